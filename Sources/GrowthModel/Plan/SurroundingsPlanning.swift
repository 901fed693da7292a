import Lanes
import LinearAlgebra
import Probability

extension PlanBuilder {
  mutating func anchorPlans() -> [AnchorPlan] {
    scenario.anchors.map { anchor in
      AnchorPlan(
        cluster: anchor.cluster,
        column: registry.column("projects.\(anchor.title.id).happens", step: 0),
        threshold: anchor.probability.normalQuantile, capital: registry.term(anchor.capital),
        ratio: registry.term(anchor.ratio), start: registry.term(anchor.start),
        delay: registry.term(anchor.delay), build: registry.term(anchor.build),
        ramp: registry.term(anchor.ramp), keptShare: registry.term(anchor.keptShare))
    }
  }

  /// States of the world: their multipliers, and the scores at which each state is passed.
  mutating func macroPlan() -> (MacroPlan, [Double]) {
    guard let states = scenario.macro?.states, !states.isEmpty else { return (MacroPlan(), []) }
    var plan = MacroPlan()
    plan.count = states.count
    plan.column = yearlyColumns("macro")
    var numbers = states.map(\.investment) + states.map(\.output)
    numbers += scoreThresholds(states.map(\.initial))
    for state in states { numbers += scoreThresholds(state.next) }
    return (plan, numbers)
  }

  /// Scores at which an option is passed on to the next; the last option is never passed.
  private func scoreThresholds(_ weights: [Double]) -> [Double] {
    let sum = weights.reduce(0, +)
    var cumulated = 0.0
    return weights.enumerated().map { index, weight in
      cumulated += weight / sum
      return index == weights.count - 1 ? .infinity : min(cumulated, 1).normalQuantile
    }
  }

  mutating func landPlan() -> LandPlan {
    guard let land = scenario.land else { return LandPlan() }
    var plan = LandPlan()
    plan.isUsed = true
    plan.density = registry.term(land.density)
    plan.developed = registry.term(land.developed)
    plan.sharpness = land.sharpness
    return plan
  }

  /// The links; a capture that is known and moved by no lever is solved here, by LAPACK.
  mutating func linkPlan() throws(PlanError) -> (LinkPlan, [Double]) {
    guard let links = scenario.links else { return (LinkPlan(), []) }
    var plan = LinkPlan()
    plan.isUsed = true
    plan.strength = registry.term(links.capture)
    // Firms whose plant stands elsewhere neither buy nor sell inside the park.
    let count = scenario.clusters.count
    var supply = links.supply
    for i in 0..<count {
      for j in 0..<count
      where scenario.clusters[i].isRegistered || scenario.clusters[j].isRegistered {
        supply[i][j] = 0
      }
    }
    if case .known(let capture) = links.capture.value, !hasEffects(.localCapture, 0) {
      plan.isSolved = true
      var system = Matrix(rows: count, columns: count)
      for i in 0..<count {
        for j in 0..<count { system[i, j] = (i == j ? 1 : 0) - capture * supply[i][j] }
      }
      do {
        let inverse = try inverse(system)
        return (plan, (0..<count).flatMap { i in (0..<count).map { inverse[i, $0] } })
      } catch {
        throw PlanError("the links inside the park have no solution: I − κB is singular")
      }
    }
    return (plan, supply.flatMap { $0 })
  }

  mutating func spilloverPlan() -> (LinkPlan, [Double]) {
    guard let spillover = scenario.spillover else { return (LinkPlan(), []) }
    var plan = LinkPlan()
    plan.isUsed = true
    plan.strength = registry.term(spillover.strength)
    return (plan, spillover.weights.flatMap { $0 })
  }

  mutating func indicatorPlans() -> ([IndicatorPlan], [Term]) {
    var terms: [Term] = []
    let plans = scenario.indicators.map { indicator in
      switch indicator.kind {
      case .intensity(let intensities, let trend):
        let first = terms.count
        terms += intensities.map { $0.map { registry.term($0) } ?? .known(0) }
        return IndicatorPlan(
          isPath: false, first: first, base: .known(0), growth: registry.term(trend),
          limit: .infinity)
      case .path(let base, let growth, let limit):
        return IndicatorPlan(
          isPath: true, first: 0, base: registry.term(base), growth: registry.term(growth),
          limit: limit ?? .infinity)
      }
    }
    return (plans, terms)
  }

  /// κ_city and (multiplier − 1) of each cluster, two terms each; empty where none has them.
  mutating func cityTerms() -> [Term] {
    guard scenario.clusters.contains(where: { $0.cityMultiplier != nil }) else { return [] }
    return scenario.clusters.flatMap { cluster in
      guard let city = cluster.cityMultiplier else { return [Term.known(0), .known(1)] }
      return [registry.term(city.capture), registry.term(city.multiplier)]
    }
  }
}
