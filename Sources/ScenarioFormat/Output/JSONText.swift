/// A JSON value whose keys keep their order, so that the schema reads like the format.
indirect enum JSONText {
  case string(String)
  case number(String)
  case bool(Bool)
  case list([JSONText])
  case object([(String, JSONText)])

  func text(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .string(let string): return Self.quoted(string)
    case .number(let digits): return digits
    case .bool(let value): return value ? "true" : "false"
    case .list(let items):
      if items.isEmpty { return "[]" }
      let isFlat = items.allSatisfy { if case .string = $0 { true } else { false } }
      if isFlat { return "[\(items.map { $0.text() }.joined(separator: ", "))]" }
      let lines = items.map { inner + $0.text(indent: inner) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(indent)]"
    case .object(let entries):
      if entries.isEmpty { return "{}" }
      if entries.count == 1, case .string(let string) = entries[0].1 {
        return "{ \(Self.quoted(entries[0].0)): \(Self.quoted(string)) }"
      }
      let lines = entries.map { "\(inner)\(Self.quoted($0)): \($1.text(indent: inner))" }
      return "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
    }
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if scalar.value < 32 {
          let hex = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
