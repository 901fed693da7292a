/// The text of a scenario file, or why its bytes are none.
enum FileText {
  static func decode(_ bytes: [UInt8], file: String) -> Result<String, Diagnostic> {
    let start = SourceLocation(file: file)
    if let zero = bytes.firstIndex(of: 0) {
      return .failure(.init(.error, at: place(of: zero, in: bytes, file), Phrase(.fileBinary)))
    }
    guard var text = String(validating: bytes, as: UTF8.self) else {
      let position = validPrefix(bytes)
      return .failure(
        .init(
          .error, at: place(of: position, in: bytes, file), Phrase(.fileNotUTF8),
          hint: Phrase(.saveAsUTF8)))
    }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    if let control = text.unicodeScalars.first(where: { isForbidden($0) }) {
      let before = text.unicodeScalars.prefix { $0 != control }
      let line = before.filter { $0 == "\n" }.count + 1
      let column = before.reversed().prefix { $0 != "\n" }.count + 1
      return .failure(
        .init(
          .error, at: SourceLocation(file: file, line: line, column: column), Phrase(.fileBinary)))
    }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      return .failure(.init(.error, at: start, Phrase(.fileEmpty), hint: Phrase(.startWithInit)))
    }
    return .success(text)
  }

  /// Control characters that YAML does not allow.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10, 13, 0x85: false
    case 0..<32, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Number of bytes before the first that is not UTF-8.
  private static func validPrefix(_ bytes: [UInt8]) -> Int {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var position = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      position += UTF8.width(scalar)
    }
    return min(position, bytes.count)
  }

  private static func place(
    of position: Int, in bytes: [UInt8], _ file: String
  ) -> SourceLocation {
    let before = bytes[..<position]
    let newline = UInt8(ascii: "\n")
    let line = before.count { $0 == newline } + 1
    let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    let column =
      String(decoding: bytes[lineStart..<position], as: UTF8.self).unicodeScalars.count + 1
    return SourceLocation(file: file, line: line, column: column)
  }
}
