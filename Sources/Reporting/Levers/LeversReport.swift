public import Decisions
import Estimation
import GrowthModel

/// The levers of a package one beside the other: what `levers` shows.
public struct LeversReport: Report {
  /// What is shown.
  public let ranking: LeverRanking
  /// The package of the scenario by its id; `nil` for all levers at their highest level.
  public let package: String?
  /// Paths that were run of each set of levers.
  public let paths: Int
  /// Key of every draw.
  public let seed: UInt64
  /// Odds without levers, of each lever alone and of the package (``allOfThem``), where the paths are
  /// too few to count them.
  public var rareOdds: RareOdds?
  /// The program and files it comes from.
  public let provenance: Provenance
  /// The texts of its language.
  public let catalogue: Catalogue

  /// The report of a ranking in a language.
  public init(
    _ ranking: LeverRanking, package: String?, paths: Int, seed: UInt64,
    from provenance: Provenance, in language: Language
  ) {
    self.ranking = ranking
    self.package = package
    self.paths = paths
    self.seed = seed
    self.provenance = provenance
    catalogue = Catalogue(language)
  }

  /// The package, what the whole does, then the levers, and how to read the figures.
  public var document: Document {
    var document = header.document
    document.add(.paragraph(packageSentence))
    let text = TargetText(scenario: scenario, catalogue: catalogue)
    document.add(
      .heading(
        catalogue.text(
          .targetTitle, target.title.text(in: catalogue.language.code), text.sentence(target))))
    document.add(.facts(LeverFacts(report: self).facts))
    for caution in LeverNotes(report: self).cautions { document.add(.caution(caution)) }
    document.add(.heading(catalogue.text(orderHeading)))
    for table in LeverTables(report: self).tables { document.add(.table(table)) }
    document.add(rareSection)
    document.add(.heading(catalogue.text(.leversNotesHeading)))
    document.add(.list(LeverNotes(report: self).notes))
    return document
  }

  /// The base year of the scenario.
  public var asOf: Int? { scenario.horizon.asOf }

  /// Every figure, under the keys that programs rely on.
  public var json: JSONValue { LeversJSON(report: self).value }
  /// Every effect, a line each.
  public var table: Table { LeversTable(report: self).table }

  var scenario: GrowthModel.Scenario { ranking.scenario }
  var target: Target { ranking.contrast.target }
  var comparison: LeverComparison { ranking.comparison }
  var header: ReportHead {
    ReportHead(
      scenario: scenario, provenance: provenance, paths: paths, seed: seed, catalogue: catalogue)
  }
  var effects: EffectText { EffectText(catalogue: catalogue) }

  /// Of the series that the target looks at.
  var unit: String { SeriesNames(scenario: scenario, catalogue: catalogue).unit(target.series) }

  /// Under which names ``rareOdds`` has what is no lever.
  public static let (without, allOfThem) = ("none", "package")

  /// ``rareOdds`` in a table.
  var rareSection: Document {
    guard let rareOdds else { return Document() }
    return RareOddsSection(
      odds: rareOdds, catalogue: catalogue, head: .columnRareLever, name: rareName
    ).document
  }

  private func rareName(_ name: String) -> String {
    switch name {
    case Self.without: catalogue.text(.comparedWithoutLevers)
    case Self.allOfThem: catalogue.text(.wholePackage)
    default:
      scenario.levers.first { $0.id == name }?.title.text(in: catalogue.language.code) ?? name
    }
  }

  private var packageSentence: String {
    guard let package else {
      return catalogue.text(.allLevers, catalogue.numbers.whole(ranking.levers.count))
    }
    let title = scenario.packages.first { $0.id == package }?.title
    return catalogue.text(
      .packageCompared, title?.text(in: catalogue.language.code) ?? package,
      catalogue.numbers.whole(ranking.levers.count))
  }

  private var orderHeading: LeversKey {
    switch ranking.order {
    case .odds: .orderOdds
    case .median: .orderMedian
    case .cost: .orderCost
    case .costOfOdds: .orderCostOfOdds
    }
  }
}
