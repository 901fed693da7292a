import Probability
import ReferenceProblems
import Testing

@testable import Estimation

@Suite struct DesignPointTests {
  // A plane: the design point is β α, and FORM is exact: Φ(−5).
  @Test func `FORM finds the point of a plane`() {
    let answer = FirstOrderReliability().estimate(ReferenceProblem.rp107.event, seed: 1)
    #expect(answer.designPoints.count == 1)
    let point = answer.designPoints[0]
    #expect(point.converged)
    #expect(abs(point.beta - 5) < 1e-6)
    for coordinate in point.coordinates { #expect(abs(coordinate - 5 / 10.0.squareRoot()) < 1e-5) }
    for factor in point.importanceFactors { #expect(abs(factor - 0.1) < 1e-6) }
    #expect(abs(answer.estimate.probability / 2.866515718792e-7 - 1) < 1e-5)
  }

  // RP31: FORM answers Φ(−2) = 2.275e−2 where the truth is 3.227e−3, and must say what it is.
  @Test func `FORM is wrong on a cusp and says that it is an approximation`() {
    let answer = FirstOrderReliability().estimate(ReferenceProblem.rp31.event, seed: 1)
    #expect(abs(answer.estimate.probability - 0.022750131948) < 1e-4)
    #expect(answer.estimate.interval == 0...1)
    #expect(answer.warnings.contains(.approximation))
  }

  // Both branches of a hyperbola at (√3, √3) and its mirror image, β = √6; the four branches at
  // β = 3, 3, 3.5, 3.5.
  @Test func `all design points are found`() {
    let hyperbola = FirstOrderReliability().estimate(ReferenceProblem.rp75.event, seed: 1)
    #expect(hyperbola.designPoints.count == 2)
    for point in hyperbola.designPoints { #expect(abs(point.beta - 6.0.squareRoot()) < 1e-3) }
    // Two half planes opposite each other: 2 Φ(−√6).
    #expect(
      abs(hyperbola.estimate.probability / (2 * normalUpperTail(at: 6.0.squareRoot())) - 1) < 3e-3)

    let branches = FirstOrderReliability().estimate(ReferenceProblem.fourBranch.event, seed: 1)
    let betas = branches.designPoints.map(\.beta)
    #expect(betas.count == 4)
    for (found, known) in zip(betas, [3, 3, 3.5, 3.5]) { #expect(abs(found - known) < 1e-3) }
  }

  // x₂ > 3 + κ x₁²/2 with κ = 0.4: the exact probability is the integral of φ(x)Φ(−3 − 0.2x²),
  // 9.044e−4 by quadrature; FORM has 1.350e−3, and SORM comes within 2 %.
  @Test func `SORM knows curvature`() {
    let event = ClosureEvent(dimension: 2) { $0[1] - 3 - 0.2 * $0[0] * $0[0] }
    var exact = 0.0
    for step in -800...800 {
      let x = Double(step) * 0.01
      exact += 0.01 * normalDensity(at: x) * normalUpperTail(at: 3 + 0.2 * x * x)
    }
    let first = FirstOrderReliability().estimate(event, seed: 1).estimate.probability
    let second = SecondOrderReliability().estimate(event, seed: 1).estimate.probability
    #expect(abs(first / normalUpperTail(at: 3) - 1) < 1e-3)
    #expect(abs(second / exact - 1) < 0.02)
    #expect(abs(first / exact - 1) > 0.3)
  }

  // Half spaces across each other: 1 − Φ(β₁)Φ(β₂).
  @Test func `the union of half spaces`() {
    let union = HalfSpaceUnion(directions: [[1, 0], [0, 1]], betas: [1, 1.5])
    let exact = 1 - normalCumulative(at: 1) * normalCumulative(at: 1.5)
    #expect(abs(union.probability() / exact - 1) < 0.01)
    // One inside the other adds nothing.
    let nested = HalfSpaceUnion(directions: [[1, 0], [1, 0]], betas: [1, 2])
    #expect(abs(nested.probability() / normalUpperTail(at: 1) - 1) < 0.01)
  }

  @Test func `the automatic estimator tells the likeliest ways`() {
    let answer = AutomaticEstimator(goal: .relative(0.2))
      .estimate(ReferenceProblem.fourBranch.event, seed: 3)
    let betas = answer.designPoints.map(\.beta)
    #expect(betas.count == 4)
    for (found, known) in zip(betas, [3, 3, 3.5, 3.5]) { #expect(abs(found - known) < 0.02) }
  }
}
