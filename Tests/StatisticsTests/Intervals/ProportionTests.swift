import Foundation
import Testing

@testable import Statistics

@Suite struct ProportionTests {
  // Newcombe (1998), tables I and II, and Clopper and Pearson (1934), at 95 %; the last row SciPy.
  @Test(arguments: [
    (81, 263, 0.255289...0.366210, 0.252737...0.367622),
    (15, 148, 0.062386...0.160487, 0.057844...0.161650),
    (0, 20, 0...0.161125, 0...0.168433),
    (1, 29, 0.006113...0.171755, 0.000873...0.177644),
    (0, 1000, 0...0.003827, 0...0.003682),
  ])
  func `published intervals`(
    hits: Int, count: Int, wilson: ClosedRange<Double>, exact: ClosedRange<Double>
  ) {
    let score = ProportionInterval.wilson(hits: hits, count: count, level: 0.95)
    let beta = ProportionInterval.clopperPearson(hits: hits, count: count, level: 0.95)
    #expect(abs(score.lowerBound - wilson.lowerBound) < 6e-7)
    #expect(abs(score.upperBound - wilson.upperBound) < 6e-7)
    #expect(abs(beta.lowerBound - exact.lowerBound) < 6e-7)
    #expect(abs(beta.upperBound - exact.upperBound) < 6e-7)
  }

  // SciPy 1.17.1 through Tests/Reference/statistics_reference.py; its own Wilson lower end loses
  // digits when hits are rare, hence the absolute term.
  @Test func `intervals agree with SciPy`() throws {
    for reference in try Reference.load().proportions {
      let (hits, count, level) = (reference.hits, reference.count, reference.level)
      let beta = ProportionInterval.clopperPearson(hits: hits, count: count, level: level)
      for (found, expected) in zip([beta.lowerBound, beta.upperBound], reference.clopperPearson) {
        #expect(abs(found - expected) <= 1e-9 * expected, "\(hits)/\(count) at \(level)")
      }
      guard let wilson = reference.wilson else { continue }
      let score = ProportionInterval.wilson(hits: hits, count: count, level: level)
      for (found, expected) in zip([score.lowerBound, score.upperBound], wilson) {
        #expect(
          abs(found - expected) <= 1e-12 * expected + 1e-17, "\(hits)/\(count) at \(level)")
      }
    }
  }

  // With no hits the exact upper end is 1 − (α/2)^(1/n), with all hits the lower end (α/2)^(1/n).
  @Test(arguments: [1, 2, 20, 1000, 1_000_000])
  func `no hits and nothing but hits`(count: Int) {
    for level in [0.8, 0.95, 0.999] {
      let end = -expm1(log((1 - level) / 2) / Double(count))
      let none = ProportionInterval.clopperPearson(hits: 0, count: count, level: level)
      let all = ProportionInterval.clopperPearson(hits: count, count: count, level: level)
      #expect(none.lowerBound == 0)
      #expect(abs(none.upperBound / end - 1) < 1e-10)
      #expect(all.upperBound == 1)
      #expect(abs(all.lowerBound - (1 - end)) < 1e-13)
      #expect(ProportionInterval.wilson(hits: 0, count: count, level: level).lowerBound == 0)
      #expect(ProportionInterval.wilson(hits: count, count: count, level: level).upperBound == 1)
    }
  }

  /// P(the interval holds π), by summing the binomial distribution.
  func coverage(
    of method: ProportionInterval.Method, count: Int, level: Double, truth: Double
  ) -> Double {
    let n = Double(count)
    return (0...count).reduce(0) { sum, hits in
      guard method.bounds(hits: hits, count: count, level: level).contains(truth) else {
        return sum
      }
      let k = Double(hits)
      let choices = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
      return sum + exp(choices + k * log(truth) + (n - k) * log1p(-truth))
    }
  }

  @Test(arguments: [1, 5, 20, 73], [0.8, 0.95])
  func `Clopper–Pearson covers at least as often as it says`(count: Int, level: Double) {
    for truth in stride(from: 0.005, to: 1, by: 0.0125) {
      let covered = coverage(of: .clopperPearson, count: count, level: level, truth: truth)
      #expect(covered >= level - 1e-12, "\(count) trials of \(truth)")
    }
  }

  @Test func `Wilson covers about as often as it says, on average`() {
    let truths = stride(from: 0.005, to: 1, by: 0.01)
    let sum = truths.reduce(0) { $0 + coverage(of: .wilson, count: 50, level: 0.95, truth: $1) }
    #expect(abs(sum / 100 - 0.95) < 0.005)
  }

  @Test(arguments: ProportionInterval.Method.allCases)
  func `hits and misses mirror each other`(method: ProportionInterval.Method) {
    for hits in 0...30 {
      let some = method.bounds(hits: hits, count: 30, level: 0.9)
      let rest = method.bounds(hits: 30 - hits, count: 30, level: 0.9)
      #expect(abs(some.lowerBound - (1 - rest.upperBound)) < 1e-14)
      #expect(some.contains(Double(hits) / 30))
    }
  }

  @Test(arguments: ProportionInterval.Method.allCases)
  func `failed trials widen both sides`(method: ProportionInterval.Method) {
    let bounds = method.bounds(hits: 10, failed: 5, count: 100, level: 0.95)
    #expect(bounds.lowerBound == method.bounds(hits: 10, count: 100, level: 0.95).lowerBound)
    #expect(bounds.upperBound == method.bounds(hits: 15, count: 100, level: 0.95).upperBound)
    #expect(method.bounds(hits: 0, failed: 7, count: 7, level: 0.95) == 0...1)
    #expect(method.bounds(hits: 0, count: 0, level: 0.95) == 0...1)
  }
}
