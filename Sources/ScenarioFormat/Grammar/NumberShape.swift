import Quantities

/// Where a number may stand and what it may be.
struct NumberShape: Hashable, Sendable {
  /// What it measures; `nil` where another key decides (the effect of a lever, a threshold).
  var dimension: Dimension?
  /// Values it may take, in the dimension's own unit.
  var range: ClosedRange<Double> = -DecimalText.greatest...DecimalText.greatest
  /// A distribution may stand in place of the number.
  var isUncertain = true
  /// Lint asks for a source.
  var needsSource = true
  /// May be written as a mapping with `value`, `source`, `grade` and `note`.
  var allowsMapping = true

  static let above = Double.leastNormalMagnitude
  static let unbounded = DecimalText.greatest

  /// The units that may be written behind the number; `nil` for any word.
  var units: [Unit]? {
    switch dimension {
    case .count: nil
    case .some(let dimension): Unit.units(of: dimension)
    case nil: nil
    }
  }

  /// A number without a unit is understood.
  var allowsBare: Bool { dimension != .area && dimension != .moneyPerArea }

  /// The texts of such a number, as a regular expression of JSON Schema.
  var pattern: String {
    let number = DecimalText.pattern
    let families = Family.allCases.map(\.pattern).joined(separator: "|")
    let value =
      isUncertain
      ? #"(?:\#(number)\s+to\s+\#(number)|(?:\#(number)\s*[+＋]\s*)?(?:\#(families))|\#(number))"#
      : number
    let unit: String
    if let units {
      let symbols = Set(units.map { Self.escaped($0.symbol) }).sorted {
        ($1.count, $0) < ($0.count, $1)
      }
      unit = "(?:\(symbols.joined(separator: "|")))"
    } else {
      unit = #"(?!to(?:\s|$))[^\s0-9(),.+:（），：＋\-−][^(),（），]*"#
    }
    return allowsBare ? #"^\s*\#(value)\s*(?:\#(unit))?\s*$"# : #"^\s*\#(value)\s*\#(unit)\s*$"#
  }

  private static func escaped(_ symbol: String) -> String {
    symbol.replacing("%", with: "[%％]").replacing("/", with: #"\/"#).replacing(" ", with: #"\s+"#)
  }
}

extension Shape {
  /// A number that may be in doubt.
  static func uncertain(
    _ dimension: Dimension?,
    in range: ClosedRange<Double> = -NumberShape.unbounded...NumberShape.unbounded
  ) -> Shape {
    .number(NumberShape(dimension: dimension, range: range))
  }

  /// A number that must be known.
  static func known(
    _ dimension: Dimension?,
    in range: ClosedRange<Double> = -NumberShape.unbounded...NumberShape.unbounded,
    needsSource: Bool = true
  ) -> Shape {
    .number(
      NumberShape(
        dimension: dimension, range: range, isUncertain: false, needsSource: needsSource))
  }

  /// A number ≥ 0 that may be in doubt.
  static func amount(_ dimension: Dimension) -> Shape {
    .uncertain(dimension, in: 0...NumberShape.unbounded)
  }

  /// A number > 0 that may be in doubt.
  static func positive(_ dimension: Dimension) -> Shape {
    .uncertain(dimension, in: NumberShape.above...NumberShape.unbounded)
  }

  /// A growth rate per year: more than −100 %, at most 1000 %.
  static var growth: Shape { .uncertain(.ratePerYear, in: -1...10) }
}
