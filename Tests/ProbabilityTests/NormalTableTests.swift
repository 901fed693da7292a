import Foundation
import Lanes
import Testing

@testable import Probability

@Suite struct NormalTableTests {
  /// What `Tests/Reference/normal_table_reference.py` wrote, with mpmath 1.3 at 40 digits.
  struct Values: Decodable {
    let rows: [[String]]

    static func load() throws -> [(f: Double, z: Double)] {
      let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Reference/normal_table_reference.json")
      return try JSONDecoder().decode(Values.self, from: Data(contentsOf: file)).rows.map {
        (try #require(Double($0[0])), try #require(Double($0[1])))
      }
    }
  }

  static let pieces = NormalTable.octaves << NormalTable.pieceBits

  static func z(_ f: Double) -> Double { NormalTable.shared.rows.lowerQuantile(ofTwiceTail: f) }

  /// Random places of a piece, the same for the same piece.
  static func places(inPiece piece: Int, count: Int) -> [Double] {
    let (left, right) = NormalTable.bounds(ofPiece: piece)
    var stream = NormalStream(seed: 3, factor: 1, step: piece, chunk: 0)
    return (0..<(count / 8)).flatMap { _ -> [Double] in
      let bits = stream.nextBits()
      return (0..<8).map { left + (right - left) * (Double(bits[$0] >> 11) * 0x1p-53) }
    }
  }

  // Found: 8.0e-15 at most.
  @Test func `is wrong by less than 1e-14 of itself`() throws {
    let values = try Values.load()
    #expect(values.count > 1500)
    let worst = values.map { relativeError(Self.z($0.f), $0.z) }.max() ?? .infinity
    #expect(worst < 1e-14, "\(worst)")
  }

  // The quantile function itself is right to 6e-16 (NormalQuantileTests), so each piece is.
  @Test func `every piece agrees with the quantile function`() {
    var worst = 0.0
    for piece in 0..<Self.pieces {
      let (left, right) = NormalTable.bounds(ofPiece: piece)
      let ends = [left, left.nextUp, right.nextDown, (left + right) / 2]
      for f in ends + Self.places(inPiece: piece, count: 24) {
        worst = max(worst, relativeError(Self.z(f), (f * 0.5).normalQuantile))
      }
    }
    #expect(worst < 1e-14 - 6e-16, "\(worst)")
  }

  @Test func `pieces follow each other from 2 to the −12 to 1`() {
    var last = 0x1p-12
    for piece in 0..<Self.pieces {
      let (left, right) = NormalTable.bounds(ofPiece: piece)
      #expect(left == last && right > left)
      last = right
    }
    #expect(last == 1)
  }

  /// How far, in units in the last place, one of `count` neighbouring numbers falls below one
  /// before it.
  static func fall(from start: Double, count: Int) -> Double {
    var (worst, highest, f) = (0.0, -Double.infinity, start)
    for _ in 0..<count {
      let z = z(f)
      if z < highest { worst = max(worst, (highest - z) / z.ulp) }
      highest = max(highest, z)
      f = f.nextUp
    }
    return worst
  }

  /// 400 numbers about every border, the joint with the quantile function at 2⁻¹² among them. The
  /// coefficients of two pieces are rounded apart, which lets z fall by 6 units in the last place
  /// at most (found: 6.0, once at 0.000336…); everything is exactly rounded, so this is no matter
  /// of luck or machine. Fractions of a stream are 2⁻⁵² apart, which is 2.5 units at least.
  @Test func `across a border it falls by six units at most`() {
    var worst = 0.0
    for piece in 0..<Self.pieces {
      let border = NormalTable.bounds(ofPiece: piece).0
      worst = max(worst, Self.fall(from: border - 200 * border.nextDown.ulp, count: 400))
    }
    #expect(worst <= 6, "\(worst)")
  }

  @Test func `within a piece it never falls`() {
    var worst = 0.0
    for piece in 0..<Self.pieces {
      let (left, right) = NormalTable.bounds(ofPiece: piece)
      for start in [left, (left + right) / 2, right - 100 * left.ulp] {
        worst = max(worst, Self.fall(from: start, count: 100))
      }
    }
    #expect(worst == 0, "\(worst)")
  }

  /// The slope of Φ⁻¹(f/2) is at least √(π/2) and makes z rise by 20 units in the last place over
  /// 2⁻⁴⁹, more than the 6 that a border may take.
  @Test(arguments: [0x1p-49, 0x1p-44])
  func `numbers some way apart are in order`(distance: Double) {
    var falls = 0
    func compare(_ f: Double) {
      if f + distance < 1, !(Self.z(f) < Self.z(f + distance)) { falls += 1 }
    }
    for piece in 0..<Self.pieces {
      let left = NormalTable.bounds(ofPiece: piece).0
      // Across the border, with all shares of the distance on one side.
      for sixteenth in 0...16 { compare(left - distance * (Double(sixteenth) / 16)) }
      for f in Self.places(inPiece: piece, count: 16) { compare(f) }
    }
    for k in 1..<4096 { compare(distance * Double(k)) }
    for k in 2..<4096 { compare(1 - distance * Double(k)) }
    #expect(falls == 0)
  }

  // Φ⁻¹(2⁻⁵⁴) by mpmath 1.3; next to 1 it is −(1 − f) √(2π)/2.
  @Test func `the least and the greatest fraction of a stream`() {
    #expect(abs(Self.z(0x1p-53) / -8.292361075813596 - 1) < 1e-15)
    for rest in [0x1p-53, 0x1p-52, 0x1p-44] {
      let expected = rest * -1.2533141373155003
      #expect(abs(Self.z(1 - rest) / expected - 1) < 3e-15)
    }
  }

  @Test func `one, eight and emulated lanes hold the same bits`() throws {
    let rows = NormalTable.shared.rows
    var numbers = try Values.load().map(\.f)
    for piece in 0..<Self.pieces { numbers += Self.places(inPiece: piece, count: 8) }
    // Groups as they come, then with one number below the table among those inside.
    for isMixed in [false, true] {
      var wrong = 0
      for first in stride(from: 0, to: numbers.count - 8, by: 8) {
        var f = SIMD8<Double>()
        for lane in 0..<8 { f[lane] = numbers[first + lane] }
        if isMixed { f[first / 8 % 8] = 0x1p-53 * Double(first + 1) }
        let eight = rows.lowerQuantile(ofTwiceTail: f)
        let emulated = rows.lowerQuantile(ofTwiceTail: EmulatedLane(f))
        for lane in 0..<8 {
          let one = Self.z(f[lane]).bitPattern
          if eight[lane].bitPattern != one || emulated[lane].bitPattern != one { wrong += 1 }
        }
      }
      #expect(wrong == 0)
    }
  }

  @Test func `a stream fills with the same bits whatever its arithmetic`() {
    func column<L: Lane>(_ lane: L.Type) -> [UInt64] where L.Bits == SIMD8<UInt64> {
      var stream = NormalStream(seed: 4, factor: 5, step: 6, chunk: 7)
      let column = [Double](unsafeUninitializedCapacity: 80_000) { buffer, count in
        if let start = buffer.baseAddress {
          stream.fill(lane, start, groups: 10_000, table: NormalTable.shared.rows)
        }
        count = 80_000
      }
      return column.map(\.bitPattern)
    }
    #expect(column(SIMD8<Double>.self) == column(EmulatedLane.self))
  }
}
