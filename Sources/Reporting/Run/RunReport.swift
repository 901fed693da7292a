import GrowthModel
public import Simulation

/// A forecast with the odds of its targets: what `run` shows.
public struct RunReport: Report {
  /// What is shown.
  public let forecast: Forecast
  /// The program and files it comes from.
  public let provenance: Provenance
  /// The texts of its language.
  public let catalogue: Catalogue

  /// The report of a forecast in a language.
  public init(_ forecast: Forecast, from provenance: Provenance, in language: Language) {
    self.forecast = forecast
    self.provenance = provenance
    catalogue = Catalogue(language)
  }

  /// The base year of the scenario.
  public var asOf: Int? { horizon.asOf }

  /// Header, history and judgement first, then forecast and odds.
  public var document: Document {
    var document = header
    document.add(HistorySection(report: self).document)
    document.add(JudgementSection(report: self).document)
    document.add(OutputSection(report: self).document)
    document.add(IndicatorSection(report: self).document)
    document.add(OddsSection(report: self).document)
    document.add(AnchorSection(report: self).document)
    document.add(ObservationSection(report: self).document)
    document.add(FailureSection(report: self).document)
    return document
  }

  /// Every figure, under the keys that programs rely on.
  public var json: JSONValue { RunJSON(report: self).value }
  /// Every figure, a line each.
  public var table: Table { RunTable(report: self).table }

  var scenario: Scenario { forecast.scenario }
  var numbers: NumberFormat { catalogue.numbers }
  var names: SeriesNames { SeriesNames(scenario: scenario, catalogue: catalogue) }
  var horizon: Horizon { scenario.horizon }

  /// Title, point of view and the numbers that repeat the run.
  private var header: Document {
    var document = Document([.title(scenario.title.text(in: catalogue.language.code))])
    document.add(
      .paragraph(
        catalogue.text(
          .runHeader, String(horizon.asOf), String(horizon.asOf), numbers.whole(forecast.paths),
          String(forecast.seed))))
    if let design = catalogue.name(of: forecast.design) {
      document.add(
        .paragraph(
          catalogue.text(
            .pathsInDesign, numbers.whole(forecast.paths),
            numbers.whole(EnsembleDesign.replicates), design)))
    }
    if forecast.paths < forecast.pathsAsked {
      document.add(
        .caution(
          catalogue.text(
            .pathsCutShort, numbers.whole(forecast.paths), numbers.whole(forecast.pathsAsked))))
    }
    if let id = forecast.package {
      let title = scenario.packages.first { $0.id == id }?.title.text(in: catalogue.language.code)
      document.add(.paragraph(catalogue.text(.packageInForce, title ?? id)))
    }
    if !provenance.warnings.isEmpty {
      document.add(
        .paragraph(
          catalogue.text(
            .warningsInScenario, numbers.whole(provenance.warnings.count), provenance.file)))
    }
    document.add(remarks)
    return document
  }

  /// What planning had to change.
  var remarks: Document {
    let words = RemarkText(catalogue: catalogue)
    return Document(forecast.remarks.map { .caution(words.sentence($0)) })
  }

  /// A spread as its median and the range from 5 % to 95 %.
  func cell(_ spread: Spread?, digits: Int) -> Cell {
    guard let spread else { return .empty }
    return .range(
      median: spread.median, low: spread.quantiles[0], high: spread.quantiles[6], digits: digits)
  }

  /// The same of fractions, in percent.
  func percentCell(_ spread: Spread?, digits: Int = 1) -> Cell {
    guard let spread else { return .empty }
    return .percentageRange(
      median: spread.median, low: spread.quantiles[0], high: spread.quantiles[6], digits: digits)
  }

  /// Decimals for a table whose greatest number is `value`.
  static func digits(for value: Double) -> Int {
    guard value.isFinite else { return 0 }
    return abs(value) >= 100 ? 0 : abs(value) >= 1 ? 1 : 3
  }
}
