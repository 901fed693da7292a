import GrowthModel
import Simulation
import Testing

@testable import Reporting

@Suite struct ChartDataTests {
  @Test func `charts have the values of the results, without rounding`() throws {
    var forecast = Sample.estimated
    forecast.scenario.observations[1].isNominal = false
    let report = PageReport(
      RunReport(forecast, from: Sample.provenance, in: .english), levers: LeversSample.report())
    let charts = try PageSample.charts(PageSample.text(report))
    #expect(
      charts.map { $0["kind"] as? String }
        == ["fan", "clusters", "tornado", "tornado", "firstYears", "tornado"])
    let years = try #require(charts[0]["years"] as? [[String: Any]])
    // Of the sample: base year and two years, medians 70, 89.75 and 106.
    #expect(years.map { $0["year"] as? Int } == [2023, 2024, 2025])
    for (year, median) in zip(years, [70, 89.75, 106]) {
      let quantiles = try #require(year["quantiles"] as? [Double])
      // The reader of JSON may be off by a unit in the last place.
      for (read, value) in zip(quantiles, Sample.spread(median).quantiles) {
        #expect(abs(read - value) <= 4e-16 * value)
      }
    }
    let targets = try #require(charts[0]["targets"] as? [[String: Any]])
    #expect(targets.map { $0["threshold"] as? Double } == [500])
    let observed = try #require(charts[0]["observed"] as? [[String: Any]])
    #expect(observed.map { $0["value"] as? Double } == [146.1])
    let clusters = try #require(charts[1]["clusters"] as? [[String: Any]])
    #expect(clusters.count == 3)
    // The last year's median 45, times 0.5 and 1.9.
    #expect(clusters[0]["summary"] as? String == "2025: 45.0 (22.5–85.5)")
    let bars = try #require(charts[2]["bars"] as? [[String: Any]])
    #expect(bars.map { $0["value"] as? Double } == [0.5, 0.25, 0.125, 0.0625, 0.0625])
    let levers = try #require(charts[5]["bars"] as? [[String: Any]])
    // The package lifts the median by 15, of which the sample gives 6.5 and 3.5 tenths to the two.
    #expect(levers.map { $0["name"] as? String } == ["Tax credit", "=One-stop | office"])
    #expect(levers.map { $0["value"] as? Double } == [9.75, 5.25])
  }
}
