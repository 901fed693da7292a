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
  /// How the innovations of the clusters are correlated.
  public var dependence: Dependence

  /// No shock (sd 0) and no persistence where not given.
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

/// The most output that land can carry.
public struct LandLimit: Sendable {
  /// Real output per developed land at the limit, 亿元/km².
  public var density: Input
  /// Developed land, km².
  public var developed: Input
  /// p: how sharply growth bends near the limit.
  public var sharpness: Double

  /// A limit of `density` on `developed` land, with p = 4 where not given.
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

  /// Constant prices where nothing is given.
  public init(inflation: [Int: Input] = [:], investment: [Int: Input] = [:]) {
    self.inflation = inflation
    self.investment = investment
  }
}

/// A single large project (重点项目) that comes or does not.
public struct Anchor: Sendable {
  /// Name in reports, and the id that keys the draw of whether it happens.
  public var title: Title
  /// The cluster it stands in.
  public var cluster: Int
  /// Probability that it goes ahead, 0…1; one draw a path.
  public var probability: Double
  /// Capital of the project, 亿元.
  public var capital: Input
  /// Output per year and yuan of capital, as planned.
  public var ratio: Input
  /// Decimal year of the planned start.
  public var start: Input
  /// Years by which the start comes later than planned.
  public var delay: Input
  /// Build time, in years; it is ready at start + delay + build.
  public var build: Input
  /// Years from ready to full output.
  public var ramp: Input
  /// Part of the planned output that is kept.
  public var keptShare: Input

  /// A project that adds capital · ratio · kept share to yearly output at full load.
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
  /// One state of the world, and where it leads.
  public struct State: Sendable, Hashable {
    /// Name in reports, and the id of the state.
    public var title: Title
    /// Probability that the first forecast year is in this state, 0…1.
    public var initial: Double
    /// Multiplies investment agreed.
    public var investment: Double
    /// Multiplies output.
    public var output: Double
    /// Probabilities of next year's state, in the order of the states.
    public var next: [Double]

    /// A state that multiplies investment and output; 1 changes nothing.
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

  /// The states, in the order in which `next` gives probabilities.
  public var states: [State]

  /// A chain of the given states.
  public init(states: [State]) { self.states = states }
}

/// Links inside the park: what one cluster's growth makes others sell to it.
public struct Links: Sendable {
  /// B: yuan that the row's cluster supplies for a yuan of the column's output; clusters × clusters.
  public var supply: [[Double]]
  /// κ, the part of that demand bought inside the park.
  public var capture: Input

  /// Links of which the part `capture` is bought inside the park.
  public init(supply: [[Double]], capture: Input) {
    self.supply = supply
    self.capture = capture
  }
}

/// Growth of one cluster that raises productivity of another.
public struct Spillover: Sendable {
  /// θ, log points of productivity for a log point of growth next door, at weight 1.
  public var strength: Input
  /// S: weights, clusters × clusters; row gains from column, the diagonal is not read.
  public var weights: [[Double]]

  /// A spillover of the given strength and weights.
  public init(strength: Input, weights: [[Double]]) {
    self.strength = strength
    self.weights = weights
  }
}
