import GrowthModel
import Testing

@testable import Reporting

@Suite struct MethodPartTests {
  @Test func `the method tells what the scenario switches on`() {
    func text(_ change: (inout Scenario) -> Void) -> String {
      var forecast = Sample.forecast
      change(&forecast.scenario)
      let run = RunReport(forecast, from: Sample.provenance, in: .english)
      let document = MethodPart(report: PageReport(run)).document
      return document.blocks.map { if case .paragraph(let text) = $0 { text } else { "" } }
        .joined(separator: " ")
    }
    let plain = text { _ in }
    #expect(plain.contains("production law") && plain.contains("share of the paths"))
    for word in ["Land limits", "wears out", "agreed", "comparable parks", "second, independent"] {
      #expect(!plain.contains(word), "\(word)")
    }
    let rich = text { scenario in
      scenario.land = LandLimit(
        density: .known(20), developed: .known(20))
      scenario.clusters[0].wear = .known(0.05)
      scenario.clusters[0].investment = InvestmentFlow(
        kind: .agreed(realised: .known(0.5), start: .known(1)), history: [], plan: [],
        growth: .known(0))
      scenario.laws = [WeightedLaw(.referenceClass(ReferenceClass(tables: [], persistentShare: 0)))]
    }
    for word in ["Land limits", "wears out", "agreed", "comparable parks"] {
      #expect(rich.contains(word), "\(word)")
    }
    #expect(!rich.contains("production law"))
    let method = MethodPart(report: PageSample.report()).document
    #expect(
      method.blocks.contains {
        if case .paragraph(let text) = $0 { text.contains("second, independent") } else { false }
      })
  }
}
