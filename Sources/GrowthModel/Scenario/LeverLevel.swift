/// How far a lever is on: one level for good, or levels by date, perhaps on a condition.
///
/// A bare number is a level for good: `["tax-change": 0.5]`. What a level means for an effect and
/// for a cost, which both have dates of their own, stands in Docs/Model/Levers.md.
public struct LeverLevel: Sendable, Hashable, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral
{
  /// A level that holds from a date on, until the next stage.
  public struct Stage: Sendable, Hashable {
    /// Decimal year; −∞ for as soon as the lever may begin.
    public var from: Double
    /// 0 for off, 1 for fully on.
    public var level: Double

    /// `level` from `from` on.
    public init(from: Double, level: Double) {
      self.from = from
      self.level = level
    }
  }

  /// In order of dates, each date once; before the first the lever is off.
  public let stages: [Stage]
  /// What must have happened on a path for the stages to hold there; `nil` for nothing.
  public let trigger: LeverTrigger?

  /// One level for good.
  public init(_ level: Double) {
    self.init(stages: [Stage(from: -.infinity, level: level)])
  }

  /// Levels by date, which hold on paths where `trigger` fires; on the others the lever stays off.
  public init(stages: [Stage], when trigger: LeverTrigger? = nil) {
    self.stages = stages.sorted { $0.from < $1.from }
    self.trigger = trigger
    precondition(
      zip(self.stages, self.stages.dropFirst()).allSatisfy { $0.from < $1.from },
      "a lever has one level at a time")
    precondition(
      stages.allSatisfy { $0.from >= trigger?.start ?? -.infinity },
      "a lever begins when its condition is known")
  }

  /// One level from the beginning of the year after the one that `trigger` looks at.
  public init(_ level: Double, when trigger: LeverTrigger) {
    self.init(stages: [Stage(from: trigger.start, level: level)], when: trigger)
  }

  /// One level for good, as in `0.5`.
  public init(floatLiteral level: Double) { self.init(level) }

  /// Off or fully on, as in `1`.
  public init(integerLiteral level: Int) { self.init(Double(level)) }

  /// Whether it is above 0 at any time, on any path.
  public var isEverOn: Bool { stages.contains { $0.level != 0 } }

  /// The level at a decimal year, where the trigger has fired if there is one.
  public func level(at time: Double) -> Double {
    stages.last { $0.from <= time }?.level ?? 0
  }

  /// What holds on paths where the trigger fires, or does not: no condition is left.
  public func settled(fired: Bool) -> LeverLevel {
    trigger == nil || fired ? LeverLevel(stages: stages) : 0
  }
}
