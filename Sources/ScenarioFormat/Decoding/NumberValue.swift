import GrowthModel
import Probability
import Quantities

/// Turns a number as written into the value it stands for, in the unit of its place.
struct NumberValue {
  /// How many of the dimension's own unit a written one holds.
  struct Scale {
    var factor: Double

    /// `value` times the factor, as exact as the digits that were written: `0.7 %` is 0.007.
    func callAsFunction(_ value: Double) -> Double {
      if factor == 1 { return value }
      if factor == 0.01, let exact = Double("\(value)e-2") { return exact }
      let inverse = (1 / factor).rounded()
      return factor < 1 && abs(inverse * factor - 1) < 1e-12 ? value / inverse : value * factor
    }
  }

  typealias Fault = WrittenNumber.Fault

  var number: WrittenNumber
  /// As written, for messages.
  var text: String
  var scale: Scale
  /// Reads a column of a file; without it there are no files.
  var column: (_ column: String, _ file: String) throws(Fault) -> [Double] = {
    (_, file) throws(Fault) in throw Fault(phrase: Phrase(.fileMissing, file))
  }

  /// The value, known or uncertain.
  func value() throws(Fault) -> Input.Value { try value(of: number.form) }

  func value(of form: WrittenNumber.Form) throws(Fault) -> Input.Value {
    switch form {
    case .plain(let value): return .known(try finite(scale(value)))
    case .interval(let low, let high):
      let (low, high) = (try finite(scale(low)), try finite(scale(high)))
      guard low < high else { throw disorder(.intervalDisorder, [low, high]) }
      return try uncertain { () throws(InvalidParameter) in
        if low > 0 { return try LogNormal(from: low, to: high) }
        return try Normal(from: low, to: high)
      }
    case .discrete(let pairs):
      var values: [Double] = []
      for pair in pairs { values.append(try place(pair.value)) }
      return try weighted(values, pairs.map(\.weight))
    case .family(let family, let written, let ends):
      let whole = try distribution(family, written)
      return ends.isEmpty ? whole : try cut(whole, family, ends)
    case .metalog(let points, let ends): return try metalog(points, ends)
    case .empirical(let values): return try empirical(values)
    case .column(let name, let file): return try empirical(column(name, file))
    case .mixture(let parts): return try mixture(parts)
    }
  }

  func finite(_ value: Double) throws(Fault) -> Double {
    guard value.isFinite, abs(value) <= DecimalText.greatest else {
      throw Fault(phrase: Phrase(.notFinite, text), hint: Phrase(.writeFinite))
    }
    return value
  }

  /// A value of the number itself: scaled, and moved by what stands before `+`.
  ///
  /// `1 + pert(5, 12, 20) %` is one and a part of it: a percent sign belongs to the part alone.
  func place(_ value: Double) throws(Fault) -> Double {
    guard let offset = number.offset else { return try finite(scale(value)) }
    let isPercent = number.unit.hasPrefix("%")
    return try finite((isPercent ? offset : scale(offset)) + scale(value))
  }

  /// Weights are not negative and sum to 1.
  func check(_ weights: [Double]) throws(Fault) {
    let sum = weights.reduce(0, +)
    guard weights.allSatisfy({ $0 >= 0 }), abs(sum - 1) < 1e-9 else {
      throw Fault(phrase: Phrase(.weightsSum, Plain.text(sum)), hint: Phrase(.weightsMustSumToOne))
    }
  }

  private func weighted(_ values: [Double], _ weights: [Double]) throws(Fault) -> Input.Value {
    try check(weights)
    return try uncertain { () throws(InvalidParameter) in
      try Discrete(values: values, weights: weights)
    }
  }

