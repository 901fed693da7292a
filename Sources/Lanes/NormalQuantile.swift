extension Lane {
  /// Φ⁻¹(p), the quantile of the standard normal distribution, for p in 0 < p < 1.
  ///
  /// Rational approximations in |p − ½| ≤ 0.425 and in √(−ln min(p, 1 − p)) beyond; relative
  /// error about 1e−15. In the upper tail the caller loses what 1 − p has lost already: use
  /// −Φ⁻¹(1 − p) where 1 − p is known.
  ///
  /// Source: Wichura, *Applied Statistics* 37 (1988) 477–484, algorithm AS 241, PPND16.
  @inlinable @inline(__always)
  public var normalQuantile: Self {
    let q = self - Self(repeating: 0.5)
    let magnitude = q.atLeast(Self.zero - q)
    let isTail = Self(repeating: 0.425) .< magnitude

    // Centre.
    let t = Self(repeating: 0.180625).addingProduct(Self.zero - q, q)
    var numerator = Self(repeating: 2.5090809287301226727e3)
    numerator = numerator.times(t, plus: 3.3430575583588128105e4)
    numerator = numerator.times(t, plus: 6.7265770927008700853e4)
    numerator = numerator.times(t, plus: 4.5921953931549871457e4)
    numerator = numerator.times(t, plus: 1.3731693765509461125e4)
    numerator = numerator.times(t, plus: 1.9715909503065514427e3)
    numerator = numerator.times(t, plus: 1.3314166789178437745e2)
    numerator = numerator.times(t, plus: 3.3871328727963666080e0)
    var denominator = Self(repeating: 5.2264952788528545610e3)
    denominator = denominator.times(t, plus: 2.8729085735721942674e4)
    denominator = denominator.times(t, plus: 3.9307895800092710610e4)
    denominator = denominator.times(t, plus: 2.1213794301586595867e4)
    denominator = denominator.times(t, plus: 5.3941960214247511077e3)
    denominator = denominator.times(t, plus: 6.8718700749205790830e2)
    denominator = denominator.times(t, plus: 4.2313330701600911252e1)
    denominator = denominator.times(t, plus: 1)
    // Tails, by the smaller of p and 1 − p.
    let tail = atMost(Self.one - self)
    let r = (Self.zero - tail.logarithm).rootAboveHalf
    let near = r - Self(repeating: 1.6)
    var top = Self(repeating: 7.74545014278341407640e-4)
    top = top.times(near, plus: 2.27238449892691845833e-2)
    top = top.times(near, plus: 2.41780725177450611770e-1)
    top = top.times(near, plus: 1.27045825245236838258e0)
    top = top.times(near, plus: 3.64784832476320460504e0)
    top = top.times(near, plus: 5.76949722146069140550e0)
    top = top.times(near, plus: 4.63033784615654529590e0)
    top = top.times(near, plus: 1.42343711074968357734e0)
    var bottom = Self(repeating: 1.05075007164441684324e-9)
    bottom = bottom.times(near, plus: 5.47593808499534494600e-4)
    bottom = bottom.times(near, plus: 1.51986665636164571966e-2)
    bottom = bottom.times(near, plus: 1.48103976427480074590e-1)
    bottom = bottom.times(near, plus: 6.89767334985100004550e-1)
    bottom = bottom.times(near, plus: 1.67638483018380384940e0)
    bottom = bottom.times(near, plus: 2.05319162663775882187e0)
    bottom = bottom.times(near, plus: 1)

    // Below 1.4e−11: so rare that it is worth a question.
    let isFar = Self(repeating: 5) .< r
    if Self.anyTrue(isFar) {
      let far = r - Self(repeating: 5)
      var farTop = Self(repeating: 2.01033439929228813265e-7)
      farTop = farTop.times(far, plus: 2.71155556874348757815e-5)
      farTop = farTop.times(far, plus: 1.24266094738807843860e-3)
      farTop = farTop.times(far, plus: 2.65321895265761230930e-2)
      farTop = farTop.times(far, plus: 2.96560571828504891230e-1)
      farTop = farTop.times(far, plus: 1.78482653991729133580e0)
      farTop = farTop.times(far, plus: 5.46378491116411436990e0)
      farTop = farTop.times(far, plus: 6.65790464350110377720e0)
      var farBottom = Self(repeating: 2.04426310338993978564e-15)
      farBottom = farBottom.times(far, plus: 1.42151175831644588870e-7)
      farBottom = farBottom.times(far, plus: 1.84631831751005468180e-5)
      farBottom = farBottom.times(far, plus: 7.86869131145613259100e-4)
      farBottom = farBottom.times(far, plus: 1.48753612908506148525e-2)
      farBottom = farBottom.times(far, plus: 1.36929880922735805310e-1)
      farBottom = farBottom.times(far, plus: 5.99832206555887937690e-1)
      farBottom = farBottom.times(far, plus: 1)
      top = top.replacing(with: farTop, where: isFar)
      bottom = bottom.replacing(with: farBottom, where: isFar)
    }
    top = top.replacing(with: Self.zero - top, where: q .< Self.zero)

    // One division for both.
    let result =
      (q * numerator).replacing(with: top, where: isTail)
      / denominator.replacing(with: bottom, where: isTail)
    let infinity = Self(repeating: .infinity)
    return
      result
      .replacing(with: infinity, where: self .== Self.one)
      .replacing(with: Self.zero - infinity, where: self .== Self.zero)
  }

  /// √x to a unit in the last place, for x from ½ to 10³: Newton's iteration for 1/√x from an
  /// estimate by bits, then one step for √x itself. The processor's own root, which Swift takes
  /// lane by lane, costs more.
  ///
  /// Source: Markstein, *IA-64 and Elementary Functions* (2000), chapter 9.
  @inlinable @inline(__always)
  var rootAboveHalf: Self {
    let estimate = Bits(repeating: 0x5FE6_EB50_C7B5_37A9) &- (laneBits &>> Bits(repeating: 1))
    let half = self * Self(repeating: -0.5)
    var y = Self(laneBits: estimate)
    // The relative error goes 3e−2, 2e−3, 5e−6, 3e−11.
    y = y * (half * y).times(y, plus: 1.5)
    y = y * (half * y).times(y, plus: 1.5)
    y = y * (half * y).times(y, plus: 1.5)
    let root = self * y
    let rest = addingProduct(Self.zero - root, root)
    return root.addingProduct(rest, y * Self(repeating: 0.5))
  }
}
