import CMessageDigest

/// SHA-256 of bytes that come piece by piece.
///
/// Source: NIST, *Secure Hash Standard*, FIPS 180-4 (2015).
struct Digest {
  private var context = SHA2_CTX()

  init() { SHA256Init(&context) }

  mutating func update(_ bytes: [UInt8]) { SHA256Update(&context, bytes, bytes.count) }

  /// `sha256:` and 64 hexadecimal digits, of all bytes so far.
  var text: String {
    var context = context
    var bytes = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&bytes, &context)
    return "sha256:"
      + bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
