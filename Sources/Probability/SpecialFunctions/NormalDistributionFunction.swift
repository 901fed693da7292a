import Lanes

/// φ(z) = e^(−z²/2)/√(2π), the density of the standard normal distribution.
///
/// Relative error below 1e−15, in the tails too: what rounding takes from z² is put back.
public func normalDensity(at z: Double) -> Double {
  0.3989422804014327 * gaussianFactor(z)
}

/// Φ(z), the probability that a standard normal number is at most z.
///
/// Relative error below 2e−15 for z ≥ −37.5; below that the result leaves the normal range.
///
/// Source: Cody, *Mathematics of Computation* 23 (1969) 631–637; Cody, *ACM Transactions on
/// Mathematical Software* 19 (1993) 22–32, algorithm 715.
public func normalCumulative(at z: Double) -> Double { normalUpperTail(at: -z) }

/// 1 − Φ(z) = Φ(−z), the probability that a standard normal number exceeds z, with the relative
/// accuracy of ``normalCumulative(at:)``.
public func normalUpperTail(at z: Double) -> Double {
  if abs(z) <= 0.67448975 { return 0.5 - centralArea(z) }
  let tail = gaussianFactor(z) * scaledTail(abs(z))
  return z > 0 ? tail : 1 - tail
}

/// Mills' ratio (1 − Φ(z))/φ(z), finite and accurate however large z is; for z > −30.
///
/// About 1/z for large z.
public func normalMillsRatio(at z: Double) -> Double {
  if z > 0.67448975 { return 2.5066282746310005 * scaledTail(z) }
  return 2.5066282746310005 * (normalUpperTail(at: z) / gaussianFactor(z))
}

/// e^(−z²/2), with the rounding error of z² taken into account.
@inline(__always)
private func gaussianFactor(_ z: Double) -> Double {
  let square = z * z
  guard square < 1500 else { return z.isNaN ? z : 0 }
  let lost = (-square).addingProduct(z, z)
  return (-0.5 * square).exponential * (1 - 0.5 * lost)
}

/// Φ(z) − ½ for |z| ≤ 0.675.
@inline(__always)
private func centralArea(_ z: Double) -> Double {
  let square = z * z
  var top = 0.065682337918207449113
  top = top * square + 2.2352520354606839287
  top = top * square + 161.02823106855587881
  top = top * square + 1067.6894854603709582
  top = top * square + 18154.981253343561249
  var bottom = square + 47.20258190468824187
  bottom = bottom * square + 976.09855173777669322
  bottom = bottom * square + 10260.932208618978205
  bottom = bottom * square + 45507.789335026729956
  return z * (top / bottom)
}

/// (1 − Φ(z)) e^(z²/2) for z ≥ 0.674.
@inline(__always)
private func scaledTail(_ z: Double) -> Double {
  if z <= 5.656854249492381 {
    var top = 1.0765576773720192317e-8
    top = top * z + 0.39894151208813466764
    top = top * z + 8.8831497943883759412
    top = top * z + 93.506656132177855979
    top = top * z + 597.27027639480026226
    top = top * z + 2494.5375852903726711
    top = top * z + 6848.1904505362823326
    top = top * z + 11602.651437647350124
    top = top * z + 9842.7148383839780218
    var bottom = z + 22.266688044328115691
    bottom = bottom * z + 235.38790178262499861
    bottom = bottom * z + 1519.377599407554805
    bottom = bottom * z + 6485.558298266760755
    bottom = bottom * z + 18615.571640885098091
    bottom = bottom * z + 34900.952721145977266
    bottom = bottom * z + 38912.003286093271411
    bottom = bottom * z + 19685.429676859990727
    return top / bottom
  }
  let inverse = 1 / z
  let square = inverse * inverse
  var top = 0.02307344176494017303
  top = top * square + 0.21589853405795699
  top = top * square + 0.1274011611602473639
  top = top * square + 0.022235277870649807
  top = top * square + 0.001421619193227893466
  top = top * square + 2.9112874951168792e-5
  var bottom = square + 1.28426009614491121
  bottom = bottom * square + 0.468238212480865118
  bottom = bottom * square + 0.0659881378689285515
  bottom = bottom * square + 0.00378239633202758244
  bottom = bottom * square + 7.29751555083966205e-5
  return (0.3989422804014327 - square * (top / bottom)) * inverse
}
