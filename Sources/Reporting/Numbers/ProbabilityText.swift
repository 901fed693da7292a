import Estimation
import Foundation
import Simulation

/// A probability with its interval, with as many digits as the interval has earned.
struct ProbabilityText {
  var catalogue: Catalogue
  /// Whether a count is one of the report's paths. An estimator counts points of its own, and some
  /// of its calls are a pilot's.
  var countsPaths = true
  private var numbers: NumberFormat { catalogue.numbers }

  /// Odds below this are said to be below it; JSON keeps the figures.
  static let least = 1e-6

  /// The odds and what stands behind them, in one sentence.
  func sentence(_ estimate: ProbabilityEstimate) -> String {
    let interval = interval(estimate)
    let level = numbers.percent(estimate.level, digits: 0)
    guard let hits = hits(estimate) else {
      return catalogue.text(.oddsWithInterval, odds(estimate), level, interval)
    }
    return catalogue.text(
      .oddsWithCount, odds(estimate), numbers.whole(hits), numbers.whole(estimate.calls), level,
      interval)
  }

  /// The odds in percent and words; where nothing was seen, the most that the interval allows, since
  /// that does not say how small they are.
  private func odds(_ estimate: ProbabilityEstimate) -> String {
    if isBelowLeast(estimate) { return catalogue.text(.belowOneInAMillion) }
    if isBoundAlone(estimate), let most = mostInWords(estimate) {
      return catalogue.text(.atMost, most)
    }
    return headline(estimate)
  }

  /// Whether the odds are told by the most that they can be.
  func isBound(_ estimate: ProbabilityEstimate) -> Bool {
    isBelowLeast(estimate) || isBoundAlone(estimate)
  }

  private func isBelowLeast(_ estimate: ProbabilityEstimate) -> Bool {
    if estimate.interval.upperBound < Self.least { return true }
    return estimate.probability < Self.least && hits(estimate) == nil && !isBoundAlone(estimate)
  }

  /// Whether the interval's upper end says more than the estimate: nothing was seen, or what would
  /// be below one in a million may be ten times as much.
  private func isBoundAlone(_ estimate: ProbabilityEstimate) -> Bool {
    if estimate.probability == 0 { return true }
    return hits(estimate) == nil && estimate.probability < Self.least
      && estimate.interval.upperBound >= 10 * Self.least
  }

  private func mostInWords(_ estimate: ProbabilityEstimate) -> String? {
    Likelihood(numbers: numbers).bound(estimate.interval.upperBound)
  }

  /// A second sentence where the count says less than it seems to: at no hit and at all hits.
  func caution(_ estimate: ProbabilityEstimate) -> String? {
    guard let hits = hits(estimate) else { return nil }
    if hits == 0 {
      return isBelowLeast(estimate) ? nil : catalogue.text(.noPathReached)
    }
    if hits == estimate.calls {
      let missed = 1 - estimate.interval.lowerBound
      guard let most = Likelihood(numbers: numbers).bound(missed) else { return nil }
      return catalogue.text(.everyPathReached, most)
    }
    return nil
  }

  /// The probability alone, in percent, and in words where it is small.
  func headline(_ estimate: ProbabilityEstimate) -> String {
    let percent = percent(estimate.probability, digits: digits(estimate))
    guard estimate.probability < 0.1,
      let words = Likelihood(numbers: numbers).words(estimate.probability)
    else { return percent }
    return catalogue.text(.percentInWords, percent, words)
  }

  /// The probability alone for a line of a table.
  func brief(_ estimate: ProbabilityEstimate) -> String {
    if isBelowLeast(estimate) || isBoundAlone(estimate) { return odds(estimate) }
    return percent(estimate.probability, digits: digits(estimate))
  }

  /// From the lower to the upper end, in percent.
  func interval(_ estimate: ProbabilityEstimate) -> String {
    let digits = digits(estimate)
    let low = number(estimate.interval.lowerBound, digits: digits)
    let high = number(estimate.interval.upperBound, digits: digits)
    switch numbers.language {
    case .english: return numbers.withPercentSign("\(low) – \(high)".replacing(" ", with: "\u{A0}"))
    case .chinese: return numbers.withPercentSign(low) + "～" + numbers.withPercentSign(high)
    }
  }

  /// How the estimator is called in this language.
  func estimator(_ name: String) -> String {
    let ofMiss = ProbabilityEstimate.complementSuffix
    if name.hasSuffix(ofMiss) {
      return catalogue.text(.estimatorOfMiss, estimator(String(name.dropLast(ofMiss.count))))
    }
    if name == "importance sampling, mixture" { return catalogue.text(.estimatorImportance) }
    if name == "subset simulation" { return catalogue.text(.estimatorSubset) }
    if name == "counting, stratified" { return catalogue.text(.estimatorStratified) }
    if let design = EnsembleDesign.allCases.first(where: { $0.estimatorName == name }),
      let designName = catalogue.name(of: design)
    {
      return catalogue.text(.estimatorDesign, designName)
    }
    let counting = "counting, "
    guard name.hasPrefix(counting) else { return name }
    return catalogue.text(.estimatorCounting, String(name.dropFirst(counting.count)))
  }

  /// Paths on which the event happened, where the estimate is a count.
  private func hits(_ estimate: ProbabilityEstimate) -> Int? {
    guard countsPaths, estimate.estimator.hasPrefix("counting") else { return nil }
    return Int((estimate.probability * Double(estimate.calls)).rounded())
  }

  /// Decimals of the percentage: two digits of the interval's half width.
  private func digits(_ estimate: ProbabilityEstimate) -> Int {
    let half = (estimate.interval.upperBound - estimate.interval.lowerBound) / 2
    return min(8, numbers.decimals(for: half * 100, significant: 2))
  }

  private func percent(_ fraction: Double, digits: Int) -> String {
    numbers.withPercentSign(number(fraction, digits: digits))
  }

  /// In percent, without the sign. What would be rounded away keeps two digits; 0 and 1 are whole.
  private func number(_ fraction: Double, digits: Int) -> String {
    if fraction == 0 { return "0" }
    if fraction == 1 { return "100" }
    let value = fraction * 100
    if value < 10 * pow(10, -Double(digits)) { return numbers.rounded(value, significant: 2) }
    return numbers.decimal(value, digits: digits)
  }
}

extension Catalogue {
  /// How a design is called; `nil` for random paths, of which there is nothing to say.
  func name(of design: EnsembleDesign) -> String? {
    switch design {
    case .random: nil
    case .antithetic: text(.designAntithetic)
    case .latinHypercube: text(.designLatinHypercube)
    case .sobol: text(.designSobol)
    }
  }
}
