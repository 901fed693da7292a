/// Checks one file, as it stands, against the grammar: keys, kinds of values, texts of numbers.
///
/// What a file needs as a whole is asked only after all files are merged (``CompletenessCheck``),
/// what its numbers mean when they are decoded.
struct StructureCheck {
  /// A value's path, and that of its section in the documentation.
  private struct Place {
    var path: String
    var section: String

    func inner(_ key: String, section name: String) -> Place {
      Place(
        path: path.isEmpty ? key : "\(path).\(key)",
        section: section.isEmpty ? name : "\(section).\(name)")
    }
  }

  private(set) var diagnostics: [Diagnostic] = []

  static func diagnostics(of root: Node, as shape: Shape) -> [Diagnostic] {
    var check = StructureCheck()
    check.check(root, shape, Place(path: "", section: ""))
    return check.diagnostics
  }

  private mutating func fail(_ place: SourceLocation, _ phrase: Phrase, hint: Phrase? = nil) {
    diagnostics.append(Diagnostic(.error, at: place, phrase, hint: hint))
  }

  private mutating func check(_ node: Node, _ shape: Shape, _ place: Place) {
    let path = place.path
    switch shape.resolved(for: node) {
    case .either: break
    case .object(let object): checkObject(node, object, place)
    case .list(let shape):
      guard let items = node.items else { return wrongKind(node, "@list", path) }
      for (index, item) in items.enumerated() {
        if item.isNull {
          fail(item.location, Phrase(.emptyValue, "\(path).\(index + 1)"))
        } else {
          check(item, shape, place.inner("\(index + 1)", section: "<n>"))
        }
      }
    case .number(let number): checkNumber(node, number, place)
    case .text:
      guard node.scalar != nil, node.kind != .truth, node.kind != .null else {
        return wrongKind(node, "@text", path)
      }
    case .choice(let words):
      guard let text = node.scalar?.text else { return wrongKind(node, "@word", path) }
      if !words.contains(text) {
        let near = Spelling.nearest(to: text, among: words)
        fail(
          node.location, Phrase(.notAChoice, text, path),
          hint: near.map { Phrase(.didYouMean, $0) }
            ?? Phrase(.oneOf, words.joined(separator: ", ")))
      }
    case .flag:
      guard node.kind == .truth else { return wrongKind(node, "@truth", path) }
    case .whole(let range):
      guard let text = node.scalar?.text, node.kind == .number else {
        return wrongKind(node, "@whole", path)
      }
      guard let value = WholeText.value(text), range.contains(value) else {
        return fail(
          node.location, Phrase(.notWhole, text),
          hint: Phrase(.between, "\(range.lowerBound)", "\(range.upperBound)"))
      }
    case .word(let pattern):
      guard let text = node.scalar?.text else { return wrongKind(node, "@word", path) }
      guard node.kind != .null, node.kind != .truth else { return wrongKind(node, "@word", path) }
      if !pattern.matches(text) {
        fail(
          node.location, Phrase(.wrongForm, text, path), hint: Phrase(.writeForm, pattern.example))
      }
    }
  }

  private mutating func wrongKind(_ node: Node, _ expected: String, _ path: String) {
    let found =
      switch node.kind {
      case .null: "@nothing"
      case .truth: "@truth"
      case .number: "@number"
      case .text: "@text"
      case .mapping: "@mapping"
      case .sequence: "@list"
      }
    fail(node.location, Phrase(.wrongKind, path.isEmpty ? "@file" : path, expected, found))
  }

  // MARK: Mappings

