/// Two merged files as one tree, in which every change can be taken or left.
indirect enum NodeFork: Sendable {
  /// The same in both, as the first file writes it.
  case same(Node)
  /// A change by its number: the first file's value, or the second's.
  case change(Int, Node, Node)
  /// A mapping as the first file has it, with entries that fork further on.
  case mapping(Node, [Entry], Order)
  /// A list as the first file has it, of as many items in both.
  case list(Node, [NodeFork])

  /// An entry that one or both of the files have.
  struct Entry: Sendable {
    enum Value: Sendable {
      case both(NodeFork, SourceLocation)
      /// Only the second file has it; `nil` for what moves no result, and stays away.
      case added(Int?, Node.Entry)
      /// Only the first file has it; `nil` for what moves no result, and stays.
      case gone(Int?, Node.Entry)
    }
    var key: String
    var value: Value
  }

  /// In which order the keys of a mapping stand.
  struct Order: Sendable {
    /// The keys of both files, in the order of the first.
    var first: [String]
    /// The same in the order of the second.
    var second: [String]
    /// The change that the second order is; `nil` where both files have one order.
    var change: Int?
  }

  /// The tree with some of the changes taken.
  func node(taking isTaken: (Int) -> Bool) -> Node {
    switch self {
    case .same(let node): return node
    case .change(let change, let first, let second): return isTaken(change) ? second : first
    case .list(var node, let items):
      node.content = .sequence(items.map { $0.node(taking: isTaken) })
      return node
    case .mapping(var node, let entries, let order):
      var found: [String: Node.Entry] = [:]
      for entry in entries { found[entry.key] = entry.taken(isTaken) }
      let keys = order.change.map(isTaken) == true ? order.second : order.first
      node.content = .mapping(keys.compactMap { found[$0] })
      return node
    }
  }
}

extension NodeFork.Entry {
  fileprivate func taken(_ isTaken: (Int) -> Bool) -> Node.Entry? {
    switch value {
    case .both(let fork, let place):
      Node.Entry(key: key, keyLocation: place, value: fork.node(taking: isTaken))
    case .added(let change, let entry): change.map(isTaken) == true ? entry : nil
    case .gone(let change, let entry): change.map(isTaken) == true ? nil : entry
    }
  }
}

/// A place at which two files part.
struct ForkedPlace: Sendable {
  /// Its path in the scenario.
  var path: String
  /// What stands there in the first file; `nil` for nothing.
  var first: Node?
  /// What stands there in the second file.
  var second: Node?
  /// Whether the order of its keys is meant, not what stands under them.
  var isOrder = false
  /// Places that cannot be taken one without the other, since they exclude or need each other by the
  /// grammar: those of one name.
  var rule: String?
}

/// Finds the places at which two merged files part.
struct ForkBuilder {
  private(set) var places: [ForkedPlace] = []
  /// Names of what differs, numbers and settings.
  private let names: Set<String>
  /// All names with the paths that lead to them.
  private var ancestors: Set<String> = []

  init(names: some Sequence<String>) {
    self.names = Set(names)
    for name in names {
      var path = Substring(name)
      while true {
        ancestors.insert(String(path))
        guard let dot = path.lastIndex(of: ".") else { break }
        path = path[..<dot]
      }
    }
  }

  /// Whether something differs at a path or below, or in the number of which it is a part: the number
  /// of an effect has the effect's name.
  private func isChanged(_ path: String) -> Bool {
    if ancestors.contains(path) { return true }
    let parent = path.lastIndex(of: ".").map { String(path[..<$0]) } ?? ""
    return names.contains(parent)
  }

