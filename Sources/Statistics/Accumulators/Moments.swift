public import Lanes

/// Count, mean and spread of a series.
///
///     x̄ = Σ x / n        S = Σ (x − x̄)²        s² = S / (n − 1)
///
/// A column is summed in two passes, path k in lane k mod 8, lanes added in a fixed tree, so the
/// bits depend on nothing but the numbers. A number that is not finite makes mean and spread not
/// finite: nothing is dropped. ``init(finiteIn:)`` leaves such paths out on purpose. The squares of
/// distances beyond 1e154 overflow.
///
/// Source: Chan, Golub and LeVeque, *The American Statistician* 37 (1983) 242–247: the corrected
/// two-pass algorithm (1.7) and the merging of parts (2.1); Welford (1962) for single values.
public struct Moments: ColumnAccumulator, Equatable {
  /// How many numbers were seen, n.
  public private(set) var count = 0
  /// Their mean x̄; 0 when there are none.
  public private(set) var mean = 0.0
  /// The sum S of squared distances from the mean.
  public private(set) var squaredDeviations = 0.0

  /// Moments of nothing.
  public init() {}

  @usableFromInline
  init(count: Int, mean: Double, squaredDeviations: Double) {
    self.count = count
    self.mean = mean
    self.squaredDeviations = squaredDeviations
  }

  /// Moments of one series over the paths of a chunk.
  ///
  /// Parts that were cut at chunk borders and merged in a ``ChunkTree`` agree bit for bit with any
  /// other cutting at chunk borders.
  @inlinable @inline(always)
  public init(column: UnsafeBufferPointer<Double>) {
    guard let start = column.baseAddress, !column.isEmpty else {
      self.init()
      return
    }
    let whole = column.count & ~7
    let n = Double(column.count)

    var sum = SIMD8<Double>(repeating: 0)
    for k in stride(from: 0, to: whole, by: 8) { sum += SIMD8(loading: start + k) }
    sum += Self.lastGroup(of: column, from: whole, padding: 0)
    let centre = sum.sumOfLanes / n

    // Against a rounded centre the distances d have a small mean of their own, which corrects
    // both results: x̄ = centre + Σd/n and S = Σd² − (Σd)²/n. The padding is at distance 0.
    let centres = SIMD8<Double>(repeating: centre)
    var distances = SIMD8<Double>(repeating: 0)
    var squares = SIMD8<Double>(repeating: 0)
    for k in stride(from: 0, to: whole, by: 8) {
      let distance = SIMD8(loading: start + k) - centres
      distances += distance
      squares += distance * distance
    }
    let last = Self.lastGroup(of: column, from: whole, padding: centre) - centres
    distances += last
    squares += last * last

    let remainder = distances.sumOfLanes
    let corrected = squares.sumOfLanes - remainder * remainder / n
    self.init(
      count: column.count, mean: centre + remainder / n,
      squaredDeviations: corrected < 0 ? 0 : corrected)
  }

  /// Moments of those numbers of a column that are finite, packed in order: for series in which
  /// some paths have failed. ``count`` tells how many were kept.
  public init(finiteIn column: UnsafeBufferPointer<Double>) {
    let all = Moments(column: column)
    if all.squaredDeviations.isFinite {
      self = all
    } else {
      self = column.filter(\.isFinite).withUnsafeBufferPointer { Moments(column: $0) }
    }
  }

  /// The numbers from `first` on (fewer than eight), filled up with `padding`.
  @inlinable @inline(always)
  static func lastGroup(
    of column: UnsafeBufferPointer<Double>, from first: Int, padding: Double
  ) -> SIMD8<Double> {
    var group = SIMD8<Double>(repeating: padding)
    for k in first..<column.count { group[k - first] = column[k] }
    return group
  }

  /// Takes in one number.
  public mutating func add(_ value: Double) {
    count += 1
    let delta = value - mean
    mean += delta / Double(count)
    squaredDeviations += delta * (value - mean)
  }

  /// Takes in one series over the paths of a chunk.
  public mutating func add(column: UnsafeBufferPointer<Double>) {
    merge(Moments(column: column))
  }

  /// Takes in what `other` has seen.
  public mutating func merge(_ other: Moments) {
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    let total = count + other.count
    let delta = other.mean - mean
    let weight = Double(other.count) / Double(total)
    mean += delta * weight
    squaredDeviations += other.squaredDeviations + delta * delta * weight * Double(count)
    count = total
  }
}

extension Moments {
  /// The sample variance s² = S/(n − 1); not a number for fewer than two.
  public var variance: Double {
    count > 1 ? squaredDeviations / Double(count - 1) : .nan
  }

  /// The sample standard deviation s; not a number for fewer than two.
  public var standardDeviation: Double { variance.squareRoot() }

  /// The standard error of the mean of independent numbers, s/√n; not a number for fewer than two.
  public var standardErrorOfMean: Double { (variance / Double(count)).squareRoot() }
}
