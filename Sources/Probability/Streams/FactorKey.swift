/// The number a factor's name stands for in the keys of streams: FNV-1a, 64 bits, of the UTF-8
/// bytes.
///
/// Source: Fowler, Noll and Vo; Eastlake et al., *The FNV Non-Cryptographic Hash Algorithm*.
public func factorKey(_ name: String) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in name.utf8 {
    hash ^= UInt64(byte)
    hash &*= 0x0000_0100_0000_01B3
  }
  return hash
}
