import GrowthModel
import Testing

@testable import ScenarioFormat

/// What two scenario files differ in, whatever their units.
@Suite struct ScenarioDifferenceTests {
  private static func difference(_ changes: (String, String)...) throws -> ScenarioDifference {
    var text = Sample.text
    for (old, new) in changes {
      try #require(text.contains(old), "the sample has no '\(old)'")
      text = text.replacing(old, with: new)
    }
    return ScenarioDifference(try load(Sample.text), try load(text))
  }

  @Test func `a file does not differ from itself`() throws {
    let same = try Self.difference()
    #expect(same.isEmpty && same.rewritten == 0)
    #expect(same.sameNumbers == (try load(Sample.text)).assumptions.count)
  }

  /// 2600 ha are 26 km², 24 months 2 years, 0.05 万亿元 500 亿元, 8 % 0.08, 25.2 months 2.1 years.
  @Test(arguments: [
    ("area: 26 km2", "area: 2600 ha"), ("ramp: 2 years", "ramp: 24 months"),
    ("at_least: 500 亿元", "at_least: 0.05 万亿元"), ("growth: 8 %", "growth: 0.08"),
    ("pert(11, 20, 50) 亿元/km2", "pert(low: 11, mode: 20, high: 50) 亿元/km2"),
    ("pert(1.75, 2.1, 2.8) years", "pert(21, 25.2, 33.6) months"),
    ("pert(30, 75, 200)", "pert(0.003, 0.0075, 0.02) 万亿元"),
    ("multiply: 1.1", "multiply: 1.10"),
  ])
  func `the same number in another unit does not differ`(old: String, new: String) throws {
    let found = try Self.difference((old, new))
    #expect(found.isEmpty, "\(found.numbers.map(\.name))")
    #expect(found.rewritten == 1)
  }

  /// All bare amounts of money change their unit with the file's own.
  @Test func `the unit of money is no difference by itself`() throws {
    let found = try Self.difference(
      ("prices: {", "money: 万元\nprices: {"), ("pert(30, 75, 200)", "pert(300000, 750000, 2000000)"),
      (
        "2019-09: 0, end 2020: 17.3, end 2023: \"pert(48.8, 55, 120)\"",
        "2019-09: 0, end 2020: 173000, end 2023: \"pert(488000, 550000, 1200000)\""
      ),
      ("pert(8, 15, 40)", "pert(80000, 150000, 400000)"))
    #expect(found.isEmpty, "\(found.numbers.map(\.name)) \(found.settings.map(\.name))")
  }

  @Test func `a number that differs is told with both texts, units and places`() throws {
    let found = try Self.difference(("ramp: 2 years", "ramp: 30 months"))
    try #require(found.numbers.count == 1)
    let change = found.numbers[0]
    #expect(change.name == "build.ramp")
    #expect(change.before?.text == "2 years" && change.after?.text == "30 months")
    #expect(change.before?.unit == "years" && change.after?.unit == "months")
    #expect(change.before?.location.line == 15 && change.after?.location.line == 15)
    #expect(found.settings.isEmpty && found.members.isEmpty)
  }

  @Test(arguments: [
    // The same support, another family; the same family, another parameter.
    ("pert(30, 75, 200)", "triangular(30, 75, 200)", "totals.output.2023"),
    ("pert(30, 75, 200)", "pert(30, 76, 200)", "totals.output.2023"),
    ("pert(8, 15, 40)", "15", "totals.investment.completed.2024"),
    (
      "lognormal(median: 1.2, sigma: 0.4)", "lognormal(median: 1.2, sigma: 0.4, low: 0.1, high: 9)",
      "law.ratio.added"
    ),
    ("0.25\nbuild", "0.250001\nbuild", "totals.investment.noise"),
  ])
  func `another family or parameter differs`(old: String, new: String, name: String) throws {
    let found = try Self.difference((old, new))
    #expect(found.numbers.map(\.name) == [name])
  }

  /// 8 to 40 is the log-normal distribution with 5 % below 8 and 5 % above 40: the median is √320,
  /// sigma ln 5 / (2 · 1.6448536269514722).
  @Test func `an interval is the distribution that it stands for`() throws {
    let median = 17.888543819998318
    let sigma = 0.48923438720106344
    let found = ScenarioDifference(
      try load(Sample.text("pert(8, 15, 40)", "8 to 40")),
      try load(Sample.text("pert(8, 15, 40)", "lognormal(median: \(median), sigma: \(sigma))")))
    #expect(found.isEmpty, "\(found.numbers.map { $0.before?.text })")
    #expect(found.rewritten == 1)
  }

