import GrowthModel
import Simulation

/// Where the park stands and where it is heading.
struct BriefingOutlook {
  let words: BriefingWords
  private var sources: BriefingSources { words.sources }
  private var catalogue: Catalogue { words.catalogue }
  private var year: String { String(sources.year) }
  private var asOf: String { String(sources.horizon.asOf) }
  private var total: String { catalogue.text(.totalOutput) }

  func sentences(_ figures: inout BriefingFigures) -> [String] {
    [
      base(&figures), output(&figures), growth(&figures), clusters(&figures),
    ].compactMap { $0 }
  }

  private func base(_ figures: inout BriefingFigures) -> String? {
    guard
      let number = SourceNumber(
        medianOf: sources.run["base"]?.element(where: ("series", .string("total"))), of: .run)
    else { return nil }
    let isJudged = JudgementSection(report: sources.report).isBaseYearJudged
    let text = words.spread(
      number, unit: SeriesNames.money, catalogue.text(.figureOutput, total, asOf), in: &figures)
    return catalogue.text(isJudged ? .briefBaseJudged : .briefBase, asOf, text)
  }

  private func output(_ figures: inout BriefingFigures) -> String? {
    guard sources.targetIndex != nil, let number = sources.output(.total, in: sources.year) else {
      return nil
    }
    let text = words.spread(
      number, unit: SeriesNames.money, catalogue.text(.figureOutput, total, year), in: &figures)
    return catalogue.text(.briefOutput, year, text, asOf)
  }

  private func growth(_ figures: inout BriefingFigures) -> String? {
    guard
      let number = SourceNumber(
        medianOf: sources.run["growth"]?["compound"]?.element(where: ("series", .string("total"))),
        of: .run)
    else { return nil }
    let text = words.percentSpread(
      number, catalogue.text(.figureGrowth, asOf, String(sources.horizon.to)), in: &figures)
    return catalogue.text(.briefGrowth, text, asOf, String(sources.horizon.to))
  }

  /// The two largest clusters that count.
  private func clusters(_ figures: inout BriefingFigures) -> String? {
    let shares = sources.scenario.clusters.indices.compactMap { index in
      sources.share(index, in: sources.year).map { (index, $0) }
    }
    // Equal shares stay in the order of the scenario.
    let largest = shares.sorted { ($1.1.number, $0.0) < ($0.1.number, $1.0) }.prefix(2)
    guard largest.count == 2, let first = largest.first, let second = largest.last else {
      return nil
    }
    func told(_ cluster: (Int, SourceNumber)) -> (name: String, share: String) {
      let name = sources.report.names.title(.cluster(cluster.0))
      let text = words.numbers.percent(cluster.1.number, digits: 1)
      return (name, figures.cite(cluster.1, as: text, catalogue.text(.figureShare, name, year)))
    }
    let (one, two) = (told(first), told(second))
    return catalogue.text(.briefClusters, year, one.name, one.share, two.name, two.share)
  }
}
