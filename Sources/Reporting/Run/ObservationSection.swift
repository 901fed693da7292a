import GrowthModel
import Simulation

/// Figures published for forecast years, and where each stands in the forecast of its year.
struct ObservationSection {
  let report: RunReport

  var document: Document {
    let catalogue = report.catalogue
    let dates = DateText(catalogue: catalogue)
    var table = Table(columns: [
      .init(catalogue.text(.columnFigure)), .init(catalogue.text(.columnDate)),
      .number(catalogue.text(.columnValue)), .init(catalogue.text(.columnUnit)),
      .number(catalogue.text(.columnForecast)), .number(catalogue.text(.columnPercentile)),
      .init(catalogue.text(.columnSource)),
    ])
    for observation in report.scenario.observations {
      for point in observation.values where DateText.year(of: point) > report.horizon.asOf {
        let compared = report.forecast.observations.first {
          $0.point == point && $0.observation.title == observation.title
        }
        table.append([
          .text(observation.title.text(in: catalogue.language.code)), .text(dates.text(point.date)),
          .text(report.numbers.rounded(point.value, significant: 6)),
          .text(observation.unit.text(in: report.catalogue.language.code)),
          report.cell(
            compared?.spread, digits: RunReport.digits(for: compared?.spread.median ?? 0)),
          compared.map { .percentage($0.percentile, digits: digits($0.percentile)) } ?? .empty,
          .text(dates.source(point.source)),
        ])
      }
    }
    guard !table.rows.isEmpty else { return Document() }
    return Document([
      .heading(catalogue.text(.observationsHeading)), .table(table),
      .paragraph(catalogue.text(.percentileMeaning)),
    ])
  }

  /// More digits near the ends, where a figure is a surprise.
  private func digits(_ percentile: Double) -> Int {
    percentile < 0.001 || percentile > 0.999 ? 3 : percentile < 0.01 || percentile > 0.99 ? 2 : 1
  }
}
