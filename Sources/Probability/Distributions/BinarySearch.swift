import Lanes

/// The least index of `range` where a condition holds that, once true, stays true; the end of the
/// range where it never does.
func firstIndex(in range: Range<Int>, where holds: (Int) -> Bool) -> Int {
  var (low, high) = (range.lowerBound, range.upperBound)
  while low < high {
    let middle = low + (high - low) / 2
    if holds(middle) { high = middle } else { low = middle + 1 }
  }
  return low
}

/// The normal score of a probability, from the smaller of it and its complement.
func normalScore(lower: Double, upper: Double) -> Double {
  lower <= upper ? lower.normalQuantile : -upper.normalQuantile
}
