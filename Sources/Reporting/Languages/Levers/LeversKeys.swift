/// The texts of the command `levers`, by what they are for.
public enum LeversKey: String, Sendable, CaseIterable {
  // Effects and amounts.
  case effectWithInterval, percentagePoints, moneyAtRate, notDiscounted, discountedAt, levelFrom
  case gainedAndNet
  // The package.
  case allLevers, packageCompared, factOddsWithout, factOddsWith, factEffectOnOdds
  case factMedianWithout, factMedianWith, factEffectOnMedian, factOutputGained
  case factValueAddedGained, factPackageCost, factCommonNumbers, errorsSmaller
  // Where the odds cannot tell.
  case oddsCannotTell, orderedByMedian, tryTarget, tryThreshold
  // The levers.
  case orderOdds, orderMedian, orderCost, orderCostOfOdds, columnLever, columnAlone
  case columnLeftOut, columnShapley, wholePackage, tableOdds, tableMedian, tableMedianOnly
  case tableOutput, columnOutputGained, columnNetOutput, columnValueAdded, columnNetValueAdded
  case tableCost, columnLevel, columnCost, columnCostPerOutput, columnCostPerPoint
  // How to read the figures.
  case leversNotesHeading, effectsMeaning, sharesExact, sharesSampled, intervalsMeaning
  case brokenPackages, costMeaning, uncostedLevers, noDisplacement, displacementMeaning
  // A package that waits for conditions.
  case adaptiveCompared, startsHeading, leverStarts, conditionBelow, conditionAbove
  case columnPolicy, policyAdaptive, policyAlways, policyNever, columnExpectedCost
  case againstAlways, againstNever, leversCost, factBetter, factWorse, adaptiveMeaning
  case adaptiveEstimators, adaptiveCost
  // Messages of the command line.
  case noActiveLevers, packageIsEmpty
  case leversWait, packageWaitsHint, packageWaitsNot, tooManyConditions, adaptiveNeedsPackage
  case withoutAdaptive
}

extension LeversKey: CatalogueChapter {}

extension Catalogue {
  /// A text of the command `levers` with its places filled.
  public func text(_ key: LeversKey, _ values: String...) -> String { filled(key, values) }

  /// The same for a single line, without the fixed spaces of a paragraph.
  public func message(_ key: LeversKey, _ values: String...) -> String { line(key, values) }
}
