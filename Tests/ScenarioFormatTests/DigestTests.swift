import Testing

@testable import ScenarioFormat

@Suite struct DigestTests {
  /// Source: NIST, *SHA-256 Example*, Cryptographic Standards and Guidelines: examples with
  /// intermediate values; the empty message as sha256sum of GNU coreutils 9.1 has it.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `published examples`(text: String, digest: String) {
    var whole = Digest()
    whole.update(Array(text.utf8))
    var pieces = Digest()
    for byte in text.utf8 { pieces.update([byte]) }
    #expect(whole.text == "sha256:" + digest)
    #expect(pieces.text == whole.text)
    // Asking does not end it.
    #expect(pieces.text == whole.text)
  }
}
