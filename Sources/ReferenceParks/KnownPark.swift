import Decisions
internal import GrowthModel
import Simulation

/// What the library says of a park, beside what is true.
package struct ParkAnswer: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case odds, oddsDifference, oddsShare, medianDifference, medianShare, level, threshold
  }

  package let kind: Kind
  /// Such as `lever1 alone`.
  package let of: String
  package let value: Double
  package let interval: ClosedRange<Double>
  package let truth: Double
  /// The standard error that independent draws would have; `nil` where that is no question.
  package var independentError: Double?

  /// Whether the interval holds the truth, up to rounding: some numbers have no error.
  package var isCovered: Bool {
    let rounding = 1e-9 * max(1, abs(truth))
    return interval.lowerBound <= truth + rounding && truth - rounding <= interval.upperBound
  }
}

/// What is true of a park, worked out once.
package struct KnownPark: Sendable {
  package let name: String
  private let levers: [String: LeverLevel]
  private let planner: PackagePlanner
  /// By set of levers: bit i is lever i.
  private let odds, medians: [Double]
  private let oddsShares, medianShares: [Double]
  /// Odds that the first lever has at the level beside them.
  private let wanted, level: Double
  /// Odds beside the thresholds that have them under the package.
  private let thresholds: [(odds: Double, threshold: Double)]

  package init(_ park: ReferencePark) throws {
    name = park.name
    levers = park.package
    planner = try PackagePlanner(park.scenario)
    let sets = 0..<1 << park.levers
    odds = sets.map { park.odds($0) }
    medians = sets.map { park.median($0) }
    oddsShares = park.shares { [odds] in odds[$0] }
    medianShares = park.shares { [medians] in medians[$0] }
    wanted = 0.4 * odds[0] + 0.6 * odds[1]
    level = park.level(odds: wanted)
    thresholds = [0.8, 0.3].map { ($0, park.threshold(odds: $0)) }
  }

  /// Everything that one seed tells, always in the same order.
  package func answers(paths: Int, goalPaths: Int, seed: UInt64) async throws -> [ParkAnswer] {
    let ensemble = PackageEnsemble(paths: paths, seed: seed, threads: 1)
    let found = try await ensemble.compareLevers(of: planner, package: levers, target: "goal")
    var answers = [(found.without, "no lever", odds[0]), (found.with, "package", odds.last ?? 0)]
      .map {
        ParkAnswer(
          kind: .odds, of: $0.1, value: $0.0.odds.probability, interval: $0.0.odds.interval,
          truth: $0.2)
      }
    let odds = odds
    answers += effects(found.odds, of: (.oddsDifference, .oddsShare), odds, oddsShares) { lever in
      let variances = [odds[0], odds[1 << lever]].map { $0 * (1 - $0) }
      return ((variances[0] + variances[1]) / Double(paths)).squareRoot()
    }
    answers += effects(
      found.median, of: (.medianDifference, .medianShare), medians, medianShares
    ) { found.medianErrors[$0].independent }
    answers.append(try await leastLevel(paths: goalPaths, seed: seed))
    for (odds, truth) in thresholds {
      let threshold = try await ensemble.threshold(
        in: planner, package: levers, target: "goal", odds: odds
      ).threshold
      answers.append(
        ParkAnswer(
          kind: .threshold, of: "odds of \(Int((100 * odds).rounded())) %", value: threshold.value,
          interval: threshold.interval, truth: truth))
    }
    return answers
  }

  /// The package, each lever alone, each left out, and each share.
  private func effects(
    _ effects: LeverEffects, of kinds: (difference: ParkAnswer.Kind, share: ParkAnswer.Kind),
    _ worth: [Double], _ shares: [Double], independentError: (Int) -> Double
  ) -> [ParkAnswer] {
    func answer(
      _ kind: ParkAnswer.Kind, _ of: String, _ estimate: Estimate, _ truth: Double,
      _ error: Double? = nil
    ) -> ParkAnswer {
      ParkAnswer(
        kind: kind, of: of, value: estimate.value, interval: estimate.interval, truth: truth,
        independentError: error)
    }
    let all = worth.count - 1
    var answers = [answer(kinds.difference, "package", effects.package, worth[all] - worth[0])]
    for lever in shares.indices {
      let one = 1 << lever
      answers += [
        answer(
          kinds.difference, "lever\(lever) alone", effects.alone[lever], worth[one] - worth[0],
          independentError(lever)),
        answer(
          kinds.difference, "lever\(lever) left out", effects.leftOut[lever],
          worth[all] - worth[all - one]),
        answer(kinds.share, "lever\(lever)", effects.shapley[lever], shares[lever]),
      ]
    }
    return answers
  }

  private func leastLevel(paths: Int, seed: UInt64) async throws -> ParkAnswer {
    let found = try await PackageEnsemble(paths: paths, seed: seed, threads: 1).leastLevel(
      of: "lever0", in: planner, target: "goal", odds: wanted)
    return ParkAnswer(
      kind: .level, of: "lever0", value: found.least?.value ?? 1,
      interval: (found.lowerEnd ?? .infinity)...(found.upperEnd ?? .infinity), truth: level)
  }
}
