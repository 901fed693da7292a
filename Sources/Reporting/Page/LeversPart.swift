import GrowthModel

/// What each lever does and costs, with its shares as a chart.
struct LeversPart {
  let report: LeversReport

  var blocks: [Page.Block] {
    let catalogue = report.catalogue
    let target = report.target.title.text(in: catalogue.language.code)
    var document = Document([
      .heading(catalogue.text(.leversPartHeading, target)),
      .paragraph(
        catalogue.text(
          .leversPartMeaning, catalogue.numbers.whole(report.paths),
          catalogue.numbers.whole(report.ranking.levers.count))),
      .facts(LeverFacts(report: report).facts),
    ])
    for caution in LeverNotes(report: report).cautions { document.add(.caution(caution)) }
    var rest = Document()
    for table in LeverTables(report: report).tellingTables { rest.add(.table(table)) }
    rest.add(.list(LeverNotes(report: report).notes))
    return [.document(document), .chart(.tornado(Tornado.levers(report))), .document(rest)]
  }
}
