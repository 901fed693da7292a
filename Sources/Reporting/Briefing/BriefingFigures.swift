/// The numbers of a briefing in the order in which they are told; each has one key, however often
/// it comes up.
///
/// A number gets into a sentence only by ``cite(_:as:_:unit:)``, and only from the JSON of a report:
/// so that each has its mark, and its row in the table.
struct BriefingFigures: Sendable {
  /// The language in which numbers are told.
  let language: Language
  /// The rows of the table.
  private(set) var all: [BriefingFigure] = []
  private var keys: [String: String] = [:]

  /// No numbers yet.
  init(_ language: Language) { self.language = language }

  /// The text of a number with its mark behind it: `2.5 % [T3]`.
  mutating func cite(
    _ number: SourceNumber, as text: String, _ what: String, unit: String = ""
  ) -> String {
    let name = number.origin.rawValue + number.place
    if let key = keys[name] { return marked(text, key) }
    let key = "T\(all.count + 1)"
    keys[name] = key
    all.append(
      BriefingFigure(
        key: key, what: what, text: text, value: number.value.value,
        ends: number.ends.map(\.value), unit: unit, origin: number.origin, place: number.place))
    return marked(text, key)
  }

  private func marked(_ text: String, _ key: String) -> String {
    switch language {
    case .english: "\(text)\(NumberFormat.fixedSpace)[\(key)]"
    case .chinese: "\(text)[\(key)]"
    }
  }
}
