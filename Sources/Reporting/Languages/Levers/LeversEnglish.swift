extension LeversKey {
  package var english: String {
    switch self {
    // Effects and amounts.
    case .effectWithInterval: "{0} ({1} interval {2})"
    case .percentagePoints: "percentage points"
    case .moneyAtRate: "{0}\u{A0}亿元 in all, {1}"
    case .notDiscounted: "not discounted"
    case .discountedAt: "discounted at {0} a year"
    case .levelFrom: "{0} from {1}"
    case .gainedAndNet: "{0}; {1} net of displacement"
    // The package.
    case .allLevers:
      "Package compared: all levers that act, each at its highest level ({0} levers)."
    case .packageCompared: "Package compared: {0} ({1} levers)."
    case .factOddsWithout: "odds without levers"
    case .factOddsWith: "odds with the package"
    case .factEffectOnOdds: "effect on the odds"
    case .factMedianWithout: "median without levers"
    case .factMedianWith: "median with the package"
    case .factEffectOnMedian: "effect on the median"
    case .factOutputGained: "output gained"
    case .factValueAddedGained: "value added gained"
    case .factPackageCost: "cost"
    case .factCommonNumbers: "common random numbers"
    case .errorsSmaller:
      """
      the standard error of a lever's effect on the median is {0} times smaller than with \
      independent draws
      """
    // Where the odds cannot tell.
    case .oddsCannotTell:
      """
      The odds of this target cannot tell the levers apart: the package carries only {0} of {1} \
      paths across the threshold, fewer than {2}.
      """
    case .orderedByMedian: "The order below is therefore by the median."
    case .tryTarget: "The odds of another target can tell: --target {0}."
    case .tryThreshold: "A target of {0} in {1}, near the median, could tell."
    // The levers.
    case .orderOdds: "Which lever moves the odds most"
    case .orderMedian: "Which lever moves the median most"
    case .orderCost: "Which lever brings output at the least cost"
    case .orderCostOfOdds: "Which lever brings odds at the least cost"
    case .columnLever: "lever"
    case .columnAlone: "alone"
    case .columnLeftOut: "left out"
    case .columnShapley: "share of the package"
    case .wholePackage: "whole package"
    case .tableOdds: "Effect on the odds, in percentage points, with its interval"
    case .tableMedian: "Effect on the median, in {0}, with its interval"
    case .tableMedianOnly: "Effect on the median, with its interval"
    case .tableOutput:
      "Mean output gained from {0} to {1}, in 亿元, {2}: share of the package, with its interval"
    case .columnOutputGained: "output"
    case .columnNetOutput: "net output"
    case .columnValueAdded: "value added"
    case .columnNetValueAdded: "net value added"
    case .tableCost: "Cost in all, in 亿元, {0}"
    case .columnLevel: "level"
    case .columnCost: "cost"
    case .columnCostPerOutput: "per 亿元 of output"
    case .columnCostPerPoint: "per point of odds"
    // How to read the figures.
    case .leversNotesHeading: "To be read with the figures"
    case .effectsMeaning:
      """
      Alone: the lever and no other, less nothing. Left out: the package, less the package without \
      the lever. Share: what the lever brings on average over all orders in which the levers could \
      be put in place (Shapley); the shares add up to the package.
      """
    case .sharesExact: "Shares are exact: all {0} sets of levers were run, on the same {1} paths."
    case .sharesSampled:
      """
      Shares are sampled: {0} sets of levers were run on the same {1} paths, those of {2} random \
      orders; the intervals hold the error of the orders too.
      """
    case .intervalsMeaning:
      """
      Intervals of odds alone and left out: paired shares (Tango); all other effects: independent \
      sections of the paths. Effects on the median use the paths around it, and differ within their \
      error from medians subtracted.
      """
    case .brokenPackages:
      """
      Some sets of levers lack a prerequisite (a lever that requires another one). They are \
      evaluated as if they were possible, so that the shares can add up.
      """
    case .costMeaning:
      """
      Costs and output are added over the forecast years, {0}; uncertain costs are at their \
      median. Costs per unit go by the lever's share, and stand only where the share is known to \
      be above 0.
      """
    case .uncostedLevers: "The scenario gives no cost for: {0}."
    case .noDisplacement: "No displacement is assumed: all output gained counts."
    case .displacementMeaning:
      """
      Net: less the {0} that would have arisen elsewhere in the city (displacement). Costs per \
      unit are of gross output.
      """
    // A package that waits for conditions.
    case .adaptiveCompared:
      "Package compared: {0}, path by path, each decision by what is known when it is made."
    case .startsHeading: "How often levers begin"
    case .leverStarts: "{0}: where {1}, from {2} on: {3}"
    case .conditionBelow: "{0} in {1} is below {2}"
    case .conditionAbove: "{0} in {1} is above {2}"
    case .columnPolicy: "package"
    case .policyAdaptive: "levers wait for their conditions"
    case .policyAlways: "on whatever happens"
    case .policyNever: "levers that wait left out"
    case .columnExpectedCost: "cost (亿元)"
    case .againstAlways: "Waiting, against on whatever happens"
    case .againstNever: "Waiting, against left out"
    case .leversCost: "cost"
    case .factBetter: "better on"
    case .factWorse: "worse on"
    case .adaptiveMeaning:
      """
      All three are on the same paths. On whatever happens: the same levels from the same dates \
      without a condition.
      """
    case .adaptiveEstimators:
      """
      Odds: {0}. Differences of odds: paired shares (Tango); of medians: independent sections of \
      the paths.
      """
    case .adaptiveCost:
      "Cost is the mean over the paths of what is spent in all, {0}; uncertain costs are at their median."
    // Messages of the command line.
    case .noActiveLevers: "the scenario has no levers that act"
    case .packageIsEmpty: "the package '{0}' sets no lever"
    case .leversWait: "the package '{0}' waits for conditions"
    case .packageWaitsHint: "add --adaptive"
    case .packageWaitsNot: "no lever of the package '{0}' waits for a condition"
    case .tooManyConditions:
      "the package '{0}' waits for {1} conditions; at most {2} can be followed"
    case .adaptiveNeedsPackage: "--adaptive needs a package: add --package"
    case .withoutAdaptive: "{0} has no meaning with --adaptive"
    }
  }
}