  private mutating func checkObject(_ node: Node, _ object: ObjectShape, _ place: Place) {
    guard let entries = node.entries else { return wrongKind(node, "@mapping", place.path) }
    let keys = object.keys + ObjectShape.annotationKeys
    var isAfterCut = false
    for entry in entries {
      // What a comma cut off a distribution is read as keys without values: told once is enough.
      if isAfterCut, entry.value.isNull { continue }
      isAfterCut = entry.value.scalar.map { !$0.isQuoted && Self.isCut($0.text) } ?? false
      let shape: Shape
      var section = entry.key
      if let key = keys.first(where: { $0.name == entry.key }) {
        shape = key.shape
      } else if let others = object.others, others.pattern.matches(entry.key) {
        shape = others.shape
        section = others.placeholder
      } else {
        unknownKey(entry, object, keys.map(\.name), place.section)
        continue
      }
      if !entry.value.isNull { check(entry.value, shape, place.inner(entry.key, section: section)) }
    }
  }

  private static func isCut(_ text: String) -> Bool {
    text.contains("(") && !text.contains(")")
  }

  private mutating func unknownKey(
    _ entry: Node.Entry, _ object: ObjectShape, _ names: [String], _ section: String
  ) {
    let place = entry.keyLocation
    if let near = Spelling.nearest(to: entry.key, among: names) {
      return fail(
        place, Phrase(.unknownKey, entry.key),
        hint: Phrase(.didYouMeanSee, near, section.isEmpty ? near : section))
    }
    if let others = object.others {
      let isReserved =
        others.pattern == .id && WordPattern.reserved.contains(entry.key.lowercased())
      return fail(
        place, Phrase(isReserved ? .keyReserved : .wrongKeyForm, entry.key),
        hint: Phrase(.keyForm, others.pattern.example))
    }
    fail(
      place, Phrase(.unknownKey, entry.key),
      hint: Phrase(
        .keysHere, object.keys.map(\.name).joined(separator: ", "),
        section.isEmpty ? "All keys" : section))
  }

  // MARK: Numbers

  private mutating func checkNumber(_ node: Node, _ shape: NumberShape, _ place: Place) {
    let path = place.path
    switch node.content {
    case .sequence: wrongKind(node, "@number", path)
    case .scalar(let scalar):
      guard node.kind != .truth, node.kind != .null else { return wrongKind(node, "@number", path) }
      do {
        _ = try WrittenNumber.parse(scalar.text, as: shape)
      } catch {
        fail(node.location, error.phrase, hint: error.hint)
      }
    case .mapping:
      guard shape.allowsMapping else { return wrongKind(node, "@number", path) }
      checkObject(node, NumberMapping.shape(shape), place)
      let hasValue = node["value"].map { !$0.isNull } ?? false
      let hasQuantiles = node["quantiles"].map { !$0.isNull } ?? false
      if hasValue && hasQuantiles {
        fail(node.location, Phrase(.bothKeys, "value", "quantiles"))
      } else if !hasValue && !hasQuantiles {
        fail(node.location, Phrase(.valueMissing, path), hint: Phrase(.valueForms))
      }
    }
  }
}

/// A number written as a mapping: the value with its source, grade and a remark.
enum NumberMapping {
  static func shape(_ number: NumberShape) -> ObjectShape {
    var value = number
    value.allowsMapping = false
    var keys = [Key("value", .number(value), "The number itself.", example: "3.2 亿元/year")]
    if number.isUncertain {
      let point = NumberShape(
        dimension: number.dimension, isUncertain: false, needsSource: false,
        allowsMapping: false)
      keys.append(
        Key(
          "quantiles",
          .map(
            OtherKeys(
              .percentPoint, "<percent>", .number(point), "Value at that percent point.",
              example: ("50", "20 %"))),
          "Points of a distribution: percent points with their values.",
          example: "{ 5: 0 %, 50: 20 %, 95: 55 % }"))
    }
    return ObjectShape(keys: keys)
  }
}

/// Whole numbers as scenario files write them.
enum WholeText {
  static func value(_ text: String) -> Int? {
    guard let value = DecimalText.value(text), value.isFinite, abs(value) < 1e9,
      value == value.rounded()
    else { return nil }
    return Int(value)
  }
}
