/// Texts of `briefing`: its sentences, and what its numbers say.
public enum BriefingKey: String, CaseIterable, Sendable {
  // Headings.
  case briefTitle, briefStanding, briefWhy, briefLevers, briefChange, briefMethod
  case briefFigures, briefFiguresNote
  // Numbers.
  case briefRange, briefInterval, briefYear, briefInputShare, briefAnd, countPaths, countInputs
  case countJudged, countFailed, countCrossings
  // The odds.
  case briefOdds, briefOddsBound, briefOther, briefOtherBound, briefBelowAll, briefNoneReached,
    briefAllReached
  case briefDisputed, briefNoTarget
  // Where the park stands and is heading.
  case briefBase, briefBaseJudged, briefOutput, briefGrowth, briefClusters
  // Why.
  case briefHighestYear, briefLowestYear, briefMedianBelow, briefMedianAbove, briefTailHigh,
    briefTailLow, briefShortfall
  case briefExcess, briefFirstYear, briefWayReached, briefWayMissed
  // Levers.
  case briefAllLevers, briefThePackage, briefRaise, briefLower
  case briefPackage, briefPackageMedian, briefCost, briefCostDiscounted, briefCostWithout
  case briefSentence, briefLever, briefLeverCosted, briefLeverUncosted, briefCheapest
  // What else would change the answer.
  case briefJudgement, briefWeakest, briefLocated, briefWithRegistered, briefWithoutRegistered,
    briefObserved
  case briefAnchor, briefFailed
  // Method.
  case briefMethodOdds, briefMethodPlain
  // The table of numbers.
  case columnKey, columnFull, columnWhere
  case figureThreshold, figureOdds, figureSecondOdds, figureMedian, figureGap, figureHigh
  case figureLow, figureShortfall, figureFirstYear, figureOutput, figureGrowth, figureShare
  case figureInputShare, figurePaths, figureLeverPaths, figureCrossings, figurePackageOdds
  case figurePackageMedian, figurePackageCost, figureDiscountRate, figureLeverOdds
  case figureLeverMedian, figureLeverCost, figureUnitCost, figureInputs, figureJudged
  case figureObserved, figurePercentile, figureAnchor, figureOddsGiven, figureFailed, figureSeed
  // Messages of the command line.
  case briefLeversExclude, briefAdviceLevers
}

extension BriefingKey: CatalogueChapter {
  package var english: String { Catalogue.english(self) }
  package var chinese: String { Catalogue.chinese(self) }
}

extension Catalogue {
  /// A text of `briefing` with its places filled.
  public func text(_ key: BriefingKey, _ values: String...) -> String { filled(key, values) }

  /// The same for a single line, without the fixed spaces of a paragraph.
  public func message(_ key: BriefingKey, _ values: String...) -> String { line(key, values) }
}
