import Lanes
import Probability

extension PlanBuilder {
  /// The laws with the scores at which each is taken, and the column of the choice (−1 for one law).
  mutating func lawPlans() -> ([LawPlan], Int) {
    let sum = scenario.laws.reduce(0) { $0 + $1.weight }
    var cumulated = 0.0
    var from = -Double.infinity
    var plans: [LawPlan] = []
    for (index, weighted) in scenario.laws.enumerated() {
      cumulated += weighted.weight / sum
      let isLast = index == scenario.laws.count - 1
      let to = isLast ? Double.infinity : min(cumulated, 1).normalQuantile
      plans.append(LawPlan(kind: weighted.law.kind, from: from, to: to))
      from = to
    }
    return (plans, plans.count > 1 ? registry.column("law.mixture", step: 0) : -1)
  }

  /// The reference class, its tables by forecast year in ``referenceDraws``.
  mutating func referencePlan() -> ReferencePlan {
    var plan = ReferencePlan()
    for case .referenceClass(let reference) in scenario.laws.map(\.law) {
      plan.isUsed = true
      plan.pathColumn = registry.column("law.reference.path", step: 0)
      plan.yearColumn = yearlyColumns("law.reference.year")
      plan.pathWeight = reference.persistentShare.squareRoot()
      plan.yearWeight = (1 - reference.persistentShare).squareRoot()
      if let bad = reference.badYears {
        plan.badColumn = yearlyColumns("law.reference.bad")
        plan.badThreshold = bad.probability.normalQuantile
        plan.badGrowth = bad.growth
      }
      for year in years {
        let age = year - (scenario.park.founded ?? horizon.from)
        let table =
          reference.tables.first { age <= $0.upToAge ?? .max } ?? reference.tables.last
        referenceDraws.append(growthDraw(table?.growth ?? .known(0)))
      }
    }
    return plan
  }

  private mutating func growthDraw(_ growth: Input.Value) -> Draw {
    switch growth {
    case .known(let value):
      var draw = Draw(kind: .normal)
      draw.mean = value
      return draw
    case .uncertain(let distribution):
      return registry.draw(for: distribution)
    }
  }
}

extension Law {
  var kind: LawKind {
    switch self {
    case .ratio: .ratio
    case .cobbDouglas: .cobbDouglas
    case .constantElasticity: .constantElasticity
    case .logistic: .logistic
    case .referenceClass: .reference
    }
  }
}
