import Lanes

/// A Latin hypercube: n points, one in each of the n equally likely slices of every dimension.
///
///     p = (π(i) + u)/n
///
/// with a random permutation π of the slices for each dimension and a place u in the slice, random
/// or ½ (centred). The main effect of every input is sampled evenly; what inputs do together is
/// sampled as by random points. Centred points are not unbiased, by less than 1/n of a spread.
///
/// Point i in dimension d under replicate r depends on (seed, d, r, i) and n.
///
/// Source: McKay, Beckman and Conover, *Technometrics* 21 (1979) 239–245; Stein, *Technometrics*
/// 29 (1987) 143–151.
public struct LatinHypercube: Design {
  /// Where a point lies in its slice.
  public enum Place: Hashable, Sendable {
    /// Anywhere, as likely.
    case random
    /// At the middle of its probability.
    case centred
  }

  /// How many columns there are.
  public let dimensions: Int
  /// How many points, and slices.
  public let points: Int
  /// Where in its slice a point lies.
  public let place: Place
  /// ``points``.
  public var pointCount: Int? { points }
  private let seed: UInt64

  /// - Throws: ``InvalidParameter`` unless there are a dimension and 1 to 2³² points.
  public init(
    points: Int, dimensions: Int, place: Place = .random, seed: UInt64
  ) throws(InvalidParameter) {
    guard dimensions >= 1 else { throw InvalidParameter("\(dimensions) dimensions are none") }
    guard points >= 1, points <= 1 << 32 else {
      throw InvalidParameter("\(points) points are not within 1...4294967296")
    }
    self.points = points
    self.dimensions = dimensions
    self.place = place
    self.seed = seed
  }

  /// Writes scores; see ``Design``.
  public func fill(
    _ column: UnsafeMutablePointer<Double>, dimension: Int, replicate: Int, firstPoint: Int,
    count: Int
  ) {
    require(dimension: dimension, replicate: replicate, firstPoint: firstPoint, count: count)
    let slices = RandomPermutation(
      count: points, seed: seed, purpose: dimension, replicate: replicate)
    for k in 0..<count {
      column[k] = score(
        slice: slices[firstPoint + k], dimension: dimension, replicate: replicate)
    }
  }

  /// The score of a point in a slice.
  func score(slice: Int, dimension: Int, replicate: Int) -> Double {
    let u: Double
    switch place {
    case .centred: u = 0.5
    case .random:
      let block = Philox4x64.block(
        counter: (UInt64(slice / 4), UInt64(replicate), UInt64(dimension), 0),
        key: (seed, factorKey("design.latin.place")))
      let words = [block.0, block.1, block.2, block.3]
      // An odd multiple of 2⁻⁵³, so never an end of the slice.
      u = Double(words[slice % 4] >> 11 | 1) * 0x1p-53
    }
    let n = Double(points)
    let lower = (Double(slice) + u) / n
    let upper = (Double(points - 1 - slice) + (1 - u)) / n
    return lower <= upper ? lower.normalQuantile : -upper.normalQuantile
  }
}
