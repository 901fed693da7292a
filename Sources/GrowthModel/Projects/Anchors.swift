public import Lanes

extension Workspace {
  /// Adds what the anchors that go ahead produce in a step.
  ///
  /// capital · ratio · kept share · phase(ready, ramp) · h · level levers, ready = start + delay +
  /// build. Their capital does not pass through the output–capital ratio.
  @inlinable @inline(always)
  func addAnchors(step: Int, to output: UnsafeMutablePointer<L>) {
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
      output[anchor.cluster] = output[anchor.cluster] + added
      note(.anchors, cluster: anchor.cluster, step: step, added)
    }
  }

  /// 1 where the anchor goes ahead: the first option, while its probability exceeds Φ(z).
  @inlinable @inline(always)
  func goesAhead(_ anchor: AnchorPlan) -> L {
    L.one.replacing(
      with: L.zero, where: L(repeating: anchor.threshold) .<= score(anchor.column))
  }
}
