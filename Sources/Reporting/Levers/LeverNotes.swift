import Decisions
import GrowthModel

/// What a reader of effects and shares must know.
struct LeverNotes {
  let report: LeversReport
  private var catalogue: Catalogue { report.catalogue }
  private var numbers: NumberFormat { catalogue.numbers }
  private var ranking: LeverRanking { report.ranking }
  private var language: String { catalogue.language.code }

  /// What nobody should miss: that the odds cannot tell, and where they can.
  var cautions: [String] {
    guard !ranking.contrast.tellsLevers else { return [] }
    let told = catalogue.text(
      .oddsCannotTell, numbers.whole(ranking.contrast.crossings), numbers.whole(report.paths),
      numbers.whole(TargetContrast.leastCrossings))
    let order = ranking.order == ranking.wanted ? nil : catalogue.text(.orderedByMedian)
    return [told, order, advice].compactMap { $0 }
  }

  /// A target on which the odds can be told apart: one of the scenario, or one that it could have.
  private var advice: String? {
    if let better = ranking.betterTarget { return catalogue.text(.tryTarget, better.id) }
    guard let middle = ranking.contrast.possibleThreshold else { return nil }
    let amount = TargetText(scenario: report.scenario, catalogue: catalogue)
      .amount(middle, of: report.target)
    let year =
      switch report.target.time {
      case .at(let year), .by(let year): String(year)
      }
    return catalogue.text(.tryThreshold, amount, year)
  }

  var notes: [String] {
    var notes = [catalogue.text(.effectsMeaning), shares, catalogue.text(.intervalsMeaning)]
    if ranking.looksAtBrokenPackages { notes.append(catalogue.text(.brokenPackages)) }
    notes.append(catalogue.text(.costMeaning, report.effects.rate(report.scenario)))
    if !ranking.cost.uncosted.isEmpty {
      notes.append(catalogue.text(.uncostedLevers, titles(ranking.cost.uncosted)))
    }
    notes.append(displacement)
    return notes
  }

  private var shares: String {
    let sets = numbers.whole(report.comparison.packages)
    let paths = numbers.whole(report.paths)
    guard let pairs = report.comparison.sampledPairs else {
      return catalogue.text(.sharesExact, sets, paths)
    }
    return catalogue.text(.sharesSampled, sets, paths, numbers.whole(2 * pairs))
  }

  private var displacement: String {
    guard ranking.displaced > 0 else { return catalogue.text(.noDisplacement) }
    return catalogue.text(.displacementMeaning, numbers.percent(ranking.displaced, digits: 0))
  }

  private func titles(_ ids: [String]) -> String {
    numbers.list(
      ids.map { id in
        report.scenario.levers.first { $0.id == id }?.title.text(in: language) ?? id
      })
  }
}
