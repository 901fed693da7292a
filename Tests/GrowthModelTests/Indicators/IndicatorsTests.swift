import GrowthModel
import ModelFixtures
import Testing

/// Indicators, boundary and induced output, worked by hand.
@Suite struct IndicatorsTests {
  /// Outputs 100 and 40, the second growing by half: 60, 90, 135.
  static func park(change: (inout Scenario) -> Void) -> Scenario {
    let growing = plainCluster("two", output: 40) { $0.drift = .known(0.4054651081081644) }
    return plainPark([plainCluster("one"), growing], change: change)
  }

  /// 0.3·100 + 0.2·Y₂ = 42, 48, 57, times 0.9ⁿ.
  @Test func `an intensity moves at its own rate`() throws {
    let park = Self.park {
      $0.indicators = [
        Indicator(
          title: Title(id: "tax"), unit: "亿元",
          kind: .intensity([.known(0.3), .known(0.2)], trend: .known(-0.1)))
      ]
    }
    let path = try FollowedPath(park)
    let values = path.years(path.plan.outcomes.indicator(0))
    #expect(agree(values, [42 * 0.9, 48 * 0.81, 57 * 0.729]))
  }

  /// 600 firms and 10 % more a year: 660, 726, 798.6, but no more than 700.
  @Test func `a path of its own grows up to its limit`() throws {
    func firms(_ limit: Double?) -> Scenario {
      Self.park {
        $0.indicators = [
          Indicator(
            title: Title(id: "firms"), unit: "firms",
            kind: .path(base: .known(600), growth: .known(0.1), limit: limit))
        ]
      }
    }
    let free = try FollowedPath(firms(nil))
    #expect(agree(free.years(free.plan.outcomes.indicator(0)), [660, 726, 798.6]))
    let limited = try FollowedPath(firms(700))
    #expect(agree(limited.years(limited.plan.outcomes.indicator(0)), [660, 700, 700]))
  }

  /// 0.5·(2.6 − 1)·100 + 0.25·(3 − 1)·Y₂ = 80 + Y₂/2; a cluster without a multiplier induces
  /// nothing.
  @Test func `induced output is counted beside the total`() throws {
    let park = Self.park {
      $0.clusters[0].cityMultiplier = CityMultiplier(capture: .known(0.5), multiplier: .known(2.6))
      $0.clusters[1].cityMultiplier = CityMultiplier(capture: .known(0.25), multiplier: .known(3))
    }
    let path = try FollowedPath(park)
    #expect(agree(path.years(path.plan.outcomes.induced), [110, 125, 147.5]))
    #expect(agree(path.total, [160, 190, 235]))
    let alone = Self.park {
      $0.clusters[0].cityMultiplier = CityMultiplier(capture: .known(0.5), multiplier: .known(2.6))
    }
    let single = try FollowedPath(alone)
    #expect(agree(single.years(single.plan.outcomes.induced), [80, 80, 80]))
  }

  /// The second cluster's plant stands elsewhere: 100 without it, 160, 190, 235 with it.
  @Test(arguments: [false, true])
  func `both totals are kept, whichever counts`(countsRegistered: Bool) throws {
    let park = Self.park {
      $0.clusters[1].isRegistered = true
      $0.countsRegistered = countsRegistered
      $0.indicators = [
        Indicator(
          title: Title(id: "tax"), unit: "亿元",
          kind: .intensity([.known(0.5), .known(0.5)], trend: .known(0)))
      ]
      for index in $0.clusters.indices {
        $0.clusters[index].cityMultiplier = CityMultiplier(
          capture: .known(1), multiplier: .known(2))
      }
    }
    let path = try FollowedPath(park)
    let layout = path.plan.outcomes
    let located = [100.0, 100, 100]
    let everything = [160.0, 190, 235]
    let counted = countsRegistered ? everything : located
    #expect(agree(path.total, counted))
    #expect(agree(path.years(layout.otherTotal), countsRegistered ? located : everything))
    #expect(agree(path.years(layout.indicator(0)), counted.map { $0 / 2 }))
    #expect(agree(path.years(layout.induced), counted))
    let base = path.outcomes[layout.baseOutput...].prefix(3)
    #expect(Array(base) == [100, 40, countsRegistered ? 140 : 100])
  }
}
