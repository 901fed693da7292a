import GrowthModel
import ScenarioFormat

/// What a report was made of: its first lines, and its first keys.
struct ReportHead {
  let scenario: Scenario
  let provenance: Provenance
  let paths: Int
  let seed: UInt64
  let catalogue: Catalogue
  /// Id of the package of levers in force; `nil` for none.
  var package: String?

  /// Title, point of view and the numbers that repeat the run.
  var document: Document {
    let year = String(scenario.horizon.asOf)
    var document = Document([
      .title(title),
      .paragraph(
        catalogue.text(.runHeader, year, year, catalogue.numbers.whole(paths), String(seed))),
    ])
    if let package {
      let title = scenario.packages.first { $0.id == package }?.title
      document.add(
        .paragraph(
          catalogue.text(.packageInForce, title?.text(in: catalogue.language.code) ?? package)))
    }
    if !provenance.warnings.isEmpty {
      document.add(
        .paragraph(
          catalogue.text(
            .warningsInScenario, catalogue.numbers.whole(provenance.warnings.count),
            provenance.file)))
    }
    return document
  }

  /// The first keys of the report for programs.
  var members: [JSONValue.Member] {
    [
      .init("parkcast", .string(provenance.version)),
      .init(
        "scenario",
        .members(
          ("title", .string(title)), ("digest", .string(provenance.digest)),
          ("file", .string(provenance.file)))),
      .init("asOf", .integer(scenario.horizon.asOf)), .init("seed", .unsigned(seed)),
      .init("paths", .integer(paths)), .init("unit", .string(SeriesNames.money)),
      .init("pricesBase", .integer(scenario.horizon.asOf)),
      .init("discountRate", .number(scenario.discountRate)),
    ]
  }

  private var title: String { scenario.title.text(in: catalogue.language.code) }
}
