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
    if let cutShort { document.add(.caution(cutShort)) }
    if let packageInForce { document.add(.paragraph(packageInForce)) }
    if let doubts { document.add(.paragraph(doubts)) }
    for remark in remarks { document.add(.caution(remark)) }
    return document
  }

  /// That fewer paths were run than asked for; `nil` where all were.
  var cutShort: String? {
    guard forecast.paths < forecast.pathsAsked else { return nil }
    return catalogue.text(
      .pathsCutShort, numbers.whole(forecast.paths), numbers.whole(forecast.pathsAsked))
  }

  /// Which levers act; `nil` for none.
  var packageInForce: String? {
    guard let id = forecast.package else { return nil }
    let title = scenario.packages.first { $0.id == id }?.title.text(in: catalogue.language.code)
    return catalogue.text(.packageInForce, title ?? id)
  }

  /// How much is doubtful in the scenario's files; `nil` where nothing is.
  var doubts: String? {
    guard !provenance.warnings.isEmpty else { return nil }
    return catalogue.text(
      .warningsInScenario, numbers.whole(provenance.warnings.count), provenance.file)
  }

  /// What planning had to change.
  var remarks: [String] { forecast.remarks.map(RemarkText(catalogue: catalogue).sentence) }

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
