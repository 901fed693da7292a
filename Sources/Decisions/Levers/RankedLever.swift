public import GrowthModel

/// A lever of a package: what it does, what it costs, and what a unit of its effect costs.
public struct RankedLever: Sendable {
  /// What the lever does to one number.
  public struct Effect: Sendable {
    /// Alone, less nothing.
    public let alone: Estimate
    /// The package less the package without the lever.
    public let leftOut: Estimate
    /// The lever's share of the package.
    public let shapley: Estimate

    init(_ effects: LeverEffects, lever: Int) {
      alone = effects.alone[lever]
      leftOut = effects.leftOut[lever]
      shapley = effects.shapley[lever]
    }
  }

  /// The lever.
  public let lever: Lever
  /// As the package sets it.
  public let level: LeverLevel
  /// On the odds of the target.
  public let odds: Effect
  /// On the median outcome, in the unit of the target.
  public let median: Effect
  /// On mean output of all forecast years, 亿元, discounted as costs are.
  public let output: Effect
  /// The same of value added; `nil` where the scenario does not count it.
  public let valueAdded: Effect?
  /// Error of the lever's effect on the median, on common draws and on independent ones.
  public let medianErrors: DifferenceErrors
  /// Present value, 亿元; `nil` where the scenario gives no cost.
  public let cost: Double?

  /// Money for each 亿元 of output that the lever's share brings, without regard to displacement.
  public var costPerOutput: UnitCost? { UnitCost(cost, per: output.shapley) }

  /// Money for each percentage point of odds that the lever's share brings, 亿元.
  public var costPerPoint: UnitCost? { UnitCost(cost, per: odds.shapley.scaled(by: 100)) }
}

/// What a unit of an effect costs.
public struct UnitCost: Sendable, Hashable {
  /// 亿元 a unit.
  public let value: Double
  /// From the ends of the effect's interval; the cost is taken as known.
  public let interval: ClosedRange<Double>

  /// A cost by its effect; `nil` where there is no cost, or where the effect is not known to be
  /// above 0.
  init?(_ cost: Double?, per effect: Estimate) {
    guard let cost, effect.interval.lowerBound > 0 else { return nil }
    value = cost / effect.value
    interval = (cost / effect.interval.upperBound)...(cost / effect.interval.lowerBound)
  }
}

extension Estimate {
  /// The number in a unit `1 / factor` as large, with its interval; the factor is above 0.
  public func scaled(by factor: Double) -> Estimate {
    Estimate(
      value * factor, standardError: standardError * factor,
      interval: (interval.lowerBound * factor)...(interval.upperBound * factor), level: level)
  }
}
