/// What a setting of levers costs: real money by calendar year, and its present value.
public struct PackageCost: Sendable, Hashable {
  /// The first forecast year.
  public let firstYear: Int
  /// 亿元 in prices of the base year, in each forecast year from ``firstYear`` on.
  public let byYear: [Double]
  /// Present value at the scenario's ``Scenario/discountRate``, 亿元; at 0 the sum of the years.
  public let presentValue: Double
  /// Levers that are on and whose cost the scenario does not give, in its order.
  public let uncosted: [String]

  /// Σ c_t / (1 + r)^(t − b): the cost of year t is worth that at the end of the base year b.
  ///
  /// Money is counted at the end of its year, so that the first forecast year is discounted once.
  static func presentValue(of byYear: [Double], at rate: Double) -> Double {
    // From the last year back, each year discounted with all that follow it.
    byYear.reversed().reduce(0) { ($0 + $1) / (1 + rate) }
  }
}

extension Scenario {
  /// The cost of levers set to `levels` (by id; absent ones are off), over the forecast years.
  ///
  /// A lever that begins on a condition counts as off; see ``LeverLevel/settled(fired:)``.
  ///
  /// - Parameter values: Values of uncertain costs by the name of their input; absent ones are at
  ///   their central value.
  public func cost(
    levels: [String: LeverLevel], values: [String: Double] = [:]
  ) -> PackageCost {
    var byYear = horizon.forecastYears.map { _ in 0.0 }
    var uncosted: [String] = []
    for lever in levers {
      guard let level = levels[lever.id], level.trigger == nil, level.isEverOn else { continue }
      guard let cost = lever.cost else {
        uncosted.append(lever.id)
        continue
      }
      let perYear = values[cost.perYear.name] ?? cost.perYear.central
      for (index, year) in horizon.forecastYears.enumerated() {
        byYear[index] += perYear * cost.levelYears(of: level, in: year)
      }
    }
    return PackageCost(
      firstYear: horizon.forecastYears.lowerBound, byYear: byYear,
      presentValue: PackageCost.presentValue(of: byYear, at: discountRate), uncosted: uncosted)
  }
}

extension Lever.Cost {
  /// ∫ level dt over the part of a calendar year in which the cost is due.
  func levelYears(of level: LeverLevel, in year: Int) -> Double {
    let begin = max(Double(year), from)
    let end = min(Double(year + 1), until ?? .infinity)
    var sum = 0.0
    for (index, stage) in level.stages.enumerated() {
      let next = index + 1 < level.stages.count ? level.stages[index + 1].from : .infinity
      let span = min(end, next) - max(begin, stage.from)
      if span > 0 { sum += stage.level * span }
    }
    return sum
  }
}
