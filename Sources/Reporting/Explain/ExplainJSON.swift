import GrowthModel
import Simulation

/// A path in JSON, with every digit.
struct ExplainJSON {
  let report: ExplainReport
  private var path: PathExplanation { report.path }

  var value: JSONValue {
    let horizon = path.scenario.horizon
    let ids = path.scenario.clusters.map(\.id) + ["total"]
    return .members(
      ("parkcast", .string(report.provenance.version)),
      (
        "scenario",
        .members(
          ("title", .string(path.scenario.title.text(in: report.catalogue.language.code))),
          ("digest", .string(report.provenance.digest)), ("file", .string(report.provenance.file)))
      ),
      ("asOf", .integer(horizon.asOf)), ("seed", .unsigned(path.seed)),
      ("path", .optional(path.path)), ("unit", .string(SeriesNames.money)),
      ("pricesBase", .integer(horizon.asOf)), ("inputs", .drawn(path.inputs)),
      (
        "base",
        .array(
          zip(ids, path.base).map { .members(("series", .string($0)), ("value", .number($1))) })
      ),
      ("output", .array(zip(ids, path.output).flatMap { output($0, $1) })),
      ("prices", .array(path.prices.map(JSONValue.number))),
      (
        "accounts",
        .array(report.years.flatMap { year in report.clusters.map { account($0, year) } })
      ))
  }

  private func output(_ id: String, _ values: [Double]) -> [JSONValue] {
    zip(path.scenario.horizon.forecastYears, values).map { year, value in
      .members(("series", .string(id)), ("year", .integer(year)), ("value", .number(value)))
    }
  }

  private func account(_ cluster: Int, _ year: Int) -> JSONValue {
    let account = report.account(cluster, year)
    let lines = account.lines.map { line in
      JSONValue.members(
        ("term", .string(line.kind.rawValue)), ("equation", .string(line.equation)),
        ("amount", .number(line.amount)), ("soFar", .number(line.running)),
        ("factor", line.factor.map(JSONValue.number) ?? .null))
    }
    let terms = PathTerm.allCases.map { term in
      JSONValue.Member(
        "\(term)", .array(path.values(of: term, cluster: cluster, year: year).map(JSONValue.number))
      )
    }
    return .members(
      ("cluster", .string(path.scenario.clusters[cluster].id)), ("year", .integer(year)),
      ("lines", .array(lines)), ("output", .number(account.output)), ("steps", .object(terms)))
  }
}
