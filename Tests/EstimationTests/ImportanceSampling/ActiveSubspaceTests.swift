import Testing

@testable import Estimation

@Suite struct ActiveSubspaceTests {
  // Orthonormal directions among 20 inputs: the first ten alike, the last ten in turns, and the
  // first ten in turns.
  private static let a = (0..<20).map { $0 < 10 ? 0.1.squareRoot() : 0 }
  private static let b = (0..<20).map { alternating($0, isOn: $0 >= 10) }
  private static let c = (0..<20).map { alternating($0, isOn: $0 < 10) }

  private static func alternating(_ index: Int, isOn: Bool) -> Double {
    guard isOn else { return 0 }
    return index.isMultiple(of: 2) ? 0.1.squareRoot() : -0.1.squareRoot()
  }

  /// Points with given places along a and b, random across.
  private func hits(_ places: [(Double, Double)], seed: UInt64) -> PointSet {
    let points = Draws(seed: seed, stage: "test")
      .normals(dimension: 20, count: places.count, block: 0)
    return PointSet(
      places.enumerated().map { k, place in
        let point = points[k]
        let along = sum(point, place.0 - dot(point, Self.a), Self.a)
        return sum(along, place.1 - dot(along, Self.b), Self.b)
      }, dimension: 20)
  }

  /// The length of a vector's part in the span of orthonormal directions.
  private func part(of vector: [Double], in directions: [[Double]]) -> Double {
    norm(directions.map { dot($0, vector) })
  }

  private func expectOrthonormal(_ directions: [[Double]]) {
    for (i, u) in directions.enumerated() {
      for (j, v) in directions.enumerated() {
        #expect(abs(dot(u, v) - (i == j ? 1 : 0)) < 1e-9)
      }
    }
  }

  // x > 3 − y²/2 with x along a and y along b: the gradient a + y b spans both with any two y.
  // Differences over 10⁻⁴ leave 10⁻⁴.
  @Test func `two directions of twenty are found`() {
    let event = ClosureEvent(dimension: 20) { z in
      let y = dot(z, Self.b)
      return dot(z, Self.a) + 0.5 * y * y - 3
    }
    let hits = hits([(3, 1), (2, -2), (1, 2.5), (3.2, 0.5), (2.8, -1), (2, 1.8)], seed: 1)
    var runner = EventRunner(event)
    #expect(runner.margins(of: hits).allSatisfy { $0 >= 0 })
    let found = ActiveSubspace().directions(
      of: hits, weights: Array(repeating: 1, count: 6), known: Self.a, &runner)
    #expect(found.count == 2)
    expectOrthonormal(found)
    for vector in [Self.a, Self.b] { #expect(part(of: vector, in: found) > 1 - 1e-6) }
    #expect(part(of: Self.c, in: found) < 1e-4)
    // A gradient takes a call for each input and one more: 6 hits seen, 6 gradients taken.
    #expect(runner.calls == 6 + 6 * 21)
  }

  @Test func `a plane has one direction`() {
    let event = ClosureEvent(dimension: 20) { dot($0, Self.a) - 3 }
    let hits = hits([(3, 1), (3.5, -2), (4, 0)], seed: 2)
    var runner = EventRunner(event)
    let found = ActiveSubspace().directions(
      of: hits, weights: [1, 1, 1], known: Self.a, &runner)
    #expect(found.count == 1)
    #expect(part(of: Self.a, in: found) > 1 - 1e-6)
  }

  // Where y < 0 the margin changes along c instead of b, and hits there weigh nothing.
  @Test func `hits without weight have no say`() {
    let event = ClosureEvent(dimension: 20) { z in
      let y = dot(z, Self.b)
      return dot(z, Self.a) + (y < 0 ? 5 * dot(z, Self.c) : y * y)
    }
    let hits = hits([(3, 1), (3, -2), (3, 2), (3, -1)], seed: 3)
    var runner = EventRunner(event)
    let found = ActiveSubspace().directions(
      of: hits, weights: [1, 0, 1, 0], known: Self.a, &runner)
    #expect(part(of: Self.b, in: found) > 1 - 1e-6)
    #expect(part(of: Self.c, in: found) < 1e-4)
    let all = ActiveSubspace().directions(
      of: hits, weights: [1, 1, 1, 1], known: Self.a, &runner)
    #expect(part(of: Self.c, in: all) > 1 - 1e-6)
  }

  // One hit of a thousand times the others' weight, nine without weight and ten of weight 1: seven of
  // these are taken beside it, 21 calls each.
  @Test func `a heavy hit has one place of eight`() {
    let event = ClosureEvent(dimension: 20) { dot($0, Self.a) + dot($0, Self.b) }
    let hits = hits((0..<20).map { (3, Double($0)) }, seed: 5)
    var runner = EventRunner(event)
    let weights = (0..<20).map { $0 == 0 ? 1000.0 : ($0 < 10 ? 0 : 1) }
    _ = ActiveSubspace().directions(of: hits, weights: weights, known: Self.a, &runner)
    #expect(runner.calls == 8 * 21)
  }

  @Test func `a margin that is flat leaves what was known`() {
    var runner = EventRunner(ClosureEvent(dimension: 20) { _ in 1 })
    let found = ActiveSubspace().directions(
      of: hits([(3, 1), (3, -2)], seed: 4), weights: [1, 1], known: Self.a, &runner)
    #expect(found.count == 1)
    #expect(part(of: Self.a, in: found) > 1 - 1e-9)
  }
}
