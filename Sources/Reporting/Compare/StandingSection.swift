import Decisions
import GrowthModel

/// The order of the packages on every target, and where the odds do not tell it.
struct StandingSection {
  let report: CompareReport
  private var catalogue: Catalogue { report.catalogue }

  var document: Document {
    let standings = report.comparison.targets.map { report.comparison.standing(on: $0) }
    guard report.comparison.packages.count > 1, !standings.isEmpty else { return Document() }
    var document = Document([.heading(catalogue.text(.standingHeading))])
    document.add(.list(standings.map(order)))
    for standing in standings where !standing.untold.isEmpty {
      document.add(.caution(caution(standing)))
    }
    return document
  }

  private func order(_ standing: TargetStanding) -> String {
    let names = report.numbers.list(standing.order.map { report.names[$0] })
    switch standing.measure {
    case .odds: return catalogue.text(.standingByOdds, standing.target, names)
    case .median: return catalogue.text(.standingByMedian, standing.target, names)
    }
  }

  private func caution(_ standing: TargetStanding) -> String {
    let names = report.numbers.list(standing.untold.map { report.names[$0] })
    let sentence = catalogue.text(.comparedCannotTell, standing.target, names, report.first.name)
    let advice =
      switch standing.alternative {
      case .target(let id): catalogue.text(.comparedTellTarget, id)
      case .threshold(let value):
        catalogue.text(.comparedTellThreshold, standing.target, amount(value))
      case nil: catalogue.text(.comparedTellNothing)
      }
    // Chinese sentences follow each other without a space.
    return report.catalogue.language == .chinese ? sentence + advice : "\(sentence) \(advice)"

    func amount(_ value: Double) -> String {
      guard let target = report.target(standing.target) else { return "" }
      return TargetText(scenario: report.scenario, catalogue: catalogue)
        .amount(value, of: target)
    }
  }
}
