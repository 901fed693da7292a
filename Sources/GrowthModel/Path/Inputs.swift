public import Lanes
import Probability

extension Workspace {
  /// Reads a group's inputs, ties the correlated ones, and turns scores into values.
  @inlinable @inline(always)
  func readInputs() {
    for column in 0..<plan.singleCount { scores[column] = score(column) }
    values[0] = L.one
    // Backwards, since a row reads only itself and rows before it.
    var row = plan.couplings.count
    while row > 0 {
      row -= 1
      let coupling = plan.couplings[row]
      var sum = L.zero
      for index in coupling.first..<(coupling.first + coupling.count) {
        let term = plan.couplingTerms[index]
        sum = sum.addingProduct(scores[term.column], L(repeating: term.coefficient))
      }
      scores[coupling.target] = sum
    }
    if plan.copula.column >= 0 { widen() }
    for index in 0..<plan.singleCount {
      values[index + 1] = plan.draws[index].value(
        at: scores[index], tables: plan.tables.base, thresholds: plan.thresholds.base,
        choices: plan.choices.base)
    }
  }

  /// Turns tied normal scores into those of the t copula: one draw widens or narrows all at once.
  @inlinable @inline(always)
  func widen() {
    let table = plan.copula.table.base
    let inverse = StudentScoreTable.inverseMixing(atScore: score(plan.copula.column), rows: table)
    for row in 0..<plan.couplings.count {
      let target = plan.couplings[row].target
      scores[target] = StudentScoreTable.score(
        of: scores[target], inverseMixing: inverse, rows: table)
    }
  }

  /// Shares of the clusters, and what they make of the park's base output.
  @inlinable @inline(always)
  func shareOut() {
    var sum = L.zero
    for c in 0..<plan.clusterCount where plan.clusters[c].hasShare {
      shares[c] = value(plan.clusters[c].share)
      sum = sum + shares[c]
    }
    for c in 0..<plan.clusterCount {
      let cluster = plan.clusters[c]
      if cluster.hasShare { shares[c] = shares[c] / sum }
      baseOutput[c] = cluster.baseOutput.value(values, share: shares[c])
    }
  }
}
