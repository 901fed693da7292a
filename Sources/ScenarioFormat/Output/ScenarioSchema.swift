/// The JSON Schema of scenario files, for editors and other programs.
public enum ScenarioSchema {
  /// The schema, draft 2020-12.
  ///
  /// It sees keys, kinds of values and the grammar of numbers, in every file; what must not be
  /// missing, in files that extend nothing and are no part. The rest needs the decoder:
  /// Docs/ScenarioFormat.md lists it.
  public static func json() -> String {
    var writer = SchemaWriter()
    let root = ScenarioSection.shape
    let whole = writer.schema(root, isWhole: true)
    let partial = writer.schema(root, isWhole: false)
    let isGiven = SchemaWriter.given("extends")
    let isPart = JSONText.object([
      ("required", .list([.string("part")])),
      ("properties", .object([("part", .object([("const", .bool(true))]))])),
    ])
    let schema = JSONText.object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("ParkCast scenario, format 1")),
      ("type", .string("object")),
      ("if", .object([("anyOf", .list([isGiven, isPart]))])),
      ("then", .object([("$ref", .string("#/$defs/partial"))])),
      ("else", .object([("$ref", .string("#/$defs/whole"))])),
      ("$defs", .object([("whole", whole), ("partial", partial)] + writer.definitions)),
    ])
    return schema.text() + "\n"
  }
}

/// Writes shapes as JSON Schema.
struct SchemaWriter {
  /// Numbers, by name; their patterns are long and used often.
  private(set) var definitions: [(String, JSONText)] = []

  mutating func schema(_ shape: Shape, isWhole: Bool) -> JSONText {
    switch shape {
    case .object(let object): return schema(object, isWhole: isWhole)
    case .list(let inner):
      return .object([("type", .string("array")), ("items", schema(inner, isWhole: isWhole))])
    case .number(let number): return reference(number)
    case .text: return .object([("type", Self.strings(["string", "number"]))])
    case .choice(let words):
      let numbers = words.filter { WholeText.value($0) != nil }.map { JSONText.number($0) }
      return .object([("enum", .list(words.map { .string($0) } + numbers))])
    case .whole(let range):
      return .object([
        ("type", .string("integer")), ("minimum", .number("\(range.lowerBound)")),
        ("maximum", .number("\(range.upperBound)")),
      ])
    case .word(let pattern):
      let text = JSONText.object([
        ("type", .string("string")), ("pattern", .string(pattern.pattern)),
      ])
      guard pattern == .date || pattern == .year else { return text }
      let year = JSONText.object([
        ("type", .string("integer")), ("minimum", .number("1000")), ("maximum", .number("9999")),
      ])
      return .object([("anyOf", .list([text, year]))])
    case .flag: return .object([("type", .string("boolean"))])
    case .either(let first, let second):
      return .object([
        ("anyOf", .list([schema(first, isWhole: isWhole), schema(second, isWhole: isWhole)]))
      ])
    }
  }

  private static func strings(_ words: [String]) -> JSONText { .list(words.map { .string($0) }) }

  /// Holds where `key` stands with a value.
  static func given(_ key: String) -> JSONText {
    let value = JSONText.object([("not", .object([("type", .string("null"))]))])
    return .object([("required", strings([key])), ("properties", .object([(key, value)]))])
  }

  private static func nullable(_ schema: JSONText) -> JSONText {
    .object([("anyOf", .list([schema, .object([("type", .string("null"))])]))])
  }

  // MARK: Mappings

  private mutating func schema(_ object: ObjectShape, isWhole: Bool) -> JSONText {
    var properties: [(String, JSONText)] = []
    for key in object.keys {
      let value = schema(key.shape, isWhole: isWhole)
      let isNeeded = key.isInEveryFile || (isWhole && key.isRequired)
      properties.append((key.name, described(isNeeded ? value : Self.nullable(value), key)))
    }
    for key in ObjectShape.annotationKeys { properties.append((key.name, annotation(key))) }
    var result: [(String, JSONText)] = [
      ("type", .string("object")), ("properties", .object(properties)),
    ]
    if let others = object.others {
      let names = properties.map(\.0)
      let value = Self.nullable(schema(others.shape, isWhole: isWhole))
      result.append(
        ("patternProperties", .object([(others.pattern.pattern(except: names), value)])))
    }
    result.append(("additionalProperties", .bool(false)))
    let required = object.keys.filter { $0.isInEveryFile || (isWhole && $0.isRequired) }
    if !required.isEmpty { result.append(("required", Self.strings(required.map(\.name)))) }
    if isWhole, !object.rules.isEmpty {
      result.append(("allOf", .list(object.rules.map(Self.schema))))
    }
    return .object(result)
  }

  /// `source`, `grade` and `note` stand in every mapping and are written once.
  private mutating func annotation(_ key: Key) -> JSONText {
    if !definitions.contains(where: { $0.0 == key.name }) {
      let value = Self.nullable(schema(key.shape, isWhole: false))
      definitions.append((key.name, described(value, key)))
    }
    return .object([("$ref", .string("#/$defs/\(key.name)"))])
  }

  private static func schema(_ rule: KeyRule) -> JSONText {
    let given = rule.keys.map(given)
    if rule.isRequired { return .object([("oneOf", .list(given))]) }
    return .object([("not", .object([("allOf", .list(given))]))])
  }

  private func described(_ schema: JSONText, _ key: Key) -> JSONText {
    guard case .object(let entries) = schema else { return schema }
    let fallback = key.fallback.map { " Default: \($0)." } ?? ""
    return .object([("description", .string(key.summary + fallback))] + entries)
  }

  // MARK: Numbers

  private mutating func reference(_ number: NumberShape) -> JSONText {
    var name = number.dimension?.rawValue ?? "any"
    if number.isUncertain { name += "-uncertain" }
    if number.allowsMapping { name += "-sourced" }
    let reference = JSONText.object([("$ref", .string("#/$defs/\(name)"))])
    guard !definitions.contains(where: { $0.0 == name }) else { return reference }
    // The name is taken before what it stands for is written, which refers to further numbers.
    definitions.append((name, .bool(true)))
    let position = definitions.count - 1
    definitions[position].1 = schema(number)
    return reference
  }

  private mutating func schema(_ number: NumberShape) -> JSONText {
    let greatest = "1e300"
    var forms: [JSONText] = [
      .object([("type", .string("string")), ("pattern", .string(number.pattern))])
    ]
    if number.allowsBare {
      forms.append(
        .object([
          ("type", .string("number")), ("minimum", .number("-" + greatest)),
          ("maximum", .number(greatest)),
        ]))
    }
    if number.allowsMapping {
      var mapping = NumberMapping.shape(number)
      let keys = mapping.keys.map(\.name)
      mapping.rules = [KeyRule(keys: keys, isRequired: true)]
      forms.append(schema(mapping, isWhole: true))
    }
    return .object([("anyOf", .list(forms))])
  }
}

extension WordPattern {
  /// ``pattern`` without the names of keys that stand beside such words.
  func pattern(except names: [String]) -> String {
    guard self == .id else { return pattern }
    return pattern.replacing("^(?!(?:", with: "^(?!(?:\(names.joined(separator: "|"))|")
  }
}
