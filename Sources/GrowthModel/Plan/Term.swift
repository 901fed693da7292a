public import Lanes

/// A number as the inner loop sees it: `scale` times a drawn value; slot 0 holds 1.
@usableFromInline
struct Term: Sendable {
  @usableFromInline var slot: Int
  @usableFromInline var scale: Double

  @usableFromInline
  init(slot: Int, scale: Double) {
    self.slot = slot
    self.scale = scale
  }

  static func known(_ value: Double) -> Term { Term(slot: 0, scale: value) }

  /// Whether the number is exactly `value` on every path.
  func isAlways(_ value: Double) -> Bool { slot == 0 && scale == value }

  @inlinable @inline(always)
  func value<L: Lane>(_ values: UnsafeMutablePointer<L>) -> L {
    values[slot] * L(repeating: scale)
  }
}

/// An ``Amount`` as the inner loop sees it.
@usableFromInline
struct AmountTerm: Sendable {
  @usableFromInline var term: Term
  /// Multiply by the cluster's share.
  @usableFromInline var isShared: Bool

  @usableFromInline
  init(term: Term, isShared: Bool) {
    self.term = term
    self.isShared = isShared
  }

  @inlinable @inline(always)
  func value<L: Lane>(_ values: UnsafeMutablePointer<L>, share: L) -> L {
    let whole = term.value(values)
    return isShared ? whole * share : whole
  }
}
