public import Lanes

extension Workspace {
  /// Writes the results of one calendar year into the block's columns.
  @inlinable @inline(always)
  func writeYear(
    _ year: Int, of yearOutput: UnsafeMutablePointer<L>, price: L,
    _ outcomes: UnsafeMutablePointer<Double>, stride: Int
  ) {
    let layout = plan.outcomes
    var located = L.zero
    var everything = L.zero
    for c in 0..<plan.clusterCount {
      yearOutput[c].store(to: outcomes + (layout.cluster(c) + year) * stride)
      everything = everything + yearOutput[c]
      if !plan.clusters[c].isRegistered { located = located + yearOutput[c] }
    }
    let total = plan.countsRegistered ? everything : located
    total.store(to: outcomes + (layout.total + year) * stride)
    if plan.hasRegistered {
      let other = plan.countsRegistered ? located : everything
      other.store(to: outcomes + (layout.otherTotal + year) * stride)
    }
    if plan.inflation.count > 0 { price.store(to: outcomes + (layout.prices + year) * stride) }
    for index in 0..<plan.indicators.count {
      indicator(plan.indicators[index], year: year, of: yearOutput)
        .store(to: outcomes + (layout.indicator(index) + year) * stride)
    }
    if plan.cityTerms.count > 0 {
      induced(by: yearOutput).store(to: outcomes + (layout.induced + year) * stride)
    }
    if year == 0 { writeBase(outcomes, stride: stride) }
  }

  /// Output of the base year, which is uncertain too.
  @inlinable @inline(always)
  func writeBase(_ outcomes: UnsafeMutablePointer<Double>, stride: Int) {
    let first = plan.outcomes.baseOutput
    var total = L.zero
    for c in 0..<plan.clusterCount {
      baseOutput[c].store(to: outcomes + (first + c) * stride)
      if plan.clusters[c].isRegistered, !plan.countsRegistered { continue }
      total = total + baseOutput[c]
    }
    total.store(to: outcomes + (first + plan.clusterCount) * stride)
  }

  @inlinable @inline(always)
  func writeAnchors(_ outcomes: UnsafeMutablePointer<Double>, stride: Int) {
    for index in 0..<plan.anchors.count {
      goesAhead(plan.anchors[index]).store(to: outcomes + plan.outcomes.anchor(index) * stride)
    }
  }
}
