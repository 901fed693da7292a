/// A family of distributions as scenario files write it, with its parameters in their order.
enum Family: String, CaseIterable, Sendable {
  case uniform, triangular, pert, normal, lognormal
  case truncatedNormal = "truncated_normal"
  case beta, bernoulli, discrete

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
  }

  var parameters: [Parameter] {
    let low = Parameter(name: "low", role: .place, otherName: "minimum")
    let mode = Parameter(name: "mode", role: .place, otherName: "likeliest")
    let high = Parameter(name: "high", role: .place, otherName: "maximum")
    let mean = Parameter(name: "mean", role: .place)
    let sd = Parameter(name: "sd", role: .width)
    switch self {
    case .uniform: return [low, high]
    case .triangular, .pert: return [low, mode, high]
    case .normal: return [mean, sd]
    case .lognormal:
      return [Parameter(name: "median", role: .place), Parameter(name: "sigma", role: .plain)]
    case .truncatedNormal: return [mean, sd, low, high]
    case .beta:
      var (least, greatest) = (low, high)
      least.isOptional = true
      greatest.isOptional = true
      return [
        Parameter(name: "alpha", role: .plain), Parameter(name: "beta", role: .plain), least,
        greatest,
      ]
    case .bernoulli: return [Parameter(name: "probability", role: .plain)]
    case .discrete: return []
    }
  }

  /// How the family is written, for messages and the documentation.
  var form: String {
    switch self {
    case .discrete: "discrete(value: weight, …)"
    case .beta: "beta(alpha, beta) or beta(alpha, beta, low, high)"
    default: "\(rawValue)(\(parameters.map(\.name).joined(separator: ", ")))"
    }
  }

  /// The family with its arguments, as a regular expression of JSON Schema.
  var pattern: String {
    let number = DecimalText.pattern
    let comma = #"\s*[,，]\s*"#
    let colon = #"\s*[:：]\s*"#
    func argument(_ parameter: Parameter) -> String {
      let names = [parameter.name, parameter.otherName].compactMap { $0 }.joined(separator: "|")
      return "(?:(?:\(names))\(colon))?\(number)"
    }
    let arguments: String
    if self == .discrete {
      let pair = number + colon + number
      arguments = "\(pair)(?:\(comma)\(pair))*"
    } else {
      let needed = parameters.filter { !$0.isOptional }.map(argument).joined(separator: comma)
      let more = parameters.filter(\.isOptional).map(argument).joined(separator: comma)
      arguments = more.isEmpty ? needed : "\(needed)(?:\(comma)\(more))?"
    }
    return #"\#(rawValue)\s*[(（]\s*\#(arguments)\s*[)）]"#
  }
}
