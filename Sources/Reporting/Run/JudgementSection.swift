import GrowthModel
import Simulation

/// What of the forecast is judgement, said before the forecast is shown.
struct JudgementSection {
  let report: RunReport

  var document: Document {
    var document = Document()
    let catalogue = report.catalogue
    let judged = report.forecast.inputs.filter { $0.grade == .judgement }
    if !judged.isEmpty {
      document.add(
        .paragraph(
          catalogue.text(
            .judgedInputs, report.numbers.whole(judged.count),
            report.numbers.whole(report.forecast.inputs.count),
            report.numbers.list(Self.gathered(judged.map(\.name), in: report.numbers)))))
    }
    if isBaseYearJudged, let base = report.forecast.base.last {
      let spread = base.spread
      let digits = RunReport.digits(for: spread.median)
      document.add(
        .caution(
          catalogue.text(
            .baseYearNotPublished, String(report.horizon.asOf),
            report.numbers.decimal(spread.median, digits: digits),
            report.numbers.range(spread.quantiles[0], spread.quantiles[6]) {
              report.numbers.decimal($0, digits: digits)
            })))
    }
    guard !document.blocks.isEmpty else { return document }
    return Document([.heading(catalogue.text(.judgementHeading))] + document.blocks)
  }

  /// Whether output of the base year is judgement and no figure of it is published.
  var isBaseYearJudged: Bool {
    let scenario = report.scenario
    let isJudged = scenario.clusters.contains {
      $0.baseOutput.input.grade == .judgement && (scenario.countsRegistered || !$0.isRegistered)
    }
    let isPublished = scenario.observations.contains { observation in
      observation.series == .output
        && observation.values.contains { DateText.year(of: $0) == scenario.horizon.asOf }
    }
    return isJudged && !isPublished
  }

  /// Names that differ only in the cluster, lever or anchor become one with a count.
  static func gathered(_ names: [String], in numbers: NumberFormat) -> [String] {
    var order: [String] = []
    var counts: [String: Int] = [:]
    var first: [String: String] = [:]
    for name in names {
      var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      if parts.count >= 3, ["clusters", "levers", "anchors", "projects"].contains(parts[0]) {
        parts[1] = "*"
      }
      let key = parts.joined(separator: ".")
      if counts[key] == nil {
        order.append(key)
        first[key] = name
      }
      counts[key, default: 0] += 1
    }
    return order.map { key in
      let count = counts[key] ?? 0
      return count == 1 ? first[key] ?? key : "\(key)\u{A0}(\(numbers.whole(count)))"
    }
  }
}
