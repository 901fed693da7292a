import GrowthModel

extension ModelSheetBuilder {
  /// The beginning of every step and n, the years since the base year.
  mutating func writeTime() {
    heading(.modelTimeBlock)
    begins = line(
      catalogue.message(.modelBegins), unit: catalogue.message(.modelUnitDate), in: steps,
      as: .date, kind: .fixed
    ) { s, t in .number(s.horizon.beginning(ofStep: t)) }
    let shift = 0.5 * horizon.stepYears - 0.5 - Double(horizon.asOf)
    elapsed = line(
      catalogue.message(.modelElapsed), unit: catalogue.message(.modelUnitYears), in: forecast,
      as: .years
    ) { s, t in s[s.begins, t] + .number(shift) }
    if scenario.clusters.contains(where: { $0.investment != nil }) { writeAges() }
  }

  /// Shares of the clusters, and output of the base year, Q_b.
  mutating func shareOut() {
    let clusters = scenario.clusters
    heading(.modelBaseBlock)
    let draws = clusters.map { cluster in cluster.share.map { input($0, .share) } }
    shares = draws.map { _ in nil }
    if draws.contains(where: { $0 != nil }) {
      group(.modelShares, unit: .share, .modelSharesWords)
      let sum = Formula.sum(draws.compactMap { $0 })
      for c in clusters.indices {
        guard let draw = draws[c] else { continue }
        shares[c] = single(title(c), as: .share, draw / sum)
      }
    }
    group(.modelBaseOutput, unit: .moneyPerYear, .modelBaseOutputWords)
    baseOutput = clusters.indices.map { c in
      single(title(c), as: .money, amount(clusters[c].baseOutput, .moneyPerYear, cluster: c))
    }
  }
}
