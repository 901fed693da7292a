/// The texts of `compare`.
package enum CompareKey: String, CatalogueChapter {
  // Packages side by side.
  case compareTitle, sameDraws, comparedWithoutLevers, comparedNamed, comparedLever, wantedOf
  case comparedEstimators, sideBySideHeading, oddsOf, intervalOf, shortfallOf, medianInYear
  case clusterInLastYear, comparedCostDiscounted, comparedCostPlain, comparedUncosted
  case comparedFailed
  // Differences.
  case againstHeading, againstMeaning, columnCompared, oddsInPoints, medianLess, shortfallLess
  case columnBetterShare, columnWorseShare, drawsHeading, drawsMeaning, columnCommon
  case columnIndependent, columnTimes
  // The order.
  case standingHeading, standingByOdds, standingByMedian, comparedCannotTell, comparedTellTarget
  case comparedTellThreshold, comparedTellNothing
  case rareHeading, rareMeaning, rareMeaningOfMiss, columnRareTimes, columnRareLever, rareWarning
  // Scenarios that are counted differently.
  case contrastsHeading, contrastBaseYear, contrastLastYear, contrastBoundary, contrastDiscount
  case contrastTargetYear, contrastThreshold, contrastPrices, contrastSeries, contrastUnit
  case contrastDirection
  // Two files.
  case inputsTitle, inputsSame, inputsDiffer, numbersSame, numbersRewritten, membersHeading
  case numbersHeading, settingsHeading, memberGone, memberAdded, changedEntry, addedEntry
  case goneEntry, partCluster, partIndicator, partTarget, partLever, partPackage, partAnchor
  // Messages of the command line.
  case compareNeedsTwo, compareWaits, compareAdaptive, noCommonTarget
  case targetMissingIn, targetsDiffer, compareSameFile, inputsNeedTwo, inputsAlone, compareEmptyName
}

extension Catalogue {
  /// A text with its places filled.
  func text(_ key: CompareKey, _ values: String...) -> String { filled(key, values) }

  /// A text for a single line, without the fixed spaces of a paragraph.
  package func message(_ key: CompareKey, _ values: String...) -> String { line(key, values) }
}