  mutating func fork(_ first: Node, _ second: Node, as shape: Shape, at path: String) -> NodeFork {
    switch (shape.resolved(for: first), shape.resolved(for: second)) {
    case (.object(let object), .object):
      guard let a = first.entries, let b = second.entries else { break }
      return mapping(first, a, b, object, at: path, second)
    case (.list(let inner), .list):
      guard let a = first.items, let b = second.items, a.count == b.count,
        !a.allSatisfy({ $0.scalar != nil })
      else { break }
      return .list(
        first,
        zip(a, b).enumerated().map { index, pair in
          fork(pair.0, pair.1, as: inner, at: "\(path).\(index + 1)")
        })
    default: break
    }
    guard isChanged(path) else { return .same(first) }
    return .change(add(ForkedPlace(path: path, first: first, second: second)), first, second)
  }

  private mutating func add(_ place: ForkedPlace) -> Int {
    places.append(place)
    return places.count - 1
  }

  private mutating func mapping(
    _ node: Node, _ first: [Node.Entry], _ second: [Node.Entry], _ object: ObjectShape,
    at path: String, _ other: Node
  ) -> NodeFork {
    func inner(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
    let isNamed = object.others?.pattern == .id
    let (a, b) = (first.map(\.key), second.map(\.key))
    var entries: [NodeFork.Entry] = []
    for entry in first {
      guard let twin = second.first(where: { $0.key == entry.key }) else {
        let change = present(entry, object, path, first: entry.value, second: nil)
        entries.append(.init(key: entry.key, value: .gone(change, entry)))
        continue
      }
      let isSilent = SettingsReader.isSilent(entry.key, at: path)
      let forked =
        isSilent
        ? .same(entry.value)
        : fork(
          entry.value, twin.value, as: object.shape(of: entry.key) ?? .text, at: inner(entry.key))
      entries.append(.init(key: entry.key, value: .both(forked, entry.keyLocation)))
    }
    for entry in second where !a.contains(entry.key) {
      let change = present(entry, object, path, first: nil, second: entry.value)
      entries.append(.init(key: entry.key, value: .added(change, entry)))
    }
    var order = NodeFork.Order(
      first: KeyOrder.merged(a, b), second: KeyOrder.merged(b, a), change: nil)
    if isNamed, a.filter(b.contains) != b.filter(a.contains) {
      order.change = add(ForkedPlace(path: path, first: node, second: other, isOrder: true))
    }
    return .mapping(node, entries, order)
  }

  /// The change that an entry of one file alone is; `nil` where nothing depends on it.
  private mutating func present(
    _ entry: Node.Entry, _ object: ObjectShape, _ path: String, first: Node?, second: Node?
  ) -> Int? {
    let inner = path.isEmpty ? entry.key : "\(path).\(entry.key)"
    let isMember = object.key(entry.key) == nil && object.others?.pattern == .id
    guard !SettingsReader.isSilent(entry.key, at: path), isMember || isChanged(inner) else {
      return nil
    }
    let rule = object.rules.first { $0.keys.contains(entry.key) }
    return add(
      ForkedPlace(
        path: inner, first: first, second: second,
        rule: rule.map { "\(path): \($0.keys.joined(separator: " "))" }))
  }
}

/// The keys of two mappings in one order.
enum KeyOrder {
  /// All keys of both, those in common in the order of the first. Where keys of the one and the other
  /// stand side by side they go by name, so that it is the same order from both sides.
  static func merged(_ first: [String], _ second: [String]) -> [String] {
    let common = first.filter(second.contains)
    var next = common.makeIterator()
    let other = second.map { common.contains($0) ? next.next() ?? $0 : $0 }
    var (a, b) = (first[...], other[...])
    var keys: [String] = []
    while let one = a.first, let two = b.first {
      let (isCommon, isOtherCommon) = (common.contains(one), common.contains(two))
      let takesFirst = isCommon == isOtherCommon ? one <= two : !isCommon
      if isCommon, isOtherCommon { b.removeFirst() }
      if takesFirst || isCommon && isOtherCommon {
        keys.append(one)
        a.removeFirst()
      } else {
        keys.append(two)
        b.removeFirst()
      }
    }
    return keys + a + b
  }
}
