/// The list of all keys for the documentation, printed from the same shapes that check the files.
public enum FormatReference {
  /// One section for each key: meaning, type, unit, range, default and example.
  public static func markdown() -> String {
    var writer = ReferenceWriter()
    writer.write(ScenarioSection.shape, path: [])
    return writer.text
  }
}

struct ReferenceWriter {
  /// A step from the root: the key, or what stands for it, and a key for the example.
  struct Step {
    var name: String
    var example: String
  }

  private(set) var text = ""
  /// Paths that have a section.
  private(set) var paths: [String] = []

  mutating func write(_ shape: Shape, path: [Step]) {
    switch shape {
    case .object(let object):
      for key in object.keys { write(key, path) }
      if let others = object.others { write(others, path) }
    case .list(let inner):
      if case .object = inner { write(inner, path: path + [Step(name: "<n>", example: "-")]) }
    case .either(let first, let second):
      write(first, path: path)
      write(second, path: path)
    default: break
    }
  }

  private mutating func write(_ key: Key, _ path: [Step]) {
    let path = path + [Step(name: key.name, example: key.name)]
    section(
      path, key.shape, summary: key.summary,
      fallback: key.isRequired ? "none, it is needed" : key.fallback ?? "none",
      example: key.example)
    if let other = key.sameAs {
      text += "Its keys are those of [`\(other)`](#\(Self.anchor(other))).\n\n"
    } else {
      write(key.shape, path: path)
    }
  }

  private mutating func write(_ others: OtherKeys, _ path: [Step]) {
    let path = path + [Step(name: others.placeholder, example: others.example.key)]
    section(
      path, others.shape, summary: others.summary, fallback: nil, example: others.example.value,
      key: others.pattern.example)
    write(others.shape, path: path)
  }

  private mutating func section(
    _ path: [Step], _ shape: Shape, summary: String, fallback: String?, example: String,
    key: String? = nil
  ) {
    let name = path.map(\.name).joined(separator: ".")
    paths.append(name)
    text += "### `\(name)`\n\n\(summary)\n\n"
    if let key { text += "- Key: \(key)\n" }
    text += "- Type: \(Self.type(shape))\n"
    if case .number(let number) = shape {
      text += "- Unit: \(Self.units(number))\n- Range: \(Self.range(number))\n"
    } else if case .whole(let range) = shape {
      text += "- Range: \(range.lowerBound) to \(range.upperBound)\n"
    }
    if let fallback { text += "- Default: \(fallback)\n" }
    text += "\n```yaml\n\(Self.nested(path, example))```\n\n"
  }

  // MARK: Words

  static func type(_ shape: Shape) -> String {
    switch shape {
    case .object(let object): object.keys.isEmpty ? "keys that you name" : "keys with values"
    case .list(let inner): "list of \(type(inner))"
    case .number(let number): number.isUncertain ? "number, may be uncertain" : "known number"
    case .text: "text"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .whole: "whole number"
    case .word(let pattern): pattern.example
    case .flag: "`true` or `false`"
    case .either(let first, let second): "\(type(first)), or \(type(second))"
    }
  }

  static func units(_ number: NumberShape) -> String {
    switch number.dimension {
    case nil: "that of what it acts on or is compared with"
    case .count: "any word, the unit of the series"
    case .number: "none"
    case .share: "none, or `%`"
    case .money: "money, such as `亿元`, `万元`, `million CNY`; the file's `money` without one"
    case .moneyPerYear:
      "money a year, such as `亿元/year` or `亿元`; the file's `money` without one"
    case .time: "`years`, `quarters`, `months`; years without one"
    case .ratePerYear: "`%`, `%/year`, `%-points`, or a fraction without unit"
    case .area: "`km2`, `ha`, `m2`, `公顷`, `亩`, `平方公里`; needed"
    case .moneyPerArea: "money per area, such as `亿元/km2` or `万元/亩`; needed"
    }
  }

  static func range(_ number: NumberShape) -> String {
    let low = number.range.lowerBound
    let high = number.range.upperBound
    let isFree = high >= NumberShape.unbounded
    switch (low, isFree) {
    case (-NumberShape.unbounded, true): return "any"
    case (0, true): return "0 or more"
    case (NumberShape.above, true): return "above 0"
    case (NumberShape.above, false): return "above 0, to \(Plain.text(high))"
    case (_, true): return "\(Plain.text(low)) or more"
    default: return "\(Plain.text(low)) to \(Plain.text(high))"
    }
  }

  /// The example at its place: keys one below the other, each further in.
  static func nested(_ path: [Step], _ example: String) -> String {
    var result = ""
    var indent = ""
    var isAfterDash = false
    for (index, step) in path.enumerated() {
      let start = isAfterDash ? "" : indent
      if step.example == "-" {
        result += "\(indent)- "
        indent += "  "
        isAfterDash = true
        continue
      }
      let isLast = index == path.count - 1
      result += start + step.example + ":" + (isLast ? " \(example)\n" : "\n")
      isAfterDash = false
      indent += "  "
    }
    return result
  }

  /// The anchor that a heading gets on common hosts.
  static func anchor(_ heading: String) -> String {
    String(heading.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
  }
}
