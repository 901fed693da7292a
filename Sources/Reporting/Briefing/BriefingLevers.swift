import Decisions
import GrowthModel

/// What the levers could do, and what they cost.
struct BriefingLevers {
  let words: BriefingWords
  private var sources: BriefingSources { words.sources }
  private var catalogue: Catalogue { words.catalogue }

  /// Levers that are told; the report of `levers` has all.
  private static let told = 3

  func sentences(_ figures: inout BriefingFigures) -> [String] {
    guard let report = sources.levers, let root = sources.leversRoot else { return [] }
    var sentences = [package(report, root, in: &figures)]
    for (place, lever) in report.ranking.levers.prefix(Self.told).enumerated() {
      sentences.append(self.lever(lever, at: place, report, root, in: &figures))
    }
    sentences.append(cost(report, root, in: &figures))
    sentences.append(cheapest(report, root, in: &figures))
    return sentences.compactMap { $0 }
  }

  private func verb(_ isRise: Bool) -> String { catalogue.text(isRise ? .briefRaise : .briefLower) }

  /// What the whole package does to the odds and the median.
  private func package(
    _ report: LeversReport, _ root: PlacedValue, in figures: inout BriefingFigures
  ) -> String? {
    guard
      let median = SourceNumber("median", "medianInterval", in: root["effect"], of: .levers),
      let odds = SourceNumber(
        "probability", "probabilityInterval", in: root["effect"], of: .levers)
    else { return nil }
    let (medianRises, rises) = (median.number >= 0, odds.number >= 0)
    let medianText = words.effect(median, sign: medianRises ? 1 : -1, unit: report.unit)
    let medianWhat = catalogue.text(.figurePackageMedian)
    guard report.ranking.contrast.tellsLevers else {
      guard let (crossings, paths) = crossings(report, root) else { return nil }
      return catalogue.text(
        .briefPackageMedian, name(report), verb(medianRises),
        figures.cite(median, as: medianText, medianWhat, unit: report.unit),
        words.count(crossings, .countCrossings, .figureCrossings, in: &figures),
        words.count(paths, .countPaths, .figureLeverPaths, in: &figures))
    }
    let text = words.effect(
      odds, sign: rises ? 1 : -1, scale: 100, unit: catalogue.text(.percentagePoints))
    let oddsText = figures.cite(odds, as: text, catalogue.text(.figurePackageOdds))
    return catalogue.text(
      .briefPackage, name(report), verb(rises), oddsText, verb(medianRises),
      figures.cite(median, as: medianText, medianWhat, unit: report.unit))
  }

  /// How many paths cross the threshold, of how many.
  private func crossings(
    _ report: LeversReport, _ root: PlacedValue
  ) -> (SourceNumber, SourceNumber)? {
    let id = report.ranking.contrast.target.id
    let contrast = root["targets"]?.element(where: ("id", .string(id)))
    guard let crossings = SourceNumber(contrast?["crossings"], of: .levers),
      let paths = SourceNumber(root["paths"], of: .levers)
    else { return nil }
    return (crossings, paths)
  }

  private func name(_ report: LeversReport) -> String {
    guard let package = report.package else { return catalogue.text(.briefAllLevers) }
    let title = report.scenario.packages.first { $0.id == package }?.title
    return catalogue.text(.briefThePackage, title?.text(in: sources.language) ?? package)
  }

  /// The cost of the package, unless none of its levers has one.
  private func cost(
    _ report: LeversReport, _ root: PlacedValue, in figures: inout BriefingFigures
  ) -> String? {
    let uncosted = report.ranking.cost.uncosted
    guard uncosted.count < report.ranking.levers.count,
      let number = SourceNumber(root["cost"], of: .levers),
      let rate = SourceNumber(root["discountRate"], of: .levers)
    else { return nil }
    let cost = figures.cite(
      number, as: words.money(number.number), catalogue.text(.figurePackageCost),
      unit: SeriesNames.money)
    let to = String(sources.horizon.to)
    let from = String(sources.horizon.asOf + 1)
    let plain: String
    if rate.number == 0 {
      plain = catalogue.text(.briefCost, cost, from, to)
    } else {
      let percent = words.numbers.share(rate.number)
      plain = catalogue.text(
        .briefCostDiscounted, cost, from, to,
        figures.cite(rate, as: percent, catalogue.text(.figureDiscountRate)))
    }
    guard !uncosted.isEmpty else { return catalogue.text(.briefSentence, plain) }
    return catalogue.text(
      .briefCostWithout, plain, words.numbers.list(uncosted.map { title($0, report) }))
  }

  private func title(_ id: String, _ report: LeversReport) -> String {
    report.scenario.levers.first { $0.id == id }?.title.text(in: sources.language) ?? id
  }

  /// What one lever does of it, and at what cost.
  private func lever(
    _ lever: RankedLever, at place: Int, _ report: LeversReport, _ root: PlacedValue,
    in figures: inout BriefingFigures
  ) -> String? {
    let title = lever.lever.title.text(in: sources.language)
    let isMedian = report.ranking.order == .median
    let share = root["levers"]?[place]?["shapley"]
    let number =
      isMedian
      ? SourceNumber("median", "medianInterval", in: share, of: .levers)
      : SourceNumber("probability", "probabilityInterval", in: share, of: .levers)
    guard let number else { return nil }
    let unit = isMedian ? report.unit : catalogue.text(.percentagePoints)
    let text = words.effect(number, scale: isMedian ? 1 : 100, unit: unit)
    let effect = figures.cite(
      number, as: text,
      catalogue.text(isMedian ? .figureLeverMedian : .figureLeverOdds, title),
      unit: isMedian ? report.unit : "")
    guard let cost = SourceNumber(root["levers"]?[place]?["cost"], of: .levers) else {
      return catalogue.text(.briefLeverUncosted, title, effect)
    }
    let costText = figures.cite(
      cost, as: words.money(cost.number), catalogue.text(.figureLeverCost, title),
      unit: SeriesNames.money)
    guard let each = unitCost(title, at: place, root, in: &figures) else {
      return catalogue.text(.briefLeverCosted, title, effect, costText)
    }
    return catalogue.text(.briefLever, title, effect, costText, each)
  }

  /// What 1 亿元 of output costs by a lever.
  private func unitCost(
    _ title: String, at place: Int, _ root: PlacedValue, in figures: inout BriefingFigures
  ) -> String? {
    guard
      let each = SourceNumber(
        "value", "interval", in: root["levers"]?[place]?["costPerOutput"], of: .levers)
    else { return nil }
    let money = words.withUnit(
      words.numbers.rounded(each.number, significant: 2), SeriesNames.money)
    return figures.cite(each, as: money, catalogue.text(.figureUnitCost, title))
  }

  /// The lever that brings output at least cost, where it has not been told already.
  private func cheapest(
    _ report: LeversReport, _ root: PlacedValue, in figures: inout BriefingFigures
  ) -> String? {
    let costs = report.ranking.levers.enumerated().compactMap { place, lever in
      lever.costPerOutput.map { (place, lever, $0.value) }
    }
    guard costs.count > 1, let (place, lever, _) = costs.min(by: { $0.2 < $1.2 }) else {
      return nil
    }
    let title = lever.lever.title.text(in: sources.language)
    return unitCost(title, at: place, root, in: &figures).map {
      catalogue.text(.briefCheapest, title, $0)
    }
  }
}
