extension Lane {
  /// eˣ, with an error below one unit in the last place.
  ///
  /// x = k ln 2 + r with |r| ≤ ½ ln 2; eʳ = 1 + (r + r² P(r)) with a polynomial P of degree 9 whose
  /// relative error is 1e−17 (the Remez fit of `Tests/Reference/exponential_fit.py`); 2ᵏ is put
  /// into the exponent's bits. e^(−∞) = 0, e^∞ = ∞, results below the normal range and overflow
  /// come out right, and what is not a number stays so.
  ///
  /// Source: Muller, *Elementary Functions* (2016), chapter 11 (range reduction of Cody and Waite).
  @inlinable @inline(always)
  public var exponential: Self {
    // Beyond ±708 a result may leave the normal numbers: so rare that it is worth a question.
    guard Self.allTrue(absoluteValue .<= Self(repeating: 708)) else { return farExponential }
    let (power, shifted) = reducedExponential
    return Self(laneBits: power.laneBits &+ (shifted.laneBits &<< Bits(repeating: 52)))
  }

  /// e^r, and k as the last bits of a number, for x = k ln 2 + r.
  @inlinable @inline(always)
  var reducedExponential: (power: Self, shifted: Self) {
    // Adding 1.5·2⁵² leaves the nearest whole number in the last bits.
    let magic = Self(repeating: 0x1.8p52)
    let shifted = magic.addingProduct(self, Self(repeating: 0x1.71547652b82fep0))
    let k = shifted - magic
    var r = addingProduct(k, Self(repeating: -0x1.62e42fefa39efp-1))
    r = r.addingProduct(k, Self(repeating: -0x1.abc9e3b39803fp-56))
    // Even and odd powers apart: the processor works on both at once.
    let square = r * r
    var even = Self(repeating: 2.763026285079372e-07)
    even = even.times(square, plus: 2.4801493061586292e-05)
    even = even.times(square, plus: 0.0013888888943662573)
    even = even.times(square, plus: 0.04166666666653005)
    even = even.times(square, plus: 0.5000000000000011)
    var odd = Self(repeating: 2.500005093427801e-08)
    odd = odd.times(square, plus: 2.7557586481251375e-06)
    odd = odd.times(square, plus: 0.00019841269506377647)
    odd = odd.times(square, plus: 0.00833333333349459)
    odd = odd.times(square, plus: 0.16666666666666413)
    let power = Self.one + r.addingProduct(square, even.addingProduct(odd, r))
    return (power, shifted)
  }

  /// eˣ for any x: 2ᵏ in two halves, so that results are rounded once where they leave the normal
  /// numbers.
  @inlinable @inline(always)
  var farExponential: Self {
    let most = Self(repeating: 710)
    let least = Self(repeating: -746)
    var x = replacing(with: most, where: most .< self)
    x = x.replacing(with: least, where: x .< least)
    let (power, shifted) = x.reducedExponential
    let magic = Self(repeating: 0x1.8p52)
    let k = shifted - magic
    let half = magic.addingProduct(k, Self(repeating: 0.5)) - magic
    return power * half.powerOfTwo * (k - half).powerOfTwo
  }

  /// 2ᵏ for a whole k from −1022 to 1023.
  @inlinable @inline(always)
  var powerOfTwo: Self {
    let shifted = self + Self(repeating: 0x1.8p52 + 1023)
    return Self(laneBits: shifted.laneBits &<< Bits(repeating: 52))
  }
}

extension Lane {
  /// eˣ of `count` lanes in place: one loop for many exponents keeps the processor's pipes full.
  @inlinable @inline(always)
  public static func exponentiate(_ values: UnsafeMutablePointer<Self>, count: Int) {
    for index in 0..<count { values[index] = values[index].exponential }
  }
}
