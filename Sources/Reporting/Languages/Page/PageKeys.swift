/// Texts of `report`.
public enum PageKey: String, CaseIterable, Sendable {
  // What is said first.
  case pageKind, pageView, headlineOfOdds, headlineOfTotal, pageOdds, pageMedianBelow
  case pageMedianAbove, pageMedianUnder, pageMedianOver, pageJudged, pageTotal, columnIntervalOf,
    pageFooter, pageWithoutCharts
  // Where the odds come from.
  case originHeading, originMeaning, originUnknown, originCounted, columnWayValue,
    columnWayPercentile
  case columnWayShare, firstYearsHeading, notByYear, axisPaths, firstYearsDescription
  case leversPartHeading, leversPartMeaning
  // The register of assumptions.
  case registerHeading, weakestHeading, influenceMeaning, everyNumberHeading, registerMeaning
  case columnInfluence, influenceOfAll
  // Method and provenance.
  case methodHeading, methodYears, methodCompleted, methodAgreed, methodWear, methodLaw
  case methodReference, methodShocks, methodLinks, methodLand, methodMacro, methodPrices
  case methodChance, methodCounted, methodEstimated, methodChecked, methodOdds, methodLimits
  // Charts.
  case bandOfNine, bandOfHalf, markTarget, clusterChartsHeading, clusterChartsDescription
  case clusterSummary, zoomIn, zoomBack
  // Messages of the command line.
  case reportNeedsFile, reportEnding, noECharts, notECharts, adviceECharts, noChartsInPage
}

extension PageKey: CatalogueChapter {
  package var english: String { Catalogue.english(self) }
  package var chinese: String { Catalogue.chinese(self) }
}

extension Catalogue {
  /// A text of `report` with its places filled.
  func text(_ key: PageKey, _ values: String...) -> String { filled(key, values) }

  /// The same for a single line, without the fixed spaces of a paragraph.
  public func message(_ key: PageKey, _ values: String...) -> String { line(key, values) }
}
