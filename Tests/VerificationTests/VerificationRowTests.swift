import Estimation
import Testing

@testable import Verification

@Suite struct VerificationRowTests {
  private func row(_ published: Double, _ digits: Digits, _ computed: Double) -> VerificationRow {
    VerificationRow("x", .mean, published: published, to: digits) { computed }
  }

  // 1.234 stands for 1.2335 to 1.2345.
  @Test(arguments: [
    (1.2335, true), (1.2345, true), (1.2334, false), (1.2346, false), (-1.234, false),
    (.nan, false), (.infinity, false), (0, false),
  ])
  func `a number agrees where it rounds to the published one`(computed: Double, agrees: Bool) {
    #expect(row(1.234, .significant(4), computed).verdict == (agrees ? .agrees : .differs))
    #expect(row(1.234, .decimals(3), computed).verdict == (agrees ? .agrees : .differs))
  }

  @Test func `a published value that is not a number is met by none`() {
    #expect(row(.nan, .significant(4), .nan).verdict == .differs)
    #expect(row(.infinity, .significant(4), .infinity).verdict == .differs)
  }

  // |1.25 − 1| / 1, |3 − (−4)| / 4, and 0.25 from 0.
  @Test func `an error is a part of the number, and of 0 the distance`() {
    #expect(row(1, .decimals(1), 1.25).error == 0.25)
    #expect(row(-4, .decimals(1), 3).error == 1.75)
    #expect(row(0, .decimals(1), -0.25).error == 0.25)
    #expect(row(1, .decimals(1), .nan).error?.isNaN == true)
  }

  @Test func `words agree bit for bit`() {
    func word(_ computed: UInt64) -> VerificationRow {
      VerificationRow("x", .word(1), published: 0xF0 as UInt64) { computed }
    }
    #expect(word(0xF0).verdict == .agrees)
    #expect(word(0xF1).verdict == .differs)
    #expect(word(0xF1).error == nil)
    #expect(word(0xF0).tolerance == 0)
  }

  @Test(arguments: [
    ([0.5, 0.25], true, 0.0), ([0.5, 0.75], false, 0.5), ([0.5, 0.25.nextUp], false, 0x1p-54),
  ])
  func `points agree in every coordinate`(computed: [Double], agrees: Bool, error: Double) {
    let row = VerificationRow("x", .point(1), published: [0.5, 0.25]) { computed }
    #expect(row.verdict == (agrees ? .agrees : .differs))
    #expect(row.error == error)
  }

  @Test(arguments: [[0.5], [0.5, 0.25, 0], [0.5, .nan], [.nan, 0.25]])
  func `other points agree in nothing`(computed: [Double]) {
    let row = VerificationRow("x", .point(1), published: [0.5, 0.25]) { computed }
    #expect(row.verdict == .differs)
    #expect(row.error.map(\.isNaN) ?? true)
  }

  @Test func `what cannot be computed fails, with the reason in words`() {
    struct Broken: Error, CustomStringConvertible { let description = "no such mean" }
    let row = VerificationRow("x", .mean, published: 1, to: .decimals(1)) { throw Broken() }
    #expect(row.verdict == .failed)
    #expect(row.fault == .error("no such mean"))
    #expect(row.computed == nil)
    #expect(row.error == nil)
  }

  private func estimated(
    _ published: Double, _ interval: ClosedRange<Double>, warnings: [EstimationWarning] = []
  ) -> VerificationRow {
    let estimate = ProbabilityEstimate(
      probability: 0.25, interval: interval, level: 0.99, calls: 1000, estimator: "sample")
    return VerificationRow(
      "x", published: published, answer: ProbabilityAnswer(estimate: estimate, warnings: warnings),
      goal: .relative(0.25))
  }

  // Half of 0.1875…0.3125 is 0.0625, a quarter of the estimate: just as narrow as wanted.
  @Test(arguments: [
    (0.1875, true), (0.3125, true), (0.25, true), (0.1874, false), (0.3126, false),
  ])
  func `a probability agrees where the interval holds it`(published: Double, agrees: Bool) {
    let row = estimated(published, 0.1875...0.3125)
    #expect(row.verdict == (agrees ? .agrees : .differs))
    #expect(row.tolerance == 0.0625)
    #expect(row.estimate?.calls == 1000)
    #expect(row.error == abs(0.25 - published) / published)
  }

  @Test func `each side of the interval has a tolerance of its own`() {
    #expect(estimated(0.21, 0.2...0.3125).verdict == .agrees)
    #expect(estimated(0.19, 0.2...0.3125).verdict == .differs)
    #expect(estimated(0.3, 0.2...0.3125).verdict == .agrees)
  }

  @Test func `an interval that holds everything meets nothing`() {
    let row = estimated(0.25, 0...1)
    #expect(row.verdict == .failed)
    #expect(row.fault == .imprecise)
    let warned = estimated(
      0.25, 0.24...0.26, warnings: [.precisionNotReached(wanted: 0.25, reached: 0.3)])
    #expect(warned.verdict == .failed)
  }

  @Test func `failures are all rows that do not agree`() {
    struct Broken: Error {}
    let table = VerificationTable(
      .distributions,
      [
        row(1, .decimals(1), 1), row(1, .decimals(1), 2),
        VerificationRow("y", .mean, published: 1, to: .decimals(1)) { throw Broken() },
      ])
    #expect(table.failures.map(\.verdict) == [.differs, .failed])
  }
}
