/// What may stand at a place of a scenario file.
///
/// One tree of shapes is the grammar of the format: files are checked against it, the JSON Schema
/// and the list of keys in the documentation are printed from it.
indirect enum Shape: Sendable {
  case object(ObjectShape)
  case list(Shape)
  case number(NumberShape)
  case text
  /// One of a few words.
  case choice([String])
  /// A whole number.
  case whole(ClosedRange<Int>)
  case word(WordPattern)
  /// `true` or `false`.
  case flag
  /// The first shape where the value fits it at a glance, else the second.
  case either(Shape, Shape)

  /// The shape that `node` is meant to have, as far as its outside tells.
  func resolved(for node: Node) -> Shape {
    guard case .either(let first, let second) = self else { return self }
    return first.fits(node) ? first.resolved(for: node) : second.resolved(for: node)
  }

  private func fits(_ node: Node) -> Bool {
    switch self {
    case .object, .list: node.scalar == nil && (node.items == nil) == !isList
    case .number:
      node.scalar != nil || node["value"] != nil || node["quantiles"] != nil
    case .text, .choice, .whole, .word, .flag: node.scalar != nil
    case .either(let first, let second): first.fits(node) || second.fits(node)
    }
  }

  private var isList: Bool {
    if case .list = self { true } else { false }
  }
}

/// A mapping: keys of its own, and perhaps further keys of one form.
struct ObjectShape: Sendable {
  var keys: [Key] = []
  var others: OtherKeys?
  var rules: [KeyRule] = []

  func key(_ name: String) -> Key? { keys.first { $0.name == name } }
}

/// A key of a mapping.
struct Key: Sendable {
  var name: String
  var shape: Shape
  /// Asked for after all files are merged.
  var isRequired: Bool
  /// Asked for in every file, parts and variants too.
  var isInEveryFile: Bool
  /// What it means, in a sentence or two.
  var summary: String
  /// What holds without it.
  var fallback: String?
  /// A value, as it may be written.
  var example: String
  /// Path of the key under which the keys of this one are described.
  var sameAs: String?

  init(
    _ name: String, _ shape: Shape, required isRequired: Bool = false, inEveryFile: Bool = false,
    _ summary: String, default fallback: String? = nil, example: String,
    sameAs: String? = nil
  ) {
    self.name = name
    self.shape = shape
    self.isRequired = isRequired
    self.isInEveryFile = inEveryFile
    self.summary = summary
    self.fallback = fallback
    self.example = example
    self.sameAs = sameAs
  }
}

/// Keys that people name themselves: clusters, years, levers.
struct OtherKeys: Sendable {
  var pattern: WordPattern
  /// Stands for the key in the documentation: `<cluster>`.
  var placeholder: String
  var shape: Shape
  var summary: String
  /// A key and its value, as they may be written.
  var example: (key: String, value: String)

  init(
    _ pattern: WordPattern, _ placeholder: String, _ shape: Shape, _ summary: String,
    example: (key: String, value: String)
  ) {
    self.pattern = pattern
    self.placeholder = placeholder
    self.shape = shape
    self.summary = summary
    self.example = example
  }
}

/// Keys that exclude each other.
struct KeyRule: Sendable {
  var keys: [String]
  /// One of them must stand.
  var isRequired: Bool

  static func exactlyOne(_ keys: String...) -> KeyRule { KeyRule(keys: keys, isRequired: true) }
  static func atMostOne(_ keys: String...) -> KeyRule { KeyRule(keys: keys, isRequired: false) }
}

extension ObjectShape {
  /// Keys that every mapping may hold.
  static let annotations = ["source", "date", "grade", "note"]

  static let annotationKeys: [Key] = [
    Key(
      "source", .text,
      "Where the numbers below come from: rows or sections of the facts (`facts P3, 5.1`), "
        + "`judgement`, `judgement: why`, or free text. Holds for all numbers below that have none.",
      example: "facts 5.1"),
    Key(
      "date", .word(.date),
      "When the source was published, or read where that is not known. Holds as far as the source "
        + "beside it, or the one around it where none is.",
      example: "2023-08-25"),
    Key(
      "grade", .choice(["E", "P", "J"]),
      "How sure the numbers below are: E evidence, P plan or promise, J judgement.",
      default: "J where the source is judgement", example: "E"),
    Key("note", .text, "A remark for readers.", example: "only the core area is published"),
  ]
}

extension Shape {
  /// A name: one text, or one for each language.
  static let title = Shape.either(
    .text,
    .object(
      ObjectShape(keys: [
        Key("en", .text, "In English.", example: "Digital economy"),
        Key("zh", .text, "In Chinese.", example: "数字经济"),
      ])))

  static func object(_ keys: [Key], rules: [KeyRule] = []) -> Shape {
    .object(ObjectShape(keys: keys, rules: rules))
  }

  static func map(_ others: OtherKeys) -> Shape { .object(ObjectShape(others: others)) }
}
