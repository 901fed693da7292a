public import GrowthModel
public import Simulation

/// What the paths of a package come to, beside the threshold of a target.
///
/// A path that left the finite numbers is not a number: it may have reached the target or missed it.
public struct TargetOutcomes: Sendable {
  /// What is compared with the threshold, one number a path, in the unit of the target.
  public var outcomes: PathColumn
  /// In the unit of the target.
  public var threshold: Double
  /// On which side of the threshold the target is reached.
  public var direction: Target.Direction

  /// Outcomes that are compared with a threshold.
  public init(_ outcomes: PathColumn, threshold: Double, direction: Target.Direction = .atLeast) {
    self.outcomes = outcomes
    self.threshold = threshold
    self.direction = direction
  }

  /// Outcomes kept by ``PathMeasure/target(_:)`` for `target`.
  public init(_ outcomes: PathColumn, of target: Target) {
    self.init(outcomes, threshold: target.threshold, direction: target.direction)
  }

  /// Whether an outcome reaches the target; what is not a number does not.
  func isReached(_ outcome: Double) -> Bool {
    direction == .atLeast ? outcome >= threshold : outcome <= threshold
  }

  /// What an outcome misses of the target: 0 where it is reached.
  func shortfall(_ outcome: Double) -> Double {
    max(0, direction == .atLeast ? threshold - outcome : outcome - threshold)
  }

  /// Whether the first of two outcomes is the better one.
  func isBetter(_ first: Double, than second: Double) -> Bool {
    direction == .atLeast ? first > second : first < second
  }
}
