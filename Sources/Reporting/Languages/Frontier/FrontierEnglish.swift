extension Catalogue {
  /// In English.
  static func english(_ key: FrontierKey) -> String {
    switch key {
    case .frontierOfOdds: "Money against odds: the efficient packages"
    case .frontierOfMedian: "Money against the median: the efficient packages"
    case .frontierOfShortfall:
      "Money against what is missing on nine paths in ten: the efficient packages"
    case .frontierCost: "Costs in 亿元, {0}."
    case .allPackages: "All {0} packages that break no prerequisite or exclusion were looked at."
    case .packagesSearched:
      "There are too many packages to look at every one: a search tried {0} of them."
    case .firstLook:
      "The first look took {0} of the paths and left out what is surely worse than a package that "
        + "costs no more (chance of error 1e-6 each); {1} packages were run with all paths."
    case .twoSentencesOfMethod: "{0} {1}"
    case .medianInstead: "The packages are therefore ordered by the median."
    case .frontierMoney: "cost"
    case .columnOdds: "odds"
    case .columnMedian: "median"
    case .columnMissing: "missing, P90"
    case .columnLevers: "levers"
    case .columnBuy: "buy"
    case .columnGain: "gain"
    case .markedAlike: "≈: cannot be told from the line above on these paths."
    case .oddsFrom: "Odds by {0}."
    case .packagesNear:
      "{0} further packages cannot be told from the front on these paths; JSON and CSV list them."
    case .buyingHeading: "In which order to buy"
    case .buyingMeaning:
      "Each line adds what gains most for its money to the lines above, on the same paths; ± is "
        + "half of a 95 % interval, and gains of odds are percentage points."
    case .nothingToBuy: "No lever improves on having none."
    }
  }
}
