/// Texts of `optimize`.
public enum OptimizeKey: String, CaseIterable, Sendable {
  // What was asked.
  case optimizeHeading, objectiveOdds, objectiveMedian, objectivePercentile, objectiveShortfall
  case budgetOf, budgetInAll, budgetAYear, withoutBudget, mostLevers, bestByMedian
  // The package.
  case optimizeFactCost, optimizeFactOdds, optimizeFactMedian, costInAllAndYearly
  case amountWithInterval, inPoints, onePoint
  // How sure it is.
  case optimizeSurenessHeading, amongAll, amongLevers, amongTried, surelyBest, withinZone
  case beyondZone
  case tooFewForGuarantee, methodOfAll, methodOfSearch, stageOfSelection
  case alikeHeading, alikeMeaning, alikeCut, optimizeColumnCost, optimizeColumnDearest
  case optimizeColumnBehind, optimizeColumnAhead
  // More money.
  case moreMoneyHeading, moreMoneyMeaning, columnMoreMoney, oneMoreInTotal, oneMoreAYear, noBudget
  case samePackage
  // Messages of the command line.
  case objectiveFault, budgetFault, confidenceFault, indifferenceFault, budgetTooSmall
  case budgetTooSmallHint
}

extension OptimizeKey: CatalogueChapter {
  package var english: String { Catalogue.english(self) }
  package var chinese: String { Catalogue.chinese(self) }
}

extension Catalogue {
  /// A text of `optimize` with its places filled.
  public func text(_ key: OptimizeKey, _ values: String...) -> String { filled(key, values) }

  /// A message of `optimize` in one line.
  public func message(_ key: OptimizeKey, _ values: String...) -> String { line(key, values) }
}
