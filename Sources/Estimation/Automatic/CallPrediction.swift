/// How many calls of the model a goal is expected to need.
public struct CallPrediction: Sendable, Equatable {
  /// The estimator that the automatic choice would take.
  public let estimator: String
  /// A first idea of the probability, without an interval: not for show.
  public let roughProbability: Double
  /// Calls in all, the pilot's included; `nil` when the pilot did not reach the event.
  public let calls: Int?
  /// Calls that the prediction itself took.
  public let callsMade: Int
}

extension AutomaticEstimator {
  /// Predicts the calls of ``estimate(_:seed:threads:)`` from the pilot alone.
  public func prediction(
    for event: some NormalEvent, seed: UInt64, threads: Int = 1
  ) -> CallPrediction {
    predict(event, seed: seed, threads: threads, isComplement: false)
  }

  private func predict(
    _ event: some NormalEvent, seed: UInt64, threads: Int, isComplement: Bool
  ) -> CallPrediction {
    let sampling = ImportanceSampling(goal: goal, level: level, maximumCalls: maximumCalls)
    let firstLevel = LookSchedule(level: level, isSingle: goal.isBudget).level(at: 1)
    var runner = EventRunner(event, threads: threads)
    let first = FirstLook(runner: &runner, points: sampling.pilot.firstLevel, seed: seed)
    if !isComplement, first.level.failed == 0, first.misses * 10 < first.points {
      let other = predict(
        ComplementEvent(of: event), seed: seed, threads: threads, isComplement: true)
      return CallPrediction(
        estimator: other.estimator, roughProbability: 1 - other.roughProbability,
        calls: other.calls.map { $0 + first.points }, callsMade: other.callsMade + first.points)
    }
    func total(_ needed: Double?) -> Int {
      guard let needed else {
        if case .calls(let calls) = goal { return calls }
        return maximumCalls
      }
      let sum = Double(runner.calls) + 1.1 * needed
      return sum < Double(maximumCalls) ? Int(sum) : maximumCalls
    }
    if first.hits * 10 >= first.points {
      let counting = AdaptiveCounting(goal: goal, level: level, maximumCalls: maximumCalls)
      let plan = counting.plan(&runner, first: first, level: firstLevel)
      return CallPrediction(
        estimator: "counting", roughProbability: first.share,
        calls: total(plan.points.map { $0 / 1.1 }), callsMade: runner.calls)
    }
    let pilot = sampling.pilot.run(&runner, seed: seed, stage: "pilot", first: first.level)
    guard pilot.reached else {
      return CallPrediction(
        estimator: "counting", roughProbability: 0, calls: nil, callsMade: runner.calls)
    }
    let proposal = ProposalSearch().proposal(from: pilot, goal: goal, &runner, seed: seed)
    let needed = goal.pointsNeeded(
      probability: proposal.probability, relativeVariance: proposal.relativeVariance,
      level: firstLevel)
    return CallPrediction(
      estimator: sampling.name, roughProbability: proposal.probability, calls: total(needed),
      callsMade: runner.calls)
  }
}
