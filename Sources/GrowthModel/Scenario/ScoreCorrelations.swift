public import Probability

/// What ``InputCorrelations`` say about the scores behind the inputs.
public struct ScoreCorrelations: Sendable {
  /// The inputs, in the order in which they are first named.
  public let names: [String]
  /// The correlations of their scores, inputs × inputs; possible together.
  public let rows: [[Double]]
  /// What a repair changed, by pair in the order of ``names``; empty where nothing was impossible.
  public let changes: [CorrelationChange]
}

/// One correlation that a repair changed.
public struct CorrelationChange: Sendable, Hashable {
  /// Name of one input.
  public var first: String
  /// Name of the other.
  public var second: String
  /// In what both numbers are told: as the pair was given, or in ranks for a pair that was not.
  public var measure: InputCorrelations.Strength.Measure
  /// As given; 0 for a pair that was not.
  public var before: Double
  /// What it is now.
  public var after: Double

  /// A correlation of two inputs before and after a repair.
  public init(
    _ first: String, _ second: String, _ measure: InputCorrelations.Strength.Measure,
    before: Double, after: Double
  ) {
    self.first = first
    self.second = second
    self.measure = measure
    self.before = before
    self.after = after
  }
}

extension InputCorrelations {
  /// The correlations of all scores, repaired where that is asked for and needed.
  ///
  /// - Throws: ``InvalidParameter`` when the correlations contradict each other and no repair is
  ///   asked for, or the copula does not exist.
  public func scores() throws(InvalidParameter) -> ScoreCorrelations {
    let names = names
    var scale = try ScoreScale(copula)
    var strengths: [[Strength?]] = names.map { _ in names.map { _ in nil } }
    var rows = names.indices.map { i in names.indices.map { $0 == i ? 1.0 : 0.0 } }
    var places: [String: Int] = [:]
    for (index, name) in names.enumerated() { places[name] = index }
    for pair in pairs {
      guard let a = places[pair.first], let b = places[pair.second] else { continue }
      let correlation = scale.correlation(pair.strength)
      rows[a][b] = correlation
      rows[b][a] = correlation
      strengths[a][b] = pair.strength
      strengths[b][a] = pair.strength
    }
    guard repair, !names.isEmpty else {
      if !names.isEmpty { _ = try CorrelationMatrix(rows) }
      return ScoreCorrelations(names: names, rows: rows, changes: [])
    }
    let nearest = try nearestCorrelationMatrix(to: rows)
    let changes = nearest.changes.map { change in
      let given = strengths[change.row][change.column] ?? .rank(0)
      return CorrelationChange(
        names[change.row], names[change.column], given.measure, before: given.value,
        after: scale.told(change.after, as: given.measure))
    }
    return ScoreCorrelations(names: names, rows: nearest.matrix.matrix.nested, changes: changes)
  }
}

/// Between correlations of scores and what people say of two inputs.
private struct ScoreScale {
  /// Spearman's under a t copula, which has no closed form.
  private let studentRank: StudentRankCorrelation?
  /// Found once: the search takes a few milliseconds.
  private var known: [InputCorrelations.Strength: Double] = [:]

  init(_ copula: InputCorrelations.Copula) throws(InvalidParameter) {
    switch copula {
    case .gaussian: studentRank = nil
    case .student(let degreesOfFreedom):
      studentRank = try StudentRankCorrelation(degreesOfFreedom: degreesOfFreedom)
    }
  }

  /// The correlation of the scores.
  mutating func correlation(_ strength: InputCorrelations.Strength) -> Double {
    if let known = known[strength] { return known }
    let found: Double
    switch strength {
    case .rank(let rank):
      found = studentRank?.correlation(rank: rank) ?? normalScoreCorrelation(rank: rank)
    case .kendall(let tau): found = ellipticalCorrelation(kendall: tau)
    case .score(let correlation): found = correlation
    }
    known[strength] = found
    return found
  }

  /// A correlation of scores in words of the scenario.
  func told(_ correlation: Double, as measure: InputCorrelations.Strength.Measure) -> Double {
    switch measure {
    case .rank:
      studentRank?.rank(correlation: correlation) ?? rankCorrelation(normalScore: correlation)
    case .kendall: kendallCorrelation(elliptical: correlation)
    case .score: correlation
    }
  }
}
