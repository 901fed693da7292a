import Lanes
import Testing

@testable import Probability

@Suite struct ScoreTableTests {
  func value(_ table: ScoreTable, at z: Double) -> Double {
    table.rows.withUnsafeBufferPointer { buffer in
      guard let rows = buffer.baseAddress else { return .nan }
      return ScoreTable.value(at: z, rows: rows)
    }
  }

  @Test(arguments: continuousDistributions)
  func `is within its stated error and rises`(_ distribution: any Distribution) {
    let table = ScoreTable(distribution)
    #expect(table.error < 1e-9)
    let median = distribution.value(atScore: 0)
    let spread = distribution.quantile(at: 0.75) - distribution.quantile(at: 0.25)
    var last = -Double.greatestFiniteMagnitude
    var (outside, falls) = (0, 0)
    for k in -17_000...17_000 {
      let z = Double(k) * 0.0005 + 1e-5
      let x = value(table, at: z)
      let expected = distribution.value(atScore: min(max(z, -8.5), 8.5))
      let allowed = table.error * max(spread, abs(expected - median)) + 64 * expected.ulp
      if !(abs(x - expected) <= allowed + 1e-13 * spread) { outside += 1 }
      if !(x >= last - 16 * max(last.ulp, spread.ulp)) { falls += 1 }
      last = x
    }
    #expect(outside == 0 && falls == 0)
  }

  @Test(arguments: continuousDistributions + discreteDistributions)
  func `is exact at the median and constant beyond the ends`(_ distribution: any Distribution) {
    let table = ScoreTable(distribution)
    #expect(value(table, at: 0) == distribution.value(atScore: 0))
    #expect(value(table, at: -0.0) == distribution.value(atScore: 0))
    #expect(value(table, at: 9) == value(table, at: 8.5))
    #expect(value(table, at: .infinity) == value(table, at: 8.5))
    #expect(value(table, at: -100) == value(table, at: -8.5))
    #expect(value(table, at: .nan).isNaN)
  }

  @Test(arguments: continuousDistributions + discreteDistributions)
  func `eight lanes hold the bits of one`(_ distribution: any Distribution) {
    let table = ScoreTable(distribution)
    var stream = NormalStream(seed: 3, factor: 4, step: 5, chunk: 6)
    table.rows.withUnsafeBufferPointer { buffer in
      guard let rows = buffer.baseAddress else { return }
      for round in 0..<200 {
        var z = stream.next() * 2
        if round == 0 { z = SIMD8(0, -9, 9, -8.5, 8.5, .infinity, -.infinity, 0.125) }
        let x = ScoreTable.value(at: z, rows: rows)
        for lane in 0..<8 { #expect(x[lane] == ScoreTable.value(at: z[lane], rows: rows)) }
      }
      let odd = ScoreTable.value(at: SIMD8<Double>(.nan, 1, 2, 3, 4, 5, 6, 7), rows: rows)
      #expect(odd[0].isNaN && odd[1] == ScoreTable.value(at: 1, rows: rows))
    }
  }

  @Test(arguments: discreteDistributions)
  func `jumps are where they should be, to the last bit`(_ distribution: any Distribution) {
    let table = ScoreTable(distribution)
    #expect(table.error == 0)
    for threshold in distribution.scoreBreaks where abs(threshold) < 8.5 {
      for z in [threshold.nextDown, threshold, threshold.nextUp] {
        #expect(value(table, at: z) == distribution.value(atScore: z))
      }
    }
    for z in stride(from: -8.5, through: 8.5, by: 0.0137) {
      #expect(value(table, at: z) == distribution.value(atScore: z))
    }
  }

  @Test func `corners at, beside and between the ends of pieces cost no accuracy`() throws {
    let quarter = 0.25
    let corners = [
      quarter, quarter.nextDown, quarter.nextUp, 0, 1e-17, -1e-17, 1e-300, 0.1, 0.1 + 1e-9, -8.4,
    ]
    for z in corners {
      let corner = Corner(at: z)
      let table = ScoreTable(corner)
      for other in stride(from: -8.5, through: 8.5, by: 0.003) {
        #expect(abs(value(table, at: other) - corner.value(atScore: other)) < 1e-13)
      }
      for near in [z.nextDown, z, z.nextUp, z - 1e-10, z + 1e-10] {
        #expect(abs(value(table, at: near) - corner.value(atScore: near)) < 1e-13)
      }
    }
  }

  @Test func `more breaks than fit one row of the header`() throws {
    let values = (0..<30).map { Double(($0 * 7) % 30) }
    let choice = try Discrete(values: values, weights: Array(repeating: 1, count: 30))
    let table = ScoreTable(choice)
    for z in stride(from: -8.5, through: 8.5, by: 0.0071) {
      #expect(value(table, at: z) == choice.value(atScore: z))
    }
    let points = (1...19).map { (probability: Double($0) / 20, value: Double($0 * $0)) }
    let bent = try QuantileTable(points: points)
    let lines = ScoreTable(bent)
    for z in stride(from: -8.5, through: 8.5, by: 0.0071) {
      #expect(abs(value(lines, at: z) - bent.value(atScore: z)) < 1e-11)
    }
  }

  @Test func `smooth distributions need few pieces, rough ones get more`() throws {
    let smooth = ScoreTable(try PERT(minimum: 0, mode: 3, maximum: 10))
    #expect(smooth.rows.count == (1 + 68) * ScoreTable.rowLength)
    #expect(smooth.error < 1e-11)
    let rough = ScoreTable(try Beta(alpha: 0.05, beta: 0.05))
    #expect(rough.rows.count == (1 + 544) * ScoreTable.rowLength)
    #expect(rough.error < 1e-8)
  }
}

/// x = z below the corner, 3z (shifted) above.
private struct Corner: Distribution {
  var at: Double
  var mean: Double { 0 }
  var variance: Double { 1 }
  var support: ClosedRange<Double> { -.infinity ... .infinity }
  init(at: Double) { self.at = at }
  func density(at x: Double) -> Double { 0 }
  func cumulativeProbability(at x: Double) -> Double { 0 }
  func quantile(at probability: Double) -> Double { 0 }
  func value(atScore z: Double) -> Double { z < at ? z - at : 3 * (z - at) }
  var scoreBreaks: [Double] { [at] }
}
