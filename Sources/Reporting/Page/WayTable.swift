import GrowthModel
import Simulation

/// The likeliest way to reach or miss a target: where each input stands there, and its part in the
/// variance.
struct WayTable {
  private let report: RunReport
  private let target: Target
  private let isOfMiss: Bool
  private let inputs: [LikelyInput]
  private var catalogue: Catalogue { report.catalogue }

  /// `nil` where no estimator has looked for ways.
  init?(_ report: RunReport, _ odds: TargetOdds) {
    guard let answer = odds.answer, let way = answer.ways.first, !way.inputs.isEmpty else {
      return nil
    }
    self.report = report
    target = odds.target
    isOfMiss = answer.isOfMiss
    inputs = Array(way.inputs.prefix(Tornado.most))
  }

  var table: Table {
    let words = LikelyWayText(report: report, isOfMiss: isOfMiss)
    let name = target.title.text(in: catalogue.language.code)
    var table = Table(
      catalogue.text(isOfMiss ? .missesTitle : .waysTitle, name),
      columns: [
        .init(catalogue.text(.columnInput)), .number(catalogue.text(.columnWayValue)),
        .number(catalogue.text(.columnWayPercentile)), .number(catalogue.text(.columnWayShare)),
      ])
    for input in inputs {
      table.append([
        .text(words.name(input)),
        .text(input.value.map { words.amount($0, of: input.name) } ?? ""),
        .text(input.percentile.map { report.numbers.percentile($0) } ?? ""),
        .percentage(input.share, digits: 1),
      ])
    }
    return table
  }
}
