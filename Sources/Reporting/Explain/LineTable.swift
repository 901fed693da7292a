import Simulation

/// The account of one cluster in one year, line by line, with what each line says.
struct LineTable {
  let report: ExplainReport
  let cluster: Int
  let year: Int

  var table: Table {
    let account = report.account(cluster, year)
    var table = Table(columns: [
      .init(report.catalogue.text(.columnTerm)), .init(report.catalogue.text(.columnEquation)),
      .init(report.catalogue.text(.columnReading)),
      .number(report.catalogue.text(.columnAdds)), .number(report.catalogue.text(.columnSoFar)),
    ])
    for line in account.lines {
      table.append([
        .text(report.catalogue.text(line.kind.key)), .text(line.equation),
        .text(reading(line, account)), .text(signed(line)), .number(line.running, digits: 4),
      ])
    }
    table.appendRule()
    table.append([
      .text(report.catalogue.text(.termOutput)), .empty, .empty, .empty,
      .number(account.output, digits: 4),
    ])
    return table
  }

  private func signed(_ line: OutputAccount.Line) -> String {
    line.kind == .base
      ? report.numbers.decimal(line.amount, digits: 4)
      : report.numbers.signed(line.amount, digits: 4)
  }

  private func reading(_ line: OutputAccount.Line, _ account: OutputAccount) -> String {
    if line.kind == .newPlant, let ratio = account.ratio {
      return report.catalogue.text(
        .readingRatio, report.numbers.decimal(ratio, digits: 4),
        report.numbers.decimal(account.loaded, digits: 4))
    }
    guard let factor = line.factor else { return "" }
    return report.catalogue.text(.readingFactor, report.numbers.decimal(factor, digits: 6))
  }
}
