import GrowthModel
import Simulation
import Testing

@testable import Reporting

@Suite struct FanChartTests {
  @Test func `figures of years that are not drawn are left out of the fan`() {
    var forecast = Sample.forecast
    let point = forecast.scenario.observations[1].values[0]
    forecast.scenario.observations[1].isNominal = false
    forecast.scenario.observations[1].values += [
      .init(date: "2020", time: 2020, value: 9, source: nil),
      .init(date: "2099", time: 2099, value: 9_000, source: nil),
    ]
    let fan = FanChart(RunReport(forecast, from: Sample.provenance, in: .english))
    #expect(fan.observed.map(\.value) == [point.value])
  }
}
