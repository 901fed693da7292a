internal import GrowthModel
import Lanes
import Probability
import Quantities

extension ReferencePark {
  /// All of them.
  package static var collection: [ReferencePark] {
    get throws {
      [try logNormal, try normal, try sumOfLogNormals, try sometimes]
    }
  }

  /// 100 e^(0.4 z), × 1.5, × 1.15 e^(0.1 z₁), × 0.95 e^(0.15 z₂): ln of the total is normal.
  package static var logNormal: ReferencePark {
    get throws {
      let (sigma, sizes) = (0.4, [(1.5, 0.0), (1.15, 0.1), (0.95, 0.15)])
      let output = drawn("output", try LogNormal(median: 100, sigma: sigma))
      let levers = try sizes.enumerated().map { index, size in
        let (median, spread) = size
        return lever(
          index, .level,
          .multiply(
            spread == 0
              ? .known(median)
              : drawn("size\(index)", try LogNormal(median: median, sigma: spread))))
      }
      return ReferencePark(
        name: "log-normal, multiplied", threshold: 130,
        scenario: park([.own(output)], levers, threshold: 130)
      ) { levels, x in
        var (mean, variance) = ((100 * (1 + levels[0] * (sizes[0].0 - 1))).logarithm, sigma * sigma)
        for (level, size) in zip(levels, sizes).dropFirst() where level > 0 {
          mean += size.0.logarithm
          variance += size.1 * size.1
        }
        return normalCumulative(at: (mean - x.logarithm) / variance.squareRoot())
      }
    }
  }

  /// N(100, 15²) and what investment of N(12, 2²), N(5, 1) and 20 brings, one a unit: all is normal.
  package static var normal: ReferencePark {
    get throws {
      let output = drawn("output", try Normal(mean: 100, standardDeviation: 15))
      let sizes: [(mean: Double, sd: Double)] = [(20, 0), (12, 2), (5, 1)]
      let levers = try sizes.enumerated().map { index, size in
        lever(
          index, .investment,
          .add(
            size.sd == 0
              ? .known(size.mean)
              : drawn("size\(index)", try Normal(mean: size.mean, standardDeviation: size.sd))))
      }
      return ReferencePark(
        name: "normal, added to", threshold: 115,
        scenario: park([.own(output)], levers, threshold: 115)
      ) { levels, x in
        let mean = zip(levels, sizes).reduce(100.0) { $0 + $1.0 * $1.1.mean }
        let variance = zip(levels, sizes).reduce(225.0) { $0 + $1.0 * $1.1.sd * $1.1.sd }
        return normalCumulative(at: (mean - x) / variance.squareRoot())
      }
    }
  }

  /// 60 e^(0.5 z₁) + 40 e^(0.3 z₂), the first × 1.4, the second × 1.3, both × 1.1: a quadrature over
  /// the first, right to 1e−9 of the odds.
  package static var sumOfLogNormals: ReferencePark {
    get throws {
      let outputs = [
        drawn("first", try LogNormal(median: 60, sigma: 0.5)),
        drawn("second", try LogNormal(median: 40, sigma: 0.3)),
      ]
      let levers = [
        lever(0, .level, .multiply(.known(1.4)), clusters: [0]),
        lever(1, .level, .multiply(.known(1.3)), clusters: [1]),
        lever(2, .level, .multiply(.known(1.1)), clusters: [0, 1]),
      ]
      return ReferencePark(
        name: "sum of two log-normals", threshold: 120,
        scenario: park(outputs.map { .own($0) }, levers, threshold: 120)
      ) { levels, x in
        let both = 1 + 0.1 * levels[2]
        let first = 60 * both * (1 + 0.4 * levels[0])
        let second = 40 * both * (1 + 0.3 * levels[1])
        return expectation { z in
          let rest = x - first * (0.5 * z).exponential
          guard rest > 0 else { return 1 }
          return normalCumulative(at: (second / rest).logarithm / 0.3)
        }
      }
    }
  }

  /// 100 e^(0.4 z), × 1.3, × 1.35 on 60 % of the paths, × 1.1 e^(0.05 z₂): two log-normals mixed.
  package static var sometimes: ReferencePark {
    get throws {
      let output = drawn("output", try LogNormal(median: 100, sigma: 0.4))
      let works = drawn("size1", try Discrete(values: [1, 1.35], weights: [0.4, 0.6]))
      let levers = [
        lever(0, .level, .multiply(.known(1.3))), lever(1, .level, .multiply(works)),
        lever(2, .level, .multiply(drawn("size2", try LogNormal(median: 1.1, sigma: 0.05)))),
      ]
      return ReferencePark(
        name: "a lever that works on 60 % of the paths", threshold: 125,
        scenario: park([.own(output)], levers, threshold: 125)
      ) { levels, x in
        let median = 100 * (1 + 0.3 * levels[0]) * (1 + 0.1 * levels[2])
        let sigma = (0.16 + 0.0025 * levels[2]).squareRoot()
        func odds(_ factor: Double) -> Double {
          normalCumulative(at: (factor * median / x).logarithm / sigma)
        }
        return levels[1] > 0 ? 0.4 * odds(1) + 0.6 * odds(1.35) : odds(1)
      }
    }
  }

  private init(
    name: String, threshold: Double, scenario: Scenario,
    survival: @escaping @Sendable ([Double], Double) -> Double
  ) {
    self.init(name: name, scenario: scenario, threshold: threshold, survival: survival)
  }

  /// A park in which nothing waits, wears or grows, and a unit of investment brings one of output in
  /// its year: two for a unit of capital, of which half is there in the mean of the year.
  private static func park(_ outputs: [Amount], _ levers: [Lever], threshold: Double) -> Scenario {
    let clusters = outputs.enumerated().map { index, output in
      Cluster(
        title: Title(id: "cluster\(index)"), baseOutput: output,
        investment: InvestmentFlow(history: [], plan: [.own(.known(0))], growth: .known(0)),
        production: ProductionParameters(addedRatio: .known(2)))
    }
    var scenario = Scenario(
      title: Title(id: "reference"), park: Park(area: SquareKilometres(10), founded: 2018),
      horizon: Horizon(from: 2022, asOf: 2023, to: 2024, stepsPerYear: 1), clusters: clusters,
      laws: [WeightedLaw(.ratio)],
      shock: DemandShock(dependence: .oneFactor(clusters.map { _ in 0 })))
    scenario.levers = levers
    scenario.targets = [
      Target(title: "goal", series: .output, time: .at(2024), threshold: threshold)
    ]
    return scenario
  }

  private static func lever(
    _ index: Int, _ subject: LeverEffect.Subject, _ operation: LeverEffect.Operation,
    clusters: [Int] = [0]
  ) -> Lever {
    Lever(
      title: Title(id: "lever\(index)"),
      effects: [
        LeverEffect(
          subject: subject, operation: operation, clusters: clusters, from: 2024, until: nil,
          phaseYears: 0)
      ])
  }

  private static func drawn(_ name: String, _ distribution: any Distribution) -> Input {
    Input(name: name, value: .uncertain(distribution))
  }
}

/// E f(Z) of a standard normal Z, by the rectangle rule, whose error falls faster than any power of
/// its step for a smooth function.
private func expectation(_ function: (Double) -> Double) -> Double {
  let step = 1.0 / 32
  var (sum, weight) = (0.0, 0.0)
  for index in -256...256 {
    let z = Double(index) * step
    let density = (-0.5 * z * z).exponential
    sum += density * function(z)
    weight += density
  }
  return sum / weight
}
