import GrowthModel
import Probability
import Quantities

/// A place in the merged file together with the shape that holds there.
///
/// Decoding never stops: what is missing or faulty has been reported, or is reported here, and a
/// default stands in its place until the scenario is refused at the end.
struct Cursor {
  let node: Node?
  let shape: Shape
  /// Keys from the root, joined with `.`; items of lists count from 1.
  let path: String
  /// Of the value; where there is none, of the mapping that lacks it.
  let location: SourceLocation
  let ledger: Ledger

  init(root: Node, shape: Shape, ledger: Ledger) {
    self.init(node: root, shape: shape, path: "", location: root.location, ledger: ledger)
  }

  private init(
    node: Node?, shape: Shape, path: String, location: SourceLocation, ledger: Ledger
  ) {
    self.node = node
    self.shape = node.map(shape.resolved) ?? shape
    self.path = path
    self.location = location
    self.ledger = ledger
  }

  var exists: Bool { node != nil }
  /// The last key of the path.
  var name: String { path.split(separator: ".").last.map(String.init) ?? "" }
  var text: String? { node?.scalar?.text }

  // MARK: Moving

  /// The value of a key that the grammar knows.
  subscript(key: String) -> Cursor {
    let inner = object?.shape(of: key)
    precondition(node == nil || object == nil || inner != nil, "no key '\(key)' at '\(path)'")
    let value = node?[key]
    return Cursor(
      node: value, shape: inner ?? .text, path: path.isEmpty ? key : "\(path).\(key)",
      location: value?.location ?? location, ledger: ledger)
  }

  private var object: ObjectShape? {
    if case .object(let object) = shape { object } else { nil }
  }

  /// The entries whose keys people named, in the order written.
  var entries: [(key: String, place: SourceLocation, value: Cursor)] {
    guard let object, let others = object.others else { return [] }
    let fixed = object.keys.map(\.name) + ObjectShape.annotations
    return (node?.entries ?? []).filter {
      !fixed.contains($0.key) && others.pattern.matches($0.key)
    }.map { ($0.key, $0.keyLocation, self[$0.key]) }
  }

  /// The items of a list.
  var items: [Cursor] {
    guard case .list(let inner) = shape else { return [] }
    return (node?.items ?? []).enumerated().map { index, item in
      Cursor(
        node: item, shape: inner, path: "\(path).\(index + 1)", location: item.location,
        ledger: ledger)
    }
  }

  /// Where the key stands, or the value if it is not in a mapping.
  func place(of key: String) -> SourceLocation {
    node?.entries?.first { $0.key == key }?.keyLocation ?? location
  }

  /// The same value as a number of another dimension.
  func measured(in dimension: Dimension, _ range: ClosedRange<Double>? = nil) -> Cursor {
    guard case .number(var number) = shape else { return self }
    number.dimension = dimension
    if let range { number.range = range }
    return Cursor(
      node: node, shape: .number(number), path: path, location: location, ledger: ledger)
  }

  /// A part of a text as a known number that is a setting, nothing that is assumed.
  func setting(_ part: String, in dimension: Dimension) -> Cursor {
    var node = node
    node?.content = .scalar(Node.Scalar(text: part, isQuoted: false))
    let shape = NumberShape(
      dimension: dimension, isUncertain: false, needsSource: false, allowsMapping: false)
    return Cursor(
      node: node, shape: .number(shape), path: path, location: location, ledger: ledger)
  }

  /// The same value under another name.
  func named(_ name: String) -> Cursor {
    Cursor(node: node, shape: shape, path: name, location: location, ledger: ledger)
  }

  // MARK: Reporting

  func error(_ phrase: Phrase, hint: Phrase? = nil, at place: SourceLocation? = nil) {
    ledger.add(Diagnostic(.error, at: place ?? location, phrase, hint: hint))
  }

  func warning(_ phrase: Phrase, hint: Phrase? = nil, at place: SourceLocation? = nil) {
    ledger.add(Diagnostic(.warning, at: place ?? location, phrase, hint: hint))
  }

  /// Reports a name that is not among `candidates`.
  func unknownName(
    _ phrase: Phrase, _ name: String, among candidates: [String], at place: SourceLocation? = nil
  ) {
    let near = Spelling.nearest(to: name, among: candidates).map { Phrase(.didYouMean, $0) }
    let list = candidates.prefix(12).joined(separator: ", ")
    error(phrase, hint: near ?? (list.isEmpty ? nil : Phrase(.oneOf, list)), at: place)
  }

  // MARK: Words

  func title(id: String) -> Title {
    guard let node else { return Title(id: id) }
    if let text = node.scalar?.text { return Title(id: id, texts: ["en": text]) }
    var texts: [String: String] = [:]
    for language in ["en", "zh"] {
      if let text = node[language]?.scalar?.text { texts[language] = text }
    }
    return Title(id: id, texts: texts)
  }

  /// A unit of the scenario's own: one word, or one for each language.
  var unit: Title {
    if let text { return Title(id: text) }
    let unit = title(id: "")
    return Title(id: unit.text(in: "en"), texts: unit.texts)
  }

  var whole: Int? { text.flatMap(WholeText.value) }

  /// A date as a decimal year.
  var date: Double? { text.flatMap { DateText($0)?.time } }
}
