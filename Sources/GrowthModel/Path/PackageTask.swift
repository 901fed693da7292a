public import Lanes

/// One package on its way through a block of paths: its plan, and where its results go.
///
/// Plain addresses, which the caller keeps alive.
public struct PackageTask {
  /// The package's plan.
  public var plan: UnsafePointer<ModelPlan>
  /// Results by column (``OutcomeLayout``), ``outcomeStride`` numbers apart.
  public var outcomes: UnsafeMutablePointer<Double>
  /// Numbers from one column of results to the next.
  public var outcomeStride: Int
  /// 1 where results of all paths stay, 0 where every group of eight overwrites those of the last.
  public var outcomeStep = 1
  /// Tasks of one number leave the same total without levers: their plans have the same
  /// ``ModelPlan/formWithoutLevers``.
  public var form = 0
  /// What is kept of every path: ``keptCount`` numbers.
  public var kept: UnsafePointer<KeptNumber>?
  /// How many numbers are kept of a path.
  public var keptCount = 0
  /// Where they go: number j of path k to `columns[j * columnStride + k]`.
  public var columns: UnsafeMutablePointer<Double>
  /// Numbers from one kept column to the next, at least the paths rounded up to whole groups.
  public var columnStride = 0

  /// A package of which all results are written and none is kept apart.
  public init(
    _ plan: UnsafePointer<ModelPlan>, outcomes: UnsafeMutablePointer<Double>, outcomeStride: Int
  ) {
    self.plan = plan
    self.outcomes = outcomes
    self.outcomeStride = outcomeStride
    columns = outcomes
  }

  /// Writes what is kept of the group of paths that begins at `path`; not a number where any result
  /// of a path is not finite.
  @inlinable @inline(always)
  func keep<L: Lane>(_ lane: L.Type, path: Int) {
    guard let kept, keptCount > 0 else { return }
    let results = outcomes + path * outcomeStep
    let count = plan.pointee.outcomes.columnCount
    // 0 · x is 0 for finite x and not a number for others. Two sums, so that one need not wait for
    // the other.
    var failure = L.zero
    var other = L.zero
    for column in 0..<(count / 2) {
      failure = failure.addingProduct(L.zero, L(loading: results + 2 * column * outcomeStride))
      other = other.addingProduct(L.zero, L(loading: results + (2 * column + 1) * outcomeStride))
    }
    failure = failure.addingProduct(L.zero, L(loading: results + (count - 1) * outcomeStride))
    failure = failure + other
    for index in 0..<keptCount {
      let value = kept[index].value(lane, results, stride: outcomeStride)
      (value + failure).store(to: columns + index * columnStride + path)
    }
  }
}

/// A number that is kept of a path: a result of one year, or the best of several years.
public struct KeptNumber: Sendable {
  /// First column of the results that are looked at.
  public var first: Int
  /// How many columns, at least 1.
  public var count: Int
  /// First of as many columns of prices that multiply them; −1 for none.
  public var prices: Int
  /// Whether the best is the largest.
  public var isLargest: Bool

  /// The only one, or the best, of `columns`.
  public init(columns: Range<Int>, prices: Int? = nil, isLargest: Bool = true) {
    first = columns.lowerBound
    count = columns.count
    self.prices = prices ?? -1
    self.isLargest = isLargest
  }

  /// The number, lane by lane, of paths whose results stand at `results`.
  @inlinable @inline(always)
  func value<L: Lane>(_ lane: L.Type, _ results: UnsafePointer<Double>, stride: Int) -> L {
    var best = single(lane, 0, results, stride: stride)
    for index in 1..<max(count, 1) {
      let next = single(lane, index, results, stride: stride)
      best = best.replacing(with: next, where: isLargest ? best .<= next : next .< best)
    }
    return best
  }

  @inlinable @inline(always)
  func single<L: Lane>(
    _ lane: L.Type, _ index: Int, _ results: UnsafePointer<Double>, stride: Int
  ) -> L {
    let value = L(loading: results + (first + index) * stride)
    guard prices >= 0 else { return value }
    return value * L(loading: results + (prices + index) * stride)
  }
}
