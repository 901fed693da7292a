/// Texts of workbooks and charts.
public enum WorkbookKey: String, CaseIterable, Sendable {
  case sheetSummary, sheetData, sheetCharts, sheetForecast, sheetTargets, sheetLevers, sheetInputs
  case sheetAnchors, sheetAnchorTitle, sheetFailures
  case sheetFigures, sheetProvenance, sheetChartData, seeSheet, headOfLow, headOfHigh
  // Charts.
  case fanTitle, fanTargets, fanDescription, fanTargetIn, fanTargetBy, axisYear, axisMoney
  case bandOuterLow, bandInnerLow, bandInnerHigh, bandOuterHigh, bandBelow, lineMedian, lineOfTarget
  case markObserved, pathsTitle, pathsDescription, clustersTitle, clustersDescription
  case columnOfYear, columnQuantileOfYear, waysTitle, missesTitle, waysDescription, axisShare
  case leversChartTitle, leversChartDescription
  // Columns of the sheets of a run.
  case columnSeries, columnPriceBasis, columnWanted, columnThreshold, columnOfOdds
  case columnIntervalLow, columnIntervalHigh, columnLevelOfInterval, columnGapToMedian
  case columnShortfall, columnFirstYear, firstYearsTitle, columnNever, columnInForce
  case columnAllowed, columnCostPerYear, columnFromDate, columnUntilDate, columnRequires
  case columnExcludes, anyLevel, noLeversInScenario, noTargetsInScenario, columnAsWritten
  case columnCentral, columnIsUncertain, columnPlace, saysYes, seriesGrowth, seriesCompound
  case seriesShare, columnIdentifier
  // Provenance.
  case factProgram, factCommand, factScenario, factFile, factDigest, factSeed, factPaths, factDesign
  case factPackageUsed, factAsOf, factPriceBase, factFailed, designRandom, noPackage
}

extension WorkbookKey: CatalogueChapter {
  package var english: String { Catalogue.english(self) }
  package var chinese: String { Catalogue.chinese(self) }
}

extension Catalogue {
  /// A text of workbooks and charts with its places filled.
  public func text(_ key: WorkbookKey, _ values: String...) -> String { filled(key, values) }
}

extension Catalogue {
  /// A text of workbooks for a single line.
  package func message(_ key: WorkbookKey, _ values: String...) -> String { line(key, values) }
}
