extension Lane {
  /// Φ⁻¹(p), the quantile of the standard normal distribution, for p in 0…1.
  ///
  ///     Φ⁻¹(p) = (p − ½) P(w),   w = −ln(4p(1 − p))
  ///
  /// with a polynomial P of degree 22 for p in 0.0017…0.9983, fitted by
  /// `Tests/Reference/probability_normal_quantile.py`; rational functions of √(−ln min(p, 1 − p))
  /// beyond. Relative error below 6e−16. In the upper tail the caller loses what 1 − p has lost
  /// already: use −Φ⁻¹(1 − p) where 1 − p is known. Infinite at 0 and 1, not a number outside.
  ///
  /// Source: the variable w after Giles, *Approximating the erfinv function*, GPU Computing Gems 2
  /// (2010); tails by Wichura, *Applied Statistics* 37 (1988) 477–484, algorithm AS 241, PPND16.
  @inlinable @inline(__always)
  public var normalQuantile: Self {
    let q = self - Self(repeating: 0.5)
    let w = Self.zero - (Self(repeating: 4) * self * (Self.one - self)).logarithmOfNormal
    let middle = (q * w.quantileRatioPart).addingProduct(q, Self(repeating: 4.24662693402934))
    let magnitude = q.atLeast(Self.zero - q)
    let isTail = Self(repeating: 0.4983) .< magnitude
    // Among eight random lanes one is in a tail once in 37 times.
    guard Self.anyTrue(isTail) else { return middle }
    return middle.replacing(with: tailQuantile, where: isTail)
  }

  /// P(w) without its constant term, which is added in the last rounding, by powers of u = w − 2.5:
  /// four sums of every fourth power, which the processor works on at the same time.
  @inlinable @inline(__always)
  var quantileRatioPart: Self {
    let u = self - Self(repeating: 2.5)
    let square = u * u
    let fourth = square * square
    var a = Self(repeating: 1.3885862934733074e-17)
    a = a.times(fourth, plus: -8.149012551370145e-15)
    a = a.times(fourth, plus: -8.797196562044928e-11)
    a = a.times(fourth, plus: 3.7948451668725343e-08)
    a = a.times(fourth, plus: 0.000617304967653769)
    a = a * fourth
    var b = Self(repeating: 4.81089457674105e-19)
    b = b.times(fourth, plus: 5.364760753562059e-15)
    b = b.times(fourth, plus: 2.5782981083495136e-12)
    b = b.times(fourth, plus: -3.07200248315042e-08)
    b = b.times(fourth, plus: -1.4131047054778989e-05)
    b = b.times(fourth, plus: 0.6976040487981089)
    var c = Self(repeating: -1.9489976470653483e-19)
    c = c.times(fourth, plus: -3.864173913801704e-16)
    c = c.times(fourth, plus: 1.5150026301275012e-12)
    c = c.times(fourth, plus: 2.566242252741726e-09)
    c = c.times(fourth, plus: -9.663659541864076e-06)
    c = c.times(fourth, plus: -0.011815238760329671)
    var d = Self(repeating: -7.588287128024944e-17)
    d = d.times(fourth, plus: -2.1531879859401707e-13)
    d = d.times(fourth, plus: 3.382996496551509e-10)
    d = d.times(fourth, plus: 1.354039393373046e-06)
    d = d.times(fourth, plus: -0.003543193025836773)
    let even = a.addingProduct(c, square)
    let odd = b.addingProduct(d, square)
    return even.addingProduct(odd, u)
  }

  /// Φ⁻¹(p) for p at least 0.425 away from ½.
  @inlinable @inline(__always)
  var tailQuantile: Self {
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
    let ratio = top / bottom
    let infinity = Self(repeating: .infinity)
    return
      ratio
      .replacing(with: Self.zero - ratio, where: self .< Self(repeating: 0.5))
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
