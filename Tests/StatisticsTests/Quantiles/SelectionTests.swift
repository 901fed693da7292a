import Testing

@testable import Statistics

/// Medians without sorting against medians by sorting.
@Suite struct SelectionTests {
  @Test func `the median is that of sorted numbers, whatever their order`() {
    var random = SplitMix(seed: 5)
    for count in 1...60 {
      for kind in 0..<5 {
        let numbers = (0..<count).map { index -> Double in
          switch kind {
          case 0: Double(index)
          case 1: Double(count - index)
          case 2: 7
          case 3: Double(random.next() % 5)
          default: Double(random.next() >> 11) * 0x1p-53 - 0.5
          }
        }
        var moved = numbers
        #expect(selectedMedian(&moved) == ExactQuantiles(numbers).quantile(at: 0.5))
        #expect(moved.sorted() == numbers.sorted())
      }
    }
    var none: [Double] = []
    #expect(selectedMedian(&none).isNaN)
  }

  @Test func `every rank comes to its place`() {
    var random = SplitMix(seed: 6)
    let numbers = (0..<101).map { _ in Double(random.next() % 40) }
    let sorted = numbers.sorted()
    for rank in 0..<101 {
      var moved = numbers
      moved.withUnsafeMutableBufferPointer { buffer in
        #expect(select(rank, in: buffer) == sorted[rank])
        #expect(buffer[..<rank].allSatisfy { $0 <= sorted[rank] })
        #expect(buffer[rank...].allSatisfy { $0 >= sorted[rank] })
      }
    }
  }

  /// Infinite numbers have their place as others.
  @Test func `infinities are numbers`() {
    var numbers: [Double] = [3, .infinity, -.infinity, 1, .infinity]
    #expect(selectedMedian(&numbers) == 3)
  }

  @Test(arguments: [0..<0, 0..<1, 0..<101, 40..<61, 99..<101, 100..<101, 50..<50])
  func `ranks of a range come in order`(_ ranks: Range<Int>) {
    var random = SplitMix(seed: 7)
    let numbers = (0..<101).map { _ in Double(random.next() % 40) }
    let sorted = numbers.sorted()
    var moved = numbers
    sortRanks(ranks, of: &moved)
    #expect(moved[ranks] == sorted[ranks])
    #expect(moved.sorted() == sorted)
  }
}
