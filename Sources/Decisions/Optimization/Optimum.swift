public import Estimation
public import GrowthModel

/// The best package that a budget allows, and how sure it is that it is the best.
public struct Optimum: Sendable {
  /// A package on all paths.
  public struct Package: Sendable {
    /// Level of each lever that is on, by its id.
    public var levels: [String: LeverLevel]
    /// Present value of all years, 亿元 of the base year.
    public var cost: Double
    /// The cost of its dearest year.
    public var dearestYear: Double
    /// The odds of the target.
    public var odds: ProbabilityEstimate
    /// Of what the target looks at.
    public var median: Estimate
    /// The objective, in its own unit.
    public var value: Estimate

    /// A package found otherwise.
    public init(
      levels: [String: LeverLevel], cost: Double, dearestYear: Double, odds: ProbabilityEstimate,
      median: Estimate, value: Estimate
    ) {
      self.levels = levels
      self.cost = cost
      self.dearestYear = dearestYear
      self.odds = odds
      self.median = median
      self.value = value
    }
  }

  /// What is guaranteed of the selection.
  public struct Guarantee: Sendable, Hashable {
    /// The probability with which it holds.
    public var confidence: Double
    /// The indifference zone: differences of the objective below it do not matter.
    public var indifference: Double
    /// How far the selected package may be behind the best; 0 where no other may be the best.
    public var slack: Double

    /// A guarantee given otherwise.
    public init(confidence: Double, indifference: Double, slack: Double) {
      self.confidence = confidence
      self.indifference = indifference
      self.slack = slack
    }

    /// Whether the selected package is within the indifference zone of the best.
    public var isReached: Bool { slack <= indifference }
    /// Within what the selection is correct: the indifference zone, or the slack where the paths do
    /// not suffice for it.
    public var correctWithin: Double { max(indifference, slack) }
  }

  /// A package that may be the best as well.
  public struct Rival: Sendable {
    /// Level of each lever that is on, by its id.
    public var levels: [String: LeverLevel]
    /// As of a ``Package``.
    public var cost, dearestYear: Double
    /// How far it is behind the selected one on the paths of the last stage.
    public var lag: Double
    /// The most by which it may be better, at the confidence of the guarantee.
    public var lead: Double

    /// A package found otherwise.
    public init(
      levels: [String: LeverLevel], cost: Double, dearestYear: Double, lag: Double, lead: Double
    ) {
      self.levels = levels
      self.cost = cost
      self.dearestYear = dearestYear
      self.lag = lag
      self.lead = lead
    }
  }

  /// What more money would bring.
  public struct Relaxation: Sendable {
    /// In what the budget is larger.
    public enum Kind: String, Sendable {
      /// One 亿元 more in total.
      case oneMoreInTotal
      /// One 亿元 a year more.
      case oneMoreAYear
      /// No limit.
      case noBudget
    }

    /// In what the budget is larger.
    public var kind: Kind
    /// The best package then.
    public var package: Package
    /// How much better it is on the same paths; `nil` where it is the same package.
    public var gain: Estimate?

    /// An answer found otherwise.
    public init(_ kind: Kind, package: Package, gain: Estimate?) {
      self.kind = kind
      self.package = package
      self.gain = gain
    }
  }

  /// How the packages were looked at.
  public struct Method: Sendable {
    /// Packages within the budget that break nothing, where all were looked at; those that a search
    /// tried, where not.
    public var packages: Int
    /// Whether all packages were looked at.
    public var isExhaustive: Bool
    /// The stages of the selection.
    public var stages: [SelectionStage]

    /// A method told otherwise.
    public init(packages: Int, isExhaustive: Bool, stages: [SelectionStage]) {
      self.packages = packages
      self.isExhaustive = isExhaustive
      self.stages = stages
    }
  }

  /// By what the package was chosen.
  public var objective: PackageObjective
  /// What there is to spend.
  public var budget: Budget
  /// The package selected.
  public var best: Package
  /// What is guaranteed of it.
  public var guarantee: Guarantee
  /// Packages that may be the best as well, the cheapest first. With ``best`` they hold the best one
  /// with the probability of the guarantee.
  public var alike: [Rival]
  /// What more money would bring; empty where that was too much work.
  public var relaxations: [Relaxation]
  /// How the packages were looked at.
  public var method: Method
  /// Levers that count as free since the scenario gives no cost.
  public var uncosted: [String]

  /// An optimum found otherwise.
  public init(
    objective: PackageObjective, budget: Budget, best: Package, guarantee: Guarantee,
    alike: [Rival], relaxations: [Relaxation], method: Method, uncosted: [String]
  ) {
    self.objective = objective
    self.budget = budget
    self.best = best
    self.guarantee = guarantee
    self.alike = alike
    self.relaxations = relaxations
    self.method = method
    self.uncosted = uncosted
  }
}
