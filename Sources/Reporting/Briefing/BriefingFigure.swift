/// A number that a briefing tells, and where it stands in the reports that it comes from.
public struct BriefingFigure: Sendable, Hashable {
  /// The command whose JSON holds the number.
  public enum Origin: String, Sendable {
    case run, levers
  }

  /// The mark that stands after the number in the text, such as `T3`.
  public var key: String
  /// What the number says.
  public var what: String
  /// As it is told.
  public var text: String
  /// In full.
  public var value: JSONValue
  /// Its range or interval, from the lower to the upper end in full; empty where it has none.
  public var ends: [JSONValue]
  /// Of value and ends; empty for a fraction or a bare number.
  public var unit: String
  /// The command whose JSON holds it.
  public var origin: Origin
  /// The filter of jq that gives value and ends, one a line.
  public var place: String
}

/// A number in a report, before a sentence tells it.
struct SourceNumber: Sendable, Hashable {
  let origin: BriefingFigure.Origin
  let value: PlacedValue
  let ends: [PlacedValue]
  let place: String

  /// A number alone.
  init?(_ value: PlacedValue?, of origin: BriefingFigure.Origin) {
    guard let value, value.number != nil else { return nil }
    self.init(origin: origin, value: value, ends: [], place: value.place)
  }

  /// A member of an object with an interval that is another member.
  init?(
    _ member: String, _ interval: String, in object: PlacedValue?, of origin: BriefingFigure.Origin
  ) {
    guard let object, let value = object[member], let ends = object[interval],
      let low = ends[0], let high = ends[1], [value, low, high].allSatisfy({ $0.number != nil })
    else { return nil }
    let root = object.place.isEmpty ? "" : object.place + " | "
    self.init(
      origin: origin, value: value, ends: [low, high],
      place: "\(root).\(member), .\(interval)[]")
  }

  /// The median of a spread, with the range from 5 % to 95 %.
  init?(medianOf spread: PlacedValue?, of origin: BriefingFigure.Origin) {
    guard let quantiles = spread?["quantiles"], let median = quantiles["0.5"],
      let low = quantiles["0.05"], let high = quantiles["0.95"],
      [median, low, high].allSatisfy({ $0.number != nil })
    else { return nil }
    self.init(
      origin: origin, value: median, ends: [low, high],
      place: "\(quantiles.place) | .[\"0.5\"], .[\"0.05\"], .[\"0.95\"]")
  }

  private init(
    origin: BriefingFigure.Origin, value: PlacedValue, ends: [PlacedValue], place: String
  ) {
    self.origin = origin
    self.value = value
    self.ends = ends
    self.place = place
  }

  /// The number itself.
  var number: Double { value.number ?? .nan }

  /// From the lower to the upper end; the number alone where it has none, or is known for sure.
  var range: ClosedRange<Double>? {
    guard ends.count == 2, let low = ends[0].number, let high = ends[1].number, low < high else {
      return nil
    }
    return low...high
  }
}
