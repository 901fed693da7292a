import Lanes

/// A distribution tabulated as a function x(z) of the standard-normal score, for the hot loop.
///
/// The range −8.5…8.5 is cut into pieces, each a polynomial of degree 6 through x(z) at its seven
/// Chebyshev–Lobatto points; beyond the range the value stays. Pieces have width 1/4, or 1/8, 1/16
/// or 1/32 where that is needed for an error of 1e−10. A piece is cut again at every
/// ``Distribution/scoreBreaks``, so that jumps and corners cost no accuracy. A row holds the powers
/// of z − origin, then the origin, the left end of the piece; z = 0 is such an end, so the median
/// is exact to the last bit.
///
/// Pieces meet, and x(z) rises, up to rounding.
public struct ScoreTable: Sendable {
  /// How many numbers a row has: seven coefficients, the lowest power first, and the origin.
  @inlinable public static var rowLength: Int { 8 }

  /// What ``value(at:rows:)`` reads: a header (the number of breaks, the number of rows of the
  /// header, pieces per unit, the breaks), then the rows of the pieces.
  public let rows: [Double]

  /// The error of the table, relative to the interquartile range or, further out, to the distance
  /// from the median: four times the greatest found at one point inside each piece. Rounding of
  /// x(z) itself, some units in its last place, comes on top.
  public let error: Double

  @inlinable static var reach: Double { 8.5 }

  /// Tabulates a distribution.
  public init(_ distribution: some Distribution) {
    var table = ScoreTable(distribution, piecesPerUnit: 4)
    var piecesPerUnit = 8
    while table.error > 2e-10, piecesPerUnit <= 32 {
      let finer = ScoreTable(distribution, piecesPerUnit: piecesPerUnit)
      // Where the distribution itself is rough, finer pieces do not help.
      if finer.error >= table.error { break }
      table = finer
      piecesPerUnit *= 2
    }
    self = table
  }

  private init(_ distribution: some Distribution, piecesPerUnit: Int) {
    let perUnit = Double(piecesPerUnit)
    let pieces = 17 * piecesPerUnit
    let breaks = distribution.scoreBreaks.filter {
      $0 > -ScoreTable.reach && $0 < ScoreTable.reach
    }
    let headerRows = (3 + breaks.count + ScoreTable.rowLength - 1) / ScoreTable.rowLength
    var rows = [Double(breaks.count), Double(headerRows), perUnit] + breaks
    rows.reserveCapacity((headerRows + pieces + breaks.count) * ScoreTable.rowLength)
    rows += Array(repeating: 0, count: headerRows * ScoreTable.rowLength - rows.count)

    let median = distribution.value(atScore: 0)
    let quartile = 0.6744897501960817
    let spread =
      abs(distribution.value(atScore: quartile) - distribution.value(atScore: -quartile))
    var worst = 0.0
    var nextBreak = 0
    var atLeft = distribution.value(atScore: -ScoreTable.reach)
    func add(_ left: Double, _ right: Double, _ atRight: Double) {
      let fit = PieceFit(distribution, left, right, atLeft, atRight)
      rows += fit.row
      if fit.error > 0 {
        worst = max(worst, fit.error / max(spread, abs(fit.row[0] - median)))
      }
    }
    for piece in 0..<pieces {
      let end = Double(piece + 1) / perUnit - ScoreTable.reach
      var left = Double(piece) / perUnit - ScoreTable.reach
      while nextBreak < breaks.count,
        ScoreTable.piece(at: breaks[nextBreak], piecesPerUnit: perUnit) <= Double(piece)
      {
        let right = min(max(breaks[nextBreak], left), end)
        add(left, right, distribution.value(atScore: breaks[nextBreak].nextDown))
        atLeft = distribution.value(atScore: breaks[nextBreak])
        left = right
        nextBreak += 1
      }
      // A break at the very end belongs to the next piece; this one ends below it.
      let isBreak = nextBreak < breaks.count && breaks[nextBreak] <= end
      let atRight = distribution.value(
        atScore: isBreak ? breaks[nextBreak].nextDown : end)
      add(left, end, atRight)
      atLeft = atRight
    }
    self.rows = rows
    error = 4 * worst
  }

