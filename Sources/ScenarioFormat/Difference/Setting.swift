import GrowthModel

/// A choice of a scenario that is no assumption: a word, a date, a level, a list of names.
public struct Setting: Sendable, Hashable {
  /// Its path, such as `law.kind`.
  public var name: String
  /// As written; a list in brackets.
  public var text: String
  /// Where it stands.
  public var location: SourceLocation
  /// The same for what means the same: `1` and `1.0`, `2028` and `end 2027`.
  let meaning: String
}

/// Reads the settings of a merged file along the grammar.
enum SettingsReader {
  /// What moves no result, and the unit of money, which is in every number that it is the unit of.
  private static let silent: Set = ["parkcast", "part", "extends", "title", "notes", "money"]

  /// Whether what stands under a key at `path` says nothing that a result depends on.
  static func isSilent(_ key: String, at path: String) -> Bool {
    key == "title" || path.isEmpty && silent.contains(key) || ObjectShape.annotations.contains(key)
  }

  static func settings(of root: Node) -> [Setting] {
    settings(of: root, as: ScenarioSection.shape, at: "")
  }

  private static func settings(of node: Node, as shape: Shape, at path: String) -> [Setting] {
    switch shape.resolved(for: node) {
    case .object(let object):
      return (node.entries ?? []).flatMap { entry -> [Setting] in
        guard !isSilent(entry.key, at: path), let inner = object.shape(of: entry.key) else {
          return []
        }
        let name = path.isEmpty ? entry.key : "\(path).\(entry.key)"
        return settings(of: entry.value, as: inner, at: name)
      }
    case .list(let inner): return list(node, of: inner, at: path)
    case .number(let number):
      // A number that needs a source is an assumption.
      guard !number.needsSource, let text = (node["value"] ?? node).scalar?.text else { return [] }
      return [setting(text, node, path, meaning: plain(text))]
    case .whole, .word(.date):
      return scalar(node, path) { DateText($0).map { "\($0.time)" } ?? plain($0) }
    case .flag: return scalar(node, path) { $0.lowercased() }
    case .text, .choice, .word, .either: return scalar(node, path) { $0 }
    }
  }

  /// Names in one setting; what holds more, item by item.
  private static func list(_ node: Node, of inner: Shape, at path: String) -> [Setting] {
    let items = node.items ?? []
    let texts = items.compactMap { $0.scalar?.text }
    if case .number(let number) = inner, number.needsSource { return [] }
    guard texts.count == items.count else {
      return items.enumerated().flatMap { index, item in
        settings(of: item, as: inner, at: "\(path).\(index + 1)")
      }
    }
    let text = "[\(texts.joined(separator: ", "))]"
    return [setting(text, node, path, meaning: texts.map(plain).joined(separator: "\n"))]
  }

  private static func scalar(
    _ node: Node, _ path: String, meaning: (String) -> String
  ) -> [Setting] {
    guard let text = node.scalar?.text else { return [] }
    return [setting(text, node, path, meaning: meaning(text))]
  }

  private static func setting(
    _ text: String, _ node: Node, _ path: String, meaning: String
  ) -> Setting {
    Setting(name: path, text: text, location: node.location, meaning: meaning)
  }

  /// A number in one form; any other text as it is.
  private static func plain(_ text: String) -> String {
    DecimalText.value(text).map { "\($0)" } ?? text
  }
}
