import GrowthModel
import ModelFixtures
import Probability
import Testing

/// What settings of levers cost, worked by hand for 2024, 2025 and 2026.
@Suite struct PackageCostTests {
  /// `it` costs 3 亿元 a year at level 1.
  private static func park(
    from: Double = 2024, until: Double? = nil, rate: Double = 0,
    perYear: Input = .known(3, name: "levers.it.cost")
  ) -> Scenario {
    plainPark([plainCluster()]) {
      $0.levers = [
        Lever(
          title: "it", cost: Lever.Cost(perYear: perYear, from: from, until: until), effects: []),
        Lever(title: "free", effects: []),
        Lever(title: "other", cost: Lever.Cost(perYear: .known(1), from: 2025), effects: []),
      ]
      $0.discountRate = rate
    }
  }

  @Test(
    arguments: [
      (2024, nil, 1, [3, 3, 3]), (2024, nil, 0.5, [1.5, 1.5, 1.5]), (2024, nil, 0, [0, 0, 0]),
      (2024.25, nil, 1, [2.25, 3, 3]), (2024, 2025.5, 1, [3, 1.5, 0]),
      // ½ from 2024, 1 from the middle of 2025: 3·½·½ + 3·½ in 2025.
      (2024, nil, staged((2024, 0.5), (2025.5, 1)), [1.5, 2.25, 3]),
      // A date before the cost begins counts from there on; an end ends any level.
      (2025, 2026, staged((2020, 1)), [0, 3, 0]),
      (2024, nil, staged((2025, 1), (2026, 0)), [0, 3, 0]),
    ] as [(Double, Double?, LeverLevel, [Double])])
  func `cost is level times yearly cost while it is due`(
    from: Double, until: Double?, level: LeverLevel, expected: [Double]
  ) {
    let cost = Self.park(from: from, until: until).cost(levels: ["it": level])
    #expect(cost.firstYear == 2024)
    #expect(agree(cost.byYear, expected))
    #expect(agree([cost.presentValue], [expected.reduce(0, +)]))
  }

  private static func staged(_ stages: (Double, Double)...) -> LeverLevel {
    LeverLevel(stages: stages.map { .init(from: $0.0, level: $0.1) })
  }

  /// The base year is 2023: 3/1.05 + 3/1.1025 + 3/1.157625 = 8.169744088111436;
  /// at −½ 6 + 12 + 24, at 1 3/2 + 3/4 + 3/8.
  @Test(arguments: [(0.05, 8.169744088111436), (-0.5, 42), (1, 2.625)])
  func `the cost of year t is divided by (1 + r)^(t − b)`(rate: Double, expected: Double) {
    let cost = Self.park(rate: rate).cost(levels: ["it": 1])
    #expect(agree([cost.presentValue], [expected]))
  }

  /// 3 and from 2025 on 1.
  @Test func `costs of levers add up`() {
    let cost = Self.park().cost(levels: ["it": 1, "other": 1])
    #expect(agree(cost.byYear, [3, 4, 4]))
    #expect(cost.presentValue == 11)
  }

  @Test func `a lever without a cost is named`() {
    let park = Self.park()
    #expect(park.cost(levels: ["it": 1, "free": 0.5]).uncosted == ["free"])
    #expect(park.cost(levels: ["it": 1, "free": 0]).uncosted.isEmpty)
  }

  /// The median of the cost is 2; a path on which it is 5 pays 5.
  @Test func `an uncertain cost is at its central value, or at one that is given`() throws {
    let perYear = drawn("levers.it.cost", try LogNormal(median: 2, sigma: 0.5))
    let park = Self.park(perYear: perYear)
    #expect(agree(park.cost(levels: ["it": 1]).byYear, [2, 2, 2]))
    let paid = park.cost(levels: ["it": 0.5], values: ["levers.it.cost": 5])
    #expect(paid.byYear == [2.5, 2.5, 2.5])
  }

  @Test func `a lever on a condition costs nothing until it is settled`() {
    let trigger = LeverTrigger(series: .output, year: 2024, .below, 80)
    let level = LeverLevel(1, when: trigger)
    #expect(Self.park().cost(levels: ["it": level]).byYear == [0, 0, 0])
    let begun = Self.park().cost(levels: ["it": level.settled(fired: true)])
    #expect(begun.byYear == [0, 3, 3])
  }
}
