public import Lanes
import Probability

/// How one standard-normal score becomes the value of an input.
@usableFromInline
struct Draw: Sendable {
  @usableFromInline
  enum Kind: Sendable {
    /// mean + sd·z
    case normal
    /// exp(mean + sd·z)
    case logNormal
    /// A row of a ``ScoreTable``; `first` counts its numbers from the beginning of all tables.
    case table
    /// First option whose threshold exceeds z; `first` and `options` point into the options.
    case choice
  }

  @usableFromInline var kind: Kind
  @usableFromInline var mean = 0.0
  @usableFromInline var deviation = 0.0
  @usableFromInline var first = 0
  @usableFromInline var options = 0

  @usableFromInline init(kind: Kind) { self.kind = kind }

  /// The value at score `z`, lane by lane.
  @inlinable @inline(always)
  func value<L: Lane>(
    at z: L, tables: UnsafePointer<Double>, thresholds: UnsafePointer<Double>,
    choices: UnsafePointer<Double>
  ) -> L {
    switch kind {
    case .normal:
      return L(repeating: mean).addingProduct(z, L(repeating: deviation))
    case .logNormal:
      return L(repeating: mean).addingProduct(z, L(repeating: deviation)).exponential
    case .table:
      return ScoreTable.value(at: z, rows: tables + first)
    case .choice:
      var value = L(repeating: choices[first])
      for option in 1..<options {
        let passed = L(repeating: thresholds[first + option - 1]) .<= z
        value = value.replacing(with: L(repeating: choices[first + option]), where: passed)
      }
      return value
    }
  }
}
