/// What is published, or what is computed to be held against it.
package enum Figure: Sendable, Hashable {
  case number(Double)
  /// 64 bits, equal or not.
  case word(UInt64)
  /// Coordinates, each equal or not.
  case point([Double])

  /// How far a computed figure is from this one: a part of a number, or the distance itself where
  /// the number is 0; the distance of a point. There is none between words.
  func error(of computed: Figure) -> Double? {
    switch (self, computed) {
    case (.number(let published), .number(let value)):
      let distance = abs(value - published)
      return published == 0 ? distance : distance / abs(published)
    case (.point(let published), .point(let value)) where published.count == value.count:
      let squares = zip(published, value).map { ($0 - $1) * ($0 - $1) }
      return squares.reduce(0, +).squareRoot()
    default: return nil
    }
  }

  /// Whether a computed figure is within `tolerance` of this one. What is not a number never is;
  /// words and points must be equal.
  func isMet(by computed: Figure, within tolerance: Double) -> Bool {
    switch (self, computed) {
    case (.number(let published), .number(let value)): abs(value - published) <= tolerance
    case (.word, .word), (.point, .point): self == computed
    default: false
    }
  }
}
