/// How many calls of the model a goal is expected to need.
public struct CallPrediction: Sendable, Equatable {
  /// The estimator that the automatic choice would take.
  public let estimator: String
  /// A first idea of the probability, without an interval: not for show.
  public let roughProbability: Double
  /// Calls in all, the pilot's included; `nil` when the pilot did not reach the event.
  public let calls: Int?
  /// Whether the calls are those after which the estimator gives up, not those it would need.
  public let isLimit: Bool
  /// Calls that the prediction itself took.
  public let callsMade: Int
}

extension AutomaticEstimator {
  /// Predicts the calls of ``estimate(_:seed:threads:)`` from the pilot alone.
  public func prediction(
    for event: some NormalEvent, seed: UInt64, threads: Int = 1
  ) -> CallPrediction {
    var runner = EventRunner(event, threads: threads)
    let first = firstLook(&runner, seed: seed)
    guard first.isNearlyCertain else { return predict(after: first, &runner, seed: seed) }
    var other = EventRunner(ComplementEvent(of: event), threads: threads)
    other.note(calls: runner.calls, failed: 0)
    return predict(after: first.complement, &other, seed: seed).complement
  }

  private func predict<Event: NormalEvent>(
    after first: FirstLook, _ runner: inout EventRunner<Event>, seed: UInt64
  ) -> CallPrediction {
    let firstLevel = LookSchedule(level: level, isSingle: goal.isBudget).level(at: 1)
    func prediction(
      _ estimator: String, _ probability: Double, points needed: Double?
    ) -> CallPrediction {
      let limit: Int
      if case .calls(let calls) = goal { limit = calls } else { limit = maximumCalls }
      let sum = needed.map { Double(runner.calls) + $0 } ?? Double(limit)
      let isBeyond = !(sum < Double(limit))
      return CallPrediction(
        estimator: estimator, roughProbability: probability, calls: isBeyond ? limit : Int(sum),
        isLimit: isBeyond && needed != nil, callsMade: runner.calls)
    }
    if first.isForCounting {
      let counting = AdaptiveCounting(goal: goal, level: level, maximumCalls: maximumCalls)
      let plan = counting.plan(&runner, first: first, level: firstLevel)
      return prediction(
        plan.strata.count > 1 ? "counting, stratified" : "counting, Wilson", first.share,
        points: plan.points)
    }
    let pilot = sampling.pilot.run(&runner, seed: seed, stage: "pilot", first: first.level)
    guard pilot.reached else {
      return CallPrediction(
        estimator: "counting, Clopper–Pearson", roughProbability: 0, calls: nil, isLimit: false,
        callsMade: runner.calls)
    }
    let proposal = ProposalSearch().proposal(from: pilot, goal: goal, &runner, seed: seed)
    let needed = goal.pointsNeeded(
      probability: proposal.probability, relativeVariance: proposal.relativeVariance,
      level: firstLevel)
    return prediction(
      sampling.name, proposal.probability, points: needed.map { MixtureSampling.reserve * $0 })
  }
}

extension CallPrediction {
  /// The prediction for the event of which this one's does not happen.
  fileprivate var complement: CallPrediction {
    CallPrediction(
      estimator: estimator + ProbabilityEstimate.complementSuffix,
      roughProbability: 1 - roughProbability, calls: calls, isLimit: isLimit,
      callsMade: callsMade)
  }
}
