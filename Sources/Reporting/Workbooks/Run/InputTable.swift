import GrowthModel
import ScenarioFormat

/// The register of assumptions: every number of the scenario with where it comes from.
struct InputTable {
  let report: RunReport
  private var catalogue: Catalogue { report.catalogue }

  var table: Table {
    let dates = DateText(catalogue: catalogue)
    func head(_ key: WorkbookKey) -> String { catalogue.message(key) }
    var table = Table(columns: [
      .init(catalogue.message(.columnInput)), .number(head(.columnCentral)),
      .init(catalogue.message(.columnUnit)), .init(head(.columnAsWritten)),
      .init(head(.columnIsUncertain)), .init(catalogue.message(.columnGrade)),
      .init(catalogue.message(.columnSource)), .init(catalogue.message(.columnDate)),
      .init(head(.columnPlace)),
    ])
    for assumption in report.provenance.assumptions {
      table.append([
        .text(assumption.name), central(assumption), .text(catalogue.unit(assumption.unit)),
        .text(assumption.text), .text(assumption.isUncertain ? head(.saysYes) : ""),
        .text(assumption.grade.map { catalogue.name(of: $0) } ?? ""),
        .text(dates.source(of: assumption)), .text(assumption.date.map(dates.text) ?? ""),
        .text(assumption.location.description),
      ])
    }
    return table
  }

  private func central(_ assumption: Assumption) -> Cell {
    guard let value = assumption.value else { return .empty }
    let central = assumption.inUnit(Input(name: assumption.name, value: value).central)
    guard central.isFinite else { return .empty }
    return .number(central, digits: min(6, report.numbers.decimals(for: central, significant: 4)))
  }
}

extension Catalogue {
  /// How sure a number is, in a word.
  func name(of grade: Grade) -> String {
    switch grade {
    case .evidence: message(.gradeEvidence)
    case .plan: message(.gradePlan)
    case .judgement: message(.gradeJudgement)
    }
  }
}
