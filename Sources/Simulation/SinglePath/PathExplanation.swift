public import GrowthModel

/// One path term by term, as `explain` shows it.
public struct PathExplanation: Sendable {
  /// The scenario the path was drawn from.
  public var scenario: Scenario
  /// `nil` for the deterministic path, on which every standard normal is 0.
  public var path: Int?
  /// Seed of the ensemble the path belongs to; not read on the deterministic path.
  public var seed: UInt64
  /// Index of the production law that the path follows, among the scenario's laws.
  public var law: Int
  /// Every uncertain input with its value on this path.
  public var inputs: [DrawnInput]
  /// Real output by year: clusters in order, then the total as its boundary counts.
  public var output: [[Double]]
  /// Price index by forecast year.
  public var prices: [Double]
  /// Indicators in the order of the scenario, each by forecast year.
  public var indicators: [[Double]]
  /// Output of the base year: clusters in order, then the total.
  public var base: [Double]
  private let terms: [Double]

  init(
    scenario: Scenario, path: Int?, seed: UInt64, law: Int, inputs: [DrawnInput],
    output: [[Double]],
    prices: [Double], indicators: [[Double]], base: [Double], terms: [Double]
  ) {
    self.scenario = scenario
    self.path = path
    self.seed = seed
    self.law = law
    self.inputs = inputs
    self.output = output
    self.prices = prices
    self.indicators = indicators
    self.base = base
    self.terms = terms
  }

  /// A term of the equations in a step of the horizon (0 is the first step of the first year).
  public func term(_ term: PathTerm, cluster: Int, step: Int) -> Double {
    let steps = scenario.horizon.stepCount
    return terms[(term.rawValue * scenario.clusters.count + cluster) * steps + step]
  }

  /// The term in each step of a calendar year.
  public func values(of term: PathTerm, cluster: Int, year: Int) -> [Double] {
    let perYear = scenario.horizon.stepsPerYear
    let first = (year - scenario.horizon.from) * perYear
    return (first..<first + perYear).map { self.term(term, cluster: cluster, step: $0) }
  }
}
