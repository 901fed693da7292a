/// Uncertain inputs that hang together.
public struct InputCorrelations: Sendable {
  /// What joins the inputs, beside how strongly each two hang together.
  public enum Copula: Sendable, Hashable {
    /// Extremes of one input come less and less with those of another.
    case gaussian
    /// Extremes come together, the more so the fewer the degrees of freedom: one draw a path
    /// widens all inputs that are tied at once.
    case student(degreesOfFreedom: Double)
  }

  /// How strongly two inputs hang together, −1…1. All three are said of the scores behind the
  /// inputs; for inputs that are continuous they hold for the values as well.
  public enum Strength: Sendable, Hashable {
    /// Spearman's rank correlation.
    case rank(Double)
    /// Kendall's τ.
    case kendall(Double)
    /// The correlation of the normal (or t) scores themselves.
    case score(Double)
  }

  /// Two inputs and how strongly they hang together.
  public struct Pair: Sendable, Hashable {
    /// Name of one uncertain input.
    public var first: String
    /// Name of the other.
    public var second: String
    /// How strongly they hang together.
    public var strength: Strength

    /// Two inputs, in either order, that hang together as strongly as said.
    public init(_ first: String, _ second: String, _ strength: Strength) {
      self.first = first
      self.second = second
      self.strength = strength
    }

    /// Two inputs, in either order, with a rank correlation (Spearman's).
    public init(_ first: String, _ second: String, rank: Double) {
      self.init(first, second, .rank(rank))
    }
  }

  /// The ties; inputs in no pair stay independent, and two inputs that stand in no pair with each
  /// other have the correlation 0.
  public var pairs: [Pair]
  /// What joins the inputs.
  public var copula: Copula
  /// Replace impossible correlations by the nearest possible ones, and report it.
  public var repair: Bool

  /// Independent inputs where no pair is given.
  public init(_ pairs: [Pair] = [], copula: Copula = .gaussian, repair: Bool = false) {
    self.pairs = pairs
    self.copula = copula
    self.repair = repair
  }

  /// The inputs in the order in which they are first named.
  public var names: [String] {
    var known: Set<String> = []
    return pairs.flatMap { [$0.first, $0.second] }.filter { known.insert($0).inserted }
  }
}

extension InputCorrelations.Strength {
  /// What is measured.
  public enum Measure: String, Sendable, CaseIterable {
    case rank, kendall, score
  }

  /// What is measured.
  public var measure: Measure {
    switch self {
    case .rank: .rank
    case .kendall: .kendall
    case .score: .score
    }
  }

  /// The number.
  public var value: Double {
    switch self {
    case .rank(let value), .kendall(let value), .score(let value): value
    }
  }
}
