import Estimation

/// What speaks against the answer of an estimator, in words.
struct WarningText {
  let catalogue: Catalogue
  /// Whether the event that does not happen was estimated.
  let isOfMiss: Bool
  private var numbers: NumberFormat { catalogue.numbers }

  /// A warning in a sentence.
  func text(_ warning: EstimationWarning) -> String {
    switch warning {
    case .failedPoints(let count): catalogue.text(.warningFailed, numbers.whole(count))
    case .degenerateWeights(let size, let largest):
      catalogue.text(
        .warningWeights, numbers.decimal(size, digits: 0), numbers.percent(largest, digits: 0))
    case .eventNotSeen: catalogue.text(isOfMiss ? .warningMissNotSeen : .warningNotSeen)
    case .notConverged(.designPointSearch): catalogue.text(.warningSearch)
    case .notConverged(.subsetLevels): catalogue.text(.warningLevels)
    case .notConverged(.adaptation): catalogue.text(.warningFit)
    case .notConverged(.lineSearch): catalogue.text(.warningLines)
    case .approximation: catalogue.text(.warningApproximation)
    case .otherRegions(let count): catalogue.text(.warningRegions, numbers.whole(count))
    case .precisionNotReached(let wanted, let reached):
      catalogue.text(.warningPrecision, width(wanted), width(reached))
    case .timeOver: catalogue.text(.warningTime)
    case .disagreement(let second):
      catalogue.text(
        .warningDisagreement,
        ProbabilityText(catalogue: catalogue, countsPaths: false).sentence(second))
    }
  }

  /// Half a width in percent: of the odds, or of certainty.
  private func width(_ value: Double) -> String {
    numbers.withPercentSign(numbers.rounded(value * 100, significant: 3))
  }
}

extension EstimationWarning {
  /// The name under which programs find it in JSON.
  var code: String {
    switch self {
    case .failedPoints: "failed-points"
    case .degenerateWeights: "degenerate-weights"
    case .eventNotSeen: "event-not-seen"
    case .notConverged(.designPointSearch): "design-point-search-not-converged"
    case .notConverged(.subsetLevels): "subset-levels-not-converged"
    case .notConverged(.adaptation): "adaptation-not-converged"
    case .notConverged(.lineSearch): "line-search-not-converged"
    case .approximation: "approximation"
    case .otherRegions: "other-regions"
    case .precisionNotReached: "precision-not-reached"
    case .timeOver: "time-over"
    case .disagreement: "disagreement"
    }
  }
}
