import GrowthModel

/// What is published of the years up to the base year: shown before anything that is forecast.
struct HistorySection {
  let report: RunReport

  var document: Document {
    let dates = DateText(catalogue: report.catalogue)
    var table = Table(columns: [
      .init(report.catalogue.text(.columnFigure)), .init(report.catalogue.text(.columnDate)),
      .number(report.catalogue.text(.columnValue)), .init(report.catalogue.text(.columnUnit)),
      .init(report.catalogue.text(.columnSource)),
    ])
    for observation in report.scenario.observations {
      let title = observation.title.text(in: report.catalogue.language.code)
      for (index, point) in known(of: observation).enumerated() {
        table.append([
          .text(index == 0 ? title : ""), .text(dates.text(point.date)),
          .text(report.numbers.rounded(point.value, significant: 6)),
          .text(observation.unit.text(in: report.catalogue.language.code)),
          .text(dates.source(point.source)),
        ])
      }
    }
    guard !table.rows.isEmpty else { return Document() }
    return Document([
      .heading(report.catalogue.text(.historyHeading, String(report.horizon.asOf))), .table(table),
    ])
  }

  private func known(of observation: Observation) -> [Observation.Point] {
    observation.values.filter { DateText.year(of: $0) <= report.horizon.asOf }
  }
}