  @Test func `levers, packages, targets and clusters that come or go are named`() throws {
    let found = try Self.difference(
      (
        "  brief: { until: 2026, excludes: [speed], effects: [{ multiply: 1.1, input: output.level }] }\n",
        ""
      ),
      ("fast: { speed: 1 }", "fast: { speed: 1 }\n  slow: { speed: 0.5 }"),
      ("output-2030:", "output-2029:"))
    #expect(
      found.members == [
        .init(.target, "output-2030", isAdded: false),
        .init(.target, "output-2029", isAdded: true), .init(.lever, "brief", isAdded: false),
        .init(.package, "slow", isAdded: true),
      ])
    // The numbers of what is gone or new stand on one side only.
    let ends = found.numbers.filter { $0.name.hasPrefix("targets.") }
    #expect(ends.map(\.name) == ["targets.output-2030.at_least", "targets.output-2029.at_least"])
    #expect(ends[0].after == nil && ends[1].before == nil)
  }

  @Test(arguments: [
    ("by: 2030", "at: 2030", ["targets.output-2030.by", "targets.output-2030.at"]),
    ("measure: cumulative", "measure: net", ["law.ratio.measure"]),
    ("fast: { speed: 1 }", "fast: { speed: 0.5 }", ["packages.fast.speed"]),
    ("levels: [0, 0.5, 1]", "levels: [0, 0.5, 0.75, 1]", ["levers.speed.levels"]),
    ("until: 2026", "until: 2027", ["levers.brief.until"]),
  ])
  func `choices that differ are told`(old: String, new: String, names: [String]) throws {
    let found = try Self.difference((old, new))
    #expect(found.settings.map(\.name) == names)
    #expect(found.numbers.isEmpty)
  }

  @Test(arguments: [
    ("until: 2026", "until: end 2025"), ("fast: { speed: 1 }", "fast: { speed: 1.0 }"),
    ("levels: [0, 0.5, 1]", "levels: [0, .5, 1]"), ("zh: 小园区", "zh: 另一个园区"),
    ("source: judgement", "source: facts 1"),
  ])
  func `choices written in another way, names and sources do not differ`(
    old: String, new: String
  ) throws {
    #expect(try Self.difference((old, new)).isEmpty)
  }

  /// One text of each family: what has parameters is compared by them.
  @Test func `every family tells its parameters`() throws {
    let texts = [
      "uniform(1, 2)", "log_uniform(1, 2)", "triangular(1, 2, 3)", "pert(1, 2, 3)",
      "modified_pert(1, 2, 3, 2)", "normal(5, 1)", "lognormal(2, 0.5)",
      "lognormal(mean: 2, sd: 0.5)", "truncated_normal(2, 1, 1, 3)", "beta(2, 3)",
      "gamma(2, 3)", "weibull(2, 3)", "gumbel(2, 3)", "gumbel(mean: 2, sd: 3)", "gev(1, 2, 0.1)",
      "pareto(1, 3)", "logistic(1, 2)", "student_t(5, 1, 2)", "metalog(10: 2, 50: 5, 90: 11)",
      "empirical(3, 1, 2)", "bernoulli(0.1)", "discrete(1: 0.2, 2: 0.8)", "poisson(3)",
      "mixture(uniform(1, 2): 0.5, normal(2, 1): 0.5)", "1 + gamma(2, 3)",
      "gamma(2, 3, low: 1, high: 8)",
    ]
    #expect(texts.count == Family.allCases.count + 2)
    for text in texts {
      let written = try WrittenNumber.parse(text, as: NumberShape(dimension: .number))
      let value = try NumberValue(number: written, text: text, scale: .init(factor: 1)).value()
      guard case .uncertain(let distribution) = value else {
        Issue.record("\(text) is known")
        continue
      }
      let parameters = (distribution as? any Parametrised)?.parameters ?? []
      #expect(!parameters.isEmpty, "\(text)")
      #expect(value.isSame(as: value))
    }
  }
}
