import GrowthModel
import ScenarioFormat
import Simulation

/// The register of assumptions: those on which the odds hang most, then every number.
struct RegisterPart {
  let report: PageReport
  private var run: RunReport { report.run }
  private var catalogue: Catalogue { run.catalogue }
  private var numbers: NumberFormat { run.numbers }

  /// Inputs with a smaller part in the variance are not told in order; the register has all.
  private static let least = 0.001

  var document: Document {
    let assumptions = run.provenance.assumptions
    guard !assumptions.isEmpty else { return Document() }
    var document = Document([.heading(catalogue.text(.registerHeading))])
    if let table = weakest, let odds = report.odds {
      let name = odds.target.title.text(in: catalogue.language.code)
      document.add(.subheading(catalogue.text(.weakestHeading)))
      document.add(
        .paragraph(
          catalogue.text(
            .influenceMeaning, name, numbers.percent(shareOfInputs, digits: 0),
            numbers.percent(Self.least, digits: 1))))
      document.add(.table(table))
    }
    document.add(.subheading(catalogue.text(.everyNumberHeading)))
    document.add(
      .paragraph(catalogue.text(.registerMeaning, numbers.whole(assumptions.count), grades)))
    document.add(.table(InputTable(report: run).table))
    return document
  }

  /// The inputs that are told, in the order of their part in the variance at the likeliest way.
  private var told: [LikelyInput] {
    let inputs = Set(run.forecast.inputs.map(\.name))
    return (report.odds?.answer?.ways.first?.inputs ?? []).filter {
      $0.share >= Self.least && inputs.contains($0.name)
    }
  }

  private var shareOfInputs: Double { told.reduce(0) { $0 + $1.share } }

  /// `nil` where no estimator has looked for the likeliest way.
  private var weakest: Table? {
    guard !told.isEmpty else { return nil }
    let dates = DateText(catalogue: catalogue)
    var table = Table(columns: [
      .init(catalogue.text(.columnInput)), .number(catalogue.text(.columnInfluence)),
      .init(catalogue.text(.columnAsWritten)), .init(catalogue.text(.columnUnit)),
      .init(catalogue.text(.columnGrade)), .init(catalogue.text(.columnSource)),
      .init(catalogue.text(.columnDate)),
    ])
    for input in told {
      let assumption = run.provenance.assumptions.first { $0.name == input.name }
      let grade = run.forecast.inputs.first { $0.name == input.name }?.grade
      table.append([
        .text(input.name), .percentage(input.share, digits: 1), .text(assumption?.text ?? ""),
        .text(assumption?.unit ?? ""),
        .text((assumption?.grade ?? grade).map { catalogue.name(of: $0) } ?? ""),
        .text(dates.source(assumption?.source)),
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
