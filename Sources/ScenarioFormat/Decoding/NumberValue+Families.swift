import GrowthModel
import Probability

extension NumberValue {
  /// A distribution with parameters in the unit of the place.
  ///
  /// - Parameters:
  ///   - written: The parameters as written, for messages.
  ///   - v: The same, in the unit of the place.
  func furtherDistribution(
    _ family: Family, _ written: [Double], _ v: [Double]
  ) throws(Fault) -> Input.Value {
    switch family {
    case .logUniform:
      try requireNoOffset(family)
      guard v[0] < v[1] else { throw disorder(.lowNotBelowHigh, written) }
      return try uncertain { () throws(InvalidParameter) in
        try LogUniform(minimum: v[0], maximum: v[1])
      }
    case .modifiedPERT:
      guard v[0] < v[2] else { throw disorder(.lowNotBelowHigh, [written[0], written[2]]) }
      guard v[0] <= v[1], v[1] <= v[2] else {
        throw disorder(.modeOutside, [written[1], written[0], written[2]])
      }
      return try uncertain { () throws(InvalidParameter) in
        try ModifiedPERT(minimum: v[0], mode: v[1], maximum: v[2], weight: v[3])
      }
    case .lognormalByMoments:
      try requireNoOffset(family)
      try positive(v[1], .sdNotPositive)
      return try uncertain { () throws(InvalidParameter) in
        try LogNormal(mean: v[0], standardDeviation: v[1])
      }
    case .gamma:
      return try moved { () throws(InvalidParameter) in try Gamma(shape: v[0], scale: v[1]) }
    case .weibull:
      return try moved { () throws(InvalidParameter) in try Weibull(shape: v[0], scale: v[1]) }
    case .pareto:
      return try moved { () throws(InvalidParameter) in try Pareto(minimum: v[0], shape: v[1]) }
    case .gumbel:
      return try uncertain { () throws(InvalidParameter) in
        try Gumbel(location: v[0], scale: v[1])
      }
    case .gumbelByMoments:
      try positive(v[1], .sdNotPositive)
      return try uncertain { () throws(InvalidParameter) in
        try Gumbel(mean: v[0], standardDeviation: v[1])
      }
    case .generalisedExtremeValue:
      return try uncertain { () throws(InvalidParameter) in
        try GeneralisedExtremeValue(location: v[0], scale: v[1], shape: v[2])
      }
    case .logistic:
      return try uncertain { () throws(InvalidParameter) in
        try Logistic(location: v[0], scale: v[1])
      }
    case .studentT:
      return try uncertain { () throws(InvalidParameter) in
        try StudentT(location: v[1], scale: v[2], degreesOfFreedom: v[0])
      }
    case .poisson:
      try requireNoOffset(family)
      return try uncertain { () throws(InvalidParameter) in
        guard scale.factor == 1 else {
          throw InvalidParameter("poisson counts, and has no part in a unit other than the own one")
        }
        return try Poisson(mean: v[0])
      }
    default: return try uncertain { () throws(InvalidParameter) in try Empirical(observations: v) }
    }
  }

  /// A distribution from 0 on, moved by what stands before `+`.
  private func moved<Whole: Distribution>(
    _ make: () throws(InvalidParameter) -> Whole
  ) throws(Fault) -> Input.Value {
    let offset = try place(0)
    return try uncertain { () throws(InvalidParameter) in
      let whole = try make()
      if offset == 0 { return whole }
      return try Affine(whole, offset: offset)
    }
  }

  /// A distribution cut at `low:`, `high:` or both.
  func cut(
    _ whole: Input.Value, _ family: Family, _ ends: WrittenNumber.Ends
  ) throws(Fault) -> Input.Value {
    guard case .uncertain(let distribution) = whole else { return whole }
    let (low, high) = try limits(ends)
    return try uncertain { () throws(InvalidParameter) in
      if let normal = distribution as? Normal {
        return try TruncatedNormal(
          mean: normal.mean, standardDeviation: normal.standardDeviation, minimum: low,
          maximum: high)
      }
      return try truncated(distribution, low, high)
    }
  }

  private func truncated(
    _ distribution: some Distribution, _ low: Double, _ high: Double
  ) throws(InvalidParameter) -> any Distribution {
    try Truncated(distribution, minimum: low, maximum: high)
  }

  private func limits(_ ends: WrittenNumber.Ends) throws(Fault) -> (low: Double, high: Double) {
    let low = if let written = ends.low { try place(written) } else { -Double.infinity }
    let high = if let written = ends.high { try place(written) } else { Double.infinity }
    guard low < high else {
      throw disorder(.lowNotBelowHigh, [ends.low ?? low, ends.high ?? high])
    }
    return (low, high)
  }

  func metalog(
    _ points: [(percent: Double, value: Double)], _ ends: WrittenNumber.Ends
  ) throws(Fault) -> Input.Value {
    var places: [(probability: Double, value: Double)] = []
    for point in points { places.append((point.percent / 100, try place(point.value))) }
    let (low, high) = try limits(ends)
    return try uncertain { () throws(InvalidParameter) in
      try Metalog(points: places, minimum: low, maximum: high)
    }
  }

  func empirical(_ values: [Double]) throws(Fault) -> Input.Value {
    var places: [Double] = []
    for value in values { places.append(try place(value)) }
    return try uncertain { () throws(InvalidParameter) in try Empirical(observations: places) }
  }

  func mixture(
    _ parts: [(part: WrittenNumber.Form, weight: Double)]
  ) throws(Fault) -> Input.Value {
    try check(parts.map(\.weight))
    var components: [any Distribution] = []
    for part in parts where part.weight > 0 {
      switch part.part {
      case .plain(let value):
        let place = try place(value)
        guard
          case .uncertain(let point) = try uncertain({ () throws(InvalidParameter) in
            try Discrete(values: [place], weights: [1])
          })
        else { continue }
        components.append(point)
      default:
        guard case .uncertain(let component) = try value(of: part.part) else { continue }
        components.append(component)
      }
    }
    let weights = parts.map(\.weight).filter { $0 > 0 }
    return try uncertain { () throws(InvalidParameter) in
      try Mixture(components: components, weights: weights)
    }
  }
}
