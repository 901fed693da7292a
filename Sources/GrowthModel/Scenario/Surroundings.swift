/// Demand shocks: stationary AR(1) in logs, mean one in levels.
public struct DemandShock: Sendable {
  /// How the clusters' innovations hang together.
  public enum Dependence: Sendable {
    /// λ_c, the share of the cluster's variance that is common to all, one a cluster.
    case oneFactor([Double])
    /// A correlation matrix, clusters × clusters.
    case matrix([[Double]])
  }

  /// Stationary sd of the log shock.
  public var sd: Input
  /// `sd` is that of the park's total; the clusters' are scaled so that the total has it.
  public var isOfTotal: Bool
  /// φ, correlation of one year with the next.
  public var persistence: Input
  public var dependence: Dependence

  public init(
    sd: Input = .known(0), isOfTotal: Bool = false, persistence: Input = .known(0),
    dependence: Dependence
  ) {
    self.sd = sd
    self.isOfTotal = isOfTotal
    self.persistence = persistence
    self.dependence = dependence
  }
}

/// Inputs tied by rank correlation.
public struct RankCorrelations: Sendable {
  public struct Pair: Sendable, Hashable {
    /// Names of two uncertain inputs.
    public var first: String
    public var second: String
    public var rank: Double

    public init(_ first: String, _ second: String, rank: Double) {
      self.first = first
      self.second = second
      self.rank = rank
    }
  }

  public var pairs: [Pair]
  /// Replace an impossible matrix by the nearest possible one, and report it.
  public var repair: Bool

  public init(_ pairs: [Pair] = [], repair: Bool = false) {
    self.pairs = pairs
    self.repair = repair
  }
}

/// The most output that land can carry.
public struct LandLimit: Sendable {
  /// Real output per developed land at the limit, 亿元/km².
  public var density: Input
  /// Developed land, km².
  public var developed: Input
  /// p: how sharply growth bends near the limit.
  public var sharpness: Double

  public init(density: Input, developed: Input, sharpness: Double = 4) {
    self.density = density
    self.developed = developed
    self.sharpness = sharpness
  }
}

/// Producer prices, one index a calendar year.
public struct Prices: Sendable {
  /// Change per year, for every forecast year or none.
  public var inflation: [Int: Input]
  /// Change per year of the prices of investment given in money of the year.
  public var investment: [Int: Input]

  public init(inflation: [Int: Input] = [:], investment: [Int: Input] = [:]) {
    self.inflation = inflation
    self.investment = investment
  }
}

/// A single large project (重点项目) that comes or does not.
public struct Anchor: Sendable {
  public var title: Title
  /// The cluster it stands in.
  public var cluster: Int
  public var probability: Double
  /// 亿元.
  public var capital: Input
  /// Output per year and yuan of capital, as planned.
  public var ratio: Input
  /// Decimal year of the planned start.
  public var start: Input
  /// Years.
  public var delay: Input
  public var build: Input
  public var ramp: Input
  /// Part of the planned output that is kept.
  public var keptShare: Input

  public init(
    title: Title, cluster: Int, probability: Double, capital: Input, ratio: Input, start: Input,
    delay: Input, build: Input, ramp: Input, keptShare: Input
  ) {
    self.title = title
    self.cluster = cluster
    self.probability = probability
    self.capital = capital
    self.ratio = ratio
    self.start = start
    self.delay = delay
    self.build = build
    self.ramp = ramp
    self.keptShare = keptShare
  }
}

/// States of the world, one a calendar year, a Markov chain.
public struct MacroStates: Sendable {
  public struct State: Sendable, Hashable {
    public var title: Title
    public var initial: Double
    /// Multiplies investment agreed.
    public var investment: Double
    /// Multiplies output.
    public var output: Double
    /// Probabilities of next year's state, in the order of the states.
    public var next: [Double]

    public init(
      title: Title, initial: Double, investment: Double, output: Double, next: [Double]
    ) {
      self.title = title
      self.initial = initial
      self.investment = investment
      self.output = output
      self.next = next
    }
  }

  public var states: [State]

  public init(states: [State]) { self.states = states }
}

/// Links inside the park: what one cluster's growth makes others sell to it.
public struct Links: Sendable {
  /// B: yuan that the row's cluster supplies for a yuan of the column's output; clusters × clusters.
  public var supply: [[Double]]
  /// κ, the part of that demand bought inside the park.
  public var capture: Input

  public init(supply: [[Double]], capture: Input) {
    self.supply = supply
    self.capture = capture
  }
}

/// Growth of one cluster that raises productivity of another.
public struct Spillover: Sendable {
  public var strength: Input
  /// S: weights, clusters × clusters; row gains from column, the diagonal is not read.
  public var weights: [[Double]]

  public init(strength: Input, weights: [[Double]]) {
    self.strength = strength
    self.weights = weights
  }
}
