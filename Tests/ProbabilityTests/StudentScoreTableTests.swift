import Lanes
import Testing

@testable import Probability

/// The tabulated map of the t copula against the copula itself.
@Suite struct StudentScoreTableTests {
  static let degrees: [Double] = [0.5, 1, 1.5, 2, 3, 4, 7.5, 12, 30, 100, 1000, 1e6]

  /// Independent random points, and far ones that no run of draws reaches.
  static func points() throws -> [(normal: Double, mixing: Double)] {
    let design = try RandomDesign(dimensions: 2, seed: 11)
    let near = zip(
      design.scores(dimension: 0, count: 4096), design.scores(dimension: 1, count: 4096))
    var points = near.map { (normal: $0, mixing: $1) }
    for normal in stride(from: -12.0, through: 12, by: 0.37) {
      for mixing in stride(from: -8.5, through: 8.5, by: 0.33) { points.append((normal, mixing)) }
    }
    for normal in [0, 1e-300, 1e-12, 1e-6, 1e-3] { points.append((normal, 0.3)) }
    return points
  }

  /// The table's score, for one point or several side by side.
  private func scores<L: Lane>(_ normal: L, _ mixing: L, _ table: StudentScoreTable) -> L {
    table.rows.withUnsafeBufferPointer { rows in
      guard let rows = rows.baseAddress else { return L(repeating: .nan) }
      let inverse = StudentScoreTable.inverseMixing(atScore: mixing, rows: rows)
      return StudentScoreTable.score(of: normal, inverseMixing: inverse, rows: rows)
    }
  }

  @Test(arguments: degrees)
  func `scores are those of the copula`(nu: Double) throws {
    let table = try StudentScoreTable(degreesOfFreedom: nu)
    let copula = try StudentCopula(CorrelationMatrix([[1]]), degreesOfFreedom: nu)
    let tolerance = (1...1000).contains(nu) ? 1e-11 : 1e-10
    for (normal, mixing) in try Self.points() {
      let found = scores(normal, mixing, table)
      let wanted = copula.scores(of: [normal, mixing])[0]
      #expect(abs(found - wanted) < tolerance, "\(normal) \(mixing)")
      #expect(scores(-normal, mixing, table) == -found)
    }
  }

  @Test(arguments: degrees)
  func `a higher normal has a higher score, however far it lies`(nu: Double) throws {
    let table = try StudentScoreTable(degreesOfFreedom: nu)
    for mixing in [-8.5, -3, 0, 2, 8.5] {
      var last = -Double.infinity
      for normal in stride(from: -40.0, through: 40, by: 0.0031) {
        let score = scores(normal, mixing, table)
        #expect(score > last, "\(normal) \(mixing)")
        last = score
      }
    }
  }

  @Test func `eight lanes have the bits of one`() throws {
    let table = try StudentScoreTable(degreesOfFreedom: 3)
    let points = try Self.points() + [(.nan, 0), (0, .nan), (1e9, -40), (-1e9, 40)]
    for start in stride(from: 0, to: points.count - 7, by: 8) {
      var normal = SIMD8<Double>()
      var mixing = SIMD8<Double>()
      for lane in 0..<8 {
        normal[lane] = points[start + lane].normal
        mixing[lane] = points[start + lane].mixing
      }
      let found = scores(normal, mixing, table)
      for lane in 0..<8 {
        let single = scores(normal[lane], mixing[lane], table)
        #expect(found[lane].bitPattern == single.bitPattern || (found[lane].isNaN && single.isNaN))
      }
    }
    #expect(scores(Double.nan, 0, table).isNaN && scores(1, Double.nan, table).isNaN)
    #expect(scores(0.0, -8.5, table) == 0)
    // Beyond the reach of the table the score stays where W does.
    #expect(scores(1.0, -40, table) == scores(1.0, -8.5, table))
  }

  @Test func `degrees of freedom that mean nothing are refused`() {
    for nu in [0, 0.4, 1e7, -1, .nan, .infinity] {
      #expect(throws: InvalidParameter.self) { try StudentScoreTable(degreesOfFreedom: nu) }
    }
  }
}
