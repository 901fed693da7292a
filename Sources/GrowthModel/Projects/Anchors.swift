public import Lanes

extension Workspace {
  /// Adds what the anchors that go ahead produce in a step.
  ///
  /// capital · ratio · kept share · phase(ready, ramp) · h · level levers, ready = start + delay +
  /// build. Their capital does not pass through the output–capital ratio.
  ///
  /// Output is m eˣ, m = `magnitude`, x = `exponent`, with x raised once, after demand: what is
  /// added to it is added to m as a e^(−x). An anchor that does not come moves no digit.
  @inlinable @inline(always)
  func addAnchors(forecast: Int) {
    let step = plan.historySteps + forecast
    let h = plan.stepYears
    for index in 0..<plan.anchors.count {
      let anchor = plan.anchors[index]
      let ready = value(anchor.start) + value(anchor.delay) + value(anchor.build)
      let ramp = value(anchor.ramp)
      let beginning = plan.firstYear + Double(step) * h
      let end = delayIntegral(L(repeating: beginning + h) - ready, spread: ramp)
      let begin = delayIntegral(L(repeating: beginning) - ready, spread: ramp)
      // The phase mean is (end − begin)/h, and a step's output is h of it.
      let level = levered(L.one, .level, cluster: anchor.cluster, step: step)
      let full = value(anchor.capital) * value(anchor.ratio) * value(anchor.keptShare)
      let added = (full * (end - begin) * level)
        .replacing(with: L.zero, where: L(repeating: anchor.threshold) .<= score(anchor.column))
      let place = forecast * plan.clusterCount + anchor.cluster
      raiseVanishing(place)
      let scale = (L.zero - exponent[place]).exponential
      magnitude[place] = magnitude[place] + added * scale
      note(.anchors, cluster: anchor.cluster, step: step, added)
    }
  }

  /// Raises an exponent so far below 0 that e^(−x) could leave the finite numbers.
  @inlinable @inline(always)
  func raiseVanishing(_ index: Int) {
    let isVanishing = exponent[index] .< L(repeating: -700)
    guard L.anyTrue(isVanishing) else { return }
    let raised = magnitude[index] * exponent[index].exponential
    magnitude[index] = magnitude[index].replacing(with: raised, where: isVanishing)
    exponent[index] = exponent[index].replacing(with: L.zero, where: isVanishing)
  }

  /// 1 where the anchor goes ahead: the first option, while its probability exceeds Φ(z).
  @inlinable @inline(always)
  func goesAhead(_ anchor: AnchorPlan) -> L {
    L.one.replacing(
      with: L.zero, where: L(repeating: anchor.threshold) .<= score(anchor.column))
  }
}
