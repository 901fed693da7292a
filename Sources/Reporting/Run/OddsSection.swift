import Estimation
import GrowthModel
import Simulation

/// The odds of every target: never without their interval and the estimator's name.
struct OddsSection {
  let report: RunReport
  private var catalogue: Catalogue { report.catalogue }
  private var numbers: NumberFormat { report.numbers }

  var document: Document {
    var document = Document()
    if !report.forecast.targets.isEmpty {
      document.add(.heading(catalogue.text(.oddsHeading)))
    }
    for odds in report.forecast.targets {
      document.add(.subheading(title(odds.target)))
      document.add(.facts(facts(odds)))
    }
    let notes = report.scenario.notes.map { $0.text(in: catalogue.language.code) }
    if !notes.isEmpty {
      document.add(.heading(catalogue.text(.notesHeading)))
      document.add(.list(notes))
    }
    return document
  }

  /// What is wanted, in one sentence, after the target's name.
  func title(_ target: Target) -> String {
    TargetText(report: report).titled(target)
  }

  /// The odds with all that is said beside them.
  func facts(_ odds: TargetOdds) -> [Document.Fact] {
    let probabilities = ProbabilityText(catalogue: catalogue, countsPaths: odds.answer == nil)
    let sentence = probabilities.sentence(odds.estimate)
    let caution = probabilities.caution(odds.estimate)
    var facts = [
      Document.Fact(
        catalogue.text(.factOdds),
        caution.map { catalogue.text(.twoSentences, sentence, $0) } ?? sentence),
      Document.Fact(
        catalogue.text(.factEstimator), probabilities.estimator(odds.estimate.estimator)),
    ]
    if let answer = odds.answer { facts += AnswerText(report: report, answer: answer).facts }
    facts.append(Document.Fact(catalogue.text(.factMedian), median(odds)))
    facts.append(
      Document.Fact(
        catalogue.text(.factShortfall),
        catalogue.text(
          .shortfallOnAverage, amount(odds.expectedShortfall, of: odds.target))))
    facts.append(Document.Fact(catalogue.text(.factFirstYear), firstYear(odds)))
    if let source = odds.target.source {
      facts.append(
        Document.Fact(
          catalogue.text(.columnSource), DateText(catalogue: catalogue).source(source)))
    }
    return facts
  }

  private func amount(_ value: Double, of target: Target) -> String {
    TargetText(report: report).amount(value, of: target)
  }

  /// The median outcome, and how far it is from the target.
  private func median(_ odds: TargetOdds) -> String {
    let median = amount(odds.outcome.median, of: odds.target)
    let gap = amount(abs(odds.gapToMedian), of: odds.target)
    if odds.gapToMedian == 0 { return catalogue.text(.medianAtTarget, median) }
    return catalogue.text(odds.gapToMedian > 0 ? .medianBelow : .medianAbove, median, gap)
  }

  /// By when half of the paths are there, and how the rest is spread over the years.
  private func firstYear(_ odds: TargetOdds) -> String {
    let median =
      odds.medianFirstYear.map { catalogue.text(.medianFirstYear, String($0)) }
      ?? catalogue.text(.notWithinHorizon)
    let years = zip(report.horizon.forecastYears, odds.firstReached).filter { $1 > 0 }
    guard !years.isEmpty else { return median }
    let parts = years.map { year, share in
      catalogue.text(.yearWithShare, String(year), percent(share))
    }
    let never = max(0, 1 - odds.firstReached.reduce(0, +))
    return catalogue.text(
      .firstYearSpread, median, numbers.list(parts), String(report.horizon.to), percent(never))
  }

  private func percent(_ share: Double) -> String {
    numbers.share(share)
  }
}
