import Testing

@testable import Estimation

@Suite struct ClosureEventTests {
  @Test func `points are columns`() {
    let event = ClosureEvent(dimension: 3) { $0[0] + 10 * $0[1] + 100 * $0[2] }
    #expect(event.dimension == 3)
    // Three inputs of two points, four places apart.
    let points: [Double] = [1, 2, 0, 0, 3, 4, 0, 0, 5, 6, 0, 0]
    var margins = [0.0, 0, -1]
    event.margins(of: points, stride: 4, count: 2, into: &margins)
    #expect(margins == [531, 642, -1])
  }
}
