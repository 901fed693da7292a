import Estimation
import Simulation

/// What an estimator's answer says beside its odds: calls, check, warnings and the likeliest ways.
struct AnswerText {
  let report: RunReport
  let answer: TargetAnswer
  private var catalogue: Catalogue { report.catalogue }
  private var numbers: NumberFormat { report.numbers }
  private var probabilities: ProbabilityText {
    ProbabilityText(catalogue: catalogue, countsPaths: false)
  }

  /// Ways that are told; JSON has all.
  private static let waysTold = 3

  var facts: [Document.Fact] {
    var facts = [
      Document.Fact(catalogue.text(.factCalls), numbers.whole(answer.odds.estimate.calls))
    ]
    if let check { facts.append(Document.Fact(catalogue.text(.factCheck), check)) }
    facts += answer.odds.warnings.map {
      Document.Fact(catalogue.text(.factWarning), words($0))
    }
    let ways = LikelyWayText(report: report, isOfMiss: answer.isOfMiss)
    for (index, way) in answer.ways.prefix(Self.waysTold).enumerated() {
      let first: Catalogue.Key = answer.isOfMiss ? .factLikeliestMiss : .factLikeliest
      facts.append(
        Document.Fact(catalogue.text(index == 0 ? first : .factFurtherWay), ways.sentence(way)))
    }
    return facts
  }

  private var check: String? {
    guard let second = answer.odds.check, let agrees = answer.odds.agrees else { return nil }
    return catalogue.text(
      agrees ? .checkAgrees : .checkDisagrees, probabilities.sentence(second),
      probabilities.estimator(second.estimator), numbers.whole(second.calls))
  }

  /// A warning in a sentence.
  func words(_ warning: EstimationWarning) -> String {
    switch warning {
    case .failedPoints(let count): catalogue.text(.warningFailed, numbers.whole(count))
    case .degenerateWeights(let size, let largest):
      catalogue.text(
        .warningWeights, numbers.decimal(size, digits: 0), numbers.percent(largest, digits: 0))
    case .eventNotSeen: catalogue.text(answer.isOfMiss ? .warningMissNotSeen : .warningNotSeen)
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
      catalogue.text(.warningDisagreement, probabilities.sentence(second))
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
