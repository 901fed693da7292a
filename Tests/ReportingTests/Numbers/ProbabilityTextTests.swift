import Estimation
import Testing

@testable import Reporting

@Suite struct ProbabilityTextTests {
  private func sentence(_ estimate: ProbabilityEstimate, _ language: Language = .english) -> String
  {
    ProbabilityText(catalogue: Catalogue(language)).sentence(estimate)
      .replacing("\u{A0}", with: " ")
  }

  private func caution(_ estimate: ProbabilityEstimate) -> String? {
    ProbabilityText(catalogue: Catalogue(.english)).caution(estimate)?
      .replacing("\u{A0}", with: " ")
  }

  // Clopper–Pearson at 0 hits: 1 − 0.025^(1/100 000) = 3.689e-5; the odds may be as large as that.
  @Test func `no hit gives the most that the count allows`() {
    let estimate = ProbabilityEstimate.counting(hits: 0, count: 100_000)
    #expect(
      sentence(estimate)
        == "at most 4 in 100 000 (0 of 100 000 paths; 95 % interval 0 – 0.0037 %)")
    #expect(caution(estimate)?.hasPrefix("No path reached it") == true)
    #expect(sentence(estimate, .chinese) == "至多十万分之四（100 000 条路径中有 0 条；95% 区间 0%～0.0037%）")
  }

  // 1 − 0.025^(1/10 000 000) = 3.689e-7.
  @Test func `enough paths without a hit are below one in a million`() {
    let estimate = ProbabilityEstimate.counting(hits: 0, count: 10_000_000)
    #expect(
      sentence(estimate)
        == "below one in a million (0 of 10 000 000 paths; 95 % interval 0 – 0.000037 %)")
    #expect(caution(estimate) == nil)
  }

  @Test func `all hits leave something open too`() {
    let estimate = ProbabilityEstimate.counting(hits: 1000, count: 1000)
    #expect(sentence(estimate) == "100 % (1 000 of 1 000 paths; 95 % interval 99.63 – 100 %)")
    #expect(
      caution(estimate)
        == "Every path reached it; up to about 4 in 1 000 that it is missed cannot be ruled out.")
  }

  // R 4.3 binom.test(3, 100000)$conf.int: 6.187e-06 8.767e-05.
  @Test func `a few hits keep their small digits`() {
    let estimate = ProbabilityEstimate.counting(hits: 3, count: 100_000)
    #expect(
      sentence(estimate)
        == "0.0030 %, about 3 in 100 000 (3 of 100 000 paths; 95 % interval 0.00062 – 0.0088 %)")
    #expect(caution(estimate) == nil)
  }

  @Test func `digits follow the width of the interval`() {
    #expect(
      sentence(.counting(hits: 37_420, count: 100_000))
        == "37.42 % (37 420 of 100 000 paths; 95 % interval 37.12 – 37.72 %)")
    #expect(
      sentence(.counting(hits: 4, count: 10))
        == "40 % (4 of 10 paths; 95 % interval 12 – 74 %)")
  }

  @Test func `another estimator has no count of paths`() {
    let estimate = ProbabilityEstimate(
      probability: 3.2e-7, interval: 2.9e-7...3.6e-7, level: 0.95, calls: 5000,
      estimator: "importance sampling")
    #expect(sentence(estimate) == "below one in a million (95 % interval 0.0000290 – 0.0000360 %)")
    #expect(caution(estimate) == nil)
  }

  private func drawn(_ probability: Double, _ interval: ClosedRange<Double>, _ name: String)
    -> String
  {
    ProbabilityText(catalogue: Catalogue(.english), countsPaths: false)
      .sentence(
        ProbabilityEstimate(
          probability: probability, interval: interval, level: 0.95, calls: 5_000, estimator: name)
      ).replacing("\u{A0}", with: " ")
  }

  @Test func `what was not seen is bounded, whoever looked`() {
    #expect(
      drawn(0, 0...3.7e-5, "counting, Clopper–Pearson")
        == "at most 4 in 100 000 (95 % interval 0 – 0.0037 %)")
    // An estimate that says next to nothing does not stand for small odds.
    #expect(drawn(1e-12, 0...3e-4, "subset simulation").hasPrefix("at most 3 in 10 000"))
    #expect(drawn(4e-7, 2e-7...8e-7, "subset simulation").hasPrefix("below one in a million"))
    #expect(drawn(4e-7, 2e-7...2e-6, "subset simulation").hasPrefix("below one in a million"))
  }

  // 500 points of a pilot and 5000 drawn: not 22 % of all calls were hits.
  @Test func `calls of a pilot are not counted as paths`() {
    #expect(
      drawn(0.22, 0.21...0.23, "counting, Wilson") == "22.0 % (95 % interval 21.0 – 23.0 %)")
  }

  @Test func `the estimator is named in the language`() {
    let text = ProbabilityText(catalogue: Catalogue(.chinese))
    #expect(
      text.estimator("counting, Wilson").replacing("\u{A0}", with: " ") == "路径计数法，Wilson 区间")
    #expect(text.estimator("FORM") == "FORM")
    #expect(
      ProbabilityText(catalogue: Catalogue(.english))
        .estimator("subset simulation, of the complement")
        == "subset simulation, of the paths that miss it")
  }
}
