/// Philox4x64-10: a block of four 64-bit numbers from a counter and a key.
///
/// A function, not a sequence: any block is had without those before it. Streams are seeded from
/// it, so that every (seed, factor, chunk, step) starts from numbers of its own.
///
/// Source: Salmon, Moraes, Dror and Shaw, *Parallel Random Numbers: As Easy as 1, 2, 3* (2011).
public enum Philox4x64 {
  /// The block for a counter under a key.
  public static func block(
    counter: (UInt64, UInt64, UInt64, UInt64), key: (UInt64, UInt64)
  ) -> (UInt64, UInt64, UInt64, UInt64) {
    var (a, b, c, d) = counter
    var (k, l) = key
    for _ in 0..<10 {
      let first = a.multipliedFullWidth(by: 0xD2E7_470E_E14C_6C93)
      let second = c.multipliedFullWidth(by: 0xCA5A_8263_9512_1157)
      (a, b, c, d) = (second.high ^ b ^ k, second.low, first.high ^ d ^ l, first.low)
      k &+= 0x9E37_79B9_7F4A_7C15
      l &+= 0xBB67_AE85_84CA_A73B
    }
    return (a, b, c, d)
  }
}
