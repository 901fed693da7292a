/// Makes names that spreadsheet programs accept: at most 31 units of UTF-16, none of `[]:*?/\`, no
/// apostrophe at an end, and no two alike whatever their case.
///
/// Source: ECMA-376, part 1, section 18.2.19, and the messages of Excel.
public struct SheetNames: Sendable {
  private var taken: Set<String> = ["history"]
  private static let longest = 31

  /// No name is taken but the one that Excel keeps for itself.
  public init() {}

  /// The name nearest to `wanted` that is free.
  public mutating func name(_ wanted: String) -> String {
    let plain = Self.plain(wanted)
    var name = Self.cut(plain, to: Self.longest)
    var count = 2
    while !taken.insert(name.lowercased()).inserted {
      let ending = " (\(count))"
      name = Self.cut(plain, to: Self.longest - ending.utf16.count) + ending
      count += 1
    }
    return name
  }

  private static func plain(_ wanted: String) -> String {
    let text = String(
      WorkbookText.cleaned(wanted).map { character in
        "[]:*?/\\\n\t\r".contains(character) ? " " : character
      })
    return trimmed(text).isEmpty ? "–" : trimmed(text)
  }

  private static func cut(_ text: String, to length: Int) -> String {
    guard text.utf16.count > length else { return text }
    return trimmed(WorkbookText.prefix(text, units: length - 1)) + "…"
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, " '".contains(last) { text.removeLast() }
    while let first = text.first, " '".contains(first) { text.removeFirst() }
    return String(text)
  }
}
