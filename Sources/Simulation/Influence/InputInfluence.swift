/// How far the outcome of a target goes with one uncertain input.
public struct InputInfluence: Sendable, Hashable {
  /// The input's name in the scenario.
  public var name: String
  /// Correlation of the input's normal score with that of the outcome, −1...1: above 0 where a
  /// higher draw goes with a higher outcome.
  public var correlation: Double

  /// An input with its correlation.
  public init(name: String, correlation: Double) {
    self.name = name
    self.correlation = correlation
  }

  /// The squared correlation, 0...1: what of the outcome's spread a straight line through this
  /// input accounts for. Of inputs that are independent the shares add up to at most 1; the rest is
  /// chance from year to year, and what inputs do together.
  public var share: Double { correlation * correlation }
}

/// What the outcome of a target goes with, over all futures.
public struct InfluenceStudy: Sendable, Hashable {
  /// Id of the target.
  public var target: String
  /// Futures that were followed.
  public var points: Int
  /// All uncertain inputs, the largest share first.
  public var inputs: [InputInfluence]

  /// A study of the given inputs.
  public init(target: String, points: Int, inputs: [InputInfluence]) {
    self.target = target
    self.points = points
    self.inputs = inputs
  }

  /// Shares below this can be luck: of an input without influence the share is above it once in
  /// 30 000 times, being χ² with one degree of freedom over the number of futures.
  public var least: Double { 17.4 / Double(points) }
}
