import Lanes

/// The t copula's map from correlated normals to scores, tabulated for the hot loop.
///
///     tᵢ = nᵢ/√(W/ν),   y = ν ln(1 + t²/ν) = ν ln(1 + n²/W),   z = Φ⁻¹(T(t)) = ± h(√y)
///
/// with n = L e the correlated normals and W the χ² variable of ν degrees of freedom, one for all
/// inputs, as in ``StudentCopula``. Two smooth functions are tabulated: ln W by the score of W, in
/// −8.5…8.5 (beyond, it stays), and h, which is nearly a straight line, in 0…24 (beyond, it rises
/// as √y does). Each piece is a polynomial of degree 6.
///
/// The score is within 1e−11 of ``StudentCopula``'s for ν from 1 to 1000, within 1e−10 for others,
/// with n in −12…12 and the score of W in −8.5…8.5 (`StudentScoreTableTests`). It rises with n up to
/// rounding, and is odd in n to the last bit.
public struct StudentScoreTable: Sendable {
  /// What ``inverseMixing(atScore:rows:)`` and ``score(of:inverseMixing:rows:)`` read: a row that
  /// begins with ν, then the rows of ln W, then those of h.
  public let rows: [Double]

  /// Pieces of ln W for each unit of its score, and of h for each unit of √y.
  @inlinable static var mixingPerUnit: Double { 16 }
  @inlinable static var scorePerUnit: Double { 4 }
  @inlinable static var scoreReach: Double { 24 }
  /// Rows before those of h.
  @inlinable static var firstScoreRow: Double { 1 + 17 * mixingPerUnit }

  /// - Throws: ``InvalidParameter`` unless the degrees of freedom are within 0.5…1e6.
  public init(degreesOfFreedom nu: Double) throws(InvalidParameter) {
    guard nu >= 0.5, nu <= 1e6 else {
      throw InvalidParameter("\(nu) degrees of freedom are outside 0.5...1e6")
    }
    let student = try StudentT(degreesOfFreedom: nu)
    let chiSquare = try Gamma(shape: 0.5 * nu, scale: 2)
    let reach = ScoreTable.reach
    rows =
      [nu, 0, 0, 0, 0, 0, 0, 0]
      + Self.pieces(from: -reach, to: reach, perUnit: Self.mixingPerUnit) {
        chiSquare.value(atScore: $0).logarithm
      }
      + Self.pieces(from: 0, to: Self.scoreReach, perUnit: Self.scorePerUnit) {
        Self.score($0, student)
      }
  }

  private static func pieces(
    from low: Double, to high: Double, perUnit: Double, _ value: (Double) -> Double
  ) -> [Double] {
    var rows: [Double] = []
    var atLeft = value(low)
    for piece in 0..<Int((high - low) * perUnit) {
      let left = low + Double(piece) / perUnit
      let right = low + Double(piece + 1) / perUnit
      let atRight = value(right)
      rows += PieceFit(left, right, atLeft, atRight, value).row
      atLeft = atRight
    }
    return rows
  }

  /// h(√y): the score of the t with y = ν ln(1 + t²/ν).
  private static func score(_ root: Double, _ student: StudentT) -> Double {
    if root == 0 { return 0 }
    let nu = student.degreesOfFreedom
    // t² = ν (e^(y/ν) − 1), the large power outside the root.
    let exponent = root * root / nu
    let t = (nu * -exponentialMinusOne(-exponent)).squareRoot() * (0.5 * exponent).exponential
    return normalScore(
      lower: student.cumulativeProbability(at: t), upper: student.upperTailProbability(at: t))
  }

  /// 1/W at the standard-normal score of W; W is large where the score is.
  @inlinable @inline(always)
  public static func inverseMixing<L: Lane>(atScore e: L, rows: UnsafePointer<Double>) -> L {
    let reach = ScoreTable.reach
    let high = L(repeating: reach)
    let low = L(repeating: -reach)
    let inside = e.replacing(with: high, where: high .< e).replacing(with: low, where: e .< low)
    // Not a number must not become an address.
    let safe = inside.atLeast(low)
    let index = ScoreTable.piece(at: safe, piecesPerUnit: L(repeating: mixingPerUnit)) + L.one
    return (L.zero - ScoreTable.polynomial(L.rowsOfEight(rows, at: index), at: inside)).exponential
  }

  /// The score z of a correlated normal n, given 1/W.
  @inlinable @inline(always)
  public static func score<L: Lane>(
    of n: L, inverseMixing: L, rows: UnsafePointer<Double>
  ) -> L {
    // ln(1 + q) for small q too: what rounding takes from the sum is put back (Kahan).
    let q = n * n * inverseMixing
    let sum = L.one + q
    let kept = sum - L.one
    let log = (sum.logarithm * (q / kept)).replacing(with: q, where: kept .== L.zero)
    let root = (L(repeating: rows[0]) * log).squareRoot()

    let high = L(repeating: scoreReach)
    let inside = root.replacing(with: high, where: high .< root)
    let safe = inside.atLeast(L.zero)
    let index = scorePiece(safe) + L(repeating: firstScoreRow)
    let size = ScoreTable.polynomial(L.rowsOfEight(rows, at: index), at: inside) + (root - inside)
    return size.replacing(with: L.zero - size, where: n .< L.zero)
  }

  /// The piece of h that √y falls in, as a whole number.
  @inlinable @inline(always)
  static func scorePiece<L: Lane>(_ root: L) -> L {
    let place = root * L(repeating: scorePerUnit)
    // Adding 1.5·2⁵² rounds to the nearest whole number.
    let magic = L(repeating: 0x1.8p52)
    let nearest = (place + magic) - magic
    let floor = nearest.replacing(with: nearest - L.one, where: place .< nearest)
    return floor.atMost(L(repeating: scoreReach * scorePerUnit - 1))
  }
}
