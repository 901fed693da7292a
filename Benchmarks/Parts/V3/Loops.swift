import Lanes
public import Probability

// One file for the three instruction sets: the other two targets hold links to it. What is called
// here is inlined here, so it is compiled as a kernel compiles it.

/// Writes `groups` draws of eight standard normals to `column` and on.
@inline(never)
public func fillNormals(
  _ stream: UnsafeMutablePointer<NormalStream>, _ column: UnsafeMutablePointer<Double>, groups: Int
) {
  stream.pointee.fill(column, groups: groups)
}

/// Replaces each of `count` numbers (a multiple of eight) by its exponential.
@inline(never)
public func exponentials(_ column: UnsafeMutablePointer<Double>, count: Int) {
  for k in stride(from: 0, to: count, by: 8) {
    SIMD8<Double>(loading: column + k).exponential.store(to: column + k)
  }
}

/// Replaces each of `count` numbers (a multiple of eight) by its logarithm.
@inline(never)
public func logarithms(_ column: UnsafeMutablePointer<Double>, count: Int) {
  for k in stride(from: 0, to: count, by: 8) {
    SIMD8<Double>(loading: column + k).logarithm.store(to: column + k)
  }
}

/// Replaces each of `count` probabilities (a multiple of eight) by its standard normal quantile.
@inline(never)
public func normalQuantiles(_ column: UnsafeMutablePointer<Double>, count: Int) {
  for k in stride(from: 0, to: count, by: 8) {
    SIMD8<Double>(loading: column + k).normalQuantile.store(to: column + k)
  }
}

/// `rounds` fused multiply-adds in each of six chains of eight lanes: as many as sixteen registers
/// of four lanes hold.
///
/// - Returns: something of all chains, so that none is left out.
@inline(never)
public func multiplyAddsInSixChains(rounds: Int, factor: Double, addend: Double) -> Double {
  let (f, a) = (SIMD8<Double>(repeating: factor), SIMD8<Double>(repeating: addend))
  var (c0, c1, c2) = (a, a + a, a - f)
  var (c3, c4, c5) = (f, f + f, a + f)
  for _ in 0..<rounds {
    c0 = a.addingProduct(c0, f)
    c1 = a.addingProduct(c1, f)
    c2 = a.addingProduct(c2, f)
    c3 = a.addingProduct(c3, f)
    c4 = a.addingProduct(c4, f)
    c5 = a.addingProduct(c5, f)
  }
  return ((c0 + c1) + (c2 + c3) + (c4 + c5)).sum()
}

/// `rounds` fused multiply-adds in each of twelve chains of eight lanes, for processors with more
/// registers, whose pipes twice as many chains may be needed to fill.
///
/// - Returns: something of all chains, so that none is left out.
@inline(never)
public func multiplyAddsInTwelveChains(rounds: Int, factor: Double, addend: Double) -> Double {
  let (f, a) = (SIMD8<Double>(repeating: factor), SIMD8<Double>(repeating: addend))
  var (c0, c1, c2) = (a, a + a, a - f)
  var (c3, c4, c5) = (f, f + f, a + f)
  var (c6, c7, c8) = (a * f, a * a, f * f)
  var (c9, c10, c11) = (f - a, a - f * f, f - a * a)
  for _ in 0..<rounds {
    c0 = a.addingProduct(c0, f)
    c1 = a.addingProduct(c1, f)
    c2 = a.addingProduct(c2, f)
    c3 = a.addingProduct(c3, f)
    c4 = a.addingProduct(c4, f)
    c5 = a.addingProduct(c5, f)
    c6 = a.addingProduct(c6, f)
    c7 = a.addingProduct(c7, f)
    c8 = a.addingProduct(c8, f)
    c9 = a.addingProduct(c9, f)
    c10 = a.addingProduct(c10, f)
    c11 = a.addingProduct(c11, f)
  }
  let first = (c0 + c1) + (c2 + c3) + (c4 + c5)
  let second = (c6 + c7) + (c8 + c9) + (c10 + c11)
  return (first + second).sum()
}
