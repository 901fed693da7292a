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

  var warnings: WarningText { WarningText(catalogue: catalogue, isOfMiss: answer.isOfMiss) }

  /// Ways that are told; JSON has all.
  private static let waysTold = 3

  var facts: [Document.Fact] {
    var facts = [
      Document.Fact(catalogue.text(.factCalls), numbers.whole(answer.odds.estimate.calls))
    ]
    if let check { facts.append(Document.Fact(catalogue.text(.factCheck), check)) }
    let warnings = self.warnings
    facts += answer.odds.warnings.map {
      Document.Fact(catalogue.text(.factWarning), warnings.text($0))
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
}
