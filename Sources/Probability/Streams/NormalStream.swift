public import Lanes

/// Standard normal numbers for one factor in one step of one chunk of 1024 paths, eight at a time.
///
/// Path k of the chunk is lane k % 8 of draw (k % 1024)/8, the first draw being number 0. What a
/// stream holds depends on (seed, factor, step, chunk) and nothing else: adding a factor, a step,
/// a chunk or a path moves no number of any other, and path k can be drawn alone.
///
/// **Generator.** xoshiro256++ of eight lanes side by side, each lane a stream of its own: it
/// passes the known batteries of tests, takes the fewest instructions of what we measured, and
/// vectorises. Its jump functions are not needed since every stream starts from a block of
/// Philox4x64-10, a counter-based generator: key (seed, factor), counter (chunk, step, 0, 0).
/// Word j of lane ℓ is SplitMix64's finaliser of wⱼ + (ℓ + 1)·0x9E3779B97F4A7C15, w the block.
/// Streams overlap within their few hundred numbers with a chance below n²·2⁻²⁴⁰ for n streams.
///
/// **Normal.** Of each 64-bit number the high 52 bits make a fraction f in 0…1, the lowest bit a
/// sign: z = ±Φ⁻¹(f/2) by ``NormalTable``, one number from one. f is an odd multiple of 2⁻⁵³, so |z| ≤ 8.3 and z is
/// never 0.
///
/// Source: Blackman and Vigna, *ACM Transactions on Mathematical Software* 47 (2021), article 36;
/// Salmon et al. (2011); Steele, Lea and Flood, *Fast Splittable Pseudorandom Number Generators*
/// (2014), for the finaliser.
public struct NormalStream: Sendable {
  @usableFromInline var s0, s1, s2, s3: SIMD8<UInt64>

  /// The stream of one factor in one step of one chunk.
  ///
  /// - Parameters:
  ///   - seed: Chosen by the user.
  ///   - factor: ``factorKey(_:)`` of the factor's name.
  ///   - step: The step; negative ones too (two's complement).
  ///   - chunk: The chunk of 1024 paths.
  public init(seed: UInt64, factor: UInt64, step: Int, chunk: Int) {
    let words = Philox4x64.block(
      counter: (
        UInt64(truncatingIfNeeded: chunk), UInt64(truncatingIfNeeded: step), 0, 0
      ),
      key: (seed, factor))
    s0 = NormalStream.lanes(of: words.0)
    s1 = NormalStream.lanes(of: words.1)
    s2 = NormalStream.lanes(of: words.2)
    s3 = NormalStream.lanes(of: words.3)
    for lane in 0..<8 where s0[lane] | s1[lane] | s2[lane] | s3[lane] == 0 {
      // The one state xoshiro never leaves.
      s0[lane] = 0x9E37_79B9_7F4A_7C15
    }
  }

  /// SplitMix64's finaliser of w + (ℓ + 1)·0x9E3779B97F4A7C15 in lane ℓ.
  private static func lanes(of word: UInt64) -> SIMD8<UInt64> {
    var result = SIMD8<UInt64>()
    var state = word
    for lane in 0..<8 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      result[lane] = z ^ (z >> 31)
    }
    return result
  }

  /// Eight 64-bit numbers: one step of xoshiro256++ in every lane.
  @inlinable @inline(__always)
  public mutating func nextBits(_ rotations: Rotations = Rotations()) -> SIMD8<UInt64> {
    let sum = s0 &+ s3
    let result = ((sum &<< rotations.left23) | (sum &>> rotations.right41)) &+ s0
    let shifted = s1 &<< 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = (s3 &<< rotations.left45) | (s3 &>> rotations.right19)
    return result
  }

  /// Eight standard normal numbers.
  @inlinable @inline(__always)
  public mutating func next(_ table: NormalTable.Rows = NormalTable.shared.rows) -> SIMD8<Double> {
    NormalStream.normals(SIMD8<Double>.self, nextBits(), table)
  }

  /// Writes the numbers of `groups` draws, eight each, to `column` and on: the bits first, then
  /// what they stand for, since both at once need more registers than there are.
  ///
  /// - Parameter lane: whose arithmetic is used; changes no bit.
  @inlinable @inline(always)
  public mutating func fill<L: Lane>(
    _ lane: L.Type, _ column: UnsafeMutablePointer<Double>, groups: Int,
    table: NormalTable.Rows
  ) where L.Bits == SIMD8<UInt64> {
    let place = UnsafeMutableRawPointer(column)
    for group in 0..<groups {
      let bits = nextBits(table.rotations)
      (place + group &* 64).storeBytes(of: bits, as: SIMD8<UInt64>.self)
    }
    for group in 0..<groups {
      let bits = (place + group &* 64).loadUnaligned(as: SIMD8<UInt64>.self)
      NormalStream.normals(lane, bits, table).store(to: column + 8 &* group)
    }
  }

  /// Writes the numbers of `groups` draws, eight each, to `column` and on.
  @inlinable @inline(always)
  public mutating func fill(_ column: UnsafeMutablePointer<Double>, groups: Int) {
    fill(SIMD8<Double>.self, column, groups: groups, table: NormalTable.shared.rows)
  }

  /// ±Φ⁻¹(f/2), lane by lane.
  @inlinable @inline(always)
  static func normals<L: Lane>(
    _ lane: L.Type, _ bits: SIMD8<UInt64>, _ table: NormalTable.Rows
  ) -> L where L.Bits == SIMD8<UInt64> {
    let z = table.lowerQuantile(ofTwiceTail: fraction(lane, bits))
    // z itself is below 0; the lowest bit is the sign.
    return L(laneBits: z.laneBits ^ (bits &<< 63))
  }

  /// A fraction in 0…1 from the high 52 bits: 1.m − 1 + 2⁻⁵³, which is exact.
  @inlinable @inline(always)
  static func fraction<L: Lane>(_ lane: L.Type, _ bits: SIMD8<UInt64>) -> L
  where L.Bits == SIMD8<UInt64> {
    let mantissa = (bits &>> 12) | SIMD8(repeating: 0x3FF0_0000_0000_0000)
    return L(laneBits: mantissa) - L.one + L(repeating: 0x1p-53)
  }
}

/// How far xoshiro256++ rotates: 23 and 45 bits to the left.
///
/// A pair of shifts by constants that add up to 64 is taken for a rotation, which processors
/// without AVX-512 have for single numbers only: vectors would be taken apart. Read from memory,
/// the amounts leave them whole.
public struct Rotations: Sendable {
  @usableFromInline let left23, right41, left45, right19: SIMD8<UInt64>

  /// The amounts.
  @inlinable
  public init() {
    left23 = SIMD8(repeating: 23)
    right41 = SIMD8(repeating: 41)
    left45 = SIMD8(repeating: 45)
    right19 = SIMD8(repeating: 19)
  }
}
