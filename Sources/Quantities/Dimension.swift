/// What a number measures. Numbers of one dimension convert into each other; others do not.
public enum Dimension: String, CaseIterable, Sendable {
  /// A bare number: a factor, a ratio of like things.
  case number
  /// A share or probability, 0…1; `%` allowed.
  case share
  /// Growth or decay per year, as a fraction; `%`, `%/year`, `/year` allowed.
  case ratePerYear
  /// Money; held in 亿元.
  case money
  /// Money a year; held in 亿元/year.
  case moneyPerYear
  /// Land; held in km².
  case area
  /// Money a year per land; held in 亿元/km².
  case moneyPerArea
  /// A span of time; held in years.
  case time
  /// Anything counted: firms, jobs, tonnes. Its unit is a name and is not converted.
  case count
}

/// A unit of a dimension: how it is written and how many of the dimension's own unit it holds.
public struct Unit: Hashable, Sendable {
  /// As written after a number in a scenario file, such as `亿元` or `km2`.
  public var symbol: String
  /// What it measures; a symbol may stand in several dimensions.
  public var dimension: Dimension
  /// Number of the dimension's own unit (亿元, km², years, fractions) in one of this unit.
  public var factor: Double

  /// A unit that holds `factor` of the dimension's own.
  public init(_ symbol: String, _ dimension: Dimension, _ factor: Double) {
    self.symbol = symbol
    self.dimension = dimension
    self.factor = factor
  }
}

extension Unit {
  /// Every unit that scenario files may use, with its factor. 1 亩 is 1/15 hectare.
  public static let all: [Unit] = {
    let money: [(String, Double)] = [
      ("亿元", 1), ("万元", 1e-4), ("元", 1e-8), ("万亿元", 1e4), ("billion CNY", 10),
      ("million CNY", 1e-2), ("CNY", 1e-8), ("百万元", 1e-2), ("千万元", 0.1), ("亿", 1),
    ]
    let area: [(String, Double)] = [
      ("km2", 1), ("km²", 1), ("平方公里", 1), ("ha", 0.01), ("公顷", 0.01), ("mu", 1 / 1500),
      ("亩", 1 / 1500), ("m2", 1e-6), ("m²", 1e-6),
    ]
    let time: [(String, Double)] = [
      ("year", 1), ("years", 1), ("年", 1), ("quarter", 0.25), ("quarters", 0.25),
      ("month", 1 / 12), ("months", 1 / 12), ("个月", 1 / 12),
    ]
    var units: [Unit] = []
    units += money.map { Unit($0, .money, $1) }
    // The amount of a year may be written with the year or without it.
    units += money.map { Unit($0, .moneyPerYear, $1) }
    for (symbol, factor) in money {
      units += ["year", "年"].map { Unit("\(symbol)/\($0)", .moneyPerYear, factor) }
    }
    units += area.map { Unit($0, .area, $1) }
    for (moneySymbol, moneyFactor) in money {
      for (areaSymbol, areaFactor) in area {
        units.append(Unit("\(moneySymbol)/\(areaSymbol)", .moneyPerArea, moneyFactor / areaFactor))
      }
    }
    units += time.map { Unit($0, .time, $1) }
    units += [Unit("%", .share, 0.01)]
    units += ["%", "%/year", "%/年", "%-points", "个百分点", "百分点"].map { Unit($0, .ratePerYear, 0.01) }
    units += ["/year", "/年"].map { Unit($0, .ratePerYear, 1) }
    units += [Unit("%", .number, 0.01)]
    return units
  }()

  /// The units of `dimension`.
  public static func units(of dimension: Dimension) -> [Unit] {
    all.filter { $0.dimension == dimension }
  }

  /// The unit written `symbol` in `dimension`, if there is one.
  public static func named(_ symbol: String, of dimension: Dimension) -> Unit? {
    all.first { $0.dimension == dimension && $0.symbol == symbol }
  }
}
