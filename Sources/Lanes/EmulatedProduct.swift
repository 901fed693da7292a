extension SIMD8<Double> {
  /// `self + a·b`, rounded once, from sums and products that are each rounded: the bits of
  /// `addingProduct`, which calls the C library for every lane where the processor has no fused
  /// multiply-add.
  ///
  /// a·b = p + e exactly, with p = RN(a·b), after Dekker; p + c = v + w exactly, after Knuth, for
  /// c = `self`. The result is v + z with z = w + e *rounded to odd*: where w + e is no number of
  /// the format, z is the neighbour whose last bit is 1.
  ///
  /// This rounds once. Where |v| < ½|p|, the sum p + c is exact (Sterbenz), so w = 0, z = e, and
  /// v + z is the only rounding. Elsewhere |w| ≤ ½ulp(v) and |e| ≤ ½ulp(p) ≤ ulp(v), so that v + z
  /// changes its rounding only where z passes a small multiple of ¼ulp(v). That is a number
  /// whose last bit is 0: rounding to odd neither reaches nor passes it.
  ///
  /// All that needs room: no overflow, and for e no underflow. Where |a|, |b|, |v + z| are at most
  /// 2⁵⁰⁰ and |v + z| is at least 2⁻⁴⁰⁰, there is room enough, or |a·b| is too small beside c to
  /// matter. Not a number fails both comparisons.
  ///
  /// Source: Dekker, *Numerische Mathematik* 18 (1971); Boldo and Melquiond, *IEEE Transactions
  /// on Computers* 57 (2008), for any three terms; with p and e in place of two of them, one exact
  /// sum less does, as in FreeBSD's `s_fma.c`.
  ///
  /// Not inlined: at every product of the model it would make the baseline kernel five times as
  /// large and seven times as long to compile, and no faster beyond a tenth. It is no generic
  /// function, so it exists once.
  @inline(never) @usableFromInline
  func addingProductInSteps(_ a: Self, _ b: Self) -> Self {
    let result = roundedSteps(a, b)
    let size = result.magnitude
    let isRegular =
      (size + (a.magnitude + b.magnitude) .<= Self(repeating: 0x1p500)).bits
      & (Self(repeating: 0x1p-400) .<= size).bits
    let four = isRegular.lowHalf & isRegular.highHalf
    let two = four.lowHalf & four.highHalf
    if two[0] & two[1] != 0 { return result }
    return addingUnusualProduct(a, b)
  }

  /// The steps themselves, right where there is room.
  @inline(__always)
  func roundedSteps(_ a: Self, _ b: Self) -> Self {
    let product = a * b
    let (aHigh, bHigh) = (a.highPart, b.highPart)
    let (aLow, bLow) = (a - aHigh, b - bHigh)
    let rest = ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow
    let sum = Self.exactSum(product, self)
    let tail = Self.exactSum(sum.rest, rest)

    // Where there is a rest: one step back if it points to 0, then the last bit set.
    let isInexact = (tail.rest .!= Self(repeating: 0)).bits
    let pointsBack = (tail.sum.laneBits ^ tail.rest.laneBits) &>> SIMD8<UInt64>(repeating: 63)
    let odd =
      (tail.sum.laneBits &- (pointsBack & isInexact))
      | (isInexact &>> SIMD8<UInt64>(repeating: 63))
    return sum.sum + Self(laneBits: odd)
  }

  /// The same where some lane has no room: a zero or nothing at all, the tiny, the huge, what is
  /// not a number.
  @inline(never)
  func addingUnusualProduct(_ a: Self, _ b: Self) -> Self {
    let product = a * b
    let zero = Self(repeating: 0)
    let factors = a.magnitude + b.magnitude
    let terms = product.magnitude + magnitude
    let isFinite = (factors .<= Self(repeating: 0x1p500)) .& (terms .<= Self(repeating: 0x1p1000))
    // A sum that cancels; a product of 0, which is exact.
    let isRegular = isFinite .& (Self(repeating: 0x1p-400) .<= terms)
    let isZero = isFinite .& ((a .== zero) .| (b .== zero))
    var result = roundedSteps(a, b).replacing(with: product + self, where: isZero)
    let isDone = isRegular .| isZero
    for lane in 0..<8 where !isDone[lane] {
      result[lane] = self[lane].addingProduct(a[lane], b[lane])
    }
    return result
  }

  /// x + y exactly, as the rounded sum and what it lacks: the six steps of Knuth, *The Art of
  /// Computer Programming* 2, theorem 4.2.2B.
  @inline(__always)
  static func exactSum(_ x: Self, _ y: Self) -> (sum: Self, rest: Self) {
    let sum = x + y
    let part = sum - x
    return (sum, (x - (sum - part)) + (y - part))
  }

  /// The nearest number of 26 significant bits; what is left has 26 with its sign, and products of
  /// such parts are exact. Whole-number steps round as Veltkamp's splitting does, ties apart.
  @inline(__always)
  var highPart: Self {
    let half = SIMD8<UInt64>(repeating: 1 << 26)
    return Self(laneBits: (laneBits &+ half) & SIMD8<UInt64>(repeating: ~0 << 27))
  }

  /// |x|.
  @inline(__always)
  var magnitude: Self { Self(laneBits: laneBits & SIMD8<UInt64>(repeating: ~0 >> 1)) }
}

extension SIMDMask<SIMD8<Int64>> {
  /// All bits where the comparison holds, none elsewhere.
  @inline(__always)
  var bits: SIMD8<UInt64> { unsafeBitCast(self, to: SIMD8<UInt64>.self) }
}
