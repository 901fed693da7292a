import Testing

@testable import Probability

/// What every distribution owes its users.
@Suite struct DistributionContract {
  static let levels = [1e-9, 1e-5, 0.99999] + (1...99).map { Double($0) / 100 }

  @Test(arguments: continuousDistributions)
  func `cumulative probability undoes quantile`(_ distribution: any Distribution) {
    for probability in DistributionContract.levels {
      let x = distribution.quantile(at: probability)
      // What x loses in rounding moves F by f times as much.
      let rounding = 4 * x.ulp * distribution.density(at: x)
      let error = abs(distribution.cumulativeProbability(at: x) - probability)
      #expect(error < 1e-12 + rounding, "\(probability)")
    }
  }

  @Test(arguments: continuousDistributions)
  func `the upper tail is the lower one seen from above`(_ distribution: any Distribution) {
    let spread = distribution.quantile(at: 0.75) - distribution.quantile(at: 0.25)
    for k in 1..<64 {
      let q = Double(k) / 64
      let difference = distribution.quantile(atUpperTail: q) - distribution.quantile(at: 1 - q)
      #expect(abs(difference) < 1e-12 * spread + 4 * distribution.quantile(at: 1 - q).ulp)
    }
    // Tiny q: far out, but finite.
    #expect(distribution.quantile(atUpperTail: 1e-300).isFinite)
    #expect(
      distribution.quantile(atUpperTail: 1e-20) >= distribution.quantile(atUpperTail: 1e-10))
  }

  @Test(arguments: continuousDistributions + discreteDistributions)
  func `the probabilities of at most x and of more add up to 1`(_ distribution: any Distribution) {
    for p in DistributionContract.levels {
      let x = distribution.quantile(at: p)
      let lower = distribution.cumulativeProbability(at: x)
      let upper = distribution.upperTailProbability(at: x)
      #expect(abs(lower + upper - 1) < 1e-14, "\(p)")
      #expect(lower >= 0 && lower <= 1 && upper >= 0 && upper <= 1, "\(p)")
    }
    #expect(distribution.upperTailProbability(at: -.infinity) == 1)
    #expect(distribution.upperTailProbability(at: .infinity) == 0)
    #expect(distribution.upperTailProbability(at: .nan).isNaN)
  }

  @Test(arguments: continuousDistributions)
  func `the upper tail's probability is accurate where tiny`(_ distribution: any Distribution) {
    for q in [1e-6, 1e-12, 1e-15] {
      let x = distribution.quantile(atUpperTail: q)
      let error = abs(distribution.upperTailProbability(at: x) - q)
      // What x loses in rounding is all that may be lost.
      let rounding = 8 * x.ulp * distribution.density(at: x)
      #expect(error < 1e-10 * q + rounding, "\(q)")
    }
  }

  @Test(arguments: continuousDistributions + discreteDistributions)
  func `quantiles rise inside the support and end at its ends`(_ distribution: any Distribution) {
    let support = distribution.support
    #expect(distribution.quantile(at: 0) == support.lowerBound)
    #expect(distribution.quantile(at: 1) == support.upperBound)
    #expect(distribution.quantile(atUpperTail: 0) == support.upperBound)
    #expect(distribution.quantile(atUpperTail: 1) == support.lowerBound)
    var last = max(support.lowerBound, -.greatestFiniteMagnitude)
    for k in 1..<4000 {
      let x = distribution.quantile(at: Double(k) / 4000)
      #expect(support.contains(x))
      #expect(x >= last - 2 * last.ulp)
      last = x
    }
  }

  @Test(arguments: continuousDistributions + discreteDistributions)
  func `what is no probability or no number gives no number`(_ distribution: any Distribution) {
    for p in [-0.1, 1.1, Double.nan] {
      #expect(distribution.quantile(at: p).isNaN)
      #expect(distribution.quantile(atUpperTail: p).isNaN)
    }
    #expect(distribution.density(at: .nan).isNaN)
    #expect(distribution.cumulativeProbability(at: .nan).isNaN)
    #expect(distribution.value(atScore: .nan).isNaN)
  }

  @Test(arguments: continuousDistributions)
  func `the value at a score is the quantile at its probability`(_ distribution: any Distribution) {
    let spread = distribution.quantile(at: 0.75) - distribution.quantile(at: 0.25)
    for z in stride(from: -6.0, through: 6, by: 0.25) {
      let x = distribution.value(atScore: z)
      let expected =
        z <= 0
        ? distribution.quantile(at: normalCumulative(at: z))
        : distribution.quantile(atUpperTail: normalUpperTail(at: z))
      #expect(abs(x - expected) <= 1e-13 * max(spread, abs(expected)))
    }
    var last = -Double.greatestFiniteMagnitude
    for z in stride(from: -8.5, through: 8.5, by: 0.01) {
      let x = distribution.value(atScore: z)
      #expect(x >= last - 4 * last.ulp)
      last = x
    }
  }

  @Test(arguments: continuousDistributions)
  func `the density is the slope of the cumulative probability`(_ distribution: any Distribution) {
    for p in stride(from: 0.05, through: 0.95, by: 0.0731) {
      let low = distribution.quantile(at: p - 1e-4)
      let high = distribution.quantile(at: p + 1e-4)
      // Simpson's rule over a part of probability 2e−4, without the parts that hold a corner.
      let corners = distribution.scoreBreaks.map { distribution.value(atScore: $0) }
      if corners.contains(where: { $0 > low && $0 < high }) { continue }
      let middle = 0.5 * (low + high)
      let sum =
        distribution.density(at: low) + 4 * distribution.density(at: middle)
        + distribution.density(at: high)
      #expect(abs((high - low) * sum / 6 - 2e-4) < 2e-8)
    }
    let support = distribution.support
    if support.lowerBound.isFinite {
      #expect(distribution.density(at: support.lowerBound.nextDown) == 0)
      #expect(distribution.cumulativeProbability(at: support.lowerBound) == 0)
    }
    if support.upperBound.isFinite {
      #expect(distribution.density(at: support.upperBound.nextUp) == 0)
      #expect(distribution.cumulativeProbability(at: support.upperBound) == 1)
    }
    #expect(distribution.cumulativeProbability(at: -.infinity) == 0)
    #expect(distribution.cumulativeProbability(at: .infinity) == 1)
    #expect(distribution.density(at: .infinity) == 0)
    #expect(distribution.density(at: -.infinity) == 0)
  }

  // ∫ x(z) φ(z) dz by the trapezium rule, which is exact to rounding for smooth x(z).
  @Test(arguments: continuousDistributions)
  func `mean and variance are those of the values`(_ distribution: any Distribution) {
    let step = 1.0 / 256
    let centre = distribution.value(atScore: 0)
    var first = 0.0
    var second = 0.0
    for k in (-38 * 256)...(38 * 256) {
      let z = Double(k) * step
      let x = distribution.value(atScore: z) - centre
      guard x.isFinite else { continue }
      first += x * normalDensity(at: z) * step
      second += x * x * normalDensity(at: z) * step
    }
    let deviation = distribution.standardDeviation
    #expect(abs(centre + first - distribution.mean) < 1e-5 * deviation)
    #expect(abs(second - first * first - distribution.variance) < 2e-5 * distribution.variance)
  }

  @Test(arguments: discreteDistributions)
  func `discrete quantiles are the least values that reach a probability`(
    _ distribution: any Distribution
  ) {
    for k in 1..<1000 {
      let p = Double(k) / 1000
      let x = distribution.quantile(at: p)
      #expect(distribution.cumulativeProbability(at: x) >= p - 1e-15)
      #expect(distribution.cumulativeProbability(at: x.nextDown) < p + 1e-15)
      #expect(distribution.density(at: x) > 0)
    }
  }

  @Test(arguments: discreteDistributions)
  func `scores of discrete ones hit every value as often as its weight`(
    _ distribution: any Distribution
  ) {
    var mean = 0.0
    let thresholds = [-.infinity] + distribution.scoreBreaks + [.infinity]
    for (low, high) in zip(thresholds, thresholds.dropFirst()) where low < high {
      let weight = normalCumulative(at: high) - normalCumulative(at: low)
      mean += weight * distribution.value(atScore: low)
      // A threshold belongs to the option above it.
      if high < .infinity {
        #expect(distribution.value(atScore: high.nextDown) == distribution.value(atScore: low))
      }
    }
    #expect(abs(mean - distribution.mean) < 1e-14 * max(1, abs(distribution.mean)))
  }
}
