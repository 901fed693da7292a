import GrowthModel
import ModelFixtures
import Testing

/// No chance, no delay, no wear: what remains can be worked on paper.
///
/// One cluster; 100 亿元 in 2023; 10 spent in 2022 and in 2023, then 12, 18 and 27; two yuan of
/// output a year for a yuan of plant. Plant starts evenly through its year, so half of a year's
/// plant works in that year and all of it from the next on; half of the plant of 2023 stands in
/// the 100 already.
///
/// | year | plant of 2023 | 2024 | 2025 | 2026 | added | output |
/// | --- | --- | --- | --- | --- | --- | --- |
/// | 2024 | 5 | 6 | | | 11 | 122 |
/// | 2025 | 5 | 12 | 9 | | 26 | 152 |
/// | 2026 | 5 | 12 | 18 | 13.5 | 48.5 | 197 |
@Suite struct HandWorkedTests {
  static let flow = spending([(2022, 0), (2024, 20)], plan: [12], growth: 0.5)

  @Test func `without chance, delay and wear the model is a table worked by hand`() throws {
    let park = plainPark([plainCluster(ratio: 2, spends: Self.flow)])
    let path = try FollowedPath(park)
    #expect(path.term(.spent) == [10, 10, 12, 18, 27])
    #expect(path.term(.started) == [10, 10, 12, 18, 27])
    #expect(path.term(.capital) == [10, 20, 32, 50, 77])
    #expect(path.forecast(.loaded) == [11, 26, 48.5])
    #expect(path.forecast(.productivity) == [1, 1, 1])
    #expect(path.forecast(.law) == [122, 152, 197])
    #expect(path.output() == [122, 152, 197])
    #expect(path.total == [122, 152, 197])
  }

  /// In quarters of 2023, 2.5 each, the plant of quarter k has the mean load 0.875, 0.625, 0.375,
  /// 0.125 in that year, and 1 after it: 2.5 · (0.125 + 0.375 + 0.625 + 0.875) = 5 is new. Of 2024
  /// there are 1.5, 4.5, 7.5 and 10.5 at work in its quarters; a quarter's output is a quarter of
  /// 100 + 2 · (5 + these). The years add up to those of the yearly table.
  @Test func `in quarters the same table holds`() throws {
    let park = plainPark([plainCluster(ratio: 2, spends: Self.flow)], stepsPerYear: 4)
    let path = try FollowedPath(park)
    #expect(path.term(.spent).prefix(9) == [2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 3])
    #expect(path.forecast(.loaded).prefix(4) == [6.5, 9.5, 12.5, 15.5])
    #expect(path.forecast(.law).prefix(4) == [28.25, 29.75, 31.25, 32.75])
    #expect(path.total == [122, 152, 197])
  }

  /// Wear of 10 % a year, 3 % of the plant of the base year. In 2024 the plant of 2022 is 8.1
  /// where the base year counted 10; that of 2023 is 9 at full load, 5 were counted and are now
  /// 4.5; that of 2024 is 12 at half load:
  ///
  ///     ΔM = 0.81·10·(1 − 1) + 0.9·10·(1 − ½) + ½·12 = 4.5 + 6 = 10.5
  ///
  /// In 2025: 0.81·10·½ + 0.9·12 + ½·18 = 4.05 + 10.8 + 9 = 23.85.
  @Test func `wear takes its part of every plant by its age`() throws {
    let park = plainPark([
      plainCluster(ratio: 2, spends: Self.flow) {
        $0.wear = .known(0.1)
        $0.wearOfBase = .known(0.03)
      }
    ])
    let path = try FollowedPath(park)
    #expect(agree(path.term(.capital), [10, 19, 29.1, 44.19, 66.771]))
    #expect(agree(Array(path.forecast(.loaded).prefix(2)), [10.5, 23.85]))
    #expect(agree(Array(path.total.prefix(2)), [97 + 21, 94.09 + 47.7]))
  }

  /// History runs from August 2019 (2019 + 8/12) to 17.3 at the end of 2020, then to 47.3 at the
  /// end of 2023: 4 of 16 months lie in 2019, so a quarter of 17.3, and 10 a year follow.
  @Test func `history is even between its dates`() throws {
    let flow = spending([(2019 + 8 / 12.0, 0), (2021, 17.3), (2024, 47.3)], plan: [1])
    let path = try FollowedPath(plainPark([plainCluster(spends: flow)], from: 2019))
    #expect(agree(path.term(.spent), [4.325, 12.975, 10, 10, 10, 1, 1, 1], within: 1e-11))
  }
}
