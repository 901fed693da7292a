/// A summary built in parts that are then merged.
///
/// Laws, tested for every conformance: merging parts equals one pass over all, up to rounding, and
/// where a conformance has an empty value, merging it changes nothing on either side. What is
/// merged first and second matters to the last bit unless a conformance says otherwise:
/// ``ChunkTree`` keeps the order fixed.
///
/// After the `merge!` of OnlineStats.jl (Day and Zhou 2020).
public protocol Accumulator: Sendable {
  /// Takes in everything that `other` has seen, as if it had come after what `self` has seen.
  mutating func merge(_ other: Self)
}

/// A summary of plain numbers that arrive as columns: one series over the paths of a chunk.
///
/// Laws: a new one is empty and neutral; adding a column equals adding its values one by one, up
/// to rounding; ``count`` grows by the numbers seen.
public protocol ColumnAccumulator: Accumulator {
  /// A summary that has seen nothing.
  init()
  /// How many numbers it holds.
  var count: Int { get }
  /// Takes in one number.
  mutating func add(_ value: Double)
  /// Takes in one series over the paths of a chunk.
  mutating func add(column: UnsafeBufferPointer<Double>)
}
