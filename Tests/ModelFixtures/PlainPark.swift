package import GrowthModel
package import Probability
internal import Quantities

/// A park in which nothing is uncertain, waits, wears or grows unless a test puts it there.
package func plainPark(
  _ clusters: [Cluster], from: Int = 2022, asOf: Int = 2023, to: Int = 2026,
  stepsPerYear: Int = 1, laws: [WeightedLaw] = [WeightedLaw(.ratio)],
  change: (inout Scenario) -> Void = { _ in }
) -> Scenario {
  var scenario = Scenario(
    title: Title(id: "plain"), park: Park(area: SquareKilometres(10), founded: 2018),
    horizon: Horizon(from: from, asOf: asOf, to: to, stepsPerYear: stepsPerYear),
    clusters: clusters, laws: laws,
    shock: DemandShock(dependence: .oneFactor(clusters.map { _ in 0 })))
  change(&scenario)
  return scenario
}

/// A cluster with a known output in the base year.
package func plainCluster(
  _ id: String = "one", output: Double = 100, ratio: Double = 0, spends: InvestmentFlow? = nil,
  change: (inout Cluster) -> Void = { _ in }
) -> Cluster {
  var cluster = Cluster(
    title: Title(id: id), baseOutput: .own(.known(output)), investment: spends,
    production: ProductionParameters(addedRatio: .known(ratio)))
  change(&cluster)
  return cluster
}

/// Completed investment: cumulative sums at dates of the history, then amounts a year.
package func spending(
  _ history: [(date: Double, sum: Double)] = [], plan: [Double], growth: Double = 0
) -> InvestmentFlow {
  InvestmentFlow(
    history: zip(history, history.dropFirst()).map { begin, end in
      HistoryPeriod(
        begin: begin.date, end: end.date, cumulativeAtBegin: .own(.known(begin.sum)),
        cumulativeAtEnd: .own(.known(end.sum)))
    },
    plan: plan.map { .own(.known($0)) }, growth: .known(growth))
}

/// An uncertain input.
package func drawn(_ name: String, _ distribution: any Distribution) -> Input {
  Input(name: name, value: .uncertain(distribution))
}

/// A lever with effects from the beginning of 2024 on, unless they say otherwise.
package func lever(_ id: String, _ effects: [LeverEffect]) -> Lever {
  Lever(title: Title(id: id), effects: effects)
}

/// An effect on the only, or the first, clusters.
package func effect(
  _ subject: LeverEffect.Subject, _ operation: LeverEffect.Operation, clusters: [Int] = [0],
  from: Double = 2024, until: Double? = nil, phase: Double = 0
) -> LeverEffect {
  LeverEffect(
    subject: subject, operation: operation, clusters: clusters, from: from, until: until,
    phaseYears: phase)
}

extension ModelPlan {
  /// Zeros in every column, but for those of the factors named: theirs in order of steps.
  package func scores(_ values: [String: [Double]]) -> [Double] {
    for name in values.keys {
      precondition(inputs.contains { $0.factor == name }, "no input is called \(name)")
    }
    var used: [String: Int] = [:]
    return inputs.map { input in
      guard let numbers = values[input.factor] else { return 0 }
      let place = used[input.factor, default: 0]
      used[input.factor] = place + 1
      return place < numbers.count ? numbers[place] : 0
    }
  }

  /// Standard normals for every input, the same for the same number.
  package func randomScores(_ number: Int) -> [Double] {
    inputs.indices.map { column in
      var stream = NormalStream(
        seed: 7, factor: UInt64(number), step: column, chunk: 0)
      return stream.next()[0]
    }
  }
}

/// Whether two series agree within a distance relative to the second.
package func agree(_ values: [Double], _ expected: [Double], within tolerance: Double = 1e-12)
  -> Bool
{
  values.count == expected.count
    && zip(values, expected).allSatisfy { value, wanted in
      value == wanted || abs(value - wanted) <= tolerance * max(abs(wanted), 0x1p-1022)
    }
}
