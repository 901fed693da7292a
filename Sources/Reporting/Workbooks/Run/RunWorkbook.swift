import GrowthModel
import Simulation
public import Workbooks

extension RunReport {
  /// Summary, charts, forecast, targets, large projects, levers, inputs, published figures, the model
  /// with formulas, failed paths, provenance, and what the charts are drawn from.
  public var workbook: Workbook { RunWorkbook(report: self).workbook }
}

/// A forecast as a workbook.
struct RunWorkbook {
  let report: RunReport
  private var catalogue: Catalogue { report.catalogue }

  var workbook: Workbook {
    var names = SheetNames()
    func name(_ key: WorkbookKey) -> String { names.name(catalogue.message(key)) }
    var workbook = ReportWorkbook.empty(
      title: report.scenario.title.text(in: catalogue.language.code), for: report)
    let summary = summary(name(.sheetSummary))
    let drawn = charts(name(.sheetCharts), data: name(.sheetChartData))
    let targets = TargetTables(report: report)
    var odds = sheet(targets.odds, name(.sheetTargets))
    if !report.forecast.targets.isEmpty {
      odds.append(below: sheet(targets.firstYears, odds.name))
    }
    workbook.sheets = [
      summary, drawn.charts,
      sheet(ForecastTable(report: report).table, name(.sheetForecast), isFiltered: true), odds,
    ]
    let anchors = AnchorTables(report: report).tables
    if !anchors.isEmpty { workbook.sheets.append(sheet(anchors, name(.sheetAnchors))) }
    workbook.sheets += [
      sheet(LeverTable(report: report).table, name(.sheetLevers)),
      sheet(InputTable(report: report).table, name(.sheetInputs), isFiltered: true),
    ]
    for section in [HistorySection(report: report).document, observations] {
      for case .table(let table) in section.blocks {
        workbook.sheets.append(sheet(table, name(.sheetFigures), title: section.heading))
      }
    }
    if let model = model(names.name(catalogue.message(ModelKey.sheetModel))) {
      workbook.sheets.append(model)
    }
    if let failures = FailureTable(report: report).table {
      workbook.sheets.append(sheet(failures, name(.sheetFailures)))
    }
    workbook.sheets += [provenance(name(.sheetProvenance)), drawn.data]
    return workbook
  }

  /// The deterministic path with formulas; none where no such path can be followed.
  private func model(_ name: String) -> Sheet? {
    let forecast = report.forecast
    let package = report.scenario.packages.first { $0.id == forecast.package }
    guard let path = try? explain(report.scenario, package: package) else { return nil }
    return ModelSheet(path: path, levels: package?.levels ?? [:], catalogue: catalogue).sheet(name)
  }

  private var observations: Document { ObservationSection(report: report).document }

  private func sheet(
    _ table: Table, _ name: String, title: String? = nil, isFiltered: Bool = false
  ) -> Sheet {
    TableSheet(
      table: table, title: title ?? (table.title.isEmpty ? name : table.title),
      catalogue: catalogue, isFiltered: isFiltered
    ).sheet(name)
  }

  /// Tables one below the other.
  private func sheet(_ tables: [Table], _ name: String) -> Sheet {
    var whole = sheet(tables[0], name)
    for table in tables.dropFirst() { whole.append(below: sheet(table, name)) }
    return whole
  }

  /// What the report says in words; its tables are sheets.
  private func summary(_ name: String) -> Sheet {
    var sheet = TextSheet(name)
    let blocks = report.document.blocks.filter { if case .table = $0 { false } else { true } }
    for (place, block) in blocks.enumerated() {
      let next = place + 1 < blocks.count ? blocks[place + 1] : nil
      switch (block, next) {
      // Nothing is left below it.
      case (.heading, .heading?), (.heading, nil): continue
      default: sheet.add(block)
      }
    }
    return sheet.sheet
  }

  private func charts(_ name: String, data: String) -> ChartSheets {
    var sheets = ChartSheets(charts: name, data: data, catalogue: catalogue)
    sheets.add(FanChart(report))
    sheets.add(ClusterColumns(report))
    for tornado in Tornado.ways(report) { sheets.add(tornado) }
    return sheets
  }

  /// The numbers that repeat the run, and what the scenario's files were.
  private func provenance(_ name: String) -> Sheet {
    var sheet = TextSheet(name)
    sheet.add(.heading(name))
    sheet.add(.facts(ProvenanceFacts(report: report).facts))
    let warnings = report.provenance.warnings.map {
      $0.description(language: catalogue.language.code)
    }
    sheet.add(.verbatim(warnings))
    return sheet.sheet
  }
}

extension Document {
  /// Its first heading.
  fileprivate var heading: String? {
    for case .heading(let text) in blocks { return text }
    return nil
  }
}

extension Sheet {
  /// Adds the rows of another sheet, with an empty one before them.
  mutating func append(below other: Sheet) {
    append([])
    for (row, height) in other.rowHeights { rowHeights[rows.count + row] = height }
    rows += other.rows
    for (column, width) in other.columnWidths.enumerated() {
      if column < columnWidths.count {
        columnWidths[column] = max(columnWidths[column], width)
      } else {
        columnWidths.append(width)
      }
    }
  }
}
