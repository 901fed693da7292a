import Estimation
import Verification

@testable import Reporting

/// Two small tables in which one value agrees and each other one is wrong in its own way.
enum VerifiedSample {
  static func report(_ language: Language = .english) -> VerifyReport {
    VerifyReport([distributions, probabilities], version: "0.0.0", in: language)
  }

  static let distributions = VerificationTable(
    .distributions,
    [
      VerificationRow("x(1, 2)", .mean, published: 0.25, to: .significant(4)) { 0.250_04 },
      VerificationRow("x(1, 2)", .variance, published: 2, to: .significant(4)) { 2.5 },
      VerificationRow("x(1, 2)", .quantile(0.05), published: -0.5, to: .significant(4)) { .nan },
      VerificationRow("x(1, 2)", .quantile(0.95), published: 4, to: .significant(4)) {
        throw Broken()
      },
      VerificationRow("bits", .word(1), published: 0x0123 as UInt64) { 0x0124 },
    ])

  static let probabilities = VerificationTable(
    .probabilities, [row(0.25, 0.24...0.26), row(0.5, 0.24...0.26), row(0.25, 0...1)])

  private struct Broken: Error, CustomStringConvertible {
    let description = "=1+1, \"no\" | quantile"
  }

  private static func row(
    _ published: Double, _ interval: ClosedRange<Double>
  ) -> VerificationRow {
    let estimate = ProbabilityEstimate(
      probability: 0.25, interval: interval, level: 0.999, calls: 12_345,
      estimator: "importance sampling, mixture")
    return VerificationRow(
      "axial beam", published: published, answer: ProbabilityAnswer(estimate: estimate),
      goal: .relative(0.05))
  }
}
