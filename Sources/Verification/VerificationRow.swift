import Estimation

/// A published figure beside the one that is computed here.
package struct VerificationRow: Sendable {
  /// What became of a published figure.
  package enum Verdict: String, Sendable {
    /// The computed figure is within the tolerance.
    case agrees
    /// It is not.
    case differs
    /// There is no computed figure that could be held against it.
    case failed
  }

  /// Why there is no figure to compare.
  package enum Fault: Sendable, Hashable {
    /// The computation ended with an error, in its words.
    case error(String)
    /// An estimate whose interval is too wide to say anything.
    case imprecise
  }

  /// Of which problem, in the notation of its field.
  package let problem: String
  /// What of it.
  package let measure: Measure
  /// By others, or from a closed form.
  package let published: Figure
  /// Digits with which numbers are shown.
  package let digits: Digits
  /// By this program; `nil` where it could not.
  package let computed: Figure?
  /// How far the computed figure may be from the published one; 0 where they must be equal.
  package let tolerance: Double
  /// The interval of an estimated probability, its estimator and calls.
  package let estimate: ProbabilityEstimate?
  /// Why the row failed.
  package let fault: Fault?

  /// A number, met where it rounds to the published one.
  package init(
    _ problem: String, _ measure: Measure, published: Double, to digits: Digits,
    computed: () throws -> Double
  ) {
    self.init(
      problem, measure, .number(published), digits, tolerance: digits.tolerance(around: published)
    ) { .number(try computed()) }
  }

  /// A word of bits, met by the same bits.
  package init(
    _ problem: String, _ measure: Measure, published: UInt64, computed: () throws -> UInt64
  ) {
    self.init(problem, measure, .word(published), .decimals(0), tolerance: 0) {
      .word(try computed())
    }
  }

  /// A point, met by the same coordinates.
  package init(
    _ problem: String, _ measure: Measure, published: [Double], computed: () throws -> [Double]
  ) {
    self.init(problem, measure, .point(published), .decimals(3), tolerance: 0) {
      .point(try computed())
    }
  }

  /// A probability, met where the estimate's interval holds it and is as narrow as wanted: an
  /// interval that says nothing meets nothing.
  package init(
    _ problem: String, published: Double, answer: ProbabilityAnswer, goal: EstimationGoal
  ) {
    let estimate = answer.estimate
    self.problem = problem
    measure = .probability
    self.published = .number(published)
    digits = .significant(4)
    computed = .number(estimate.probability)
    // The end of the interval on the published side.
    let end =
      published < estimate.probability
      ? estimate.interval.lowerBound : estimate.interval.upperBound
    tolerance = abs(end - estimate.probability)
    self.estimate = estimate
    fault = answer.reaches(goal) ? nil : .imprecise
  }

  private init(
    _ problem: String, _ measure: Measure, _ published: Figure, _ digits: Digits,
    tolerance: Double, compute: () throws -> Figure
  ) {
    self.problem = problem
    self.measure = measure
    self.published = published
    self.digits = digits
    self.tolerance = tolerance
    estimate = nil
    do {
      computed = try compute()
      fault = nil
    } catch {
      computed = nil
      fault = .error("\(error)")
    }
  }

  /// How far the computed figure is from the published one; see ``Figure/error(of:)``.
  package var error: Double? { computed.flatMap { published.error(of: $0) } }

  /// Whether the published figure is met.
  package var verdict: Verdict {
    guard fault == nil, let computed else { return .failed }
    return published.isMet(by: computed, within: tolerance) ? .agrees : .differs
  }
}
