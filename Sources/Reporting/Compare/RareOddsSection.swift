import Decisions
import Estimation

/// Odds that the paths are too few to count, package by package, and how many times the first one's.
struct RareOddsSection {
  let odds: RareOdds
  let catalogue: Catalogue
  /// What the first column holds.
  var head: CompareKey = .columnCompared
  /// What a package is called.
  var name: (String) -> String = { $0 }
  private var numbers: NumberFormat { catalogue.numbers }
  private var probabilities: ProbabilityText {
    ProbabilityText(catalogue: catalogue, countsPaths: false)
  }

  var document: Document {
    guard let first = odds.entries.first else { return Document() }
    let level = numbers.percent(first.answer.estimate.level, digits: 0)
    var table = Table(columns: [
      .init(catalogue.text(head)), .number(catalogue.text(.columnOdds)),
      .number(catalogue.text(.columnInterval, level)), .number(catalogue.text(.columnRareTimes)),
      .number(catalogue.text(.columnInterval, level)),
    ])
    table.textWidth = 100
    for entry in odds.entries {
      let estimate = entry.answer.estimate
      table.append([
        .text(name(entry.package)), .text(probabilities.brief(estimate)),
        .text(probabilities.interval(estimate)), .text(times(entry)), .text(timesInterval(entry)),
      ])
    }
    var document = Document([
      .heading(catalogue.text(.rareHeading, odds.target)),
      .paragraph(
        catalogue.text(odds.isOfMissing ? .rareMeaningOfMiss : .rareMeaning)),
      .table(table), .paragraph(catalogue.text(.oddsFrom, estimators)),
    ])
    for entry in odds.entries {
      let words = WarningText(catalogue: catalogue, isOfMiss: entry.answer.isOfComplement)
      for warning in entry.answer.warnings {
        document.add(
          .caution(catalogue.text(.rareWarning, name(entry.package), words.text(warning))))
      }
    }
    return document
  }

  /// Each once, in the order of the packages.
  private var estimators: String {
    var seen: Set<String> = []
    let names = odds.entries.map(\.answer.estimate.estimator).filter { seen.insert($0).inserted }
    return numbers.list(names.map(probabilities.estimator))
  }

  private func times(_ entry: RareOdds.Entry) -> String {
    entry.timesFirst.map { numbers.rounded($0.value, significant: 3) } ?? ""
  }

  private func timesInterval(_ entry: RareOdds.Entry) -> String {
    guard let interval = entry.timesFirst?.interval else { return "" }
    return numbers.range(interval.lowerBound, interval.upperBound) {
      numbers.rounded($0, significant: 3)
    }
  }
}

extension JSONValue {
  /// Odds by an estimator of rare events, a member for each package.
  static func rareOdds(_ odds: RareOdds) -> JSONValue {
    .members(
      ("target", .string(odds.target)), ("timesOf", .string(odds.isOfMissing ? "miss" : "odds")),
      (
        "packages",
        .array(
          odds.entries.map { entry in
            .estimate(
              entry.answer.estimate, before: [.init("name", .string(entry.package))],
              after: [
                .init("calls", .integer(entry.answer.estimate.calls)),
                .init("warnings", .strings(entry.answer.warnings.map(\.code))),
                .init("times", entry.timesFirst.map { .number($0.value) } ?? .null),
                .init("timesInterval", entry.timesFirst.map { .interval($0.interval) } ?? .null),
              ])
          })
      ))
  }
}