  /// The piece a score in −8.5…8.5 falls in, as a whole number.
  @inlinable @inline(__always)
  static func piece<L: Lane>(at z: L, piecesPerUnit: L) -> L {
    let place = (L(repeating: reach) * piecesPerUnit).addingProduct(z, piecesPerUnit)
    // Adding 1.5·2⁵² rounds to the nearest whole number.
    let magic = L(repeating: 0x1.8p52)
    let nearest = (place + magic) - magic
    let floor = nearest.replacing(with: nearest - L.one, where: place .< nearest)
    // The end of the range belongs to the last piece.
    return floor.atMost(L(repeating: 17) * piecesPerUnit - L.one)
  }

  /// x(z) from the `rows` of a table; not a number where z is not.
  @inlinable @inline(__always)
  public static func value<L: Lane>(at z: L, rows: UnsafePointer<Double>) -> L {
    let high = L(repeating: reach)
    let low = L(repeating: -reach)
    let inside = z.replacing(with: high, where: high .< z).replacing(with: low, where: z .< low)
    // Not a number must not become an address.
    let safe = inside.atLeast(low)
    var index = piece(at: safe, piecesPerUnit: L(repeating: rows[2])) + L(repeating: rows[1])
    for k in 0..<Int(rows[0]) {
      let next = L(repeating: rows[3 + k])
      index = index.replacing(with: index + L.one, where: next .<= safe)
    }
    let row = L.rowsOfEight(rows, at: index)
    return polynomial(row, at: inside)
  }

  /// The polynomial of a row: powers of the distance from its origin.
  @inlinable @inline(__always)
  static func polynomial<L: Lane>(_ row: EightColumns<L>, at z: L) -> L {
    let u = z - row.7
    var sum = row.6
    sum = row.5.addingProduct(sum, u)
    sum = row.4.addingProduct(sum, u)
    sum = row.3.addingProduct(sum, u)
    sum = row.2.addingProduct(sum, u)
    sum = row.1.addingProduct(sum, u)
    return row.0.addingProduct(sum, u)
  }
}

/// The polynomial of one piece.
struct PieceFit {
  var row: [Double]
  var error: Double

  /// The points (1 − cos(jπ/6))/2.
  private static let points: [Double] = [
    0, 0.0669872981077807, 0.25, 0.5, 0.75, 0.9330127018922193, 1,
  ]

  init(
    _ distribution: some Distribution, _ left: Double, _ right: Double,
    _ atLeft: Double, _ atRight: Double
  ) {
    self.init(left, right, atLeft, atRight) { distribution.value(atScore: $0) }
  }

  /// Fits `value` between two ends, at which its values are known.
  init(
    _ left: Double, _ right: Double, _ atLeft: Double, _ atRight: Double,
    _ value: (Double) -> Double
  ) {
    let width = right - left
    // Too narrow for a slope: what rounding leaves of it would be noise.
    guard width > 1e-13 else {
      row = [atLeft, 0, 0, 0, 0, 0, 0, left]
      error = 0
      return
    }
    // Newton's divided differences of x(z) − x(left), in units of the width.
    let points = PieceFit.points
    var differences = [0.0]
    for j in 1..<6 {
      differences.append(value(left + width * points[j]) - atLeft)
    }
    differences.append(atRight - atLeft)
    for order in 1...6 {
      for j in stride(from: 6, through: order, by: -1) {
        differences[j] =
          (differences[j] - differences[j - 1]) / (points[j] - points[j - order])
      }
    }
    // From Newton's form to powers.
    var powers = Array(repeating: 0.0, count: 7)
    for j in stride(from: 6, through: 0, by: -1) {
      for k in stride(from: 6, through: 1, by: -1) {
        powers[k] = powers[k - 1] - points[j] * powers[k]
      }
      powers[0] = differences[j] - points[j] * powers[0]
    }
    powers[0] = atLeft
    var scale = 1.0
    for k in 1...6 {
      scale /= width
      powers[k] *= scale
    }
    row = powers + [left]
    let u = 0.37 * width
    var sum = 0.0
    for k in stride(from: 6, through: 0, by: -1) { sum = powers[k] + u * sum }
    error = abs(sum - value(left + u))
  }
}
