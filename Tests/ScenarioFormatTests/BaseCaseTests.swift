import Foundation
import GrowthModel
import Probability
import Testing

@testable import ScenarioFormat

@Suite struct BaseCaseTests {
  private func base() throws -> LoadedScenario {
    try ScenarioFile(path: Sample.path("Scenarios/shenzhen-harbin.yaml")).load()
  }

  @Test func `the base case loads without a warning`() throws {
    let loaded = try base()
    #expect(loaded.warnings.isEmpty, "\(loaded.warnings.map(\.description))")
    #expect(
      loaded.files.map { $0.split(separator: "/").last } == ["shenzhen-harbin.yaml", "levers.yaml"])
    #expect(loaded.digest.hasPrefix("sha256:") && loaded.digest.count == 7 + 64)
  }

  @Test func `every number has a source and a grade`() throws {
    for number in try base().assumptions {
      #expect(number.source != nil && number.grade != nil, "\(number.name)")
    }
  }

  @Test func `what was published on a day is cited with it`() throws {
    let rows = try base().assumptions.filter { number in
      number.source?.wholeMatch(of: /facts P\d+/) != nil
    }
    #expect(rows.count > 10)
    #expect(rows.allSatisfy { $0.date != nil })
  }

  @Test func `numbers have the unit of their place`() throws {
    let scenario = try base().scenario
    #expect(scenario.park.area.value == 26)
    let digital = scenario.clusters[0]
    #expect(digital.id == "digital")
    #expect(digital.build.factor == 0.74)
    #expect(digital.production.addedRatio.factor == 1.046)
    #expect(digital.build.input.support == 1.75...2.8)
    #expect(digital.drift.input.support == -0.007...0.02)
    #expect(scenario.prices.inflation[2026]?.name == "prices.inflation.2026-2027")
    #expect(scenario.prices.inflation[2027]?.support == -0.02...0.01)
    #expect(scenario.land?.density.support == 11...50)
    #expect(scenario.leverCap == 0.45)
    #expect(scenario.targets.map(\.threshold) == [500, 500])
    #expect(scenario.targets.map(\.time) == [.at(2025), .by(2030)])
  }

  @Test func `history is even between its dates`() throws {
    let flow = try #require(try base().scenario.clusters[1].investment)
    let spans = flow.history.map { [$0.begin, $0.end] }
    #expect(spans == [[2019 + 8.0 / 12, 2021], [2021, 2024]])
    #expect(flow.history[1].cumulativeAtBegin.input.central == 17.3)
    #expect(flow.history[1].cumulativeAtEnd.input.support == 48.8...120)
    #expect(flow.plan.count == 1)
    #expect(flow.growth.support == -0.05...0.16)
  }

  @Test func `levers act on what they name`() throws {
    let scenario = try base().scenario
    let ids = scenario.levers.map(\.id)
    #expect(
      ids == [
        "investment-tax-credit", "tax-change", "zone-upgrade", "zone-productivity",
        "infrastructure", "talent", "technology-transfer", "admin-speed", "land",
      ])
    let credit = scenario.levers[0].effects[0]
    #expect(credit.subject == .investment && credit.phaseYears == 2 && credit.from == 2024)
    guard case .multiply(let factor) = credit.operation else {
      Issue.record("the tax credit multiplies")
      return
    }
    #expect(factor.name == "levers.investment-tax-credit.effects.1")
    #expect(abs(factor.support.lowerBound - 1.15) < 1e-12)
    #expect(abs(factor.support.upperBound - 1.38) < 1e-12)
    #expect(scenario.levers[5].effects[0].clusters == [0, 1])
    #expect(scenario.packages.map(\.id) == ["fast-track", "all"])
  }

  /// 4.1 + 0.1, and the sum of all but land; seven years, not discounted.
  @Test func `every lever has a cost, and packages keep the rules`() throws {
    let scenario = try base().scenario
    #expect(scenario.levers.allSatisfy { $0.cost?.perYear.isUncertain == false })
    #expect(scenario.levers.flatMap(\.requires) == ["zone-upgrade"])
    #expect(scenario.discountRate == 0 && scenario.displacement.central == 0)
    for (package, perYear) in zip(scenario.packages, [4.2, 11.1]) {
      #expect(scenario.violations(of: package.levels).isEmpty)
      let cost = scenario.cost(levels: package.levels)
      #expect(cost.uncosted.isEmpty)
      #expect(cost.byYear.count == 7)
      #expect(cost.byYear.allSatisfy { abs($0 - perYear) < 1e-12 })
      #expect(abs(cost.presentValue - 7 * perYear) < 1e-11)
    }
    #expect(
      scenario.violations(of: ["zone-productivity": 1]) == [
        .prerequisiteMissing(lever: "zone-productivity", required: "zone-upgrade")
      ])
  }

  @Test func `names of inputs are stable`() throws {
    let names = try base().assumptions.filter(\.isUncertain).map(\.name)
    #expect(Set(names).count == names.count)
    for name in [
      "totals.output.2023", "totals.investment.completed.2024", "law.ratio.added",
      "totals.investment.completed.cumulative.end 2023", "clusters.digital.share", "build.time",
      "prices.inflation.2028-2030", "indicators.tax.intensity", "shock.sd",
    ] {
      #expect(names.contains(name), "\(name)")
    }
    let pairs = try base().scenario.correlations.pairs
    #expect(
      pairs == [
        .init("law.ratio.added", "totals.output.2023", rank: 0.5),
        .init(
          "totals.investment.completed.cumulative.end 2023", "totals.investment.completed.2024",
          rank: 0.5),
      ])
  }

  @Test func `published history stands in the file`() throws {
    let observations = try base().scenario.observations
    let firms = try #require(observations.first { $0.title.id == "firms_published" })
    #expect(firms.values.map(\.value) == [127, 311, 590, 600])
    #expect(firms.values.allSatisfy { $0.source != nil })
    #expect(observations.map(\.title.id).contains("occupancy"))
  }

  @Test func `every shipped scenario loads`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Sample.path("Scenarios"))
    for name in names.sorted() where name.hasSuffix(".yaml") && name != "levers.yaml" {
      do {
        let loaded = try ScenarioFile(path: Sample.path("Scenarios/\(name)")).load()
        let odd = loaded.warnings.filter { $0.code != "links-with-ratio" }
        #expect(odd.isEmpty, "\(odd.map(\.description))")
      } catch {
        Issue.record("\(error.description)")
      }
    }
  }

  @Test func `the part cannot stand alone`() throws {
    #expect(throws: ScenarioErrors.self) {
      _ = try ScenarioFile(path: Sample.path("Scenarios/levers.yaml")).load()
    }
  }
}
