/// What can be decided.
public struct Lever: Sendable {
  /// Name in reports, and the id by which packages set the lever.
  public var title: Title
  /// Levels that may be chosen; empty for any from 0 to 1.
  public var levels: [Double]
  /// What it costs; `nil` where cost is not counted.
  public var cost: Cost?
  /// Ids of the levers that must be above 0 wherever this one is.
  public var requires: [String]
  /// Ids of levers that must be at 0 wherever this one is not, and the other way round.
  public var excludes: [String]
  /// What it moves; all effects follow the one level.
  public var effects: [LeverEffect]

  /// A lever that is free and may stand anywhere from 0 to 1, whatever the others do, where not
  /// given.
  public init(
    title: Title, levels: [Double] = [], cost: Cost? = nil, requires: [String] = [],
    excludes: [String] = [], effects: [LeverEffect]
  ) {
    self.title = title
    self.levels = levels
    self.cost = cost
    self.requires = requires
    self.excludes = excludes
    self.effects = effects
  }

  /// The lever's key in the scenario.
  public var id: String { title.id }

  /// Real money a year at level 1, due in full from the first year.
  public struct Cost: Sendable {
    /// 亿元 a year at level 1, in prices of the base year.
    public var perYear: Input
    /// Decimal year at which it begins.
    public var from: Double
    /// Decimal year at which it ends; `nil` for never.
    public var until: Double?

    /// A cost from one date to another.
    public init(perYear: Input, from: Double, until: Double? = nil) {
      self.perYear = perYear
      self.from = from
      self.until = until
    }
  }
}

/// One effect of a lever on one input of some clusters.
public struct LeverEffect: Sendable {
  /// The inputs that levers can move.
  public enum Subject: Int, CaseIterable, Sendable {
    case investment, realised, start, build, ramp, wear, ratio, drift, level, shockDeviation
    case landDensity, developedLand, localCapture, inflation

    /// Whether the park has one such number, so that it cannot be moved for single clusters.
    public var isOfPark: Bool {
      switch self {
      case .landDensity, .developedLand, .localCapture, .inflation: true
      default: false
      }
    }
  }

  /// With x = level · phase mean of the step; sets first, then the product, then the sum.
  public enum Operation: Sendable {
    /// × (1 + x(m − 1))
    case multiply(Input)
    /// + x·e
    case add(Input)
    /// (1 − x)·old + x·v
    case set(Input)
    /// Reads the yearly plan x·s years later; investment only.
    case shift(Input)
  }

  /// The input that is moved.
  public var subject: Subject
  /// How the input is moved.
  public var operation: Operation
  /// Indices of the clusters it acts on.
  public var clusters: [Int]
  /// Decimal year from which it phases in.
  public var from: Double
  /// Decimal year at which it ends.
  public var until: Double?
  /// Years over which it phases in.
  public var phaseYears: Double

  /// An effect in full from `from` on and for good, where not given.
  public init(
    subject: Subject, operation: Operation, clusters: [Int], from: Double, until: Double? = nil,
    phaseYears: Double = 0
  ) {
    self.subject = subject
    self.operation = operation
    self.clusters = clusters
    self.from = from
    self.until = until
    self.phaseYears = phaseYears
  }
}

/// A named setting of levers.
public struct Package: Sendable {
  /// Name in reports, and the id by which the package is asked for.
  public var title: Title
  /// Level of each lever by its id; those not named are at 0.
  public var levels: [String: LeverLevel]

  /// The package's key in the scenario.
  public var id: String { title.id }

  /// A package that leaves levers not in `levels` off.
  public init(title: Title, levels: [String: LeverLevel]) {
    self.title = title
    self.levels = levels
  }

  /// Ids of the levers that begin on a condition, in order.
  public var triggered: [String] {
    levels.filter { $0.value.trigger != nil }.keys.sorted()
  }
}
