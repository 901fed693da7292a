public import Estimation
import GrowthModel
import Lanes
public import Simulation

/// The odds of a target under several packages where the paths at hand are too few to count, each by an
/// estimator of rare events, and how many times those of the first package they are.
public struct RareOdds: Sendable {
  /// Under one package.
  public struct Entry: Sendable {
    /// The package's name.
    public var package: String
    /// Odds with interval, and what speaks against them.
    public var answer: ProbabilityAnswer
    /// How many times the odds of the first package; `nil` for the first, and where either interval
    /// reaches down to 0.
    public var timesFirst: Estimate?

    /// Odds found otherwise.
    public init(package: String, answer: ProbabilityAnswer, timesFirst: Estimate? = nil) {
      self.package = package
      self.answer = answer
      self.timesFirst = timesFirst
    }
  }

  /// Id of the target.
  public var target: String
  /// Whether what is rare is missing the target: ratios are those of the odds of a miss.
  public var isOfMissing: Bool
  /// One for each package, the first being what the others are held against.
  public var entries: [Entry]

  /// Odds that were found of a target, package by package.
  public init(target: String, _ answers: [(package: String, answer: ProbabilityAnswer)]) {
    self.target = target
    let isOfMissing = (answers.first?.answer.estimate.probability ?? 0) > 0.5
    self.isOfMissing = isOfMissing
    let first = answers.first?.answer.estimate
    entries = answers.enumerated().map { place, found in
      Entry(
        package: found.package, answer: found.answer,
        timesFirst: place == 0
          ? nil : first.flatMap { found.answer.estimate.times($0, ofMissing: isOfMissing) })
    }
  }
}

extension PackageEnsemble {
  /// The odds of a target under packages, by an estimator of rare events, within 10 % each where it
  /// gets so far.
  ///
  /// - Parameters:
  ///   - packages: of one scenario or of several; the first is what the others are held against.
  ///   - target: id of a target that all the scenarios have.
  ///   - progress: called now and then with the part that is done.
  /// - Throws: ``PlanError`` for a package that cannot be compiled or a target that is not there;
  ///   `CancellationError`.
  public func rareOdds(
    of target: String, under packages: [(name: String, setting: PackageSetting)],
    progress: ((Double) -> Void)? = nil
  ) throws -> RareOdds {
    var answers: [(String, ProbabilityAnswer)] = []
    for (name, setting) in packages {
      try Task.checkCancellation()
      let event = TargetEvent(
        try setting.planner.scenario.target(target),
        of: try setting.planner.plan(levels: setting.levels), instructionSet: instructionSet)
      answers.append((name, AutomaticEstimator().estimate(event, seed: seed, threads: threads)))
      progress?(Double(answers.count) / Double(packages.count))
    }
    return RareOdds(target: target, answers)
  }
}

extension ProbabilityEstimate {
  /// How many times another probability this one is, or the one of missing how many times the other's;
  /// `nil` where an interval reaches 0, so that nothing bounds the ratio.
  ///
  /// The logarithms of both are taken as normal and independent, with standard errors that give their
  /// intervals. Estimates under one seed share draws, which makes ratios better than that.
  func times(_ other: ProbabilityEstimate, ofMissing: Bool = false) -> Estimate? {
    guard let (a, s) = logarithm(ofMissing), let (b, t) = other.logarithm(ofMissing) else {
      return nil
    }
    let z = -((1 - level) / 2).normalQuantile
    let (difference, error) = (a - b, (s * s + t * t).squareRoot())
    let ratio = difference.exponential
    return Estimate(
      ratio, standardError: ratio * error,
      interval: (difference - z * error).exponential...(difference + z * error).exponential,
      level: level)
  }

  /// The logarithm of the probability, or of that of missing, with its standard error.
  private func logarithm(_ ofMissing: Bool) -> (value: Double, error: Double)? {
    let value = ofMissing ? 1 - probability : probability
    let low = ofMissing ? 1 - interval.upperBound : interval.lowerBound
    let high = ofMissing ? 1 - interval.lowerBound : interval.upperBound
    guard low > 0, value > 0 else { return nil }
    let z = -((1 - level) / 2).normalQuantile
    return (value.logarithm, (high.logarithm - low.logarithm) / (2 * z))
  }
}