  private func distribution(_ family: Family, _ written: [Double]) throws(Fault) -> Input.Value {
    var values: [Double] = []
    for (value, parameter) in zip(written, family.parameters) {
      switch parameter.role {
      case .place: values.append(try place(value))
      case .width: values.append(try finite(scale(value)))
      case .plain: values.append(try finite(value))
      }
    }
    let v = values
    switch family {
    case .uniform:
      guard v[0] < v[1] else { throw disorder(.lowNotBelowHigh, written) }
      return try uncertain { () throws(InvalidParameter) in
        try Uniform(minimum: v[0], maximum: v[1])
      }
    case .triangular, .pert:
      guard v[0] < v[2] else { throw disorder(.lowNotBelowHigh, [written[0], written[2]]) }
      guard v[0] <= v[1], v[1] <= v[2] else {
        throw disorder(.modeOutside, [written[1], written[0], written[2]])
      }
      return try uncertain { () throws(InvalidParameter) in
        if family == .pert { return try PERT(minimum: v[0], mode: v[1], maximum: v[2]) }
        return try Triangular(minimum: v[0], mode: v[1], maximum: v[2])
      }
    case .normal:
      try positive(v[1], .sdNotPositive)
      return try uncertain { () throws(InvalidParameter) in
        try Normal(mean: v[0], standardDeviation: v[1])
      }
    case .lognormal:
      try requireNoOffset(family)
      try positive(v[0], .medianNotPositive)
      try positive(v[1], .sdNotPositive)
      return try uncertain { () throws(InvalidParameter) in
        try LogNormal(median: v[0], sigma: v[1])
      }
    case .truncatedNormal:
      try positive(v[1], .sdNotPositive)
      guard v[2] < v[3] else { throw disorder(.lowNotBelowHigh, [written[2], written[3]]) }
      return try uncertain { () throws(InvalidParameter) in
        try TruncatedNormal(mean: v[0], standardDeviation: v[1], minimum: v[2], maximum: v[3])
      }
    case .beta:
      var ends = Array(v.dropFirst(2))
      if ends.isEmpty { ends = [try place(0), try place(1)] }
      guard ends[0] < ends[1] else { throw disorder(.lowNotBelowHigh, ends) }
      try positive(v[0], .sdNotPositive)
      try positive(v[1], .sdNotPositive)
      return try uncertain { () throws(InvalidParameter) in
        try Beta(alpha: v[0], beta: v[1], minimum: ends[0], maximum: ends[1])
      }
    case .bernoulli:
      guard (0...1).contains(v[0]) else {
        throw Fault(
          phrase: Phrase(.probabilityOutside, Plain.text(v[0])), hint: Phrase(.zeroToOne))
      }
      if number.offset == nil, scale.factor == 1 {
        return try uncertain { () throws(InvalidParameter) in try Bernoulli(probability: v[0]) }
      }
      return try weighted([try place(1), try place(0)], [v[0], 1 - v[0]])
    default: return try furtherDistribution(family, written, v)
    }
  }

  func requireNoOffset(_ family: Family) throws(Fault) {
    guard number.offset == nil else {
      throw Fault(phrase: Phrase(.offsetNotPossible, family.word), hint: nil)
    }
  }

  func uncertain(
    _ make: () throws(InvalidParameter) -> any Distribution
  ) throws(Fault) -> Input.Value {
    do {
      return .uncertain(try make())
    } catch {
      throw Fault(phrase: Phrase(.impossibleDistribution, error.message), hint: nil)
    }
  }

  func positive(_ value: Double, _ wording: Wording) throws(Fault) {
    guard value > 0 else { throw Fault(phrase: Phrase(wording, Plain.text(value)), hint: nil) }
  }

  func disorder(_ wording: Wording, _ values: [Double]) -> Fault {
    var phrase = Phrase(wording)
    phrase.arguments = values.map(Plain.text)
    return Fault(phrase: phrase, hint: Phrase(.checkOrder))
  }
}

/// Numbers in messages: no more digits than were written.
enum Plain {
  static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }

  /// Four decimals at most.
  static func short(_ value: Double) -> String { text((value * 1e4).rounded() / 1e4) }
}
