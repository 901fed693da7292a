import GrowthModel
import Simulation

/// Where the odds come from: the likeliest ways, and the years in which targets are first reached.
struct OriginPart {
  let report: RunReport
  private var catalogue: Catalogue { report.catalogue }
  private var targets: [TargetOdds] { report.forecast.targets }

  var blocks: [Page.Block] {
    guard !targets.isEmpty else { return [] }
    let hasWays = targets.contains { $0.answer?.ways.isEmpty == false }
    var blocks: [Page.Block] = [
      .document(
        Document([
          .heading(catalogue.text(.originHeading)),
          .paragraph(catalogue.text(hasWays ? .originMeaning : .originUnknown)),
        ]))
    ]
    let section = OddsSection(report: report)
    for odds in targets {
      blocks.append(
        .document(
          Document([.subheading(section.title(odds.target)), .facts(section.facts(odds))])))
      guard let tornado = Tornado(waysOf: odds, report), let table = WayTable(report, odds) else {
        continue
      }
      blocks += [.chart(.tornado(tornado)), .document(Document([.table(table.table)]))]
    }
    return blocks + [
      .chart(.firstYears(FirstYears(report))),
      .document(Document([.table(TargetTables(report: report).firstYears)])),
    ]
  }
}
