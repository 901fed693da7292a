import Estimation
import GrowthModel
import Simulation

/// What would change the answer beside the levers: judgement, the boundary, what was published
/// since, large projects, and paths that failed.
struct BriefingDoubts {
  let words: BriefingWords
  private var sources: BriefingSources { words.sources }
  private var catalogue: Catalogue { words.catalogue }

  func sentences(_ figures: inout BriefingFigures) -> [String] {
    var sentences = [judgement(&figures), weakest(&figures), boundary(&figures)].compactMap { $0 }
    sentences += observed(&figures) + anchors(&figures)
    if let failed = failed(&figures) { sentences.append(failed) }
    return sentences
  }

  /// How many of the uncertain inputs are judgement.
  private func judgement(_ figures: inout BriefingFigures) -> String? {
    let counts = sources.run["uncertainInputs"]
    guard let all = SourceNumber(counts?["count"], of: .run), all.number > 0,
      let judged = SourceNumber(counts?["judgement"], of: .run)
    else { return nil }
    let allText = words.count(all, .countInputs, .figureInputs, in: &figures)
    return catalogue.text(
      .briefJudgement, allText, words.count(judged, .countJudged, .figureJudged, in: &figures))
  }

  /// The judgements that weigh most at the likeliest way.
  private func weakest(_ figures: inout BriefingFigures) -> String? {
    guard let index = sources.targetIndex, let target = sources.target(index),
      let way = sources.forecast.targets[index].answer?.ways.first
    else { return nil }
    let judged = Set(sources.forecast.inputs.filter { $0.grade == .judgement }.map(\.name))
    let told = way.inputs.enumerated().filter { judged.contains($1.name) && $1.share >= 0.01 }
      .prefix(3).compactMap { place, input in
        words.share(of: input, at: place, in: target, &figures)
      }
    guard !told.isEmpty else { return nil }
    return catalogue.text(.briefWeakest, words.list(told))
  }

  /// The total under the other boundary.
  private func boundary(_ figures: inout BriefingFigures) -> String? {
    let year = String(sources.year)
    guard let number = sources.output(.otherTotal, in: sources.year) else {
      return located(&figures)
    }
    let title = sources.report.names.title(.otherTotal)
    let text = words.spread(
      number, unit: SeriesNames.money, catalogue.text(.figureOutput, title, year), in: &figures)
    return catalogue.text(
      sources.scenario.countsRegistered ? .briefWithoutRegistered : .briefWithRegistered, year, text
    )
  }

  /// What the total leaves out, where the scenario does not say how much that is.
  private func located(_ figures: inout BriefingFigures) -> String? {
    guard !sources.scenario.countsRegistered,
      let base = SourceNumber(
        medianOf: sources.run["base"]?.element(where: ("series", .string("total"))), of: .run)
    else { return nil }
    let asOf = String(sources.horizon.asOf)
    let digits = RunReport.digits(for: base.number)
    let amount = words.withUnit(
      words.numbers.decimal(base.number, digits: digits), SeriesNames.money)
    let what = catalogue.text(.figureOutput, catalogue.text(.totalOutput), asOf)
    return catalogue.text(
      .briefLocated, asOf, figures.cite(base, as: amount, what, unit: SeriesNames.money))
  }

  /// Figures published since the base year, and where they stand in the forecast.
  private func observed(_ figures: inout BriefingFigures) -> [String] {
    guard case .array(let points)? = sources.run["observations"]?.value else { return [] }
    // Two, the latest, of those that can be compared with the forecast.
    let told = points.indices.compactMap { sources.run["observations"]?[$0] }
      .filter { $0["percentile"]?.number != nil }.suffix(2)
    return told.compactMap { observed($0, in: &figures) }
  }

  private func observed(_ point: PlacedValue, in figures: inout BriefingFigures) -> String? {
    guard let percentile = SourceNumber(point["percentile"], of: .run),
      let value = SourceNumber(point["value"], of: .run),
      case .string(let title)? = point["title"]?.value,
      case .string(let unit)? = point["unit"]?.value,
      case .string(let date)? = point["date"]?.value
    else { return nil }
    let day = DateText(catalogue: catalogue).text(date)
    let amount = words.withUnit(words.numbers.rounded(value.number, significant: 6), unit)
    let told = figures.cite(
      value, as: amount, catalogue.text(.figureObserved, title, day), unit: unit)
    let share = words.numbers.share(percentile.number)
    return catalogue.text(
      .briefObserved, title, day, told,
      figures.cite(percentile, as: share, catalogue.text(.figurePercentile, title, day)))
  }

  /// Large projects that are not certain.
  private func anchors(_ figures: inout BriefingFigures) -> [String] {
    guard let index = sources.targetIndex else { return [] }
    return sources.forecast.anchors.prefix(2).enumerated().compactMap { place, anchor in
      let object = sources.run["anchors"]?[place]
      guard let chance = SourceNumber(object?["probability"], of: .run),
        anchor.targets.indices.contains(index), !anchor.total.isEmpty,
        let odds = SourceNumber(
          "probability", "interval", in: object?["targetsGiven"]?[index], of: .run)
      else { return nil }
      let title = anchor.anchor.title.text(in: sources.language)
      let chanceText = figures.cite(
        chance, as: words.numbers.share(chance.number), catalogue.text(.figureAnchor, title))
      return catalogue.text(
        .briefAnchor, title, chanceText,
        words.odds(
          anchor.targets[index], odds, catalogue.text(.figureOddsGiven, title), in: &figures))
    }
  }

  private func failed(_ figures: inout BriefingFigures) -> String? {
    guard let number = SourceNumber(sources.run["failedPaths"], of: .run), number.number > 0,
      let paths = sources.paths
    else { return nil }
    let failed = words.count(number, .countFailed, .figureFailed, in: &figures)
    return catalogue.text(
      .briefFailed, failed, words.count(paths, .countPaths, .figurePaths, in: &figures))
  }
}
