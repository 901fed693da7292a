extension Catalogue {
  /// In English.
  static func english(_ key: OptimizeKey) -> String {
    switch key {
    case .optimizeHeading: "The best package by {0}"
    case .objectiveOdds: "odds"
    case .objectiveMedian: "median"
    case .objectivePercentile: "percentile {0}"
    case .objectiveShortfall: "expected shortfall"
    case .budgetOf: "Budget, in prices of the base year: {0}."
    case .budgetInAll: "at most {0} in all"
    case .budgetAYear: "at most {0}"
    case .withoutBudget: "There is no limit to the budget."
    case .mostLevers: "Levers that may be on: at most {0}."
    case .bestByMedian: "The package is therefore the best by the median."
    case .optimizeFactCost: "cost"
    case .optimizeFactOdds: "odds"
    case .optimizeFactMedian: "median"
    case .costInAllAndYearly: "{0} in all ({2}); {1} in the dearest year"
    case .amountWithInterval: "{0} ({1} interval: {2} to {3})"
    case .inPoints: "{0} points"
    case .onePoint: "1 point"
    case .optimizeSurenessHeading: "How sure this is"
    case .amongAll: "within the budget"
    case .amongLevers: "of these levers"
    case .amongTried: "that the search tried"
    case .surelyBest:
      "With a probability of at least {0} this is the best of all packages {1}."
    case .withinZone:
      "With a probability of at least {0} no package {1} is better by more than {2}; a difference "
        + "below {3} counts as none."
    case .beyondZone:
      "The paths do not suffice to come within {3} of the best. With a probability of at least {0} "
        + "no package {1} is better by more than {2}; run more paths."
    case .tooFewForGuarantee:
      "These paths are too few to say how far this package may be behind the best; run more paths."
    case .methodOfAll:
      "All {0} packages {2} that break no prerequisite or exclusion were looked at, in "
        + "stages: {1}. After each stage went what is surely below the best, by differences on the "
        + "same paths, with bounds that hold together in all stages (Bonferroni)."
    case .methodOfSearch:
      "There are too many packages to look at every one: a search tried {0} within the budget on "
        + "paths of its own. They were compared in stages: {1}. After each stage went what is surely "
        + "below the best, by differences on the same paths, with bounds that hold together in all "
        + "stages (Bonferroni). Nothing is guaranteed of packages that were not tried."
    case .stageOfSelection: "{0} on {1} paths"
    case .alikeHeading: "Packages that may be the best as well"
    case .alikeMeaning:
      "With a probability of at least {0} the best one is this package or one of {1} more, the "
        + "cheapest first. Behind: as seen on the last paths; ahead: the most by which it may be better."
    case .alikeCut: "Only the first {0} are shown; JSON and CSV list all."
    case .optimizeColumnCost: "in all"
    case .optimizeColumnDearest: "a year"
    case .optimizeColumnBehind: "behind"
    case .optimizeColumnAhead: "ahead"
    case .moreMoneyHeading: "What more money would bring"
    case .moreMoneyMeaning:
      "Gain over the best package of the budget on the same paths, ± half of its 95 % interval; "
        + "gains of odds are percentage points. Costs in 亿元: in all, and in the dearest year. Each "
        + "package is selected by itself, at the same probability."
    case .columnMoreMoney: "budget"
    case .oneMoreInTotal: "1 亿元 more in all"
    case .oneMoreAYear: "1 亿元 more a year"
    case .noBudget: "no limit"
    case .samePackage: "the same"
    case .objectiveFault:
      "--by must be odds, median, shortfall (the expected one) or a percentile from p1 to p99, not "
        + "'{0}'"
    case .budgetFault: "{0} must be an amount of 亿元, 0 or more, not '{1}'"
    case .confidenceFault: "--confidence must lie between 50% and 99.99%, such as 95%, not '{0}'"
    case .indifferenceFault: "--indifference must lie between 0 and 100%, such as 1%, not '{0}'"
    case .budgetTooSmall: "no package can be paid for with this budget"
    case .budgetTooSmallHint:
      "the cheapest package costs {0} 亿元 in all, and the least in a dearest year is {1} 亿元"
    }
  }
}
