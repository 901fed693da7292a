import GrowthModel
import Simulation

/// What a page says first: one sentence with the odds, and the numbers behind it.
struct PageHead {
  let report: PageReport
  private var run: RunReport { report.run }
  private var catalogue: Catalogue { run.catalogue }
  private var numbers: NumberFormat { run.numbers }
  private var asOf: String { String(run.horizon.asOf) }
  private var texts: TargetText { TargetText(report: run) }

  /// Paths, seed and levers in force.
  var view: String {
    let paths = catalogue.text(
      .pageView, numbers.whole(run.forecast.paths), String(run.forecast.seed))
    guard let package = run.packageInForce else { return paths }
    return catalogue.text(.twoSentences, paths, package)
  }

  /// The odds of the page's target with their interval; the total of the last year where there is no
  /// target.
  var headline: String {
    if let odds = report.odds {
      return catalogue.text(
        .headlineOfOdds, asOf, texts.sentence(odds.target),
        ProbabilityText(odds, catalogue).sentence(odds.estimate))
    }
    guard let last else { return "" }
    return catalogue.text(
      .headlineOfTotal, asOf, String(last.year), amount(last.spread.median), range(last.spread))
  }

  /// The odds, the median of the target's outcome, and the last year's total.
  var figures: [Page.Figure] {
    var figures: [Page.Figure] = []
    if let odds = report.odds {
      let name = odds.target.title.text(in: catalogue.language.code)
      let probabilities = ProbabilityText(odds, catalogue)
      let gap = texts.amount(abs(odds.gapToMedian), of: odds.target)
      figures = [
        .init(
          value: probabilities.brief(odds.estimate),
          meaning: catalogue.text(
            .pageOdds, name, numbers.percent(odds.estimate.level, digits: 0),
            probabilities.interval(odds.estimate))),
        .init(
          value: texts.amount(odds.outcome.median, of: odds.target),
          meaning: catalogue.text(gapWords(odds), gap)),
      ]
    }
    if let last {
      figures.append(
        .init(
          value: range(last.spread),
          meaning: catalogue.text(.pageTotal, String(last.year), amount(last.spread.median))))
    }
    return figures
  }

  /// On which side of the target, or of the limit, the median is.
  private func gapWords(_ odds: TargetOdds) -> PageKey {
    let isBelow = odds.gapToMedian > 0
    return switch odds.target.direction {
    case .atLeast: isBelow ? .pageMedianBelow : .pageMedianAbove
    case .atMost: isBelow ? .pageMedianUnder : .pageMedianOver
    }
  }

  private var last: SeriesForecast? { run.forecast.forecasts(of: .total).last }

  private func amount(_ value: Double) -> String {
    numbers.decimal(value, digits: RunReport.digits(for: value)) + NumberFormat.fixedSpace
      + SeriesNames.money
  }

  private func range(_ spread: Spread) -> String {
    let digits = RunReport.digits(for: spread.median)
    return numbers.range(spread.quantiles[0], spread.quantiles[6]) {
      numbers.decimal($0, digits: digits)
    } + NumberFormat.fixedSpace + SeriesNames.money
  }

  /// What is doubtful in the odds, judgement, the base year, paths cut short, what planning had to
  /// change, and what is doubtful in the file.
  var cautions: [String] {
    var cautions: [String] = []
    if let answer = report.odds?.answer {
      let warnings = AnswerText(report: run, answer: answer).warnings
      cautions = answer.odds.warnings.map(warnings.text)
    }
    let judged = run.forecast.inputs.filter { $0.grade == .judgement }
    cautions += JudgementSection(report: run).document.blocks.compactMap {
      if case .caution(let text) = $0 { text } else { nil }
    }
    cautions += run.remarks
    if !judged.isEmpty {
      cautions.append(
        catalogue.text(
          .pageJudged, numbers.whole(judged.count), numbers.whole(run.forecast.inputs.count)))
    }
    cautions += [run.cutShort, run.doubts].compactMap { $0 }
    return cautions
  }
}

extension ProbabilityText {
  /// The words for the odds of a target, which are counted on the report's paths or not.
  init(_ odds: TargetOdds, _ catalogue: Catalogue) {
    self.init(catalogue: catalogue, countsPaths: odds.answer == nil)
  }
}
