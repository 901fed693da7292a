import Simulation

/// A path as one table for spreadsheets: a line for every term of an account.
struct ExplainTable {
  let report: ExplainReport

  var table: Table {
    var table = Table(
      columns: ["cluster", "year", "term", "equation", "amount", "so_far", "factor"].map {
        .init($0)
      })
    for year in report.years {
      for cluster in report.clusters {
        let id = report.path.scenario.clusters[cluster].id
        for entry in CapitalTable.terms {
          let value = CapitalTable(report: report, cluster: cluster, year: year)
            .value(entry, year: year)
          table.append([
            .text(id), .year(year), .text("\(entry.term)"), .text(entry.equation),
            .number(value, digits: 6), .empty, .empty,
          ])
        }
        let account = report.account(cluster, year)
        for line in account.lines {
          table.append([
            .text(id), .year(year), .text(line.kind.rawValue), .text(line.equation),
            .number(line.amount, digits: 6), .number(line.running, digits: 6),
            line.factor.map { .number($0, digits: 6) } ?? .empty,
          ])
        }
        table.append([
          .text(id), .year(year), .text("output"), .empty, .number(account.output, digits: 6),
          .number(account.output, digits: 6), .empty,
        ])
      }
    }
    return table
  }
}
