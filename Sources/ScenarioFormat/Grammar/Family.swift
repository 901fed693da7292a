/// A family of distributions as scenario files write it, with its parameters in their order.
enum Family: String, CaseIterable, Sendable {
  case uniform
  case logUniform = "log_uniform"
  case triangular, pert
  case modifiedPERT = "modified_pert"
  case normal, lognormal
  case lognormalByMoments = "lognormal by moments"
  case truncatedNormal = "truncated_normal"
  case beta, gamma, weibull, gumbel
  case gumbelByMoments = "gumbel by moments"
  case generalisedExtremeValue = "gev"
  case pareto, logistic
  case studentT = "student_t"
  case metalog, empirical, bernoulli, discrete, poisson, mixture

  /// The word before the brackets.
  var word: String {
    switch self {
    case .lognormalByMoments: "lognormal"
    case .gumbelByMoments: "gumbel"
    default: rawValue
    }
  }

  /// The same word with other parameters, told by the name of the first.
  var byMoments: Family? {
    switch self {
    case .lognormal: .lognormalByMoments
    case .gumbel: .gumbelByMoments
    default: nil
    }
  }

  /// The words, each once.
  static var words: [String] { allCases.filter { $0.word == $0.rawValue }.map(\.rawValue) }

  /// What stands between the brackets.
  enum Arguments: Sendable {
    /// The parameters, in their order.
    case parameters
    /// Numbers with their weights.
    case weighted
    /// Percent points with their values.
    case points
    /// Any number of values, or a column of a file.
    case values
    /// Distributions or numbers with their weights.
    case parts
  }

  var arguments: Arguments {
    switch self {
    case .discrete: .weighted
    case .metalog: .points
    case .empirical: .values
    case .mixture: .parts
    default: .parameters
    }
  }

  /// `low: …` and `high: …` may follow: the distribution is cut there, a metalog ends there.
  var takesEnds: Bool {
    switch self {
    case .normal, .lognormal, .lognormalByMoments, .gamma, .weibull, .gumbel, .gumbelByMoments,
      .generalisedExtremeValue, .pareto, .logistic, .studentT, .metalog:
      true
    default: false
    }
  }

  /// What a change of unit does to a parameter.
  enum Role: Sendable {
    /// A value of the number itself: moves with an offset, grows with the unit.
    case place
    /// A difference of such values: grows with the unit.
    case width
    /// A pure number.
    case plain
  }

  struct Parameter: Sendable {
    var name: String
    var role: Role
    /// Another name that may be written.
    var otherName: String?
    var isOptional = false
    /// The name must stand.
    var isNamed = false

    static let low = Parameter(name: "low", role: .place, otherName: "minimum")
    static let mode = Parameter(name: "mode", role: .place, otherName: "likeliest")
    static let high = Parameter(name: "high", role: .place, otherName: "maximum")
    static let mean = Parameter(name: "mean", role: .place)
    static let sd = Parameter(name: "sd", role: .width)
    static let shape = Parameter(name: "shape", role: .plain)
    static let scale = Parameter(name: "scale", role: .width)
    static let location = Parameter(name: "location", role: .place)

    func optional() -> Parameter {
      var copy = self
      copy.isOptional = true
      return copy
    }

    func named() -> Parameter {
      var copy = self
      copy.isNamed = true
      return copy
    }
  }

  var parameters: [Parameter] {
    switch self {
    case .uniform, .logUniform: [.low, .high]
    case .triangular, .pert: [.low, .mode, .high]
    case .modifiedPERT: [.low, .mode, .high, Parameter(name: "lambda", role: .plain)]
    case .normal: [.mean, .sd]
    case .lognormal:
      [Parameter(name: "median", role: .place), Parameter(name: "sigma", role: .plain)]
    case .lognormalByMoments, .gumbelByMoments: [.mean.named(), .sd]
    case .truncatedNormal: [.mean, .sd, .low, .high]
    case .beta:
      [
        Parameter(name: "alpha", role: .plain), Parameter(name: "beta", role: .plain),
        .low.optional(), .high.optional(),
      ]
    case .gamma, .weibull: [.shape, .scale]
    case .gumbel, .logistic: [.location, .scale]
    case .generalisedExtremeValue: [.location, .scale, .shape]
    case .pareto: [Parameter(name: "least", role: .width), .shape]
    case .studentT: [Parameter(name: "df", role: .plain), .location, .scale]
    case .bernoulli: [Parameter(name: "probability", role: .plain)]
    case .poisson: [Parameter(name: "mean", role: .plain)]
    case .metalog, .empirical, .discrete, .mixture: []
    }
  }

  /// How the family is written, for messages and the documentation.
  var form: String {
    switch self {
    case .discrete: "discrete(value: weight, …)"
    case .metalog: "metalog(percent: value, …)"
    case .empirical: "empirical(value, …) or empirical(file: name.csv, column: name)"
    case .mixture: "mixture(distribution: weight, …)"
    case .beta: "beta(alpha, beta) or beta(alpha, beta, low, high)"
    default:
      byMoments.map { "\(plainForm) or \($0.plainForm)" } ?? plainForm
    }
  }

  private var plainForm: String {
    let isNamed = parameters.contains(where: \.isNamed)
    let names = parameters.map { isNamed ? "\($0.name): …" : $0.name }
    return "\(word)(\(names.joined(separator: ", ")))"
  }
}
