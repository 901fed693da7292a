import GrowthModel
import Simulation
import Testing
import Workbooks

@testable import Reporting

@Suite struct RunWorkbookTests {
  private func numbers(_ sheet: Sheet?) -> [Double] {
    (sheet?.rows ?? []).joined().compactMap { cell in
      if case .number(let value) = cell.content { value } else { nil }
    }
  }

  @Test(arguments: [
    (
      Language.english,
      [
        "Summary", "Charts", "Forecast", "Targets", "Large projects", "Levers", "Inputs",
        "Published figures", "Published figures (2)", "Model", "Failed paths", "Provenance",
        "Chart data",
      ]
    ),
    (
      .chinese,
      [
        "摘要", "图表", "预测", "目标", "重点项目", "政策措施", "输入假设", "公开数据", "公开数据 (2)",
        "模型", "失败路径", "来源与复现", "图表数据",
      ]
    ),
  ])
  func `sheets are named in the language of the report`(language: Language, names: [String]) {
    #expect(Sample.report(language).workbook.sheets.map(\.name) == names)
  }

  @Test func `one result that changes is seen in charts and tables`() throws {
    let before = Sample.report(.english)
    var forecast = before.forecast
    let place = try #require(
      forecast.series.firstIndex { $0.series == .total && $0.prices == .real && $0.year == 2025 })
    forecast.series[place].spread.quantiles[3] = 123.5
    let after = RunReport(forecast, from: before.provenance, in: .english)

    #expect(FanChart(before).years.last?.median != 123.5)
    #expect(FanChart(after).years.last?.median == 123.5)
    for name in ["Forecast", "Chart data"] {
      #expect(!numbers(before.workbook.sheet(named: name)).contains(123.5))
      #expect(numbers(after.workbook.sheet(named: name)).contains(123.5))
    }
    #expect(!before.rendered(as: .csv).contains("123.5"))
    #expect(after.rendered(as: .csv).contains("123.5"))
  }

  @Test func `totals given a large project, and failed paths, have a sheet where there are any`() {
    let report = Sample.report(.english)
    let anchors = report.workbook.sheet(named: "Large projects")
    // Medians of the sample's total on all paths, and on those with its anchor.
    for median in [89.75, 106, 95, 130] { #expect(numbers(anchors).contains(median)) }
    let inputs = report.workbook.sheet(named: "Failed paths")?.rows.compactMap { $0.first?.content }
    #expect(inputs?.contains(.text("law.ratio.added")) == true)

    var forecast = report.forecast
    forecast.anchors = []
    forecast.failures = Failures()
    let workbook = RunReport(forecast, from: report.provenance, in: .english).workbook
    #expect(workbook.sheet(named: "Large projects") == nil)
    #expect(workbook.sheet(named: "Failed paths") == nil)
    #expect(workbook.sheets.count == report.workbook.sheets.count - 2)
  }

  @Test func `every target is a column of facts`() throws {
    let report = Sample.report(.english)
    let sheet = try #require(report.workbook.sheet(named: "Targets"))
    let heads = sheet.rows[1].map(\.content)
    let titles = report.forecast.targets.map { $0.target.title.text(in: "en") }
    #expect(heads == [.text("target")] + titles.map { .text($0) })
    let odds = try #require(sheet.rows.first { $0.first?.content == .text("odds") })
    #expect(
      odds.dropFirst().map(\.content)
        == report.forecast.targets.map { .number($0.estimate.probability) })
    let never = try #require(
      sheet.rows.first { $0.first?.content == .text("not within the horizon") })
    #expect(never.count == report.forecast.targets.count + 1)
  }

  @Test func `charts read cells that are there`() throws {
    let workbook = Sample.estimatedReport(.english).workbook
    let charts = workbook.sheets.flatMap(\.charts).map(\.chart)
    #expect(charts.count >= 3)
    for chart in charts {
      #expect(!chart.title.isEmpty && !chart.description.isEmpty && !chart.valueTitle.isEmpty)
      for series in chart.series {
        let sheet = try #require(workbook.sheet(named: series.values.sheet))
        #expect(series.values.rows.upperBound <= sheet.rows.count)
        #expect(series.values.rows.count == series.categories.rows.count)
        guard
          case .text = sheet.rows[series.name.rows.lowerBound][series.name.columns.lowerBound]
            .content
        else {
          Issue.record("the name of a series is a text")
          continue
        }
      }
    }
  }

  @Test func `bands stacked upon each other end at the quantiles`() {
    let year = FanChart.Year(year: 2030, quantiles: [10, 12, 15, 20, 26, 30, 34])
    let bands = ChartSheets.bands(year, line: 1)
    // By hand: 10, 15 − 10, 20 − 15 − ½, 1, 26 − 20 − ½, 34 − 26; in all 34.
    #expect(bands == [10, 5, 4.5, 1, 5.5, 8])
  }

  @Test func `the fan has its targets, each threshold once, and figures published since`() {
    let report = Sample.report(.english)
    // In money of the year itself the figure has no place among real ones.
    #expect(FanChart(report).observed.isEmpty)
    var forecast = report.forecast
    forecast.scenario.observations[1].isNominal = false
    let fan = FanChart(RunReport(forecast, from: report.provenance, in: .english))
    #expect(fan.targets.map(\.threshold) == [500])
    #expect(fan.title.contains("500 亿元 in 2025"))
    #expect(fan.observed.map(\.value) == [146.1])
    #expect(fan.moneyTitle == "亿元, prices of 2023")
  }
}
