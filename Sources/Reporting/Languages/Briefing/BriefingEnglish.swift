extension Catalogue {
  /// In English.
  static func english(_ key: BriefingKey) -> String {
    switch key {
    // Headings.
    case .briefTitle: "{0}: briefing"
    case .briefStanding: "Where the park stands and where it is heading"
    case .briefWhy: "Why the odds are what they are"
    case .briefLevers: "What the levers could do, and what they cost"
    case .briefChange: "What else would change the answer"
    case .briefMethod: "Method"
    case .briefFigures: "Where each number comes from"
    case .briefFiguresNote:
      "Every number stands in the JSON that these commands write, where the jq filter in the last "
        + "column finds it; odds and shares are fractions there."
    // Numbers.
    case .briefRange: "{0} (90 % range {1})"
    case .briefInterval: "{0} (95 % interval {1})"
    case .briefYear: "{0}"
    case .briefInputShare: "{0} ({1})"
    case .briefAnd: "{0} and {1}"
    case .countPaths: "{0} paths"
    case .countInputs: "{0} uncertain inputs"
    case .countJudged: "{0}"
    case .countFailed: "{0}"
    case .countCrossings: "{0}"
    // The odds.
    case .briefOdds, .briefOddsBound: "Seen from the end of {0}, the odds of {1} are {2}."
    case .briefOther, .briefOtherBound: "The odds of {0} are {1}."
    case .briefBelowAll: "{0}, as is the upper end of the {1} interval"
    case .briefNoneReached: "Not one of {0} reaches it: the odds may be anything up to {1}."
    case .briefAllReached:
      "All {0} reach it: odds of up to {1} that it is missed cannot be ruled out."
    case .briefDisputed:
      "A second estimator disagrees and says {0}: rely on neither before it is known why."
    case .briefNoTarget:
      "Seen from the end of {0}, output in {1} comes to {2} at the median; the scenario sets no "
        + "target."
    // Where the park stands and is heading.
    case .briefBase: "Output in {0} is put at {1}."
    case .briefBaseJudged: "No output has been published for {0}; judgement puts it at {1}."
    case .briefOutput: "Output in {0} comes to {1} at the median, in prices of {2}."
    case .briefGrowth: "From {1} to {2} it grows by {0} a year."
    case .briefClusters:
      "The largest clusters in {0} are {1}, with {2} of output, and {3}, with {4}."
    // Why.
    case .briefMedianBelow: "At the median, {0} comes to {1}, which is {2} below the threshold."
    case .briefMedianAbove: "At the median, {0} comes to {1}, which is {2} above the threshold."
    case .briefTailHigh: "One simulated path in twenty comes to {0} or more."
    case .briefTailLow: "One simulated path in twenty comes to {0} or less."
    case .briefShortfall: "On average over all paths {0} is missing."
    case .briefExcess: "On average over all paths it is {0} too much."
    case .briefFirstYear: "At least half of the paths have reached that level by {0}."
    case .briefWayReached:
      "Where it is reached most likely, the variance of the outcome comes above all from {0}."
    case .briefWayMissed:
      "Where it is missed most likely, the variance of the outcome comes above all from {0}."
    case .briefHighestYear: "{0} in its highest year up to {1}"
    case .briefLowestYear: "{0} in its lowest year up to {1}"
    // Levers.
    case .briefAllLevers: "All levers together"
    case .briefThePackage: "The package “{0}”"
    case .briefRaise: "raise"
    case .briefLower: "lower"
    case .briefPackage: "{0} would {1} the odds by {2} and {3} the median by {4}."
    case .briefPackageMedian:
      "{0} would {1} the median by {2}; what that does to the odds cannot be told, since only {3} of {4} cross the threshold."
    case .briefCost: "The whole costs {0} from {1} to {2}, not discounted"
    case .briefCostDiscounted: "The whole costs {0} from {1} to {2}, discounted at {3} a year"
    case .briefCostWithout: "{0}; the scenario gives no cost of {1}."
    case .briefSentence: "{0}."
    case .briefLever:
      "{0} accounts for {1} of that at a cost of {2}, which is {3} for each 亿元 of output."
    case .briefLeverCosted: "{0} accounts for {1} of that at a cost of {2}."
    case .briefLeverUncosted: "{0} accounts for {1} of that."
    case .briefCheapest: "Output comes cheapest by {0}, at {1} for each 亿元."
    // What else would change the answer.
    case .briefJudgement: "Of {0}, {1} are judgement, not evidence."
    case .briefWeakest:
      "Of these, the odds hang most on {0}; each share is that of the variance where the event is "
        + "likeliest."
    case .briefLocated:
      "Output, {1} in {0}, is that of firms located in the park; firms that are only registered there "
        + "are not counted."
    case .briefWithRegistered:
      "With firms that are only registered in the park, output in {0} comes to {1}."
    case .briefWithoutRegistered:
      "Without firms that are only registered in the park, output in {0} comes to {1}."
    case .briefObserved:
      "{0} ({1}) has since been published as {2}; {3} of the paths lie at or below that."
    case .briefAnchor:
      "If {0} goes ahead, which is given odds of {1}, the odds of the target are {2}."
    case .briefFailed:
      "{0} of {1} left the finite numbers; they count as missing the target, and widen every interval of the odds."
    // Method.
    case .briefMethodOdds:
      "The numbers come from {0} simulated under seed {1} of {2} (digest {3}) by parkcast {4}; the odds are found by {5}."
    case .briefMethodPlain:
      "The numbers come from {0} simulated under seed {1} of {2} (digest {3}) by parkcast {4}."
    // The table of numbers.
    case .columnKey: "key"
    case .columnFull: "value in full"
    case .columnWhere: "where"
    case .figureThreshold: "threshold of “{0}”"
    case .figureOdds: "odds of “{0}”, 95 % interval"
    case .figureSecondOdds: "odds of “{0}” by the second estimator, 95 % interval"
    case .figureMedian: "median outcome of “{0}”"
    case .figureGap: "threshold less median of “{0}”"
    case .figureHigh: "95 % quantile of “{0}”"
    case .figureLow: "5 % quantile of “{0}”"
    case .figureShortfall: "expected shortfall of “{0}”"
    case .figureFirstYear: "year by which half of the paths reach “{0}”"
    case .figureOutput: "{0}, {1}: median, 5 % and 95 %"
    case .figureGrowth: "growth a year, {0} to {1}: median, 5 % and 95 %"
    case .figureShare: "share of {0}, {1}: median, 5 % and 95 %"
    case .figureInputShare: "{0}: share of the variance"
    case .figurePaths: "simulated paths"
    case .figureLeverPaths: "paths of each set of levers"
    case .figureCrossings: "paths that cross the threshold by the levers"
    case .figurePackageOdds: "levers: effect on the odds, 95 % interval"
    case .figurePackageMedian: "levers: effect on the median, 95 % interval"
    case .figurePackageCost: "levers: cost"
    case .figureDiscountRate: "discount rate a year"
    case .figureLeverOdds: "{0}: part of the effect on the odds, 95 % interval"
    case .figureLeverMedian: "{0}: part of the effect on the median, 95 % interval"
    case .figureLeverCost: "{0}: cost"
    case .figureUnitCost: "{0}: cost of 1 亿元 of output, 95 % interval"
    case .figureInputs: "uncertain inputs"
    case .figureJudged: "uncertain inputs that are judgement"
    case .figureObserved: "{0} ({1}), published"
    case .figurePercentile: "{0} ({1}): paths at or below"
    case .figureAnchor: "{0}: odds that it goes ahead"
    case .figureOddsGiven: "{0}: odds of the target where it does, 95 % interval"
    case .figureFailed: "paths that failed"
    case .figureSeed: "seed of the random numbers"
    // Messages of the command line.
    case .briefLeversExclude:
      "the levers cannot all be in force ({0}); the briefing tells none of them"
    case .briefAdviceLevers: "name a package with --package"
    }
  }
}
