public import Lanes

/// Φ⁻¹(f/2) for f in 0…1, by a table: what turns the uniform numbers of a ``NormalStream`` into
/// standard normals.
///
///     Φ⁻¹(f/2) = (1 − f) G(f)
///
/// G is smooth and never 0, so 1 − f carries the zero at f = 1, where it is exact. Each octave of f
/// from 1 down to 2⁻¹² is cut into 512 pieces, on each of which G is a cubic through its values at
/// the four Chebyshev points; below 2⁻¹² the quantile function itself is taken.
///
/// Relative error below 1e−14: 7.8e−15 of the cubic, at the beginning of the uppermost octave, and
/// rounding. At both ends of a piece |z| comes out too small by the same part of itself, E, of the
/// size (width/f)⁴. Within an octave E falls from piece to piece by less than rounding; where an
/// octave begins, or the table itself, E jumps up, and z with it. So the numbers keep their order
/// across every border up to rounding.
///
/// The table is made when it is first used, from exactly rounded operations, so it has the same
/// bits on every machine.
///
/// Source: inversion by local cubics as in Hörmann and Leydold, *ACM Transactions on Modeling and
/// Computer Simulation* 13 (2003) 347–362.
public struct NormalTable: Sendable {
  /// The table that everything draws from.
  public static let shared = NormalTable()

  /// What drawing reads.
  public let rows: Rows

  /// Constant numbers in plain memory, which live as long as the program.
  public struct Rows: @unchecked Sendable {
    /// Four coefficients a piece, the lowest power of f − middle first.
    @usableFromInline let base: UnsafePointer<Double>
    @usableFromInline let rotations: Rotations

    init(_ base: UnsafePointer<Double>) {
      self.base = base
      rotations = Rotations()
    }
  }

  /// Octaves of f that the table covers: from 1 down to 2⁻¹².
  @usableFromInline static let octaves = 12
  /// Bits of the mantissa that choose the piece within an octave.
  @usableFromInline static let pieceBits = 9

  private init() {
    let perOctave = 1 << Self.pieceBits
    let octaves = parallelMap(count: Self.octaves) { octave in
      (0..<perOctave).flatMap { Self.fit(octave * perOctave + $0) }
    }
    let numbers = octaves.flatMap(\.self)
    let memory = UnsafeMutablePointer<Double>.allocate(capacity: numbers.count)
    memory.initialize(from: numbers, count: numbers.count)
    rows = Rows(UnsafePointer(memory))
  }

  /// The ends of a piece.
  static func bounds(ofPiece piece: Int) -> (Double, Double) {
    let first = (0x1p-12).bitPattern >> 43 + UInt64(piece)
    return (Double(bitPattern: first << 43), Double(bitPattern: (first + 1) << 43))
  }

  /// The cubic through four values of G, by powers of the distance from the middle of the piece.
  private static func fit(_ piece: Int) -> [Double] {
    let (left, right) = bounds(ofPiece: piece)
    let (middle, s) = (left + (right - left) * 0.5, (right - left) * 0.5)
    // cos(π/8) and cos(3π/8), in parts of s; their squares differ by √½.
    let (outer, inner) = (0.9238795325112867 * s, 0.3826834323650898 * s)
    let (y0, y1) = (ratio(middle - outer), ratio(middle - inner))
    let (y2, y3) = (ratio(middle + inner), ratio(middle + outer))
    let squares = outer * outer - inner * inner
    // Even powers from sums, odd ones from differences.
    let second = ((y0 + y3) - (y1 + y2)) * 0.5 / squares
    let slope = (y2 - y1) / (2 * inner)
    let third = ((y3 - y0) / (2 * outer) - slope) / squares
    return [
      (y1 + y2) * 0.5 - second * (inner * inner), slope - third * (inner * inner), second, third,
    ]
  }

  /// G(f)
  private static func ratio(_ f: Double) -> Double { (f * 0.5).normalQuantile / (1 - f) }
}

extension NormalTable.Rows {
  /// Φ⁻¹(f/2), lane by lane, for f in 0…1 exclusive.
  @inlinable @inline(always)
  public func lowerQuantile<L: Lane>(ofTwiceTail f: L) -> L {
    let least = L(repeating: 0x1p-12)
    let inside = f.atLeast(least)
    let bits = inside.laneBits
    let piece = (bits &>> L.Bits(repeating: 43)) &- L.Bits(repeating: (0x3F3 << 52) >> 43)
    let (c0, c1, c2, c3) = L.rowsOfFour(base, at: piece)
    let middle =
      (bits & L.Bits(repeating: 0xFFFF_F800_0000_0000)) | L.Bits(repeating: 1 << 42)
    let t = inside - L(laneBits: middle)
    let g = c0.addingProduct(c1.addingProduct(c2.addingProduct(c3, t), t), t)
    let result = (L.one - f) * g
    // Among eight random lanes one is below 2⁻¹² once in 512 times.
    let isFar = f .< least
    guard L.anyTrue(isFar) else { return result }
    return result.replacing(with: (f * L(repeating: 0.5)).normalQuantile, where: isFar)
  }
}
