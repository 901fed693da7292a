/// The charts of output, then the tables from the same values.
struct ForecastPart {
  let report: RunReport

  var blocks: [Page.Block] {
    var tables = OutputSection(report: report).document
    let heading = tables.blocks.removeFirst()
    return [
      .document(Document([heading])), .chart(.fan(FanChart(report))),
      .chart(.clusters(ClusterColumns(report))), .document(tables),
    ]
  }
}
