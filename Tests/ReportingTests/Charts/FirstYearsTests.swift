import GrowthModel
import Testing

@testable import Reporting

@Suite struct FirstYearsTests {
  @Test func `targets that are first reached alike are drawn once`() {
    var forecast = Sample.forecast
    forecast.targets[1].firstReached = [0.1, 0.25]
    forecast.targets[2].firstReached = [0.1, 0.25]
    forecast.targets[2].target.direction = .atLeast
    let chart = FirstYears(RunReport(forecast, from: Sample.provenance, in: .english))
    #expect(chart.years == [2024, 2025])
    #expect(chart.targets.map(\.name) == ["500 in 2025", "Digital economy, Few jobs"])
    #expect(chart.targets.map(\.shares) == [[0, 0, 1], [0.1, 0.25, 0.65]])
    #expect(
      chart.targets.map { $0.never.replacing("\u{A0}", with: " ") }
        == ["not by 2025: 100 %", "not by 2025: 65 %"])
  }

  @Test func `what is to stay below a limit has no first year`() {
    #expect(Sample.targets[2].direction == .atMost && Sample.targets[2].title.id == "few-jobs")
    let names = FirstYears(Sample.report()).targets.map(\.name)
    #expect(names == ["500 in 2025", "Digital economy"])
  }
}
