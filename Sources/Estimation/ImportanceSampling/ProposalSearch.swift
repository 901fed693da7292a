/// Finds a density to sample an event from: hits by subset simulation, design points from them,
/// then a few rounds of sampling and fitting.
///
/// None of its points enters the final estimate, which is therefore without bias whatever was
/// found.
struct ProposalSearch {
  var subset = SubsetRun(pointsPerLevel: 300, firstLevel: 500)
  var cover = RegionCover()
  var fit = MixtureFit()
  /// Most rounds of sampling and fitting. There are two in few dimensions and one in many, and
  /// more while the weights are so uneven that their spread is not known.
  var mostRounds = 5
  /// From how many points of equal weight, as it were, the spread of weights is taken as known, in
  /// few dimensions and in many.
  var leastEffectiveSize = (few: 80.0, many: 40.0)
  /// Points of a round: at least the first, and up to the second where the goal needs many.
  var roundPoints = 300...2000

  /// A density for the event and what is known after the search.
  struct Proposal {
    var mixture: Mixture
    var regions: [Region]
    /// The last round's estimate, to predict from.
    var probability: Double
    /// n times the squared relative error expected of a mean of n points.
    var relativeVariance: Double
    /// How many points of equal weight would tell as much about it.
    var effectiveSize: Double
    var warnings: [EstimationWarning]

    /// Whether weights are so uneven, after all rounds, that another method is called for.
    var isHopeless: Bool { effectiveSize < 20 || relativeVariance > 300 }

    /// The design points, the likeliest first; where no search converged, the nearest hit.
    var designPoints: [DesignPoint] {
      let found = regions.compactMap(\.designPoint).sorted { $0.beta < $1.beta }
      if !found.isEmpty { return found }
      return regions.map(\.nearest).min { $0.beta < $1.beta }.map { [$0] } ?? []
    }
  }

  /// A proposal from the hits of a pilot.
  func proposal<Event: NormalEvent>(
    from pilot: SubsetRun.Outcome, goal: EstimationGoal, _ runner: inout EventRunner<Event>,
    seed: UInt64
  ) -> Proposal {
    var hits = pilot.hits
    var weights = Array(repeating: 1.0, count: hits.count)
    var regions = cover.regions(of: hits, weights: weights, known: [], &runner)
    regions =
      runner.dimension <= cover.lowDimension
      ? cover.scout(pilot.first, known: regions, &runner)
      : cover.scoutAmongMany(pilot.first, known: regions, &runner)
    regions = fit.fit(regions, to: hits, weights: weights, correlation: 4)
    var mixture = fit.mixture(of: regions, dimension: runner.dimension)
    var probability = pilot.probability
    var pool = SampledHits(dimension: runner.dimension)
    let draws = Draws(seed: seed, stage: "adaptation", event: runner.event)
    var spread = Spread(relativeVariance: 10, effectiveSize: 0)
    var size = roundPoints.lowerBound
    let isLow = runner.dimension <= cover.lowDimension
    let leastRounds = isLow ? 2 : 1
    let leastSize = isLow ? leastEffectiveSize.few : leastEffectiveSize.many
    var looksForCurves = !isLow
    for round in 0..<mostRounds {
      if round >= leastRounds {
        if spread.effectiveSize >= leastSize { break }
        if round > leastRounds { size = min(2 * size, roundPoints.upperBound) }
      } else if round > 0 {
        size = points(for: goal, probability: probability, spread: spread)
      }
      let (points, _) = mixture.sample(draws, count: size, block: round)
      let margins = runner.margins(of: points)
      let found = margins.indices.filter { margins[$0] >= 0 }
      pool.add(PointSet(points, at: found), of: size, from: mixture)
      guard pool.hits.count > 0 else { continue }
      (hits, weights) = (pool.hits, pool.weights)
      probability = weights.reduce(0, +) / Double(pool.sampled)
      regions = cover.regions(of: hits, weights: weights, known: regions, &runner)
      regions = fit.fit(regions, to: hits, weights: weights, correlation: 1)
      mixture = fit.mixture(of: regions, dimension: runner.dimension)
      spread = self.spread(of: mixture, hits, weights, sampled: pool.sampled)
      if looksForCurves, spread.effectiveSize < leastSize {
        looksForCurves = false
        findCurves(&regions, hits, weights, &runner)
        regions = fit.fit(regions, to: hits, weights: weights, correlation: 1)
        mixture = fit.mixture(of: regions, dimension: runner.dimension)
        // How good this is only the next round tells.
        spread = Spread(relativeVariance: spread.relativeVariance, effectiveSize: 0)
      }
    }
    return Proposal(
      mixture: mixture, regions: regions, probability: probability,
      relativeVariance: spread.cautious, effectiveSize: spread.effectiveSize,
      warnings: regions.allSatisfy { $0.designPoint == nil }
        ? [.notConverged(.designPointSearch)] : [])
  }

