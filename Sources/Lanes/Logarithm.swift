extension Lane {
  /// ln x, with an error below one unit in the last place.
  ///
  /// x = 2ᵏ m with ½√2 ≤ m < √2, f = m − 1, s = f/(2 + f), and ln m = f − s(f − R(s²)) with the
  /// polynomial R of FreeBSD's `e_log.c`. ln 0 = −∞, ln ∞ = ∞; below zero, not a number.
  ///
  /// Source: Tang, *ACM Transactions on Mathematical Software* 16 (1990) 378–400, as in fdlibm.
  @inlinable @inline(always)
  public var logarithm: Self {
    let isNormal =
      Self.allTrue(Self(repeating: 0x1p-1022) .<= self)
      && Self.allTrue(self .< Self(repeating: .infinity))
    return isNormal ? logarithmOfNormal : farLogarithm
  }

  /// ln x for any x.
  @inlinable @inline(always)
  var farLogarithm: Self {
    // Numbers below the normal range are lifted by 2⁵⁴ first.
    let small = self .< Self(repeating: 0x1p-1022)
    let x = replacing(with: self * Self(repeating: 0x1p54), where: small)
    let lift = Self.zero.replacing(with: Self(repeating: -54), where: small)
    let result = x.logarithm(plusExponent: lift)
    // ∞ and what is not a number stay as they are.
    return
      replacing(with: result, where: self .< Self(repeating: .infinity))
      .replacing(with: Self(repeating: -.infinity), where: self .== Self.zero)
      .replacing(with: Self(repeating: .nan), where: self .< Self.zero)
  }

  /// ln x for a positive, finite x that is not below the normal range; anything for others.
  @inlinable @inline(always)
  var logarithmOfNormal: Self { logarithm(plusExponent: Self.zero) }

  /// ln(2ⁿ x) for whole n and a positive, normal x.
  @inlinable @inline(always)
  func logarithm(plusExponent lift: Self) -> Self {
    // Subtracting the bits of ½√2 puts the exponent's step there; 2⁵² + k + 1023 carries k.
    let base = Bits(repeating: 0x3FE6_A09E_667F_3BCD)
    let offset = (laneBits &- base) &+ Bits(repeating: 1023 << 52)
    let exponentBits = offset &>> Bits(repeating: 52)
    let carried = Self(laneBits: exponentBits | Bits(repeating: 0x4330_0000_0000_0000))
    let k = carried - Self(repeating: 0x1p52 + 1023) + lift
    let mantissa = (offset & Bits(repeating: 0x000F_FFFF_FFFF_FFFF)) &+ base
    let f = Self(laneBits: mantissa) - Self.one

    let s = f / (Self(repeating: 2) + f)
    let z = s * s
    // Even and odd powers apart, as in fdlibm: the processor works on both at once.
    let w = z * z
    var even = Self(repeating: 1.531383769920937332e-01)
    even = even.times(w, plus: 2.222219843214978396e-01)
    even = even.times(w, plus: 3.999999999940941908e-01)
    var odd = Self(repeating: 1.479819860511658591e-01)
    odd = odd.times(w, plus: 1.818357216161805012e-01)
    odd = odd.times(w, plus: 2.857142874366239149e-01)
    odd = odd.times(w, plus: 6.666666666666735130e-01)
    let r = (z * odd).addingProduct(w, even)
    let halfSquare = f * f * Self(repeating: 0.5)
    let low = (s * (halfSquare + r)).addingProduct(k, Self(repeating: 1.90821492927058770002e-10))
    return (f - (halfSquare - low)).addingProduct(
      k, Self(repeating: 6.93147180369123816490e-01))
  }
}
