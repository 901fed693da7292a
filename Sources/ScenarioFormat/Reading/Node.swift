/// A value of a scenario file together with its place in the file that holds it.
struct Node: Sendable {
  enum Content: Sendable {
    case scalar(Scalar)
    case mapping([Entry])
    case sequence([Node])
  }

  struct Entry: Sendable {
    var key: String
    var keyLocation: SourceLocation
    var value: Node
  }

  struct Scalar: Sendable {
    var text: String
    var isQuoted: Bool
  }

  var content: Content
  var location: SourceLocation
  /// `source:`, its `date:` and `grade:` of this mapping or of the nearest one around it in the same
  /// file.
  var source: String?
  var date: String?
  var grade: String?
  /// Unit of amounts of money without one, where it is not that of the whole scenario.
  var money: String?

  var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  var items: [Node]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  subscript(key: String) -> Node? { entries?.first { $0.key == key }?.value }

  var isNull: Bool { kind == .null }

  /// What the value is in the core schema of YAML 1.2, which JSON shares.
  enum Kind { case null, truth, number, text, mapping, sequence }

  var kind: Kind {
    switch content {
    case .mapping: .mapping
    case .sequence: .sequence
    case .scalar(let scalar):
      if scalar.isQuoted {
        .text
      } else if ["", "~", "null", "Null", "NULL"].contains(scalar.text) {
        .null
      } else if ["true", "True", "TRUE", "false", "False", "FALSE"].contains(scalar.text) {
        .truth
      } else if DecimalText.isWhole(scalar.text) {
        .number
      } else {
        .text
      }
    }
  }

  /// Gives `source`, `date` and `grade` of each mapping to everything below it that has none of its
  /// own; a date never outlives its source.
  func inheriting(source: String? = nil, date: String? = nil, grade: String? = nil) -> Node {
    var node = self
    let ownSource = self["source"]?.annotation
    node.source = ownSource ?? source
    node.date = self["date"]?.annotation ?? (ownSource == nil ? date : nil)
    node.grade = self["grade"]?.annotation ?? grade
    switch content {
    case .scalar: break
    case .sequence(let items):
      node.content = .sequence(
        items.map { $0.inheriting(source: node.source, date: node.date, grade: node.grade) })
    case .mapping(let entries):
      node.content = .mapping(
        entries.map { entry in
          var entry = entry
          entry.value = entry.value.inheriting(
            source: node.source, date: node.date, grade: node.grade)
          return entry
        })
    }
    return node
  }

  /// Gives everything here and below a unit of money of its own.
  func countingMoney(in unit: String) -> Node {
    var node = self
    node.money = unit
    switch content {
    case .scalar: break
    case .sequence(let items):
      node.content = .sequence(items.map { $0.countingMoney(in: unit) })
    case .mapping(let entries):
      node.content = .mapping(
        entries.map { entry in
          var entry = entry
          entry.value = entry.value.countingMoney(in: unit)
          return entry
        })
    }
    return node
  }

  private var annotation: String? { isNull ? nil : scalar?.text }
}
