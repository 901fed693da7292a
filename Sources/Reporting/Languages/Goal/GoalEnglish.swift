extension Catalogue {
  /// In English.
  static func english(_ key: GoalKey) -> String {
    switch key {
    // What is asked.
    case .goalOfLever: "The least level of {0} for odds of {1}"
    case .goalOfInvestment: "The least planned investment for odds of {0}"
    case .goalOfMoney: "The least money for odds of {0}"
    case .goalOfThreshold: "What is reached with odds of {0}"
    case .goalOfYear: "The first year by which the target has odds of {0}"
    // The answer.
    case .factAnswer: "answer"
    case .factOddsThere: "odds there"
    case .factOddsAsItStands: "odds as it stands"
    case .factBest: "best odds"
    case .factPackage: "package"
    case .factBestPackage: "best package"
    case .factCost: "cost"
    case .factTried: "packages"
    case .bestAt: "{1}: {0}"
    case .cannotBeReached: "cannot be reached: at most {0} [{1}]"
    case .perhapsFrom: "By the upper end of the interval it may be reached from {0} on"
    case .reachedAlready: "reached already {0}"
    case .withoutTheLever: "without the lever"
    case .withThePlan: "with the investment as planned"
    case .withoutMoney: "without spending on levers"
    case .answerFrom: "{0} ({1} interval: from {2} on, without an upper end)"
    case .answerBetween: "{0} ({1} interval: {2} to {3})"
    case .levelValue: "level {0}"
    case .timesThePlan: "{0} times the plan"
    case .byYear: "by {0}"
    case .packagesInOrder: "{0}, run in order of their cost until one is sure to reach the odds"
    case .packagesScreened:
      "{0}, looked at in order of their cost with {1} paths each until one is sure to reach the "
        + "odds; {2} that may were run with all paths"
    // Packages in words.
    case .noLevers: "no lever"
    case .leverAtLevel: "{0} at {1}"
    case .leverByDate: "{0} by date"
    case .moneyInAll: "{0} 亿元"
    case .moneyAYear: "{0} 亿元 a year"
    case .costOfDearestYear: "of the dearest forecast year, in prices of the base year"
    case .costNotDiscounted:
      "of all forecast years, in prices of the base year, not discounted"
    case .costDiscounted:
      "present value of all forecast years, in prices of the base year, discounted at {0} a year"
    case .leversUncosted: "The scenario gives no cost of these levers, which count as free: {0}."
    case .noTargetTells:
      "The odds of this target are too near 0 or 1 for these paths to tell packages apart, and so "
        + "are those of every other target; run more paths."
    case .targetsTell:
      "The odds of this target are too near 0 or 1 for these paths to tell packages apart; "
        + "targets whose odds can: {0}."
    // Messages of the command line.
    case .oneQuestion:
      "ask one question: --lever NAME, --investment, --money, --threshold or --year"
    case .oddsFault: "--odds must lie between 0 and 1, such as 80% or 0.8, not '{0}'"
    case .moneyAlone: "{0} goes with --money only"
    case .leverMissing: "the scenario has no lever '{0}'"
    case .noTargets: "the scenario has no targets"
    case .packageWaits:
      "the lever '{0}' of the package '{1}' starts on a condition, path by path; only a package "
        + "without conditions can be looked at here"
    case .packageBreaks: "the package cannot be chosen: {0}"
    case .tooManyPackages: "there are {0} packages of these levers; at most {1} can be looked at"
    case .fewerLevers: "name fewer levers with --levers, or take fewer --steps"
    }
  }
}
