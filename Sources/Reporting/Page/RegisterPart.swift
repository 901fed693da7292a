import GrowthModel
import ScenarioFormat
import Simulation

/// The register of assumptions: those on which the odds hang most, then every number.
struct RegisterPart {
  let report: PageReport
  private var run: RunReport { report.run }
  private var catalogue: Catalogue { run.catalogue }
  private var numbers: NumberFormat { run.numbers }

  var document: Document {
    let assumptions = run.provenance.assumptions
    guard !assumptions.isEmpty else { return Document() }
    var document = Document([.heading(catalogue.text(.registerHeading))])
    if let influences = Influences(report) {
      document.add(.subheading(catalogue.text(.weakestHeading)))
      document.add(.paragraph(influences.meaning))
      document.add(.table(weakest(influences)))
    }
    document.add(.subheading(catalogue.text(.everyNumberHeading)))
    document.add(
      .paragraph(catalogue.text(.registerMeaning, numbers.whole(assumptions.count), grades)))
    document.add(.table(InputTable(report: run).table))
    return document
  }

  private func weakest(_ influences: Influences) -> Table {
    let dates = DateText(catalogue: catalogue)
    var table = Table(columns: [
      .init(catalogue.text(.columnInput)), .number(catalogue.text(.columnInfluence)),
      .init(catalogue.text(.columnAsWritten)), .init(catalogue.text(.columnUnit)),
      .init(catalogue.text(.columnGrade)), .init(catalogue.text(.columnSource)),
      .init(catalogue.text(.columnDate)),
    ])
    for input in influences.inputs {
      let assumption = run.provenance.assumptions.first { $0.name == input.name }
      let grade = run.forecast.inputs.first { $0.name == input.name }?.grade
      table.append([
        .text(input.name), .percentage(input.share, digits: 1), .text(assumption?.text ?? ""),
        .text(catalogue.unit(assumption?.unit ?? "")),
        .text((assumption?.grade ?? grade).map { catalogue.name(of: $0) } ?? ""),
        .text(dates.source(of: assumption)),
        .text(assumption?.date.map(dates.text) ?? ""),
      ])
    }
    return table
  }

  /// `24 evidence, 11 plan, 60 judgement`.
  private var grades: String {
    let assumptions = run.provenance.assumptions
    let counted = Grade.allCases.map { grade in (grade, assumptions.count { $0.grade == grade }) }
    return numbers.list(
      counted.filter { $1 > 0 }.map { grade, count in
        numbers.whole(count) + NumberFormat.fixedSpace + catalogue.name(of: grade)
      })
  }
}
