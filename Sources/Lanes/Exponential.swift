extension Lane {
  /// eˣ, with an error below one unit in the last place.
  ///
  /// x = k ln 2 + r with |r| ≤ ½ ln 2; eʳ by its series to degree 13 (remainder below 5e−18), then
  /// times 2ᵏ in two halves so that results below the normal range and overflow come out right.
  /// e^(−∞) = 0, e^∞ = ∞, and what is not a number stays so.
  ///
  /// Source: Muller, *Elementary Functions* (2016), chapter 11 (range reduction of Cody and Waite).
  @inlinable @inline(__always)
  public var exponential: Self {
    // Adding 1.5·2⁵² leaves the nearest whole number in the last bits.
    let magic = Self(repeating: 0x1.8p52)
    let most = Self(repeating: 710)
    let least = Self(repeating: -746)
    var x = replacing(with: most, where: most .< self)
    x = x.replacing(with: least, where: x .< least)
    let k = magic.addingProduct(x, Self(repeating: 0x1.71547652b82fep0)) - magic
    var r = x.addingProduct(k, Self(repeating: -0x1.62e42fefa39efp-1))
    r = r.addingProduct(k, Self(repeating: -0x1.abc9e3b39803fp-56))

    var series = Self(repeating: 1.0 / 6_227_020_800)
    series = series.times(r, plus: 1.0 / 479_001_600)
    series = series.times(r, plus: 1.0 / 39_916_800)
    series = series.times(r, plus: 1.0 / 3_628_800)
    series = series.times(r, plus: 1.0 / 362_880)
    series = series.times(r, plus: 1.0 / 40_320)
    series = series.times(r, plus: 1.0 / 5_040)
    series = series.times(r, plus: 1.0 / 720)
    series = series.times(r, plus: 1.0 / 120)
    series = series.times(r, plus: 1.0 / 24)
    series = series.times(r, plus: 1.0 / 6)
    series = series.times(r, plus: 0.5)
    let power = Self.one + r.addingProduct(r * r, series)

    let half = magic.addingProduct(k, Self(repeating: 0.5)) - magic
    return power * half.powerOfTwo * (k - half).powerOfTwo
  }

  /// 2ᵏ for a whole k from −1022 to 1023.
  @inlinable @inline(__always)
  var powerOfTwo: Self {
    let shifted = self + Self(repeating: 0x1.8p52 + 1023)
    return Self(laneBits: shifted.laneBits &<< Bits(repeating: 52))
  }
}
