import Estimation
import GrowthModel
import Simulation

/// What comes first: the odds of the target as of the base year, then those of other targets.
struct BriefingOdds {
  let words: BriefingWords
  private var sources: BriefingSources { words.sources }
  private var catalogue: Catalogue { words.catalogue }

  func sentences(_ figures: inout BriefingFigures) -> [String] {
    let asOf = String(sources.horizon.asOf)
    guard let index = sources.targetIndex else {
      guard let output = sources.output(.total, in: sources.year) else { return [] }
      let what = catalogue.text(.figureOutput, catalogue.text(.totalOutput), String(sources.year))
      let text = words.spread(output, unit: SeriesNames.money, what, in: &figures)
      return [catalogue.text(.briefNoTarget, asOf, String(sources.year), text)]
    }
    var sentences = sentence(index, asOf: asOf, in: &figures)
    for other in sources.forecast.targets.indices where other != index {
      sentences += sentence(other, asOf: nil, in: &figures)
    }
    return sentences
  }

  private func sentence(
    _ index: Int, asOf: String?, in figures: inout BriefingFigures
  ) -> [String] {
    let odds = sources.forecast.targets[index]
    guard let number = sources.odds(index), let wanted = words.wanted(index, in: &figures) else {
      return []
    }
    let what = catalogue.text(.figureOdds, words.title(odds.target))
    let text = words.odds(odds.estimate, number, what, in: &figures)
    let isBound = words.probabilities.isBound(odds.estimate)
    var sentences: [String]
    if let asOf {
      sentences = [catalogue.text(isBound ? .briefOddsBound : .briefOdds, asOf, wanted, text)]
    } else {
      sentences = [catalogue.text(isBound ? .briefOtherBound : .briefOther, wanted, text)]
    }
    if asOf != nil {
      sentences += [countedAll(odds, number, in: &figures), disputed(index, in: &figures)]
        .compactMap { $0 }
    }
    return sentences
  }

  /// Where every path of a count, or none, reaches the target: what that leaves open.
  private func countedAll(
    _ odds: TargetOdds, _ number: SourceNumber, in figures: inout BriefingFigures
  ) -> String? {
    let estimate = odds.estimate
    guard odds.answer == nil, let paths = sources.paths,
      estimate.probability == 0 || estimate.probability == 1
    else { return nil }
    let isNone = estimate.probability == 0
    let open = isNone ? estimate.interval.upperBound : 1 - estimate.interval.lowerBound
    guard let most = Likelihood(numbers: words.numbers).bound(open) else { return nil }
    let count = words.count(paths, .countPaths, .figurePaths, in: &figures)
    let what = catalogue.text(.figureOdds, words.title(odds.target))
    return catalogue.text(
      isNone ? .briefNoneReached : .briefAllReached, count,
      figures.cite(number, as: most, what))
  }

  /// That a second estimator says otherwise.
  private func disputed(_ index: Int, in figures: inout BriefingFigures) -> String? {
    let odds = sources.forecast.targets[index]
    guard let second = odds.answer?.odds.check, odds.answer?.odds.agrees == false,
      let number = SourceNumber(
        "probability", "interval", in: sources.target(index)?["check"], of: .run)
    else { return nil }
    let what = catalogue.text(.figureSecondOdds, words.title(odds.target))
    return catalogue.text(
      .briefDisputed, words.odds(second, number, what, in: &figures))
  }
}
