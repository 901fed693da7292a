public import Workbooks

extension LeversReport {
  /// The report's text and tables, and what each lever does to the median as a chart.
  public var workbook: Workbook {
    var workbook = ReportWorkbook(self).workbook
    var names = SheetNames()
    for sheet in workbook.sheets { _ = names.name(sheet.name) }
    var sheets = ChartSheets(
      charts: names.name(catalogue.message(.sheetCharts)),
      data: names.name(catalogue.message(.sheetChartData)), catalogue: catalogue)
    sheets.add(Tornado.levers(self))
    guard !sheets.charts.charts.isEmpty else { return workbook }
    workbook.sheets.insert(sheets.charts, at: 1)
    workbook.sheets.append(sheets.data)
    return workbook
  }
}
