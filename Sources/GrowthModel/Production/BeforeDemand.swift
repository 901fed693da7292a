public import Lanes

extension Workspace {
  /// What comes beside the laws, step by step: spillovers, which need the output before demand of
  /// the steps before, and the anchors.
  @inlinable @inline(always)
  func addNeighboursAndAnchors() {
    let clusters = plan.clusterCount
    for c in 0..<clusters { spilled[c] = L.zero }
    let follows = followsProductivity()
    for forecast in 0..<plan.forecastSteps {
      let step = plan.historySteps + forecast
      let row = forecast * clusters
      if plan.spillover.isUsed {
        addSpillovers(forecast: forecast)
        for c in 0..<clusters {
          exponent[row + c] = exponent[row + c].addingProduct(follows, spilled[c])
          if terms != nil { multiplyNote(.productivity, cluster: c, step: step, spilled[c]) }
        }
        L.exponentiate(exponent + row, count: clusters)
        for c in 0..<clusters {
          magnitude[row + c] = magnitude[row + c] * exponent[row + c]
          exponent[row + c] = L.zero
        }
      }
      if terms != nil {
        for c in 0..<clusters {
          let law = magnitude[row + c] * exponent[row + c].exponential
          note(.law, cluster: c, step: step, law)
        }
      }
      addAnchors(forecast: forecast)
    }
  }

  /// 1 where the path's law is scaled by productivity, 0 where it is not.
  @inlinable @inline(always)
  func followsProductivity() -> L {
    var result = L.one
    for index in 0..<plan.laws.count {
      let law = plan.laws[index]
      let flag = L(repeating: law.kind == .logistic || law.kind == .reference ? 0 : 1)
      if plan.lawColumn < 0 {
        result = flag
      } else {
        result = result.replacing(
          with: flag, where: L(repeating: law.from) .<= score(plan.lawColumn))
      }
    }
    return result
  }

  /// θ S_cd ln(q_d,ₜ₋₁/q_d,ₜ₋₂) over the other clusters, none in the first step nor where a q is 0.
  @inlinable @inline(always)
  func addSpillovers(forecast: Int) {
    guard forecast > 0 else { return }
    let clusters = plan.clusterCount
    let strength = value(plan.spillover.strength)
    for d in 0..<clusters {
      let last = magnitude[(forecast - 1) * clusters + d]
      let before =
        forecast > 1
        ? magnitude[(forecast - 2) * clusters + d] : baseOutput[d] * L(repeating: plan.stepYears)
      let growth = (strength * (last / before).logarithm)
        .replacing(with: L.zero, where: last .<= L.zero)
        .replacing(with: L.zero, where: before .<= L.zero)
      for c in 0..<clusters where c != d {
        let weight = plan.spilloverNumbers[c * clusters + d]
        spilled[c] = spilled[c].addingProduct(growth, L(repeating: weight))
      }
    }
  }

  /// Output before demand, and that of the law where nothing was added to it, of a path that is
  /// explained.
  @inlinable @inline(always)
  func noteBeforeShock() {
    let hasAdditions = plan.spillover.isUsed || plan.anchors.count > 0
    for forecast in 0..<plan.forecastSteps {
      let step = plan.historySteps + forecast
      for c in 0..<plan.clusterCount {
        let index = forecast * plan.clusterCount + c
        let output = magnitude[index] * exponent[index].exponential
        if !hasAdditions { note(.law, cluster: c, step: step, output) }
        note(.beforeShock, cluster: c, step: step, output)
      }
    }
  }
}
