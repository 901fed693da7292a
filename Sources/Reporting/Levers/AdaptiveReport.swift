public import Decisions
import Estimation
public import GrowthModel

/// A package that waits for conditions beside the same package that does not: what
/// `levers --adaptive` shows.
public struct AdaptiveReport: Report {
  /// What is shown.
  public let comparison: AdaptiveComparison
  /// The package.
  public let package: Package
  /// The scenario it is of.
  public let scenario: GrowthModel.Scenario
  /// Paths that were followed.
  public let paths: Int
  /// Key of every draw.
  public let seed: UInt64
  /// The program and files it comes from.
  public let provenance: Provenance
  /// The texts of its language.
  public let catalogue: Catalogue

  /// The report of a comparison in a language.
  public init(
    _ comparison: AdaptiveComparison, of package: Package, in scenario: GrowthModel.Scenario,
    paths: Int, seed: UInt64, from provenance: Provenance, in language: Language
  ) {
    self.comparison = comparison
    self.package = package
    self.scenario = scenario
    self.paths = paths
    self.seed = seed
    self.provenance = provenance
    catalogue = Catalogue(language)
  }

  /// How often levers begin, the three ways side by side, and their differences.
  public var document: Document {
    let language = catalogue.language.code
    var document = header.document
    document.add(.paragraph(catalogue.text(.adaptiveCompared, package.title.text(in: language))))
    document.add(.heading(catalogue.text(.startsHeading)))
    document.add(.list(comparison.starts.map(sentence)))
    let text = TargetText(scenario: scenario, catalogue: catalogue)
    document.add(
      .heading(
        catalogue.text(
          .targetTitle, comparison.target.title.text(in: language),
          text.sentence(comparison.target))))
    document.add(.table(policies))
    document.add(.subheading(catalogue.text(.againstAlways)))
    document.add(.facts(facts(comparison.overAlways, cost: cost(over: comparison.always))))
    document.add(.subheading(catalogue.text(.againstNever)))
    document.add(.facts(facts(comparison.overNever, cost: cost(over: comparison.never))))
    document.add(.heading(catalogue.text(.leversNotesHeading)))
    document.add(.list(notes))
    return document
  }

  /// The base year of the scenario.
  public var asOf: Int? { scenario.horizon.asOf }

  /// Every figure, under the keys that programs rely on.
  public var json: JSONValue { AdaptiveJSON(report: self).value }
  /// The three ways, their differences and the starts, a line each.
  public var table: Table { AdaptiveTable(report: self).table }

  var header: ReportHead {
    ReportHead(
      scenario: scenario, provenance: provenance, paths: paths, seed: seed, catalogue: catalogue)
  }

  var unit: String {
    SeriesNames(scenario: scenario, catalogue: catalogue).unit(comparison.target.series)
  }

  /// The three ways by what programs call them.
  var named: [(id: String, title: LeversKey, policy: AdaptiveComparison.Policy)] {
    [
      ("adaptive", .policyAdaptive, comparison.adaptive),
      ("static", .policyAlways, comparison.always), ("without", .policyNever, comparison.never),
    ]
  }

  /// What the adaptive package costs more than another, which costs the same on every path.
  func cost(over other: AdaptiveComparison.Policy) -> Estimate {
    let (cost, known) = (comparison.adaptive.cost, other.cost.value)
    return Estimate(
      cost.value - known, standardError: cost.standardError,
      interval: (cost.interval.lowerBound - known)...(cost.interval.upperBound - known),
      level: cost.level)
  }

  private var effects: EffectText { EffectText(catalogue: catalogue) }
  private var numbers: NumberFormat { catalogue.numbers }

  private func sentence(_ start: AdaptiveComparison.Start) -> String {
    let title = scenario.levers.first { $0.id == start.lever }?.title
      .text(in: catalogue.language.code)
    return catalogue.text(
      .leverStarts, title ?? start.lever, condition(start.condition),
      String(start.condition.year + 1), ProbabilityText(catalogue: catalogue).sentence(start.share))
  }

  /// `total output in 2026 is below 80 亿元`.
  private func condition(_ condition: LeverTrigger) -> String {
    let names = SeriesNames(scenario: scenario, catalogue: catalogue)
    let unit = names.unit(condition.series)
    let threshold = numbers.rounded(condition.threshold, significant: 6)
    return catalogue.text(
      condition.comparison == .below ? .conditionBelow : .conditionAbove,
      names.wanted(condition.series), String(condition.year),
      unit.isEmpty ? threshold : threshold + NumberFormat.fixedSpace + unit)
  }

  private var policies: Table {
    let probabilities = ProbabilityText(catalogue: catalogue)
    var table = Table(columns: [
      .init(catalogue.text(.columnPolicy)), .number(catalogue.text(.factOdds)),
      .number(
        catalogue.text(
          .columnInterval, numbers.percent(comparison.adaptive.statistics.level, digits: 0))),
      .number(catalogue.text(.factMedian)), .number(catalogue.text(.columnExpectedCost)),
    ])
    for (_, title, policy) in named {
      let (odds, median) = (policy.statistics.odds, policy.statistics.median)
      table.append([
        .text(catalogue.text(title)), .text(probabilities.brief(odds)),
        .text(probabilities.interval(odds)), effects.cell(median, digits: effects.digits(median)),
        .number(policy.cost.value, digits: 2),
      ])
    }
    return table
  }

  private func facts(_ difference: PairedDifference, cost: Estimate) -> [Document.Fact] {
    let probabilities = ProbabilityText(catalogue: catalogue)
    return [
      Document.Fact(catalogue.text(.factOdds), effects.points(difference.odds)),
      Document.Fact(
        catalogue.text(.factMedian), effects.sentence(difference.median, unit: unit)),
      Document.Fact(
        catalogue.text(.leversCost), effects.sentence(cost, unit: SeriesNames.money)),
      Document.Fact(
        catalogue.text(.factBetter), probabilities.sentence(difference.better)),
      Document.Fact(catalogue.text(.factWorse), probabilities.sentence(difference.worse)),
    ]
  }

  private var notes: [String] {
    let estimator = ProbabilityText(catalogue: catalogue)
      .estimator(comparison.adaptive.statistics.odds.estimator)
    var notes = [
      catalogue.text(.adaptiveMeaning), catalogue.text(.adaptiveEstimators, estimator),
      catalogue.text(.adaptiveCost, effects.rate(scenario)),
    ]
    if !comparison.uncosted.isEmpty {
      let titles = comparison.uncosted.map { id in
        scenario.levers.first { $0.id == id }?.title.text(in: catalogue.language.code) ?? id
      }
      notes.append(catalogue.text(.uncostedLevers, numbers.list(titles)))
    }
    return notes
  }
}
