public import Lanes

extension Workspace {
  /// The park's total of a step's `output`, as its boundary counts.
  @inlinable @inline(always)
  func countedTotal(_ output: UnsafeMutablePointer<L>) -> L {
    var total = L.zero
    for c in 0..<plan.clusterCount {
      if plan.clusters[c].isRegistered, !plan.countsRegistered { continue }
      total = total + output[c]
    }
    return total
  }

  /// Keeps the total with levers within (1 + cap) times the same path's total without.
  @inlinable @inline(always)
  func capLevers(forecast: Int, _ output: UnsafeMutablePointer<L>) {
    let most = totalWithoutLevers[forecast] * L(repeating: plan.capFactor)
    let total = countedTotal(output)
    let factor = (most / total).replacing(with: L.one, where: total .<= most)
    for c in 0..<plan.clusterCount { output[c] = output[c] * factor }
  }
}
