import Verification

/// What published values are called.
struct VerificationWords {
  let catalogue: Catalogue

  func title(_ content: PublishedTable) -> String {
    switch content {
    case .distributions: catalogue.text(.verifyDistributions)
    case .quantileTypes: catalogue.text(.verifyQuantileTypes)
    case .streams: catalogue.text(.verifyStreams)
    case .sobol: catalogue.text(.verifySobol)
    case .dependence: catalogue.text(.verifyDependence)
    case .intervals: catalogue.text(.verifyIntervals)
    case .probabilities: catalogue.text(.verifyProbabilities)
    }
  }

  /// Who published the values, and when they are met.
  func source(_ content: PublishedTable) -> String {
    switch content {
    case .distributions: catalogue.text(.sourceDistributions)
    case .quantileTypes: catalogue.text(.sourceQuantileTypes)
    case .streams: catalogue.text(.sourceStreams)
    case .sobol: catalogue.text(.sourceSobol)
    case .dependence: catalogue.text(.sourceDependence)
    case .intervals: catalogue.text(.sourceIntervals)
    case .probabilities: catalogue.text(.sourceProbabilities)
    }
  }

  func measure(_ measure: Measure) -> String {
    switch measure {
    case .mean: catalogue.text(.figureMean)
    case .variance: catalogue.text(.figureVariance)
    case .quantile(let probability): catalogue.text(.figureQuantile, "\(probability)")
    case .lowerEnd: catalogue.text(.figureLowerEnd)
    case .upperEnd: catalogue.text(.figureUpperEnd)
    case .word(let index): catalogue.text(.figureWord, String(index))
    case .point(let index): catalogue.text(.figurePoint, String(index))
    case .discrepancy: catalogue.text(.figureDiscrepancy)
    case .rankCorrelation: catalogue.text(.measureRank)
    case .kendall: catalogue.text(.measureKendall)
    case .scoreCorrelation: catalogue.text(.measureScore)
    case .element(let row, let column):
      catalogue.text(.figureElement, String(row), String(column))
    case .distance: catalogue.text(.figureDistance)
    case .probability: catalogue.text(.figureProbability)
    }
  }

  /// Symbols are the same in every language; a few problems have names in words.
  func problem(_ name: String) -> String {
    switch name {
    case "axial beam": catalogue.text(.problemAxialBeam)
    case "four branch": catalogue.text(.problemFourBranch)
    case "six sectors": catalogue.text(.problemSixSectors)
    case "six sectors, far": catalogue.text(.problemSixSectorsFar)
    default: name
    }
  }

  func verdict(_ verdict: VerificationRow.Verdict) -> String {
    switch verdict {
    case .agrees: catalogue.text(.verdictAgrees)
    case .differs: catalogue.text(.verdictDiffers)
    case .failed: catalogue.text(.verdictFailed)
    }
  }

  /// A row that does not agree, in one line.
  func failure(_ row: VerificationRow) -> String {
    let reason =
      switch row.fault {
      case .error(let words): catalogue.text(.faultError, words)
      case .imprecise: catalogue.text(.faultImprecise)
      case nil: verdict(row.verdict)
      }
    return catalogue.text(.failedValue, problem(row.problem), measure(row.measure), reason)
  }
}
