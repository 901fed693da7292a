/// The median of numbers of which the order is not needed: in time that grows as their count.
///
/// The same number as `ExactQuantiles(numbers).quantile(at: 0.5)`; the numbers are moved about. Not a
/// number when there are none.
public func selectedMedian(_ numbers: inout [Double]) -> Double {
  let count = numbers.count
  guard count > 0 else { return .nan }
  return numbers.withUnsafeMutableBufferPointer { buffer in
    let middle = (count - 1) / 2
    let low = select(middle, in: buffer)
    guard count.isMultiple(of: 2) else { return low }
    // All that stand behind are at least as large.
    let high = buffer[(middle + 1)...].reduce(.infinity) { min($0, $1) }
    return low + 0.5 * (high - low)
  }
}

/// Puts the numbers of the ranks in `ranks`, counted from 0, into their places in order; smaller ones
/// stand before them, larger ones behind.
public func sortRanks(_ ranks: Range<Int>, of numbers: inout [Double]) {
  precondition(ranks.lowerBound >= 0 && ranks.upperBound <= numbers.count, "ranks are of numbers")
  guard !ranks.isEmpty else { return }
  numbers.withUnsafeMutableBufferPointer { buffer in
    _ = select(ranks.lowerBound, in: buffer)
    var rest = UnsafeMutableBufferPointer(rebasing: buffer[ranks.lowerBound...])
    _ = select(ranks.count - 1, in: rest)
    rest[..<ranks.count].sort()
  }
}

/// Moves the number of rank `rank`, counted from 0, to its place among sorted ones; smaller ones
/// stand before it, larger ones behind.
///
/// Source: Hoare, *Communications of the ACM* 4 (1961) 321–322 (FIND), with the median of three as
/// pivot.
func select(_ rank: Int, in numbers: UnsafeMutableBufferPointer<Double>) -> Double {
  var (low, high) = (0, numbers.count - 1)
  while low < high {
    let pivot = medianOfThree(numbers[low], numbers[low + (high - low) / 2], numbers[high])
    var (i, j) = (low, high)
    while i <= j {
      while numbers[i] < pivot { i += 1 }
      while pivot < numbers[j] { j -= 1 }
      if i <= j {
        numbers.swapAt(i, j)
        i += 1
        j -= 1
      }
    }
    if rank <= j {
      high = j
    } else if rank >= i {
      low = i
    } else {
      break
    }
  }
  return numbers[rank]
}

private func medianOfThree(_ a: Double, _ b: Double, _ c: Double) -> Double {
  max(min(a, b), min(max(a, b), c))
}
