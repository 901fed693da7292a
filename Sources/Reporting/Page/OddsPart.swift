import GrowthModel
import Simulation

/// The odds of all targets in one table, and what is to be read with them.
struct OddsPart {
  let report: PageReport
  private var run: RunReport { report.run }
  private var catalogue: Catalogue { run.catalogue }
  private var texts: TargetText { TargetText(report: run) }

  var blocks: [Page.Block] {
    var document = Document()
    if !run.forecast.targets.isEmpty {
      document.add(.heading(catalogue.text(.oddsHeading)))
      document.add(.table(targets))
    }
    let notes = run.scenario.notes.map { $0.text(in: catalogue.language.code) }
    if !notes.isEmpty {
      let heading = catalogue.text(.notesHeading)
      document.add(document.blocks.isEmpty ? .heading(heading) : .subheading(heading))
      document.add(.list(notes))
    }
    return document.blocks.isEmpty ? [] : [.document(document)]
  }

  private var targets: Table {
    let level = run.forecast.targets.first?.estimate.level ?? 0
    var table = Table(columns: [
      .init(catalogue.text(.columnTarget)), .number(catalogue.text(.columnOfOdds)),
      .number(catalogue.text(.columnIntervalOf, run.numbers.percent(level, digits: 0))),
      .init(catalogue.text(.factEstimator)), .number(catalogue.text(.factMedian)),
    ])
    for odds in run.forecast.targets {
      let words = ProbabilityText(odds, catalogue)
      table.append([
        .text(texts.titled(odds.target)), .text(words.brief(odds.estimate)),
        .text(words.interval(odds.estimate)), .text(words.estimator(odds.estimate.estimator)),
        .text(texts.amount(odds.outcome.median, of: odds.target)),
      ])
    }
    return table
  }
}
