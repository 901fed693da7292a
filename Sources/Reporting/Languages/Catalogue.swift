/// The texts of one language.
///
/// A text holds places `{0}`, `{1}` … for what is said; every language has the same places.
public struct Catalogue: Sendable, Hashable {
  /// The language it is in.
  public var language: Language

  /// The texts of `language`.
  public init(_ language: Language) { self.language = language }

  /// How numbers are written in the language.
  public var numbers: NumberFormat { NumberFormat(language) }

  /// A text with its places filled.
  public func text(_ key: Key, _ values: String...) -> String { filled(key, values) }

  /// A text for a single line, without the fixed spaces of a paragraph.
  public func message(_ key: Key, _ values: String...) -> String { line(key, values) }

  /// A text with its places filled.
  func filled(_ key: some CatalogueChapter, _ values: [String]) -> String {
    Self.filled(template(key), values)
  }

  /// A text for a single line, without the fixed spaces of a paragraph.
  func line(_ key: some CatalogueChapter, _ values: [String]) -> String {
    filled(key, values).replacing(NumberFormat.fixedSpace, with: " ")
  }

  /// A text with its places open.
  func template(_ key: some CatalogueChapter) -> String {
    switch language {
    case .english: key.english
    // Chinese lines break between characters; a space there only sets a number apart.
    case .chinese: key.chinese.replacing(" ", with: NumberFormat.fixedSpace)
    }
  }

  /// `{i}` replaced by `values[i]`, in one pass, so that values may hold braces.
  static func filled(_ template: String, _ values: [String]) -> String {
    var result = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "}"), let index = Int(rest[..<close]) else {
        result += "{"
        continue
      }
      precondition(values.indices.contains(index), "no value for place \(index) of '\(template)'")
      result += values[index]
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
