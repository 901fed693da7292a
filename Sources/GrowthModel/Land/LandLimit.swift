public import Lanes

/// A rise as land bends it: rise·(1 + (rise/room)ᵖ)^(−1/p), never more than `room`.
///
/// Nothing changes where output falls; nothing is left of a rise without room.
@inlinable @inline(always)
func limited<L: Lane>(rise: L, room: L, sharpness p: Double) -> L {
  let ratio = rise / room
  let factor: L
  if p == 4 {
    let square = ratio * ratio
    factor = L.one.addingProduct(square, square).inverseFourthRoot
  } else {
    let power = (L(repeating: p) * ratio.logarithm).exponential
    factor = ((L.one + power).logarithm * L(repeating: -1 / p)).exponential
  }
  // Where the ratio is beyond all powers, the rise is the room.
  let bent = (rise * factor).replacing(with: room, where: L(repeating: 1e60) .< ratio)
  return
    bent
    .replacing(with: L.zero, where: room .<= L.zero)
    .replacing(with: rise, where: rise .<= L.zero)
}

extension Workspace {
  /// Equation 10: the land of single clusters, then the park's.
  ///
  /// What is limited is the rise of the *total* over the base year; all located clusters are then
  /// multiplied by the same number. Paths that follow the logistic law have the limit in the law.
  @inlinable @inline(always)
  func limitByLand(step: Int, _ output: UnsafeMutablePointer<L>) {
    let h = L(repeating: plan.stepYears)
    for c in 0..<plan.clusterCount where plan.clusters[c].hasLand {
      let cluster = plan.clusters[c]
      let base = baseOutput[c] * h
      let room = value(cluster.density) * value(cluster.developed) * h - base
      let rise = limited(rise: output[c] - base, room: room, sharpness: cluster.sharpness)
      output[c] = exceptLogistic(base + rise, else: output[c])
    }
    guard plan.land.isUsed else { return }
    var base = L.zero
    var total = L.zero
    for c in 0..<plan.clusterCount where !plan.clusters[c].isRegistered {
      base = base.addingProduct(baseOutput[c], h)
      total = total + output[c]
    }
    let density = levered(value(plan.land.density), .landDensity, cluster: 0, step: step)
    let area = levered(value(plan.land.developed), .developedLand, cluster: 0, step: step)
    let room = density * area * h - base
    let limit = base + limited(rise: total - base, room: room, sharpness: plan.land.sharpness)
    // A total that did not rise is left as it is, to the last bit.
    let factor = exceptLogistic(
      (limit / total).replacing(with: L.one, where: total .<= base), else: L.one)
    for c in 0..<plan.clusterCount where !plan.clusters[c].isRegistered {
      output[c] = output[c] * factor
      note(.landFactor, cluster: c, step: step, factor)
    }
  }

  /// `limited` where the path's law is not the logistic one.
  @inlinable @inline(always)
  func exceptLogistic(_ limited: L, else unlimited: L) -> L {
    var result = limited
    for index in 0..<plan.laws.count {
      let law = plan.laws[index]
      if plan.lawColumn < 0 {
        if law.kind == .logistic { result = unlimited }
      } else {
        let isPast = L(repeating: law.from) .<= score(plan.lawColumn)
        result = result.replacing(
          with: law.kind == .logistic ? unlimited : limited, where: isPast)
      }
    }
    return result
  }
}
