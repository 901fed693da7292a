extension BridgeKey {
  /// In English.
  package var english: String {
    switch self {
    // The two scenarios.
    case .bridgeTitle: "From {0} to {1}"
    case .bridgeMeaning:
      "Why the odds of the target {0} moved, and the median of what it looks at. Scenarios in between "
        + "take some of the changes and leave the others: {1} of them, on the same {2} paths, seed {3}."
    case .bridgeOtherDraws: "The second scenario has draws of its own, seed {0}."
    case .bridgeMoveHeading: "What moved"
    case .columnBridged: "scenario"
    case .bridgeColumnOdds: "odds"
    case .bridgeColumnMedian: "median, {0}"
    case .bridgeFrom: "from: {0}"
    case .bridgeTo: "to: {0}"
    case .bridgeMove: "move"
    case .bridgeWithPackage: "{0}, package {1}"
    case .bridgeEstimators:
      "Intervals at {0}. Odds: {1}. The move of the odds: paired counting, Tango interval. Medians: "
        + "order statistics; the move of the median: from sections of the paths."
    case .bridgeNothing: "The files differ in nothing that a result could depend on."
    // Where the odds cannot tell.
    case .bridgeCannotTell:
      "The odds cannot tell the parts apart: only {0} of {1} paths reach the target in one scenario and "
        + "not in the other, fewer than {2}. The parts are ordered by the median."
    case .bridgeTryTarget: "Targets whose odds can tell: {0}."
    // The parts.
    case .bridgePartsHeading: "Parts of the move, the largest first"
    case .bridgePartsMeaning:
      "A part is what its change brings on average over all orders in which the changes could be made "
        + "(Shapley shares), so no order is preferred and the parts add up to the move. After ±: half "
        + "of the {0} interval of its sampling error."
    case .bridgeExact: "All sets of changes were run."
    case .bridgeSampled:
      "The orders are {0} drawn at random; what that may be out by is in the ± as well."
    case .bridgeByPart:
      "Changes are taken together by part of the scenario, since each by itself would be too many."
    case .columnPart: "change"
    case .columnKind: "kind"
    case .columnPointsOfOdds: "odds, %-points"
    case .columnOfMedian: "median, {0}"
    case .bridgeSeveral: "{0} ({1} changes)"
    case .bridgeAll: "all together"
    case .kindActual: "actual"
    case .kindAssumption: "assumption"
    case .kindLever: "lever"
    case .kindSetting: "setting"
    case .kindNoise: "noise"
    case .bridgeDraws: "draws of the paths"
    case .bridgeIdle:
      "No path depends on the following changes, so they were not run and their part is 0: {0}."
    // What changed.
    case .bridgeChangesHeading: "What changed"
    case .bridgePartWithKind: "{0}: {1}"
    case .bridgeChosen: "{0}: {1} → {2}"
    case .bridgeSeed: "seed"
    case .bridgeNoPackage: "none"
    // Messages of the command line.
    case .bridgeTooManyChanges:
      "{0} and {1} differ in {2} parts that can be told apart, more than {3}; compare files that are "
        + "nearer to each other"
    case .bridgeEmptyName: "the name of a package or target is empty"
    }
  }
}
