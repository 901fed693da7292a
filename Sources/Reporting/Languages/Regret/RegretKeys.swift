extension Catalogue {
  /// Texts of the report on regret.
  package enum RegretKey: String, CatalogueChapter {
    case regretTitle, regretMeaning, regretStatesHeading, regretPayoffHeading, regretPayoffOdds
    case regretPayoffMedian, regretPayoffShortfall, regretHeading, regretRuleMeaning
    case regretVerdictHeading, columnPackage, columnState, columnMaximumRegret, columnWorstIn
    case columnMeanRegret, columnWorstCase, columnHurwicz, columnSatisfies, columnTaken
    case regretColumnCost
    case regretNoLevers, stateLaw, stateMacro, stateWithRegistered
    case stateWithoutRegistered, lawRatio, lawCobbDouglas, lawConstantElasticity, lawLogistic
    case lawReferenceClass, regretPoints, robustChoice, robustEverywhere
    case wrongWhere, withinNoise, takenShare, rulesAgree, ruleDiffers, ruleMeanRegret, ruleWorstCase
    case ruleHurwicz, ruleSatisficing, metricOdds, metricMedian, metricShortfall, metricDiffers
    case metricsAgree, regretOddsCannotTell, regretTryTarget, allAlike, costsNotDiscounted,
      costsDiscounted, noCostKnown
    case onlyOneState, onlyOneStateHint, onlyOnePackage, stateLacksTarget
    case stateLacksPackage, satisfiedFault, optimismFault
  }

  /// A text for a single line.
  package func message(_ key: RegretKey, _ values: String...) -> String { line(key, values) }

  /// A text with its places filled.
  func text(_ key: RegretKey, _ values: String...) -> String { filled(key, values) }
}

extension Catalogue.RegretKey {
  package var english: String { Catalogue.english(self) }
  package var chinese: String { Catalogue.chinese(self) }
}
