import Probability
import Statistics
import Synchronization
import Testing

@testable import Estimation

@Suite struct DrawsTests {
  @Test func `points are the streams' own numbers, input by input`() {
    let points = Draws(seed: 7, stage: "test").normals(dimension: 3, count: 13, block: 5)
    for i in 0..<3 {
      var stream = NormalStream(seed: 7, factor: factorKey("test"), step: i, chunk: 5)
      let (first, second) = (stream.next(), stream.next())
      let expected = (0..<8).map { first[$0] } + (0..<5).map { second[$0] }
      #expect((0..<13).map { points.values[i * 13 + $0] } == expected)
    }
  }

  // Errors of means, variances and correlations of 100 000 are 0.0032, 0.0045 and 0.0032, of fourth
  // moments √(96/n) = 0.031; 6.3 of each are allowed.
  @Test func `points are standard normal and inputs independent`() {
    let count = 100_000
    let points = Draws(seed: 8, stage: "test").normals(dimension: 3, count: count, block: 0)
    let other = Draws(seed: 8, stage: "other").normals(dimension: 3, count: count, block: 0)
    let next = Draws(seed: 8, stage: "test").normals(dimension: 3, count: count, block: 1)
    func column(_ set: PointSet, _ i: Int) -> ArraySlice<Double> {
      set.values[(i * count)..<((i + 1) * count)]
    }
    func mean(_ x: ArraySlice<Double>, _ y: ArraySlice<Double>) -> Double {
      zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } / Double(count)
    }
    for i in 0..<3 {
      let x = column(points, i)
      #expect(abs(x.reduce(0, +) / Double(count)) < 0.02)
      #expect(abs(mean(x, x) - 1) < 0.0282)
      #expect(abs(x.reduce(0) { $0 + $1 * $1 * $1 * $1 } / Double(count) - 3) < 0.195)
      for j in 0..<i { #expect(abs(mean(x, column(points, j))) < 0.02) }
      for set in [other, next] { #expect(abs(mean(x, column(set, i))) < 0.02) }
    }
  }

  @Test func `an estimator evaluates the points drawn`() {
    let event = RecordingEvent()
    _ = CountingEstimator(count: 1030).estimate(event, seed: 9)
    let draws = Draws(seed: 9, stage: "counting", event: event)
    let drawn = [(0, 1024), (1, 6)].map { block, count in
      draws.normals(dimension: 2, count: count, block: block)
    }
    #expect(event.record.points == drawn.flatMap { set in (0..<set.count).map { set[$0] } })
  }

  // 13 points are one whole group of eight of each stream, and a rest that is not drawn by groups.
  @Test func `an event draws its whole groups itself, and the numbers are the same`() {
    let event = RecordingEvent()
    let points = Draws(seed: 10, stage: "test", event: event)
      .normals(dimension: 2, count: 13, block: 0)
    #expect(event.record.groups == [1, 1])
    let plain = Draws(seed: 10, stage: "test").normals(dimension: 2, count: 13, block: 0)
    #expect(points.values == plain.values)
    // The event that does not happen draws as the event does.
    let complement = Draws(seed: 10, stage: "test", event: ComplementEvent(of: event))
      .normals(dimension: 2, count: 16, block: 0)
    #expect(event.record.groups == [1, 1, 2, 2])
    #expect(complement.values.prefix(8) == plain.values.prefix(8))
  }

  // Means of 80 000 uniform numbers have the error 0.001, of which 6.3 are allowed.
  @Test func `uniform numbers lie inside 0 and 1`() {
    let uniforms = Draws(seed: 11, stage: "test").uniforms(count: 80_001, block: 0)
    #expect(uniforms.count == 80_001)
    #expect(uniforms.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(abs(uniforms.reduce(0, +) / 80_001 - 0.5) < 0.0065)
  }
}

/// Remembers the points it is asked about and the groups it draws.
private struct RecordingEvent: NormalEvent {
  final class Record: Sendable {
    private let state = Mutex((points: [[Double]](), groups: [Int]()))
    var points: [[Double]] { state.withLock { $0.points } }
    var groups: [Int] { state.withLock { $0.groups } }
    func add(point: [Double]) { state.withLock { $0.points.append(point) } }
    func add(groups: Int) { state.withLock { $0.groups.append(groups) } }
  }

  let record = Record()
  var dimension: Int { 2 }

  func margins(
    of points: UnsafePointer<Double>, stride: Int, count: Int,
    into margins: UnsafeMutablePointer<Double>
  ) {
    for k in 0..<count {
      record.add(point: [points[k], points[stride + k]])
      margins[k] = points[k]
    }
  }

  func draw(
    _ streams: UnsafeMutablePointer<NormalStream>, count: Int,
    into points: UnsafeMutablePointer<Double>, stride: Int, groups: Int
  ) {
    for index in 0..<count {
      record.add(groups: groups)
      for group in 0..<groups {
        let numbers = streams[index].next()
        for lane in 0..<8 { points[index * stride + 8 * group + lane] = numbers[lane] }
      }
    }
  }
}
