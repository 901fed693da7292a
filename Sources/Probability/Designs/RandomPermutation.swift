/// A random permutation of 0 … n − 1 of which any element is had alone.
///
/// Up to 4096 elements it is drawn as a whole by Fisher and Yates' exchanges, and every permutation
/// is as likely. Beyond, the digits of the index go through eight rounds of Feistel's network keyed
/// by random words, and again while the result is n or more, which keeps it a permutation.
///
/// Source: Fisher and Yates (1938); Luby and Rackoff, *SIAM Journal on Computing* 17 (1988)
/// 373–386; Black and Rogaway, *Ciphers with Arbitrary Finite Domains* (2002), for the walk.
package struct RandomPermutation: Sendable {
  private static var greatestTable: Int { 4096 }
  let count: Int
  private let table: [UInt16]
  private let keys: [UInt64]
  /// Digits of the left and the right half.
  private let left, right: UInt64

  /// - Parameter purpose: tells permutations of one seed apart; designs use their dimensions.
  package init(count: Int, seed: UInt64, purpose: Int, replicate: Int) {
    self.count = count
    func words(_ block: Int) -> [UInt64] {
      let four = Philox4x64.block(
        counter: (UInt64(block), UInt64(replicate), UInt64(bitPattern: Int64(purpose)), 0),
        key: (seed, factorKey("design.permutation")))
      return [four.0, four.1, four.2, four.3]
    }
    let digits = UInt64(max(64 - (UInt64(count) - 1).leadingZeroBitCount, 2))
    left = digits / 2
    right = digits - left
    if count <= RandomPermutation.greatestTable {
      var table = (0..<count).map { UInt16($0) }
      var fresh: [UInt64] = []
      var block = 0
      for last in stride(from: count - 1, through: 1, by: -1) {
        if fresh.isEmpty {
          fresh = words(block)
          block += 1
        }
        // Of 2⁶⁴ equally likely words: the bias is below count/2⁶⁴.
        let word = fresh.removeLast()
        let other = Int(word.multipliedFullWidth(by: UInt64(last + 1)).high)
        table.swapAt(last, other)
      }
      self.table = table
      keys = []
    } else {
      table = []
      keys = words(0) + words(1)
    }
  }

  package subscript(index: Int) -> Int {
    if !table.isEmpty { return Int(table[index]) }
    var value = UInt64(index)
    repeat { value = shuffled(value) } while value >= UInt64(count)
    return Int(value)
  }

  /// One pass of the network; the halves take turns, and their widths with them.
  private func shuffled(_ value: UInt64) -> UInt64 {
    var high = value >> right
    var low = value & ((1 << right) - 1)
    var (highMask, lowMask): (UInt64, UInt64) = ((1 << left) - 1, (1 << right) - 1)
    for key in keys {
      var mix = (low ^ key) &* 0xBF58_476D_1CE4_E5B9
      mix ^= mix >> 29
      mix = mix &* 0x94D0_49BB_1331_11EB
      mix ^= mix >> 32
      (high, low) = (low, (high ^ mix) & highMask)
      (highMask, lowMask) = (lowMask, highMask)
    }
    // An even number of rounds leaves the widths as they were.
    return high << right | low
  }
}
