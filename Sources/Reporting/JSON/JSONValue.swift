/// A JSON value whose objects keep the order of their keys.
public enum JSONValue: Sendable, Hashable {
  /// A key with its value.
  public struct Member: Sendable, Hashable {
    /// Its name in the object.
    public var key: String
    /// What stands under it.
    public var value: JSONValue

    /// A key with its value.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  case null
  case bool(Bool)
  case integer(Int)
  case unsigned(UInt64)
  /// Written with the fewest digits that read back as the same number; `null` if not finite.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// The text if there is one, else `null`.
  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
  /// The number if there is one, else `null`.
  static func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.integer) ?? .null }

  /// The value as a file: what is short stands in one line, and a line end comes last.
  public var text: String {
    var text = ""
    write(into: &text, indent: 0)
    return text + "\n"
  }

  /// A finite number, without a needless `.0`.
  static func text(of value: Double) -> String {
    guard value.isFinite else { return "null" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func write(into text: inout String, indent: Int) {
    switch self {
    case .array(let values) where !fits(indent: indent):
      writeLines(values.map { ("", $0) }, "[", "]", into: &text, indent: indent)
    case .object(let members) where !fits(indent: indent):
      let entries = members.map { (Self.quoted($0.key) + ": ", $0.value) }
      writeLines(entries, "{", "}", into: &text, indent: indent)
    default: text += line
    }
  }

  private func writeLines(
    _ entries: [(String, JSONValue)], _ open: String, _ close: String, into text: inout String,
    indent: Int
  ) {
    text += open
    for (index, entry) in entries.enumerated() {
      text += (index > 0 ? ",\n" : "\n") + String(repeating: " ", count: indent + 2) + entry.0
      entry.1.write(into: &text, indent: indent + 2)
    }
    text += "\n" + String(repeating: " ", count: indent) + close
  }

  private func fits(indent: Int) -> Bool {
    indent > 0 && line.utf8.count + indent <= (isFlat ? 240 : 100)
  }

  /// Whether nothing inside holds something itself.
  private var isFlat: Bool {
    func isSingle(_ value: JSONValue) -> Bool {
      switch value {
      case .array, .object: false
      default: true
      }
    }
    switch self {
    case .array(let values): return values.allSatisfy(isSingle)
    case .object(let members): return members.allSatisfy { isSingle($0.value) }
    default: return true
    }
  }

  /// The value in one line.
  package var line: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .unsigned(let value): String(value)
    case .number(let value): Self.text(of: value)
    case .string(let value): Self.quoted(value)
    case .array(let values): "[" + values.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.map { "\(Self.quoted($0.key)): \($0.value.line)" }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{A0}": result += " "
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
