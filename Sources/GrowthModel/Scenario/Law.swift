/// A production law and its probability in the mixture.
public struct WeightedLaw: Sendable {
  /// The law that all clusters follow on a path that draws it.
  public var law: Law
  /// Probability that a path draws the law, 0…1.
  public var weight: Double

  /// A law that is alone where no weight is given.
  public init(_ law: Law, weight: Double = 1) {
    self.law = law
    self.weight = weight
  }
}

/// How capital, age and chance become output.
public enum Law: Sendable {
  case ratio
  case cobbDouglas
  case constantElasticity
  case logistic
  case referenceClass(ReferenceClass)
}

/// Growth of comparable parks by age: an outside view that knows no investment.
public struct ReferenceClass: Sendable {
  /// Growth per year for one span of ages.
  public struct Table: Sendable {
    /// Greatest age (year − founded) this table holds for; `nil` for all further ages.
    public var upToAge: Int?
    /// Its quantile at Φ(√ψ ξ + √(1−ψ) ε) is G; known values are growth without doubt.
    public var growth: Input.Value

    /// Growth per year for ages up to `upToAge` that no earlier table holds for.
    public init(upToAge: Int? = nil, growth: Input.Value) {
      self.upToAge = upToAge
      self.growth = growth
    }
  }

  /// A bad year: its probability, and the growth that then replaces the table's.
  public struct BadYears: Sendable {
    /// Probability that a year is bad, 0…1; a park-wide draw of its own.
    public var probability: Double
    /// Growth in a bad year, a fraction per year, as a rule below 0.
    public var growth: Double

    /// Bad years that come with `probability`, each with the same `growth`.
    public init(probability: Double, growth: Double) {
      self.probability = probability
      self.growth = growth
    }
  }

  /// In order of age.
  public var tables: [Table]
  /// ψ: the part of the variance of the score that stays for the whole path.
  public var persistentShare: Double
  /// Bad years apart from the tables; `nil` for none.
  public var badYears: BadYears?

  /// A reference class without bad years, where not given.
  public init(tables: [Table], persistentShare: Double, badYears: BadYears? = nil) {
    self.tables = tables
    self.persistentShare = persistentShare
    self.badYears = badYears
  }
}
