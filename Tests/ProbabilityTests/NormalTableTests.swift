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

  // Found: 2.3e-15 at most.
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

  /// All numbers within 40 of a border, the joint with the quantile function at 2⁻¹² among them,
  /// one after the other. Rounding lets one fall below the last by 2 units in the last place at
  /// most; a step between two pieces would show as more.
  @Test func `from one number to the next it falls by two units at most`() {
    var worst = 0.0
    for piece in 0..<Self.pieces {
      var f = NormalTable.bounds(ofPiece: piece).0
      for _ in 0..<40 { f = f.nextDown }
      var highest = -Double.infinity
      for _ in 0..<80 {
        let z = Self.z(f)
        if z < highest { worst = max(worst, (highest - z) / z.ulp) }
        highest = max(highest, z)
        f = f.nextUp
      }
    }
    #expect(worst <= 2, "\(worst)")
  }

  /// The slope of Φ⁻¹(f/2) is at least √(π/2), so 2⁻⁴⁴ further it has risen by 7.1e-14: more than
  /// the errors of both ends wherever |z| < 3.5, and the slope is 800 and more beyond.
  @Test func `numbers 2 to the −44 apart are in order`() {
    var falls = 0
    func compare(_ f: Double) {
      if f + 0x1p-44 < 1, !(Self.z(f) < Self.z(f + 0x1p-44)) { falls += 1 }
    }
    for piece in 0..<Self.pieces {
      let left = NormalTable.bounds(ofPiece: piece).0
      // Across the border, with all shares of the distance on one side.
      for sixteenth in 0...16 { compare(left - 0x1p-44 * (Double(sixteenth) / 16)) }
      for f in Self.places(inPiece: piece, count: 16) { compare(f) }
    }
    for k in 1..<4096 { compare(0x1p-44 * Double(k)) }
    for k in 2..<4096 { compare(1 - 0x1p-44 * Double(k)) }
    #expect(falls == 0)
  }

  // Φ⁻¹(2⁻⁵⁴) by mpmath 1.3; next to 1 it is −(1 − f) √(2π)/2.
  @Test func `the least and the greatest fraction of a stream`() {
    #expect(abs(Self.z(0x1p-53) / -8.292361075813596 - 1) < 1e-15)
    #expect(abs(Self.z(1 - 0x1p-53) / (0x1p-53 * -1.2533141373155003) - 1) < 1e-15)
    #expect(abs(Self.z(1 - 0x1p-52) / (0x1p-52 * -1.2533141373155003) - 1) < 1e-15)
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
