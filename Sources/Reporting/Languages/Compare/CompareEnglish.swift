extension CompareKey {
  /// In English.
  package var english: String {
    switch self {
    // Packages side by side.
    case .compareTitle: "{0} scenarios compared"
    case .sameDraws:
      "All are run on the same draws, so that differences are known better than the numbers "
        + "themselves; {0} is what the others are held against."
    case .comparedWithoutLevers: "without levers"
    case .comparedNamed: "{0}: {1}"
    case .comparedLever: "{0} at {1}"
    case .wantedOf: "target {0}"
    case .comparedEstimators:
      "Intervals at {0}. Odds: {1}. Differences of odds: paired counting, Tango interval. Medians "
        + "in a year, and differences of medians: from up to {2} sections of the paths."
    case .sideBySideHeading: "Side by side"
    case .oddsOf: "odds of {0}"
    case .intervalOf: "  {0} interval"
    case .shortfallOf: "  expected shortfall, {0}"
    case .medianInYear: "median total of {0}, {1}"
    case .clusterInLastYear: "median of {0}, {1}"
    case .comparedCostDiscounted: "cost, present value at {0}, {1}"
    case .comparedCostPlain: "cost, not discounted, {0}"
    case .comparedUncosted: "The cost of {0} leaves out levers whose cost is not given: {1}."
    case .comparedFailed:
      "{0} of the paths of {1} left the finite numbers. They count as misses in the odds, and on "
        + "both sides in the intervals."
    // Differences.
    case .againstHeading: "Against {0}, on {1}"
    case .againstMeaning:
      "Each less {0}, with its {1} interval; and on which part of the paths it comes to the better "
        + "outcome, or to the worse one."
    case .columnCompared: "package"
    case .oddsInPoints: "odds, %-points"
    case .medianLess: "median, {0}"
    case .shortfallLess: "shortfall, {0}"
    case .columnBetterShare: "better"
    case .columnWorseShare: "worse"
    case .drawsHeading: "What the same draws are worth"
    case .drawsMeaning:
      "Standard error of the difference of medians from {0}: on the same draws, and what it would be "
        + "if each had draws of its own."
    case .columnCommon: "same draws"
    case .columnIndependent: "own draws"
    case .columnTimes: "times smaller"
    // The order.
    case .standingHeading: "Order, best first"
    case .standingByOdds: "{0}, by the odds: {1}."
    case .standingByMedian: "{0}, by the median: {1}."
    case .comparedCannotTell:
      "The odds of {0} are too near 0 or 1, or the paths too few, to tell from {2}: {1}; the medians "
        + "do tell, so the order is by the median."
    case .comparedTellTarget: "The odds of {0} tell them apart."
    case .comparedTellThreshold: "The odds of {0} would tell them apart with a threshold of {1}."
    case .comparedTellNothing: "More paths may tell."
    case .rareHeading: "Odds of {0} by an estimator of rare events"
    case .rareMeaning:
      "The paths are too few to count what is so rare; the odds of every package were sought by "
        + "themselves. Times: how many times the odds of the first line they are."
    case .rareMeaningOfMiss:
      "The paths are too few to count the misses; the odds of every package were sought by "
        + "themselves. Times: how many times the odds of a miss in the first line."
    case .columnRareTimes: "times"
    case .columnRareLever: "lever alone"
    case .rareWarning: "{0}: {1}"
    // Scenarios that are counted differently.
    case .contrastsHeading: "What is counted differently"
    case .contrastBaseYear: "{0}: money in prices of {2}, not of {1}"
    case .contrastLastYear: "{0}: the last year is {2}, not {1}"
    case .contrastBoundary: "{0}: registered firms are counted otherwise"
    case .contrastDiscount: "{0}: costs are discounted at {2}, not at {1}"
    case .contrastTargetYear: "{0}: the year of {3} is {2}, not {1}"
    case .contrastThreshold: "{0}: the threshold of {3} is {2}, not {1}"
    case .contrastPrices: "{0}: {1} is in other prices, real or of the year"
    case .contrastSeries: "{0} looks at another series"
    case .contrastUnit: "{0} has another unit"
    case .contrastDirection: "{0} wants at least the one, at most the other"
    // Two files.
    case .inputsTitle: "From {0} to {1}"
    case .inputsSame: "Nothing differs but how it is written."
    case .inputsDiffer: "Numbers that differ: {0}; choices: {1}; parts added or gone: {2}."
    case .numbersSame: "The same in both: {0} numbers."
    case .numbersRewritten: "The same in both: {0} numbers, {1} of them written in another way."
    case .membersHeading: "Added or gone"
    case .numbersHeading: "Numbers"
    case .settingsHeading: "Choices"
    case .memberGone: "{0} {1}: gone"
    case .memberAdded: "{0} {1}: added"
    case .changedEntry: "{0}: {1} → {2} ({3} → {4})"
    case .addedEntry: "{0}: added, {1} ({2})"
    case .goneEntry: "{0}: gone, was {1} ({2})"
    case .partCluster: "cluster"
    case .partIndicator: "indicator"
    case .partTarget: "target"
    case .partLever: "lever"
    case .partPackage: "package"
    case .partAnchor: "anchor"
    // Messages of the command line.
    case .compareNeedsTwo:
      "there is nothing to compare: one package alone; name others, or a second file"
    case .compareWaits:
      "the lever '{0}' of the package '{1}' starts on a condition, path by path"
    case .compareAdaptive: "use levers --adaptive for it"
    case .noCommonTarget: "the scenarios have no target in common"
    case .targetMissingIn: "no target is called '{0}' in {1}"
    case .targetsDiffer: "{0} cannot stand beside the first file: {1}"
    case .compareSameFile: "{0} is named twice; compare takes each file once"
    case .inputsNeedTwo: "--inputs compares two files: compare --inputs A B"
    case .inputsAlone: "--inputs runs nothing; leave out --package, --packages and --target"
    case .compareEmptyName: "the name of a package is empty"
    }
  }
}
