import GrowthModel
import Simulation

/// Why the odds of the target are what they are.
struct BriefingReasons {
  let words: BriefingWords
  private var sources: BriefingSources { words.sources }
  private var catalogue: Catalogue { words.catalogue }

  func sentences(_ figures: inout BriefingFigures) -> [String] {
    guard let index = sources.targetIndex, let target = sources.target(index) else { return [] }
    let odds = sources.forecast.targets[index]
    return [
      median(odds, target, in: &figures), tail(odds, target, in: &figures),
      shortfall(odds, target, in: &figures), firstYear(odds, target, in: &figures),
      way(odds, target, in: &figures),
    ].compactMap { $0 }
  }

  /// The median outcome, and how far it is from the threshold.
  private func median(
    _ odds: TargetOdds, _ target: PlacedValue, in figures: inout BriefingFigures
  ) -> String? {
    guard
      let median = SourceNumber(target["outcome"]?["quantiles"]?["0.5"], of: .run),
      let gap = SourceNumber(target["gapToMedian"], of: .run)
    else { return nil }
    let name = words.title(odds.target)
    let amount = words.amount(
      median, of: odds.target, catalogue.text(.figureMedian, name), in: &figures)
    let text = words.targets.amount(abs(gap.number), of: odds.target)
    let told = figures.cite(
      gap, as: text, catalogue.text(.figureGap, name),
      unit: sources.report.names.unit(odds.target.series))
    return catalogue.text(
      gap.number < 0 ? .briefMedianAbove : .briefMedianBelow, series(odds.target), amount, told)
  }

  /// What the target looks at; where any year will do, in the year that comes nearest to it.
  private func series(_ target: Target) -> String {
    let series = sources.report.names.wanted(target.series)
    guard case .by(let year) = target.time else { return series }
    return catalogue.text(
      target.direction == .atLeast ? .briefHighestYear : .briefLowestYear, series, String(year))
  }

  /// The outcome of the luckiest or unluckiest path in twenty: on the side of the threshold.
  private func tail(
    _ odds: TargetOdds, _ target: PlacedValue, in figures: inout BriefingFigures
  ) -> String? {
    let isHigh = odds.gapToMedian > 0
    guard
      let number = SourceNumber(
        target["outcome"]?["quantiles"]?[isHigh ? "0.95" : "0.05"], of: .run)
    else { return nil }
    let amount = words.amount(
      number, of: odds.target,
      catalogue.text(isHigh ? .figureHigh : .figureLow, words.title(odds.target)), in: &figures)
    return catalogue.text(isHigh ? .briefTailHigh : .briefTailLow, amount)
  }

  private func shortfall(
    _ odds: TargetOdds, _ target: PlacedValue, in figures: inout BriefingFigures
  ) -> String? {
    // What rounds to nothing is not told.
    guard let number = SourceNumber(target["expectedShortfall"], of: .run),
      number.number > abs(odds.target.threshold) * 1e-4
    else { return nil }
    let amount = words.amount(
      number, of: odds.target, catalogue.text(.figureShortfall, words.title(odds.target)),
      in: &figures)
    return catalogue.text(
      odds.target.direction == .atLeast ? .briefShortfall : .briefExcess, amount)
  }

  private func firstYear(
    _ odds: TargetOdds, _ target: PlacedValue, in figures: inout BriefingFigures
  ) -> String? {
    guard let year = odds.medianFirstYear,
      let number = SourceNumber(target["firstYearReached"]?["median"], of: .run)
    else { return nil }
    return catalogue.text(
      .briefFirstYear,
      figures.cite(
        number, as: catalogue.text(.briefYear, String(year)),
        catalogue.text(.figureFirstYear, words.title(odds.target))))
  }

  /// What the odds hang on, where an estimator looked for the likeliest way.
  private func way(
    _ odds: TargetOdds, _ target: PlacedValue, in figures: inout BriefingFigures
  ) -> String? {
    guard let answer = odds.answer, let way = answer.ways.first else { return nil }
    let told = way.inputs.prefix(2).enumerated().compactMap { place, input in
      words.share(of: input, at: place, in: target, &figures)
    }
    guard !told.isEmpty else { return nil }
    return catalogue.text(
      answer.isOfMiss ? .briefWayMissed : .briefWayReached, words.list(told))
  }
}

extension BriefingWords {
  /// An input with its part in the variance at the likeliest way: `law.ratio 50 % [T9]`.
  func share(
    of input: LikelyInput, at place: Int, in target: PlacedValue, _ figures: inout BriefingFigures
  ) -> String? {
    guard
      let number = SourceNumber(
        target["designPoints"]?[0]?["inputs"]?[place]?["share"], of: .run)
    else { return nil }
    let name = LikelyWayText(report: sources.report, isOfMiss: false).name(input)
    let text = numbers.percent(number.number, digits: 0)
    return catalogue.text(
      .briefInputShare, name,
      figures.cite(number, as: text, catalogue.text(.figureInputShare, name)))
  }
}
