public import Estimation
import GrowthModel
import Simulation

/// A step of buying levers one after the other: what brings most for its money next.
public struct LeverPurchase: Sendable {
  /// The levers that are raised, with their new levels: one, and what it requires.
  public var raised: [String: Double]
  /// What all levers bought so far cost, 亿元 of the base year.
  public var cost: Double
  /// How much better the packages become by this step, on the same paths.
  public var gain: Estimate
  /// The odds of the target after it.
  public var odds: ProbabilityEstimate

  /// A step found otherwise.
  public init(
    raised: [String: Double], cost: Double, gain: Estimate, odds: ProbabilityEstimate
  ) {
    self.raised = raised
    self.cost = cost
    self.gain = gain
    self.odds = odds
  }
}

extension PackageEnsemble {
  /// Buys levers from nothing on, each time what gains most for its money, until nothing gains.
  ///
  /// The packages are nested, as what is bought stays bought; they may therefore lie below the front.
  func buyingOrder(
    of grid: PackageGrid, _ planner: PackagePlanner, target: Target, by measure: PackageMeasure,
    budget: CostMeasure, progress: (Double) -> Void
  ) async throws -> [LeverPurchase] {
    var rules = AllowedPatterns(grid: grid)
    var here = PackageGrid.Places(repeating: 0, count: grid.choices.count)
    guard rules.allow(here) else { return [] }
    var outcomes = try await self.outcomes(of: here, of: grid, planner, target: target)
    var order: [LeverPurchase] = []
    while true {
      let steps = grid.raises(from: here, &rules)
      if steps.isEmpty { return order }
      let now = measure.goodness(of: outcomes).whole
      var goods: [Double] = []
      try await forEachPackage(
        steps, of: grid, planner, target: target, value: { measure.goodness(of: $0).whole }
      ) { _, good in
        goods.append(good)
        return true
      }
      let cost = grid.cost(here, by: budget)
      var best: (index: Int, rate: Double, gain: Double)?
      for (index, good) in goods.enumerated() where good > now {
        let money = grid.cost(steps[index], by: budget) - cost
        let rate = money > 0 ? (good - now) / money : .infinity
        if let best, (best.rate, best.gain) >= (rate, good - now) { continue }
        best = (index, rate, good - now)
      }
      guard let best else { return order }
      let next = steps[best.index]
      let after = try await self.outcomes(of: next, of: grid, planner, target: target)
      var raised: [String: Double] = [:]
      for (index, choice) in grid.choices.enumerated() where next[index] != here[index] {
        raised[choice.lever] = choice.levels[Int(next[index])]
      }
      order.append(
        LeverPurchase(
          raised: raised, cost: grid.cost(next, by: budget),
          gain: measure.gain(of: after, over: outcomes),
          odds: after.odds()))
      (here, outcomes) = (next, after)
      let left = zip(here, grid.choices).count { Int($0) + 1 < $1.levels.count }
      progress(1 - Double(left) / Double(max(1, here.count)))
    }
  }

  /// What the paths of one package come to.
  func outcomes(
    of places: PackageGrid.Places, of grid: PackageGrid, _ planner: PackagePlanner,
    target: Target
  ) async throws -> TargetOutcomes {
    let samples = try await samples(
      of: [PackageSetting(planner, levels: grid.levels(places))], keeping: [.target(target.id)])
    return TargetOutcomes(samples[0].columns[0], of: target)
  }
}

extension PackageGrid {
  /// Every allowed package with one lever higher, and with what that lever requires at its lowest
  /// level above 0.
  fileprivate func raises(from here: Places, _ rules: inout AllowedPatterns) -> [Places] {
    var steps: [Places] = []
    for index in choices.indices {
      for place in Int(here[index]) + 1..<max(choices[index].levels.count, Int(here[index]) + 1) {
        var step = here
        step[index] = UInt16(place)
        requireAll(of: index, &step)
        if rules.allow(step) { steps.append(step) }
      }
    }
    return steps
  }

  private func requireAll(of index: Int, _ places: inout Places) {
    guard let lever = scenario.levers.first(where: { $0.id == choices[index].lever }) else {
      return
    }
    for id in lever.requires {
      guard let other = choices.firstIndex(where: { $0.lever == id }), places[other] == 0,
        choices[other].levels.count > 1
      else { continue }
      places[other] = 1
      requireAll(of: other, &places)
    }
  }
}
