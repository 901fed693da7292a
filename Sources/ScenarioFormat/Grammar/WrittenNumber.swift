import Quantities

/// A number as it was written: `26 km2`, `pert(30, 75, 200)`, `1 + triangular(0.15, 0.28, 0.38)`.
struct WrittenNumber: Sendable {
  indirect enum Form: Sendable {
    case plain(Double)
    /// `8 to 40`, a 90 % interval.
    case interval(Double, Double)
    case family(Family, [Double], Ends)
    /// Values with their weights.
    case discrete([(value: Double, weight: Double)])
    /// Percent points with their values.
    case metalog([(percent: Double, value: Double)], Ends)
    /// Observed values.
    case empirical([Double])
    /// A column of observed values in a file.
    case column(String, file: String)
    /// Distributions or numbers with their weights.
    case mixture([(part: Form, weight: Double)])
  }

  /// What stands behind `low:` and `high:`.
  struct Ends: Sendable {
    var low: Double?
    var high: Double?
    var isEmpty: Bool { low == nil && high == nil }
  }

  var form: Form
  /// What stands before `+`.
  var offset: Double?
  /// As written; empty for none.
  var unit: String

  /// Why a text is not a number of its shape.
  struct Fault: Error {
    var phrase: Phrase
    var hint: Phrase?
    /// Where the fault stands, if not where the number does.
    var place: SourceLocation?
  }

  static func parse(_ text: String, as shape: NumberShape) throws(Fault) -> WrittenNumber {
    var parser = NumberParser(text)
    let number = try parser.number()
    if !shape.isUncertain {
      guard case .plain = number.form else {
        throw Fault(phrase: Phrase(.mustBeKnown, text), hint: Phrase(.writeOneNumber))
      }
    }
    try number.checkUnit(against: shape, text)
    return number
  }

  private func checkUnit(against shape: NumberShape, _ text: String) throws(Fault) {
    guard let units = shape.units, let dimension = shape.dimension else { return }
    let symbols = units.map(\.symbol).prefix(6).joined(separator: ", ")
    let name = "@\(dimension.rawValue)"
    if unit.isEmpty {
      guard shape.allowsBare else {
        throw Fault(
          phrase: Phrase(.unitMissing, text, name), hint: Phrase(.writeAUnit, symbols))
      }
      return
    }
    guard Unit.named(unit, of: dimension) == nil else { return }
    let hint: Phrase =
      if units.isEmpty { Phrase(.writeNoUnit) } else { Phrase(.writeAUnit, symbols) }
    if let other = Unit.all.first(where: { $0.symbol == unit }) {
      throw Fault(
        phrase: Phrase(.unitOfOtherDimension, unit, "@\(other.dimension.rawValue)", name),
        hint: hint)
    }
    let near = Spelling.nearest(to: unit, among: units.map(\.symbol))
    throw Fault(
      phrase: Phrase(.unitUnknown, unit, name), hint: near.map { Phrase(.didYouMean, $0) } ?? hint)
  }
}
