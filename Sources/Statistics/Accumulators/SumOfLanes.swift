extension SIMD8<Double> {
  /// The eight numbers added in a fixed tree, ((0 + 1) + (2 + 3)) + ((4 + 5) + (6 + 7)).
  ///
  /// The standard library's `sum()` leaves the order open; here it is part of every published
  /// number.
  @inlinable @inline(__always)
  public var sumOfLanes: Double {
    ((self[0] + self[1]) + (self[2] + self[3])) + ((self[4] + self[5]) + (self[6] + self[7]))
  }
}
