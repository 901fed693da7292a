/// Finds a density to sample an event from: hits by subset simulation, design points from them,
/// then a few rounds of sampling and fitting.
///
/// None of its points enters the final estimate, which is therefore without bias whatever was
/// found.
struct ProposalSearch {
  var subset = SubsetRun(pointsPerLevel: 300, firstLevel: 500)
  var cover = RegionCover()
  var fit = MixtureFit()
  /// Rounds of sampling and fitting, and their points.
  var rounds = 2
  var roundPoints = 300

  /// A density for the event and what is known after the search.
  struct Proposal {
    var mixture: Mixture
    var regions: [Region]
    /// The last round's estimate, to predict from.
    var probability: Double
    /// n times the squared relative error of a mean of n points, as the last round saw it.
    var relativeVariance: Double
    var warnings: [EstimationWarning]

    /// The design points, the likeliest first.
    var designPoints: [DesignPoint] {
      regions.compactMap(\.designPoint).sorted { $0.beta < $1.beta }
    }
  }

  /// A proposal from the hits of a pilot.
  func proposal<Event: NormalEvent>(
    from pilot: SubsetRun.Outcome, _ runner: inout EventRunner<Event>, seed: UInt64
  ) -> Proposal {
    var hits = pilot.hits
    var weights = Array(repeating: 1.0, count: hits.count)
    var regions = cover.regions(of: hits, weights: weights, known: [], &runner)
    regions = fit.fit(regions, to: hits, weights: weights, correlation: 4)
    var mixture = fit.mixture(of: regions, dimension: runner.dimension)
    var probability = pilot.probability
    var relativeVariance = 10.0
    hits = PointSet(dimension: runner.dimension, count: 0)
    weights = []
    let draws = Draws(seed: seed, stage: "adaptation")
    for round in 0..<rounds {
      let (points, component) = mixture.sample(draws, count: roundPoints, block: round)
      let margins = runner.margins(of: points)
      let found = margins.indices.filter { margins[$0] >= 0 }
      guard !found.isEmpty else { continue }
      let all = mixture.weights(at: points)
      var tally = WeightedTally(components: mixture.components.count)
      for k in margins.indices {
        tally.add(component: component[k], weight: all[k], margin: margins[k])
      }
      probability = tally.mean
      relativeVariance = Double(roundPoints) * tally.relativeError * tally.relativeError
      hits = hits.joined(with: PointSet(points, at: found))
      weights += found.map { all[$0] }
      regions = cover.regions(of: hits, weights: weights, known: regions, &runner)
      regions = fit.fit(regions, to: hits, weights: weights, correlation: 1)
      mixture = fit.mixture(of: regions, dimension: runner.dimension)
    }
    let lacksPoint = regions.contains { $0.designPoint == nil }
    return Proposal(
      mixture: mixture, regions: regions, probability: probability,
      relativeVariance: relativeVariance,
      warnings: lacksPoint && regions.allSatisfy { $0.designPoint == nil }
        ? [.notConverged(.designPointSearch)] : [])
  }
}