  /// The directions in which each region is curved, from its own hits.
  private func findCurves<Event: NormalEvent>(
    _ regions: inout [Region], _ hits: PointSet, _ weights: [Double],
    _ runner: inout EventRunner<Event>
  ) {
    for j in regions.indices {
      let projections = hits.projections(on: regions[j].direction)
      let own = weights.indices.filter { regions[j].covers(projection: projections[$0]) }
      guard own.count > 10 else { continue }
      regions[j].subspace = ActiveSubspace().directions(
        of: PointSet(hits, at: own), weights: own.map { weights[$0] },
        known: regions[j].direction, &runner)
    }
  }

  /// A quarter of what the goal seems to need, within bounds.
  private func points(for goal: EstimationGoal, probability: Double, spread: Spread) -> Int {
    let needed =
      if case .calls(let calls) = goal {
        Double(calls)
      } else {
        goal.pointsNeeded(
          probability: probability, relativeVariance: spread.relativeVariance, level: 0.95) ?? 0
      }
    let (least, most) = (Double(roundPoints.lowerBound), Double(roundPoints.upperBound))
    return Int(min(max(0.25 * needed, least), most))
  }

  /// How uneven weights are.
  private struct Spread {
    /// n times the squared relative error of a mean of n points.
    var relativeVariance: Double
    /// How many points of equal weight would tell as much about it.
    var effectiveSize: Double

    /// The relative variance, raised by four of its own relative standard errors: what a few points
    /// say of the spread of weights is more often too little than too much.
    var cautious: Double { relativeVariance * (1 + 4 / max(effectiveSize, 4).squareRoot()) }
  }

  /// The relative variance of one weighted point of a mixture, from weighted hits of others:
  ///
  ///     E[w²]/P² − 1,   E[w²] = E₀[w]
  ///
  /// with w the weight under the mixture and E₀ the mean under the inputs' own density.
  private func spread(
    of mixture: Mixture, _ hits: PointSet, _ weights: [Double], sampled: Int
  ) -> Spread {
    let total = weights.reduce(0, +)
    let products = zip(mixture.weights(at: hits), weights).map { $0 * $1 }
    let sum = products.reduce(0, +)
    let squares = products.reduce(0) { $0 + $1 * $1 }
    guard total > 0, squares > 0 else { return Spread(relativeVariance: 10, effectiveSize: 0) }
    return Spread(
      relativeVariance: max(Double(sampled) * sum / (total * total) - 1, 0.1),
      effectiveSize: sum * sum / squares)
  }

  /// The likeliest design point that a pilot leads to and how many regions there are besides;
  /// `nil` when it does not reach the event.
  func designPoint<Event: NormalEvent>(
    _ runner: inout EventRunner<Event>, seed: UInt64
  ) -> (DesignPoint, others: Int)? {
    let pilot = subset.run(&runner, seed: seed, stage: "pilot")
    guard pilot.reached else { return nil }
    let weights = Array(repeating: 1.0, count: pilot.hits.count)
    var regions = cover.regions(of: pilot.hits, weights: weights, known: [], &runner)
    regions =
      runner.dimension <= cover.lowDimension
      ? cover.scout(pilot.first, known: regions, &runner)
      : cover.scoutAmongMany(pilot.first, known: regions, &runner)
    let others = regions.count { !$0.isSide } - 1
    if let best = regions.compactMap(\.designPoint).min(by: { $0.beta < $1.beta }) {
      return (best, others)
    }
    return regions.first.map { ($0.nearest, others) }
  }
}
