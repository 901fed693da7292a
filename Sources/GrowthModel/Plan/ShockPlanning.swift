import Probability

extension PlanBuilder {
  /// Correlation of the shocks of two clusters.
  private func correlation(_ a: Int, _ b: Int) -> Double {
    guard a != b else { return 1 }
    switch scenario.shock.dependence {
    case .oneFactor(let common): return (common[a] * common[b]).squareRoot()
    case .matrix(let rows): return rows[a][b]
    }
  }

  /// What the park's sd is multiplied by for each cluster: k_c, with `of: total` scaled so that the
  /// total has the sd that is given; 1 for an sd of the cluster's own.
  ///
  ///     σ_c = sd · k_c / √(Σ w_c w_d k_c k_d R_cd)
  func shockScales() -> [Double] {
    let clusters = scenario.clusters
    let factors = clusters.map { cluster in
      if case .factor(let factor) = cluster.shock { factor } else { 0.0 }
    }
    var scale = 1.0
    if scenario.shock.isOfTotal {
      let weights = centralWeights { cluster in
        if case .factor = cluster.shock { true } else { false }
      }
      var variance = 0.0
      for a in clusters.indices {
        for b in clusters.indices {
          let pair = weights[a] * weights[b] * factors[a] * factors[b]
          variance += pair * correlation(a, b)
        }
      }
      scale = variance > 0 ? 1 / variance.squareRoot() : 0
    }
    return clusters.map { cluster in
      if case .factor(let factor) = cluster.shock { factor * scale } else { 1 }
    }
  }

  /// σ_c of every cluster.
  mutating func shockDeviations(_ scales: [Double]) -> [Term] {
    zip(scenario.clusters, scales).map { cluster, scale in
      switch cluster.shock {
      case .factor: registry.term(scenario.shock.sd, by: scale)
      case .own(let input): registry.term(input)
      }
    }
  }

  /// The shock's columns, and the factors that turn independent draws into dependent ones: √λ and
  /// √(1 − λ) of each cluster, or the rows of a Cholesky factor.
  mutating func shockPlan(_ clusters: [ClusterPlan]) throws(PlanError) -> (ShockPlan, [Double]) {
    var plan = ShockPlan()
    plan.isUsed = clusters.indices.contains { index in
      !clusters[index].shock.isAlways(0) || hasEffects(.shockDeviation, index)
    }
    guard plan.isUsed else { return (plan, []) }
    plan.persistence = registry.term(scenario.shock.persistence)
    for (index, cluster) in scenario.clusters.enumerated() {
      let column = stepColumns("shock.\(cluster.id)")
      if index == 0 { plan.firstColumn = column }
    }
    switch scenario.shock.dependence {
    case .oneFactor(let common):
      plan.commonColumn = stepColumns("shock.common")
      return (plan, common.flatMap { [$0.squareRoot(), (1 - $0).squareRoot()] })
    case .matrix(let rows):
      plan.isMatrix = true
      do {
        let factor = try CorrelationMatrix(rows).choleskyFactor
        let count = rows.count
        return (plan, (0..<count).flatMap { i in (0..<count).map { factor[i, $0] } })
      } catch {
        throw PlanError("the correlation matrix of the shocks: \(error.message)")
      }
    }
  }
}
