/// Asks, after all files are merged, for the keys that a scenario needs.
struct CompletenessCheck {
  private(set) var diagnostics: [Diagnostic] = []

  static func diagnostics(of root: Node, as shape: Shape) -> [Diagnostic] {
    var check = CompletenessCheck()
    check.check(root, shape, path: "", at: root.location)
    return check.diagnostics
  }

  private mutating func check(
    _ node: Node, _ shape: Shape, path: String, at place: SourceLocation
  ) {
    switch shape.resolved(for: node) {
    case .list(let inner):
      for (index, item) in (node.items ?? []).enumerated() {
        check(item, inner, path: "\(path).\(index + 1)", at: item.location)
      }
    case .object(let object):
      guard let entries = node.entries else { return }
      for key in object.keys where key.isRequired && !key.isInEveryFile && node[key.name] == nil {
        fail(at: place, Phrase(.missingKey, key.name, path.isEmpty ? "@file" : path), key)
      }
      for rule in object.rules { check(rule, node, object, path, place) }
      for entry in entries {
        guard let inner = object.shape(of: entry.key) else { continue }
        let name = path.isEmpty ? entry.key : "\(path).\(entry.key)"
        check(entry.value, inner, path: name, at: entry.keyLocation)
      }
    default: break
    }
  }

  private mutating func check(
    _ rule: KeyRule, _ node: Node, _ object: ObjectShape, _ path: String, _ place: SourceLocation
  ) {
    let present = (node.entries ?? []).filter { rule.keys.contains($0.key) }
    if present.count > 1 {
      diagnostics.append(
        Diagnostic(
          .error, at: present[1].keyLocation, Phrase(.bothKeys, present[0].key, present[1].key),
          hint: Phrase(.keepOneKey)))
    } else if present.isEmpty, rule.isRequired, let first = rule.keys.first,
      let key = object.key(first)
    {
      let names = rule.keys.joined(separator: ", ")
      fail(at: place, Phrase(.missingOneOf, names, path.isEmpty ? "@file" : path), key)
    }
  }

  private mutating func fail(at place: SourceLocation, _ phrase: Phrase, _ key: Key) {
    diagnostics.append(
      Diagnostic(
        .error, at: place, phrase,
        hint: Phrase(
          .writeExample, "\(key.name): \(key.example.split(separator: "\n").joined(separator: " "))"
        )))
  }
}
