import GrowthModel
import ScenarioFormat

/// What a comparison of packages was made of: the head of its report.
struct ComparisonHeader {
  let scenario: Scenario
  let provenance: Provenance
  let paths: Int
  let seed: UInt64
  let catalogue: Catalogue

  /// Title, point of view and the numbers that repeat the run.
  var document: Document {
    let year = String(scenario.horizon.asOf)
    var document = Document([
      .title(scenario.title.text(in: catalogue.language.code)),
      .paragraph(
        catalogue.text(.runHeader, year, year, catalogue.numbers.whole(paths), String(seed))),
    ])
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
          ("title", .string(scenario.title.text(in: catalogue.language.code))),
          ("digest", .string(provenance.digest)), ("file", .string(provenance.file)))),
      .init("asOf", .integer(scenario.horizon.asOf)), .init("seed", .unsigned(seed)),
      .init("paths", .integer(paths)), .init("unit", .string(SeriesNames.money)),
      .init("pricesBase", .integer(scenario.horizon.asOf)),
      .init("discountRate", .number(scenario.discountRate)),
    ]
  }
}
