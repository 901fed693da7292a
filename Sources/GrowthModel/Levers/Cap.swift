public import Lanes

extension Workspace {
  /// The park's total in a step, as its boundary counts.
  @inlinable @inline(always)
  func countedTotal() -> L {
    var total = L.zero
    for c in 0..<plan.clusterCount {
      if plan.clusters[c].isRegistered, !plan.countsRegistered { continue }
      total = total + output[c]
    }
    return total
  }

  /// Keeps the total with levers within (1 + cap) times the same path's total without.
  @inlinable @inline(always)
  func capLevers(step: Int) {
    let most = totalWithoutLevers[step] * L(repeating: plan.capFactor)
    let total = countedTotal()
    let factor = (most / total).replacing(with: L.one, where: total .<= most)
    for c in 0..<plan.clusterCount { output[c] = output[c] * factor }
  }
}
