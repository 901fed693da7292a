import Statistics

/// Importance sampling from a defensive mixture around all regions of the event that a pilot finds.
///
/// A subset simulation finds hits; searches from hits find design points; a mixture around both is
/// fitted in a few rounds and then kept, so that the estimate, from fresh points only, is without
/// bias. When the pilot does not reach the event, what counting says is returned; when no mixture of
/// a few densities covers it, subset simulation takes over.
///
/// Source: Hesterberg (1995); Owen and Zhou (2000); Rubinstein and Kroese (2004).
public struct ImportanceSampling: ProbabilityEstimator {
  /// When to stop.
  public var goal: EstimationGoal
  /// The confidence level of the interval.
  public var level: Double
  /// Calls of the model after which sampling ends whatever the goal.
  public var maximumCalls: Int
  /// How many points each level of the pilot has.
  public var pilotPoints: Int
  private var stop = StopSignal.never
  private var fallsBack = true

  /// Importance sampling until `goal`.
  public init(
    goal: EstimationGoal, level: Double = 0.95, maximumCalls: Int = 1_000_000,
    pilotPoints: Int = 300
  ) {
    precondition(0 < level && level < 1, "a confidence level lies between 0 and 1")
    self.goal = goal
    self.level = level
    self.maximumCalls = maximumCalls
    self.pilotPoints = pilotPoints
  }

  /// `importance sampling, mixture`.
  public var name: String { "importance sampling, mixture" }

  /// The probability of an event, with its design points.
  public func estimate(
    _ event: some NormalEvent, seed: UInt64, threads: Int
  ) -> ProbabilityAnswer {
    var runner = EventRunner(event, threads: threads)
    let pilot = pilot.run(&runner, seed: seed, stage: "pilot")
    return estimate(after: pilot, &runner, seed: seed)
  }

  /// The same, which ends sampling once the signal is given; the search before it is always done.
  public func stopping(on signal: StopSignal) -> ImportanceSampling {
    var result = self
    result.stop = signal
    return result
  }

  /// The same, which keeps to the mixture however poor it is: its interval and warnings tell.
  func withoutFallback() -> ImportanceSampling {
    var result = self
    result.fallsBack = false
    return result
  }

  var pilot: SubsetRun { SubsetRun(pointsPerLevel: pilotPoints, firstLevel: max(500, pilotPoints)) }

  /// The probability, given the pilot's hits.
  func estimate<Event: NormalEvent>(
    after pilot: SubsetRun.Outcome, _ runner: inout EventRunner<Event>, seed: UInt64
  ) -> ProbabilityAnswer {
    guard pilot.reached else { return unseen(pilot, &runner, seed: seed) }
    let proposal = ProposalSearch().proposal(from: pilot, goal: goal, &runner, seed: seed)
    if fallsBack, proposal.isHopeless {
      return subset(pilot, proposal, &runner, seed: seed)
    }
    let sampling = MixtureSampling(
      goal: goal, level: level, maximumCalls: maximumCalls, stop: stop)
    let outcome = sampling.sample(proposal, &runner, seed: seed)
    if fallsBack, outcome.tally.effectiveSize < 10 {
      return subset(pilot, proposal, &runner, seed: seed)
    }
    return ProbabilityAnswer(
      estimate: ProbabilityEstimate(
        probability: min(outcome.tally.mean, outcome.interval.upperBound),
        interval: outcome.interval, level: level, calls: runner.calls, estimator: name,
        failed: runner.failed),
      warnings: proposal.warnings + outcome.warnings, designPoints: proposal.designPoints)
  }

  /// Subset simulation, where no mixture of a few densities covers the event.
  private func subset<Event: NormalEvent>(
    _ pilot: SubsetRun.Outcome, _ proposal: ProposalSearch.Proposal,
    _ runner: inout EventRunner<Event>, seed: UInt64
  ) -> ProbabilityAnswer {
    // Twenty replicates and the run that chooses their levels, within the budget where there is one.
    let replicates = 20
    var points = 1000
    if case .calls(let calls) = goal {
      let parts = (replicates + 1) * (pilot.ladder.count + 1)
      points = min(max((calls - runner.calls) / parts, 100), 1000)
    }
    var answer = SubsetSimulation(
      pointsPerLevel: points, replicates: replicates, level: level, goal: goal,
      maximumCalls: maximumCalls - min(runner.calls, maximumCalls)
    ).stopping(on: stop).estimate(runner.event, seed: seed, threads: runner.threads)
    runner.note(calls: answer.estimate.calls, failed: answer.estimate.failed)
    answer.estimate = answer.estimate.withCalls(runner.calls)
    answer.warnings.insert(.notConverged(.adaptation), at: 0)
    answer.designPoints = proposal.designPoints
    return answer
  }

  /// What counting says about an event that the pilot did not reach.
  private func unseen<Event: NormalEvent>(
    _ pilot: SubsetRun.Outcome, _ runner: inout EventRunner<Event>, seed: UInt64
  ) -> ProbabilityAnswer {
    let limit: Int
    if case .calls(let calls) = goal { limit = calls } else { limit = min(maximumCalls, 100_000) }
    let counting = CountingEstimator(count: max(limit - runner.calls, 500), level: level)
    var answer = counting.stopping(on: stop)
      .estimate(runner.event, seed: seed, threads: runner.threads)
    runner.note(calls: answer.estimate.calls, failed: answer.estimate.failed)
    answer.estimate = answer.estimate.withCalls(runner.calls)
    answer.warnings.append(.notConverged(.subsetLevels))
    return answer
  }
}
