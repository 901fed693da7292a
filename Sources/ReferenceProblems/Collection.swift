import Lanes
import Probability

extension ReferenceProblem {
  /// The problems collected in otbenchmark and by Waarts, *Structural Reliability Using Finite
  /// Element Methods* (2000). Probabilities were computed again, by quadrature or a known law, to
  /// nine digits.
  public static let collection: [ReferenceProblem] = [
    rMinusS, axialBeam, rp8, rp22, rp25, rp31, rp33, rp35, rp53, rp55, rp75, rp107, fourBranch,
    sixSectors, sixSectorsFar,
  ]

  /// R − S, R of N(4, 1), S of N(2, 1).
  public static let rMinusS = ReferenceProblem(
    "R − S", dimension: 2, probability: 7.864960352514e-2
  ) { z in (4 + z[0]) - (2 + z[1]) }

  /// A beam under an axial load: R − F/(100π).
  public static let axialBeam: ReferenceProblem = {
    let strength = LogNormalInput(mean: 300, standardDeviation: 30)
    return ReferenceProblem("axial beam", dimension: 2, probability: 2.919819462483e-2) { z in
      strength(z[0]) - (75000 + 5000 * z[1]) / (100 * Double.pi)
    }
  }()

  /// Six lognormals, weighted.
  public static let rp8: ReferenceProblem = {
    let a = LogNormalInput(mean: 120, standardDeviation: 12)
    let b = LogNormalInput(mean: 50, standardDeviation: 10)
    let c = LogNormalInput(mean: 40, standardDeviation: 8)
    return ReferenceProblem("RP8", dimension: 6, probability: 7.8979371e-4) { z in
      let resistance = a(z[0]) + 2 * a(z[1]) + 2 * a(z[2]) + a(z[3])
      return resistance - 5 * b(z[4]) - 5 * c(z[5])
    }
  }()

  /// A parabola.
  public static let rp22 = ReferenceProblem(
    "RP22", dimension: 2, probability: 4.207305511300e-3
  ) { z in
    let (sum, difference) = (z[0] + z[1], z[0] - z[1])
    return 2.5 - sum / 2.0.squareRoot() + 0.1 * difference * difference
  }

  /// Two parts that must both fail, the first design point being a false one.
  public static let rp25 = ReferenceProblem(
    "RP25", dimension: 2, probability: 4.148566293760e-5
  ) { z in
    let first = z[0] * z[0] - 8 * z[1] + 16
    let second = -16 * z[0] + z[1] + 32
    return max(first, second)
  }

  /// A narrow cusp.
  public static let rp31 = ReferenceProblem(
    "RP31", dimension: 2, probability: 3.226681209588e-3
  ) { z in
    let square = z[0] * z[0]
    return 2 - z[1] + 256 * square * square
  }

  /// Two planes.
  public static let rp33 = ReferenceProblem(
    "RP33", dimension: 3, probability: 2.575597790800e-3
  ) { z in min(3 * 3.0.squareRoot() - z[0] - z[1] - z[2], 3 - z[2]) }

  /// A curve and two branches of a hyperbola.
  public static let rp35 = ReferenceProblem(
    "RP35", dimension: 2, probability: 3.478946320931e-3
  ) { z in
    let square = z[0] * z[0]
    let lift = 0.04 * square
    let curve = 2 - z[1] + (-0.1 * square).exponential + lift * lift
    return min(curve, 4.5 - z[0] * z[1])
  }

  /// A wave.
  public static let rp53 = ReferenceProblem(
    "RP53", dimension: 2, probability: 3.132048568668e-2
  ) { z in
    let (x, y) = (1.5 + z[0], 2.5 + z[1])
    return sine(2.5 * x) + 2 - (x * x + 4) * (y - 1) / 20
  }

  /// Four parts of a square, likelier than not.
  public static let rp55 = ReferenceProblem(
    "RP55", dimension: 2, probability: 5.600144282864e-1
  ) { z in
    let difference = uniform(z[0]) - uniform(z[1])
    let square = difference * difference
    let bowl = 0.2 + 0.6 * square * square
    let slope = abs(difference) / 2.0.squareRoot()
    let edge = -abs(difference) + 5 / 2.0.squareRoot() - 2.2
    return min(bowl - slope, edge)
  }

  /// Two branches of a hyperbola.
  public static let rp75 = ReferenceProblem(
    "RP75", dimension: 2, probability: 9.819298721547e-3
  ) { z in 3 - z[0] * z[1] }

  /// A plane in ten dimensions.
  public static let rp107 = ReferenceProblem(
    "RP107", dimension: 10, probability: 2.866515718792e-7
  ) { z in 5 * 10.0.squareRoot() - z.reduce(0, +) }

  /// Four branches.
  public static let fourBranch = ReferenceProblem(
    "four branch", dimension: 2, probability: 2.222795066194e-3
  ) { z in
    let difference = z[0] - z[1]
    let sum = (z[0] + z[1]) / 2.0.squareRoot()
    let curve = 3 + 0.1 * difference * difference - abs(sum)
    return min(curve, 7 / 2.0.squareRoot() - abs(difference))
  }

  /// The output of six lognormal sectors above 50.
  public static let sixSectors = sectors("six sectors", above: 50, probability: 0.1941351)

  /// The output of six lognormal sectors above 70.
  public static let sixSectorsFar = sectors(
    "six sectors, far", above: 70, probability: 3.08645e-5)

  private static func sectors(
    _ name: String, above threshold: Double, probability: Double
  ) -> ReferenceProblem {
    let means: [Double] = [12, 10, 9, 6, 5, 4]
    let variations = [0.20, 0.25, 0.15, 0.30, 0.35, 0.40]
    let sectors = zip(means, variations).map {
      LogNormalInput(mean: $0, standardDeviation: $0 * $1)
    }
    return ReferenceProblem(name, dimension: 6, probability: probability) { z in
      var sum = 0.0
      for (sector, score) in zip(sectors, z) { sum += sector(score) }
      return threshold - sum
    }
  }
}

/// sin x, by the series after taking off whole turns; absolute error below 1e−14 for |x| < 100.
private func sine(_ x: Double) -> Double {
  let turns = (x / (2 * Double.pi)).rounded()
  let rest = (x - turns * 6.283185307179586) - turns * 0x1.1a62633145c07p-52
  var term = rest
  var sum = rest
  for n in 1...16 {
    term *= -rest * rest / Double(2 * n * (2 * n + 1))
    sum += term
  }
  return sum
}
