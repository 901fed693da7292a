public import Lanes

/// A number of every path that follows from its results: what statistics are kept of.
public enum DerivedColumn: Sendable, Hashable {
  /// A column of the outcomes.
  case outcome(Int)
  /// One column times another: real output times the price index.
  case product(Int, Int)
  /// One column over another; 0 where that is 0.
  case quotient(Int, Int)
  /// (a / b)^(1/years): growth on average, plus 1; 0 where b is 0.
  case compound(Int, Int, years: Int)
}

/// Computes a derived column of `count` paths, a multiple of `L.width`.
///
/// - Parameters:
///   - outcomes: results by column (``OutcomeLayout``), `stride` numbers apart.
///   - column: where the numbers go, one a path.
@inlinable @inline(always)
public func deriveColumn<L: Lane>(
  _ lane: L.Type, _ derived: DerivedColumn, outcomes: UnsafePointer<Double>, stride: Int,
  count: Int, into column: UnsafeMutablePointer<Double>
) {
  switch derived {
  case .outcome(let index):
    let source = outcomes + index * stride
    for path in Swift.stride(from: 0, to: count, by: L.width) {
      L(loading: source + path).store(to: column + path)
    }
  case .product(let first, let second):
    let (a, b) = (outcomes + first * stride, outcomes + second * stride)
    for path in Swift.stride(from: 0, to: count, by: L.width) {
      (L(loading: a + path) * L(loading: b + path)).store(to: column + path)
    }
  case .quotient(let first, let second):
    let (a, b) = (outcomes + first * stride, outcomes + second * stride)
    for path in Swift.stride(from: 0, to: count, by: L.width) {
      let below = L(loading: b + path)
      (L(loading: a + path) / below).replacing(with: L.zero, where: below .== L.zero)
        .store(to: column + path)
    }
  case .compound(let first, let second, let years):
    let (a, b) = (outcomes + first * stride, outcomes + second * stride)
    let power = L(repeating: 1 / Double(years))
    for path in Swift.stride(from: 0, to: count, by: L.width) {
      let below = L(loading: b + path)
      (((L(loading: a + path) / below).logarithm) * power).exponential
        .replacing(with: L.zero, where: below .== L.zero)
        .store(to: column + path)
    }
  }
}
