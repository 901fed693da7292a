import Decisions
import GrowthModel

/// Every package less the first, on one target.
struct DifferenceSection {
  let report: CompareReport
  let target: String
  private var catalogue: Catalogue { report.catalogue }
  private var numbers: NumberFormat { report.numbers }

  var document: Document {
    let differences = report.comparison.differences.filter { $0.target == target }
    guard !differences.isEmpty else { return Document() }
    var table = Table(columns: [
      .init(catalogue.text(.columnCompared)), .number(catalogue.text(.oddsInPoints)),
      .number(catalogue.text(.medianLess, report.unit(target))),
      .number(catalogue.text(.shortfallLess, report.unit(target))),
      .number(catalogue.text(.columnBetterShare)), .number(catalogue.text(.columnWorseShare)),
    ])
    table.textWidth = 100
    for difference in differences {
      let paired = difference.paired
      table.append([
        .text(report.names[difference.package]), cell(paired.odds, times: 100),
        cell(paired.median), cell(paired.expectedShortfall),
        .text(numbers.share(paired.better.probability)),
        .text(numbers.share(paired.worse.probability)),
      ])
    }
    let first = report.first.name
    return Document([
      .heading(catalogue.text(.againstHeading, first, target)),
      .paragraph(
        catalogue.text(.againstMeaning, first, numbers.percent(report.level, digits: 0))),
      .table(table),
    ])
  }

  /// A difference with its interval, with two digits of the interval's half width.
  private func cell(_ estimate: Estimate, times factor: Double = 1) -> Cell {
    let interval = estimate.interval
    let half = (interval.upperBound - interval.lowerBound) / 2 * factor
    return .range(
      median: estimate.value * factor, low: interval.lowerBound * factor,
      high: interval.upperBound * factor,
      digits: min(6, numbers.decimals(for: half, significant: 2)))
  }
}

/// What common random numbers are worth: errors of the differences of medians.
struct CommonDrawsSection {
  let report: CompareReport
  private var catalogue: Catalogue { report.catalogue }
  private var numbers: NumberFormat { report.numbers }

  var document: Document {
    let differences = report.comparison.differences
    guard !differences.isEmpty else { return Document() }
    var table = Table(columns: [
      .init(catalogue.text(.columnCompared)), .init(catalogue.text(.columnTarget)),
      .init(catalogue.text(.columnUnit)), .number(catalogue.text(.columnCommon)),
      .number(catalogue.text(.columnIndependent)), .number(catalogue.text(.columnTimes)),
    ])
    table.textWidth = 100
    for difference in differences {
      let errors = difference.paired.medianErrors
      table.append([
        .text(report.names[difference.package]), .text(difference.target),
        .text(report.unit(difference.target)), .text(numbers.rounded(errors.common)),
        .text(numbers.rounded(errors.independent)), .text(numbers.rounded(errors.ratio)),
      ])
    }
    return Document([
      .heading(catalogue.text(.drawsHeading)),
      .paragraph(catalogue.text(.drawsMeaning, report.first.name)), .table(table),
    ])
  }
}
