public import GrowthModel
import Quantities

/// One number of a scenario as it stands in its file, for the register of assumptions.
public struct Assumption: Sendable {
  /// The path of the number, such as `law.ratio.added`; for an uncertain number the input's name.
  public var name: String
  /// As written.
  public var text: String
  /// The unit that holds, written or understood; empty for a bare number.
  public var unit: String
  /// Where the number comes from, as written.
  public var source: String?
  /// When the source was published, as written, such as `2023-08-25`.
  public var date: String?
  /// A remark on it, as written beside it.
  public var note: String?
  /// How sure it is.
  public var grade: Grade?
  /// Where it stands.
  public var location: SourceLocation
  /// Whether it has a distribution.
  public var isUncertain: Bool
  /// The number itself, in the engine's unit (亿元, km², years, fractions); `nil` where it is not kept.
  public var value: Input.Value?

  /// A number as it stands in its file.
  public init(
    name: String, text: String, unit: String, source: String?, date: String? = nil,
    note: String? = nil, grade: Grade?,
    location: SourceLocation, isUncertain: Bool, value: Input.Value? = nil
  ) {
    self.name = name
    self.text = text
    self.unit = unit
    self.source = source
    self.date = date
    self.note = note
    self.grade = grade
    self.location = location
    self.isUncertain = isUncertain
    self.value = value
  }

  /// A value of the number, held in the engine's unit (亿元, km², years, fractions), in ``unit``.
  public func inUnit(_ value: Double) -> Double {
    // A symbol has the same factor wherever it may stand; a unit of a count is a name alone.
    guard let known = Unit.all.first(where: { $0.symbol == unit }) else { return value }
    return value / known.factor
  }
}
