/// A value in a JSON report together with the way to it, written as a filter of jq.
///
/// Where a member or an element is missing, so is everything below it.
struct PlacedValue: Sendable, Hashable {
  /// What stands there.
  let value: JSONValue
  /// A filter of jq that gives it, such as `.targets[1].probability`.
  let place: String

  /// The whole report.
  init(_ report: JSONValue) { self.init(report, at: "") }

  private init(_ value: JSONValue, at place: String) {
    self.value = value
    self.place = place
  }

  /// The member of an object.
  subscript(key: String) -> PlacedValue? {
    guard case .object(let members) = value,
      let member = members.first(where: { $0.key == key })
    else { return nil }
    return PlacedValue(member.value, at: place + Self.step(key))
  }

  /// An element of an array, from 0.
  subscript(index: Int) -> PlacedValue? {
    guard case .array(let values) = value, values.indices.contains(index) else { return nil }
    return PlacedValue(values[index], at: "\(place)[\(index)]")
  }

  /// The first element of an array that has all the members given.
  func element(where members: (String, JSONValue)...) -> PlacedValue? {
    guard case .array(let values) = value else { return nil }
    let index = values.firstIndex { value in
      members.allSatisfy { PlacedValue(value)[$0]?.value == $1 }
    }
    return index.flatMap { self[$0] }
  }

  /// The number that stands there, if it is finite.
  var number: Double? {
    switch value {
    case .number(let number) where number.isFinite: number
    case .integer(let number): Double(number)
    case .unsigned(let number): Double(number)
    default: nil
    }
  }

  /// How jq goes on to a member; names that are no identifiers stand in quotes.
  private static func step(_ key: String) -> String {
    key.allSatisfy { $0.isASCII && $0.isLetter } ? ".\(key)" : "[\"\(key)\"]"
  }
}
