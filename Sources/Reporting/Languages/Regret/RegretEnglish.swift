extension Catalogue {
  /// In English.
  static func english(_ key: RegretKey) -> String {
    switch key {
    case .regretTitle: "{0}: packages in several states of the world"
    case .regretMeaning:
      """
      Judged by {0}; {1} paths of each package in each state, the same random numbers for all, seed \
      {2}. States have no probabilities here: a package is robust when it is never far behind the \
      best one.
      """
    case .regretStatesHeading: "States of the world"
    case .regretPayoffHeading: "What each package comes to"
    case .regretPayoffOdds: "Odds of {0}, and their 95 % interval"
    case .regretPayoffMedian: "Median of what {0} looks at, in {1}, and its 95 % interval"
    case .regretPayoffShortfall: "Expected shortfall of {0}, in {1}, and its 95 % interval"
    case .regretHeading: "How far each package is behind the best"
    case .regretRuleMeaning:
      """
      Regret: the most that a package falls short of the best one of a state, in {0}. Worst case: its worst \
      state. Hurwicz: {1} of its best state and the rest of its worst. Satisfies: the part of the \
      states in which it comes to {2} or better. Taken: how often it has the least greatest regret \
      when the paths are drawn again. Costs: {3}.
      """
    case .regretVerdictHeading: "A robust choice"
    case .columnPackage: "package"
    case .columnState: "state"
    case .columnMaximumRegret: "regret"
    case .columnWorstIn: "in state"
    case .columnMeanRegret: "on average"
    case .columnWorstCase: "worst"
    case .columnHurwicz: "Hurwicz"
    case .columnSatisfies: "satisfies"
    case .columnTaken: "taken"
    case .regretColumnCost: "cost, 亿元"
    case .regretNoLevers: "no levers"
    case .stateLaw: "always the {0}"
    case .stateMacro: "always {0}"
    case .stateWithRegistered: "registered firms count"
    case .stateWithoutRegistered: "registered firms do not count"
    case .lawRatio: "output–capital ratio"
    case .lawCobbDouglas: "Cobb–Douglas law"
    case .lawConstantElasticity: "law of constant elasticity"
    case .lawLogistic: "logistic law"
    case .lawReferenceClass: "reference class"
    case .regretPoints: "percentage points"
    case .robustChoice:
      "{0} has the least greatest regret: at most {1} (95 % interval {2}) behind the best package."
    case .robustEverywhere: "{0} is the best package in every state."
    case .wrongWhere:
      "It is wrong where the state is \u{201C}{0}\u{201D}: there {1} comes to {2} more."
    case .withinNoise: "That is within the error of these paths."
    case .takenShare: "When the paths are drawn again it is taken {0} of the time."
    case .rulesAgree: "The other rules take it too."
    case .ruleDiffers: "By {0} it would be {1}."
    case .ruleMeanRegret: "mean regret"
    case .ruleWorstCase: "the worst case"
    case .ruleHurwicz: "Hurwicz's rule"
    case .ruleSatisficing: "the part of states that satisfy"
    case .metricOdds: "the odds"
    case .metricMedian: "the median"
    case .metricShortfall: "the expected shortfall"
    case .metricDiffers: "Judged by {0} it would be {1}."
    case .metricsAgree: "Judged by {0} it is the same."
    case .regretOddsCannotTell:
      """
      The odds of {0} are too near {1} on these paths to tell the packages apart: they are judged by \
      the median instead.
      """
    case .regretTryTarget: "Targets whose odds can tell: {0}."
    case .allAlike: "No package is better than {0} in any state, and none is worse."
    case .costsNotDiscounted: "all years added, not discounted"
    case .costsDiscounted: "present value at {0} a year"
    case .noCostKnown: "not known"
    case .onlyOneState: "there is only one state of the world: regret compares several"
    case .onlyOneStateHint: "name variants of the scenario beside it, such as those in Scenarios/"
    case .onlyOnePackage: "there is only one package: regret compares several"
    case .stateLacksTarget: "{0} has no target '{1}'"
    case .stateLacksPackage: "{0} has no lever '{1}', which the package '{2}' sets"
    case .satisfiedFault:
      "--satisfied-at needs a number, or a part in percent for the odds, such as 50%; not '{0}'"
    case .optimismFault: "--optimism is a part from 0 to 1, not '{0}'"
    }
  }
}
