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
    rest.add(
      Document(
        report.rareSection.blocks.map { block in
          if case .heading(let text) = block { .subheading(text) } else { block }
        }))
    rest.add(.list(LeverNotes(report: report).notes))
    let tornado = Tornado.levers(report)
    let isMoved = tornado.bars.contains { $0.value != 0 }
    return [.document(document)] + (isMoved ? [.chart(.tornado(tornado))] : []) + [.document(rest)]
  }
}
