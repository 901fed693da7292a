extension Family {
  /// The family with its arguments, as a regular expression of JSON Schema.
  var pattern: String {
    let number = DecimalText.pattern
    var arguments: String
    switch self.arguments {
    case .parameters:
      let needed = parameters.filter { !$0.isOptional }.map(Self.argument)
      let more = parameters.filter(\.isOptional).map(Self.argument)
      arguments = needed.joined(separator: Self.comma)
      if !more.isEmpty {
        arguments += "(?:\(Self.comma)\(more.joined(separator: Self.comma)))?"
      }
    case .weighted, .points: arguments = Self.list(number + Self.colon + number)
    case .values: arguments = "(?:\(Self.list(number))|\(Self.column))"
    case .parts:
      let parts = Family.allCases.filter { $0 != .mixture }.map(\.pattern) + [number]
      arguments = Self.list("(?:\(parts.joined(separator: "|")))\(Self.colon)\(number)")
    }
    if takesEnds {
      for end in [Parameter.low.named(), .high.named()] {
        arguments += "(?:\(Self.comma)\(Self.argument(end)))?"
      }
    }
    return #"\#(word)\s*[(（]\s*\#(arguments)\s*[)）]"#
  }

  private static let comma = #"\s*[,，]\s*"#
  private static let colon = #"\s*[:：]\s*"#

  /// A file and the name of its column, in quotes where they hold signs of this grammar.
  private static let column = "file\(colon)\(name)\(comma)column\(colon)\(name)"

  private static let name =
    #"(?:"[^"]+"|'[^']+'|[^\s"',:()，：（）](?:[^"',:()，：（）]*[^\s"',:()，：（）])?)"#

  private static func list(_ item: String) -> String { "\(item)(?:\(comma)\(item))*" }

  private static func argument(_ parameter: Parameter) -> String {
    let names = [parameter.name, parameter.otherName].compactMap { $0 }.joined(separator: "|")
    return "(?:(?:\(names))\(colon))\(parameter.isNamed ? "" : "?")\(DecimalText.pattern)"
  }
}
