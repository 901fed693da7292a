import GrowthModel
import ModelFixtures
import Simulation
import Testing
import Workbooks

@testable import Reporting

@Suite struct ModelSheetTests {
  /// Both follow the same equations in double precision; found: below 1e-14.
  static let tolerance = 1e-12

  @Test(arguments: ReferenceFile.shared.scenarios.keys.sorted())
  func `the sheet comes to what the engine comes to, in every part of the model`(
    name: String
  ) throws {
    // The scenarios of Tests/Reference/scenarios.py switch on all parts between them.
    let reference = try ReferenceScenario.named(name)
    let found = try SheetCase(reference.scenario, package: reference.package)
    #expect(found.distance < Self.tolerance, "\(found.pairs)")
  }

  @Test(arguments: ["toy-mixture", "toy-mixture-quarterly"], 0..<4)
  func `every law alone is followed`(name: String, law: Int) throws {
    var scenario = try ReferenceScenario.named(name).scenario
    scenario.laws = [WeightedLaw(scenario.laws[law].law)]
    let found = try SheetCase(scenario)
    #expect(found.distance < Self.tolerance, "\(found.pairs)")
  }

  @Test(arguments: [
    "shenzhen-harbin", "registered-revenue", "anchor-arrival", "shenyang-path", "mixed-laws",
    "local-links", "pessimistic", "optimistic", "shenyang-hindcast",
  ])
  func `shipped scenarios are followed, with and without levers`(name: String) throws {
    let scenario = try SheetCase.shipped(name)
    for package in [nil] + scenario.packages {
      let found = try SheetCase(scenario, package: package)
      #expect(found.distance < Self.tolerance, "\(found.pairs)")
    }
  }

  @Test func `what a long horizon would write out too far stands as a value that says so`() throws {
    let reference = try ReferenceScenario.named("toy-levers")
    var scenario = reference.scenario
    scenario.horizon.to = scenario.horizon.from + ModelSheetBuilder.longestTriangle
    let found = try SheetCase(scenario, package: reference.package)
    #expect(found.distance < Self.tolerance)
    let words = Catalogue(.english).message(ModelKey.modelFixedWords)
    let rows = found.model.sheet("Model").rows.filter {
      $0.count > 2 && $0[2].content == .text(words)
    }
    #expect(!rows.isEmpty)
  }

  @Test func `no cell is without a number, and only inputs and values are not formulas`() throws {
    let scenario = try SheetCase.shipped("shenzhen-harbin")
    let found = try SheetCase(scenario, package: SheetCase.package("all", of: scenario))
    let inputs = Set([ModelStyle.Kind.input, .fixed].map { ModelStyle.sample($0).fill })
    for row in found.model.sheet("Model").rows.dropFirst(2) {
      for cell in row {
        switch cell.content {
        case .formula(let text, let value):
          #expect(value.isFinite, "\(text)")
          // Longer formulas are refused by Excel.
          #expect(text.utf16.count <= 8192)
        case .number: #expect(inputs.contains(cell.style.fill))
        case .empty, .text, .date: continue
        }
      }
    }
  }

  @Test func `names of the scenario are texts, whatever they look like`() throws {
    var scenario = try SheetCase.shipped("shenyang-hindcast")
    let title = "=HYPERLINK(1) \u{202E}"
    scenario.clusters[0].title = Title(id: "industry", texts: ["en": title])
    let rows = try SheetCase(scenario).model.sheet("Model").rows
    let texts = rows.compactMap { row -> String? in
      if case .text(let text)? = row.first?.content { text } else { nil }
    }
    #expect(texts.contains("=HYPERLINK(1) "))
  }
}
