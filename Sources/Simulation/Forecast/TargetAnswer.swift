public import Estimation
import GrowthModel
import Probability

/// What an estimator found about a target, in the scenario's terms.
public struct TargetAnswer: Sendable, Equatable {
  /// The odds with their warnings and what a second estimator says.
  public var odds: ProbabilityAnswer
  /// The design points, the likeliest first: ways in which the target is reached or, where
  /// ``isOfMiss``, missed.
  public var ways: [LikelyWay]

  /// An answer with its ways.
  public init(odds: ProbabilityAnswer, ways: [LikelyWay]) {
    self.odds = odds
    self.ways = ways
  }

  /// Whether the estimator looked for paths that miss the target, being the rarer ones.
  public var isOfMiss: Bool { odds.isOfComplement }
}

/// A most likely way in which a target is reached: a design point in the scenario's terms.
public struct LikelyWay: Sendable, Equatable {
  /// β, the distance from the middle of all chance in standard deviations.
  public var beta: Double
  /// Whether the search for the point met its tolerances.
  public var converged: Bool
  /// What is drawn and matters there, the largest share first.
  public var inputs: [LikelyInput]

  /// A way at the distance `beta`.
  public init(beta: Double, converged: Bool, inputs: [LikelyInput]) {
    self.beta = beta
    self.converged = converged
    self.inputs = inputs
  }
}

/// One drawn number at a design point.
public struct LikelyInput: Sendable, Equatable {
  /// An input's name in the scenario, such as `law.ratio.added`, or a source of yearly noise.
  public var name: String
  /// The calendar year of a draw that is repeated.
  public var year: Int?
  /// In the unit of the input; `nil` for what has no unit, as noise.
  public var value: Double?
  /// The part of its distribution at or below, 0...1; `nil` for a choice among a few values,
  /// which stand in no order.
  public var percentile: Double?
  /// Its part in the variance of the outcome, linearised at the point; all parts sum to 1. Where
  /// inputs are tied by correlation, what an input shares with those before it is counted there.
  public var share: Double

  /// The number drawn for `name`.
  public init(name: String, year: Int? = nil, value: Double?, percentile: Double?, share: Double) {
    self.name = name
    self.year = year
    self.value = value
    self.percentile = percentile
    self.share = share
  }
}

extension LikelyWay {
  /// A design point in the terms of the plan whose inputs it stands for.
  init(_ point: DesignPoint, of plan: ModelPlan, _ horizon: Horizon) {
    let values = plan.values(at: point.coordinates)
    let scores = plan.scores(at: point.coordinates)
    let shares = point.importanceFactors
    let order = plan.inputs.indices.filter { shares[$0] > 0 }
      .sorted { (shares[$1], $0) < (shares[$0], $1) }
    self.init(
      beta: point.beta, converged: point.converged,
      inputs: order.map { index in
        let column = plan.inputs[index]
        let isInput = index < plan.uncertainInputs.count
        let score = isInput ? scores[index] : point.coordinates[index]
        let isChoice = isInput && plan.uncertainInputs[index].isChoice
        return LikelyInput(
          name: column.factor, year: horizon.year(ofDraw: column.step),
          value: isInput ? values[index] : nil,
          percentile: isChoice ? nil : normalCumulative(at: score), share: shares[index])
      })
  }
}

extension Input {
  /// Whether it is drawn among a few values in the order they are written.
  fileprivate var isChoice: Bool {
    guard case .uncertain(let distribution) = value else { return false }
    return distribution is Bernoulli || distribution is Discrete
  }
}

extension Horizon {
  /// The calendar year of a draw, whose step counts years, or steps from year 0; `nil` for single
  /// draws.
  fileprivate func year(ofDraw step: Int) -> Int? {
    guard step != 0 else { return nil }
    return step < from * stepsPerYear ? step : step / stepsPerYear
  }
}
