import Estimation
import GrowthModel
import Simulation

/// Numbers as the sentences of a briefing tell them, each with its mark.
struct BriefingWords: Sendable {
  let sources: BriefingSources
  var catalogue: Catalogue { sources.catalogue }
  var numbers: NumberFormat { sources.numbers }
  var probabilities: ProbabilityText { ProbabilityText(catalogue: catalogue, countsPaths: false) }
  var targets: TargetText { TargetText(report: sources.report) }

  /// `246 亿元 (90 % range 123–446) [T4]`.
  func spread(
    _ number: SourceNumber, unit: String, _ what: String, in figures: inout BriefingFigures
  ) -> String {
    let digits = RunReport.digits(for: number.number)
    let text = withUnit(numbers.decimal(number.number, digits: digits), unit)
    guard let range = number.range else { return figures.cite(number, as: text, what, unit: unit) }
    let ends = numbers.range(range.lowerBound, range.upperBound) {
      numbers.decimal($0, digits: digits)
    }
    return figures.cite(
      number, as: catalogue.text(.briefRange, text, ends), what, unit: unit)
  }

  /// The same of fractions, in percent.
  func percentSpread(
    _ number: SourceNumber, _ what: String, in figures: inout BriefingFigures
  ) -> String {
    let text = numbers.percent(number.number, digits: 1)
    guard let range = number.range else { return figures.cite(number, as: text, what) }
    let ends = numbers.percentRange(range.lowerBound, range.upperBound, digits: 1)
    return figures.cite(number, as: catalogue.text(.briefRange, text, ends), what)
  }

  /// An amount of what a target looks at.
  func amount(
    _ number: SourceNumber, of target: Target, _ what: String, in figures: inout BriefingFigures
  ) -> String {
    figures.cite(
      number, as: targets.amount(number.number, of: target), what,
      unit: sources.report.names.unit(target.series))
  }

  /// A count, with the word for what is counted.
  func count(
    _ number: SourceNumber, _ key: BriefingKey, _ what: BriefingKey,
    in figures: inout BriefingFigures
  ) -> String {
    figures.cite(
      number, as: catalogue.text(key, numbers.whole(Int(number.number))), catalogue.text(what))
  }

  /// Words one after the other, the last two joined by a word.
  func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return catalogue.text(.briefAnd, numbers.list(Array(words.dropLast())), last)
  }

  /// A probability with its interval, in percent and in words.
  func odds(
    _ estimate: ProbabilityEstimate, _ number: SourceNumber, _ what: String,
    in figures: inout BriefingFigures
  ) -> String {
    // An interval below anything that words can tell says no more than that it is.
    let isTiny = estimate.interval.upperBound < ProbabilityText.least
    let text =
      isTiny
      ? catalogue.text(
        .briefBelowAll, catalogue.text(.belowOneInAMillion),
        numbers.percent(estimate.level, digits: 0))
      : probabilities.sentence(estimate)
    return figures.cite(number, as: text, what)
  }

  /// What is wanted, with a mark for the threshold.
  func wanted(_ index: Int, in figures: inout BriefingFigures) -> String? {
    guard let threshold = sources.threshold(index) else { return nil }
    let target = sources.forecast.targets[index].target
    return figures.cite(
      threshold, as: targets.sentence(target),
      catalogue.text(.figureThreshold, title(target)),
      unit: sources.report.names.unit(target.series))
  }

  func title(_ target: Target) -> String { target.title.text(in: sources.language) }

  /// An effect with its interval: `1.23 percentage points (95 % interval 1.01–1.45)`.
  ///
  /// - Parameter sign: −1 tells a fall by its size.
  func effect(
    _ number: SourceNumber, sign: Double = 1, scale: Double = 1, unit: String
  ) -> String {
    let size = number.number * scale * sign
    let ends = number.ends.compactMap { $0.number.map { $0 * scale * sign } }
    guard let low = ends.min(), let high = ends.max(), low < high else {
      return withUnit(numbers.rounded(size), unit)
    }
    let digits = min(6, numbers.decimals(for: (high - low) / 2, significant: 2))
    let interval = numbers.range(low, high) { numbers.decimal($0, digits: digits) }
    let text = withUnit(numbers.decimal(size, digits: digits), unit)
    return catalogue.text(.briefInterval, text, interval)
  }

  /// Money to three digits.
  func money(_ value: Double) -> String {
    withUnit(numbers.rounded(value, significant: 3), SeriesNames.money)
  }

  func withUnit(_ number: String, _ unit: String) -> String {
    if unit.isEmpty { return number }
    return unit == "%" ? numbers.withPercentSign(number) : number + NumberFormat.fixedSpace + unit
  }
}
