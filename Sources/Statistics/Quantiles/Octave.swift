/// Numbers of one sign and one exponent: 2ᵉ ≤ |x| < 2ᵉ⁺¹, known by the first twelve bits of the
/// pattern. The lowest exponent holds zero and the subnormal numbers, the highest what is not
/// finite.
struct Octave: Hashable, Comparable {
  /// Sign and exponent field, 0 ..< 4096.
  let index: Int

  init(index: Int) { self.index = index }
  init(of value: Double) { index = Int(value.bitPattern >> 52) }

  /// Where the numbers that are not finite go, by sign.
  static let notFinite = [Octave(index: 0x7FF), Octave(index: 0xFFF)]

  var isNegative: Bool { index >= 0x800 }
  var isZero: Bool { index & 0x7FF == 0 }
  var isFinite: Bool { index & 0x7FF != 0x7FF }

  /// In the order of the numbers: from the most negative over −0 and 0 to the most positive.
  static func < (a: Octave, b: Octave) -> Bool { a.place < b.place }
  private var place: Int { isNegative ? ~index : index }

  /// The size |x| at which bin `bin` of 2ᵐ begins; the end of the last bin of all is the greatest
  /// finite number.
  func size(atBin bin: Int, mantissaBits: Int) -> Double {
    let bits = UInt64(index & 0x7FF) << 52 + UInt64(bin) << (52 - UInt64(mantissaBits))
    return min(Double(bitPattern: bits), .greatestFiniteMagnitude)
  }
}
