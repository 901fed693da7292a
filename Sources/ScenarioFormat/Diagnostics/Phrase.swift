/// A sentence that can be said in every language: which one it is, and what it speaks of.
public struct Phrase: Hashable, Sendable {
  /// The sentence.
  public var wording: Wording
  /// Stand in the sentence for `{0}`, `{1}` …
  public var arguments: [String]

  /// A sentence with what it speaks of.
  public init(_ wording: Wording, _ arguments: String...) {
    self.wording = wording
    self.arguments = arguments
  }

  /// The sentence in `language` (`zh…` is Chinese, everything else English).
  public func text(in language: String) -> String {
    let template = language.hasPrefix("zh") ? wording.chinese : wording.english
    var result = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "}") else { break }
      if let index = Int(rest[..<close]), arguments.indices.contains(index) {
        result += Self.said(arguments[index], in: language)
      } else {
        result += "{\(rest[..<close])}"
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// An argument in words: `@area` is a term of the format, everything else stands as it is.
  private static func said(_ argument: String, in language: String) -> String {
    guard argument.hasPrefix("@"), let term = Term(rawValue: String(argument.dropFirst())) else {
      return argument
    }
    return term.text(in: language)
  }
}
