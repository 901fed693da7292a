import Lanes

/// Sobol's points, scrambled: they fill the unit cube far more evenly than random ones, and every
/// replicate is a fresh, unbiased sample.
///
/// Each dimension's digits are multiplied by a random lower triangular matrix with ones on the
/// diagonal and a random shift is added, both modulo 2 (Matoušek's linear scrambling). Any two
/// points of a replicate are distributed as under Owen's nested scrambling, so its variance is the
/// same: about n⁻³ for smooth functions, and never more than a fixed multiple of that of random
/// points. 2ᵐ points from a multiple of 2ᵐ on are a net in base 2, whatever the scrambling; take a
/// power of 2.
///
/// Point i in dimension d under replicate r depends on (seed, d, r, i) alone. A column of scores
/// costs one exclusive-or and one normal quantile for each point.
///
/// Source: Owen, *Annals of Statistics* 25 (1997) 1541–1562; Matoušek, *Journal of Complexity* 14
/// (1998) 527–556; Owen, *ACM Transactions on Modeling and Computer Simulation* 13 (2003) 363–378.
public struct ScrambledSobol: Design {
  /// How many columns there are.
  public let dimensions: Int
  /// How many replicates there are.
  public let replicates: Int
  /// As many points as the index has digits for.
  public var pointCount: Int? { 1 << SobolDirections.digits }

  /// Direction numbers, those of one replicate side by side; `stride` for each dimension, the last
  /// of which is the shift.
  private let numbers: FixedNumbers
  private static var stride: Int { SobolDirections.digits + 1 }

  /// Draws the scrambling.
  ///
  /// - Throws: ``InvalidParameter`` unless there is a replicate and the dimensions are 1 to
  ///   ``SobolDirections/greatestDimensions``.
  public init(dimensions: Int, replicates: Int, seed: UInt64) throws(InvalidParameter) {
    guard replicates >= 1 else {
      throw InvalidParameter("\(replicates) replicates are none")
    }
    let directions = try SobolDirections.first(dimensions)
    self.dimensions = dimensions
    self.replicates = replicates
    var numbers: [UInt64] = []
    numbers.reserveCapacity(replicates * dimensions * ScrambledSobol.stride)
    for replicate in 0..<replicates {
      for (dimension, direction) in directions.enumerated() {
        let scramble = LinearScramble(seed: seed, dimension: dimension, replicate: replicate)
        for column in direction.columns { numbers.append(scramble.product(column)) }
        numbers.append(scramble.shift)
      }
    }
    self.numbers = FixedNumbers(numbers)
  }

  /// A walk through one dimension from point 8 × `group` on, for hot loops; valid while the design
  /// is kept.
  public func walk(dimension: Int, replicate: Int, group: Int) -> SobolWalk {
    require(dimension: dimension, replicate: replicate, firstPoint: 8 * group, count: 0)
    precondition(replicate < replicates, "the replicate is no part of the design")
    let start = (replicate * dimensions + dimension) * ScrambledSobol.stride
    return SobolWalk(numbers.start + start, group: group)
  }

  /// Writes scores; see ``Design``.
  public func fill(
    _ column: UnsafeMutablePointer<Double>, dimension: Int, replicate: Int, firstPoint: Int,
    count: Int
  ) {
    require(dimension: dimension, replicate: replicate, firstPoint: firstPoint, count: count)
    var walk = walk(dimension: dimension, replicate: replicate, group: firstPoint / 8)
    fillByGroups(
      column, firstPoint: firstPoint, count: count, next: { walk.next() },
      fill: { walk.fill($0, groups: $1) })
    withExtendedLifetime(numbers) {}
  }
}

/// Numbers at an address that stays.
private final class FixedNumbers: Sendable {
  nonisolated(unsafe) let start: UnsafePointer<UInt64>

  init(_ numbers: [UInt64]) {
    let memory = UnsafeMutablePointer<UInt64>.allocate(capacity: numbers.count)
    memory.initialize(from: numbers, count: numbers.count)
    start = UnsafePointer(memory)
  }

  deinit { start.deallocate() }
}

/// The random matrix and shift of one dimension of one replicate.
struct LinearScramble {
  /// Column k: one in place k, random digits in the places after it.
  let columns: [UInt64]
  let shift: UInt64

  init(seed: UInt64, dimension: Int, replicate: Int) {
    var words: [UInt64] = []
    for block in 0..<17 {
      let four = Philox4x64.block(
        counter: (UInt64(block), UInt64(replicate), UInt64(dimension), 0),
        key: (seed, factorKey("design.sobol")))
      words += [four.0, four.1, four.2, four.3]
    }
    columns = (0..<64).map { place in
      let one: UInt64 = 1 << UInt64(63 - place)
      return one | (words[place] & (one - 1))
    }
    shift = words[64]
  }

  /// The matrix times a fraction's digits, modulo 2.
  func product(_ fraction: UInt64) -> UInt64 {
    var rest = fraction
    var sum: UInt64 = 0
    while rest != 0 {
      let place = rest.leadingZeroBitCount
      sum ^= columns[place]
      rest ^= 1 << UInt64(63 - place)
    }
    return sum
  }
}
