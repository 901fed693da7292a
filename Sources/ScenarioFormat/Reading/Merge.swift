/// Lays the values of a variant over those of the file that it extends.
///
/// Mappings are merged key by key; numbers (with their source and grade), lists and texts are
/// replaced; a key without a value removes what stood there. Every value keeps its own place.
enum Merge {
  static func merged(_ base: Node, with over: Node, as shape: Shape) -> Node {
    guard case .object(let object) = shape.resolved(for: over), let above = over.entries,
      let below = base.entries
    else { return over }
    var result = over
    var entries = below
    for entry in above {
      guard let index = entries.firstIndex(where: { $0.key == entry.key }) else {
        entries.append(entry)
        continue
      }
      let inner = object.shape(of: entry.key)
      if entry.value.isNull {
        entries[index] = entry
      } else if let inner {
        entries[index].keyLocation = entry.keyLocation
        entries[index].value = merged(entries[index].value, with: entry.value, as: inner)
      }
    }
    result.content = .mapping(entries)
    return result
  }

  /// `node` without the keys that have no value.
  static func withoutNulls(_ node: Node) -> Node {
    var node = node
    switch node.content {
    case .scalar: break
    case .sequence(let items): node.content = .sequence(items.map(withoutNulls))
    case .mapping(let entries):
      node.content = .mapping(
        entries.filter { !$0.value.isNull }.map { entry in
          var entry = entry
          entry.value = withoutNulls(entry.value)
          return entry
        })
    }
    return node
  }
}

extension ObjectShape {
  /// The shape of the value of `key`, if such a key may stand here.
  func shape(of key: String) -> Shape? {
    if let known = self.key(key) { return known.shape }
    if let annotation = Self.annotationKeys.first(where: { $0.name == key }) {
      return annotation.shape
    }
    guard let others, others.pattern.matches(key) else { return nil }
    return others.shape
  }
}
