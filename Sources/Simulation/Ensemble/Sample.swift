import Estimation
import Statistics

/// What an ensemble's paths sum and count up to.
struct Sample: Sendable {
  let design: EnsembleDesign
  /// `nil` for random paths.
  let plan: DesignPlan?
  /// The sums of all paths.
  let sums: ChunkSummary
  /// The sums of each independent replicate of a design; one for random paths.
  let replicates: [ChunkSummary]
  let counts: Counts

  init(
    design: EnsembleDesign, plan: DesignPlan?, replicates: [ChunkSummary], counts: Counts
  ) {
    self.design = design
    self.plan = plan
    self.replicates = replicates
    self.counts = counts
    var sums = replicates[0]
    for replicate in replicates.dropFirst() { sums.merge(replicate) }
    self.sums = sums
  }

  /// The spread of a measure over all paths; the error of its mean from independent paths or, where
  /// there are any, from independent replicates.
  func spread(of measure: Int) -> Spread {
    var spread = Spread(sums.moments[measure], counts.histograms[measure])
    guard replicates.count > 1 else { return spread }
    var means = Moments()
    for replicate in replicates { means.add(replicate.moments[measure].mean) }
    spread.standardError = means.standardErrorOfMean
    return spread
  }

  /// The share of the paths that reach a target.
  func odds(ofTarget target: Int) -> ProbabilityEstimate {
    guard replicates.count > 1 else {
      return .counting(hits: sums.hits[target], failed: sums.failed, count: counts.paths)
    }
    return .replicates(
      hits: replicates.map { $0.hits[target] }, failed: replicates.map(\.failed),
      points: counts.paths / replicates.count, estimator: design.estimatorName)
  }
}

extension EnsembleDesign {
  /// The name an estimate over the design's replicates carries.
  public var estimatorName: String {
    switch self {
    case .random: "counting"
    case .antithetic: "counting, antithetic pairs"
    case .latinHypercube: "counting, Latin hypercube"
    case .sobol: "counting, scrambled Sobol"
    }
  }
}
