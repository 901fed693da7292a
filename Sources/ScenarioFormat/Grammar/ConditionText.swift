/// A condition on a path as scenario files write it: `output.total in 2026 < 80 亿元`.
struct ConditionText: Hashable, Sendable {
  /// `output` or `indicators`, and what of it: `total`, a cluster or an indicator.
  var group: String
  var name: String
  var year: Int
  var isBelow: Bool
  /// The number behind the sign, with its unit.
  var threshold: String

  /// As a regular expression of JSON Schema; the number is left to the decoder.
  static let pattern =
    #"^ *(?:output|indicators)\.[a-z][a-z0-9_-]* +in +[0-9]{4} *[<>＜＞] *[^\s<>=＜＞].*$"#

  /// The same test as ``pattern``.
  init?(_ text: String) {
    guard !text.contains(where: \.isNewline),
      let sign = text.firstIndex(where: { "<>＜＞".contains($0) })
    else { return nil }
    let words = text[..<sign].split(separator: " ")
    guard words.count == 3, words[1] == "in", WordPattern.isDigits(String(words[2]), 4...4),
      let year = Int(words[2])
    else { return nil }
    let path = words[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard path.count == 2, ["output", "indicators"].contains(path[0]),
      WordPattern.isIdentifier(path[1])
    else { return nil }
    let rest = text[text.index(after: sign)...].drop { $0 == " " }
    guard let first = rest.first, !first.isWhitespace, !"<>=＜＞".contains(first) else { return nil }
    group = path[0]
    name = path[1]
    self.year = year
    isBelow = "<＜".contains(text[sign])
    threshold = String(rest)
  }
}
