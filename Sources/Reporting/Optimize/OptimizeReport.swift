import Decisions
import Estimation
import GrowthModel

/// The best package under a budget: what `optimize` shows.
public struct OptimizeReport: Report {
  /// What is shown.
  public let result: OptimizeResult
  /// The program and files it comes from.
  public let provenance: Provenance
  /// The texts of its language.
  public let catalogue: Catalogue

  /// The report of a best package in a language.
  public init(
    _ result: OptimizeResult, from provenance: Provenance, in language: Language
  ) {
    self.result = result
    self.provenance = provenance
    catalogue = Catalogue(language)
  }

  var optimum: Optimum { result.optimum }
  var head: ReportHead {
    ReportHead(
      scenario: result.scenario, provenance: provenance, paths: result.paths, seed: result.seed,
      catalogue: catalogue, package: result.package)
  }
  var words: PackageWords { PackageWords(scenario: result.scenario, catalogue: catalogue) }
  private var numbers: NumberFormat { catalogue.numbers }
  private var targets: TargetText { TargetText(scenario: result.scenario, catalogue: catalogue) }
  private var probabilities: ProbabilityText { ProbabilityText(catalogue: catalogue) }
  private var selection: SelectionText { SelectionText(report: self) }

  /// Packages alike that a reader sees; JSON and CSV list all.
  private static let mostAlike = 10

  private var shownAlike: ArraySlice<Optimum.Rival> { optimum.alike.prefix(Self.mostAlike) }

  private var legend: LeverLegend {
    LeverLegend(
      words,
      of: [optimum.best.levels] + shownAlike.map(\.levels)
        + optimum.relaxations.map(\.package.levels))
  }

  /// The package, how sure it is, what cannot be told from it, and what more money would bring.
  public var document: Document {
    var document = head.document
    document.add(.heading(catalogue.text(.optimizeHeading, selection.objective)))
    document.add(.paragraph(targets.titled(result.target)))
    document.add(.paragraph(selection.budget))
    if let telling = result.tellingTargets {
      document.add(.caution(catalogue.tellingText(telling)))
      document.add(.caution(catalogue.text(.bestByMedian)))
    }
    if !optimum.uncosted.isEmpty {
      document.add(
        .caution(catalogue.text(.leversUncosted, numbers.list(optimum.uncosted.map(words.lever)))))
    }
    document.add(.facts(facts))
    document.add(.heading(catalogue.text(.optimizeSurenessHeading)))
    document.add(.paragraph(selection.guarantee))
    document.add(.paragraph(selection.method))
    if !optimum.alike.isEmpty { add(alike: &document) }
    if !optimum.relaxations.isEmpty {
      document.add(.heading(catalogue.text(.moreMoneyHeading)))
      document.add(.table(moreMoney))
      document.add(.paragraph(catalogue.text(.moreMoneyMeaning)))
    }
    let isNumbered = !optimum.alike.isEmpty || !optimum.relaxations.isEmpty
    if isNumbered, !legend.levers.isEmpty { document.add(.facts(legend.facts)) }
    document.add(
      .paragraph(
        catalogue.text(.oddsFrom, probabilities.estimator(optimum.best.odds.estimator))))
    return document
  }

  private var facts: [Document.Fact] {
    let best = optimum.best
    var facts = [
      Document.Fact(catalogue.text(.factBestPackage), words.levers(best.levels)),
      Document.Fact(
        catalogue.text(.optimizeFactCost),
        catalogue.text(
          .costInAllAndYearly, words.money(best.cost, .presentValue),
          words.money(best.dearestYear, .dearestYear), words.discounting(.presentValue))),
      Document.Fact(catalogue.text(.optimizeFactOdds), probabilities.sentence(best.odds)),
      Document.Fact(catalogue.text(.optimizeFactMedian), selection.amount(best.median)),
    ]
    if optimum.objective != .odds, optimum.objective != .median {
      facts.append(Document.Fact(selection.objective, selection.amount(best.value)))
    }
    return facts
  }

  private func add(alike document: inout Document) {
    document.add(.heading(catalogue.text(.alikeHeading)))
    document.add(
      .paragraph(
        catalogue.text(
          .alikeMeaning, numbers.percent(optimum.guarantee.confidence, digits: 0),
          numbers.whole(optimum.alike.count))))
    var table = Table(columns: [
      .number(catalogue.text(.optimizeColumnCost)),
      .number(catalogue.text(.optimizeColumnDearest)),
      .number(catalogue.text(.optimizeColumnBehind)),
      .number(catalogue.text(.optimizeColumnAhead)), .init(catalogue.text(.columnLevers)),
    ])
    for rival in shownAlike {
      table.append([
        .text(money(rival.cost)), .text(money(rival.dearestYear)),
        .text(selection.difference(rival.lag)), .text(selection.difference(rival.lead)),
        .text(legend.numbers(of: rival.levels)),
      ])
    }
    document.add(.table(table))
    if optimum.alike.count > Self.mostAlike {
      document.add(.paragraph(catalogue.text(.alikeCut, numbers.whole(Self.mostAlike))))
    }
  }

  private var moreMoney: Table {
    var table = Table(columns: [
      .init(catalogue.text(.columnMoreMoney)), .number(catalogue.text(.optimizeColumnCost)),
      .number(catalogue.text(.optimizeColumnDearest)), .number(catalogue.text(.columnOdds)),
      .number(catalogue.text(.columnGain)), .init(catalogue.text(.columnLevers)),
    ])
    for relaxation in optimum.relaxations {
      let package = relaxation.package
      table.append([
        .text(catalogue.text(name(of: relaxation.kind))), .text(money(package.cost)),
        .text(money(package.dearestYear)), .text(probabilities.brief(package.odds)),
        .text(relaxation.gain.map(selection.gain) ?? catalogue.text(.samePackage)),
        .text(legend.numbers(of: package.levels)),
      ])
    }
    return table
  }

  private func name(of kind: Optimum.Relaxation.Kind) -> OptimizeKey {
    switch kind {
    case .oneMoreInTotal: .oneMoreInTotal
    case .oneMoreAYear: .oneMoreAYear
    case .noBudget: .noBudget
    }
  }

  private func money(_ value: Double) -> String { numbers.decimal(value, digits: 2) }

  /// The base year of the scenario.
  public var asOf: Int? { result.scenario.horizon.asOf }

  /// The package under the keys that programs rely on.
  public var json: JSONValue { OptimizeJSON(report: self).value }

  /// The best package, those alike, and those of more money, a line each.
  public var table: Table { OptimizeTable(report: self).table }
}
