import GrowthModel
public import Simulation

/// A forecast with all that belongs beside it when it is handed on: what `report` shows.
public struct PageReport: Sendable {
  /// The forecast.
  public let run: RunReport
  /// What each lever does; `nil` where there are none to compare.
  public let levers: LeversReport?
  /// What the target's outcome goes with; `nil` where the likeliest way tells it.
  public let influences: InfluenceStudy?
  /// Place of the target that the page is about; `nil` for a scenario without targets.
  let targetIndex: Int?

  /// A page of results.
  ///
  /// - Parameters:
  ///   - run: the forecast, in the language of the page.
  ///   - levers: the levers of the same scenario compared.
  ///   - influences: measured over all futures, for a target without likeliest ways.
  ///   - target: id of the target that the page is about; the first where it is `nil`.
  public init(
    _ run: RunReport, levers: LeversReport? = nil, influences: InfluenceStudy? = nil,
    target: String? = nil
  ) {
    self.run = run
    self.levers = levers
    self.influences = influences
    let targets = run.forecast.targets
    targetIndex =
      target.flatMap { id in targets.firstIndex { $0.target.id == id } }
      ?? (targets.isEmpty ? nil : 0)
  }

  var catalogue: Catalogue { run.catalogue }

  /// The target that the page is about.
  var odds: TargetOdds? { targetIndex.map { run.forecast.targets[$0] } }

  private var provenance: Document {
    Document([
      .heading(catalogue.text(.sheetProvenance)), .facts(ProvenanceFacts(report: run).facts),
    ])
  }

  /// What is said first, then every part that has something to show.
  package var page: Page {
    let head = PageHead(report: self)
    let parts = [
      Page.Part(id: "odds", blocks: OddsPart(report: self).blocks),
      Page.Part(id: "forecast", blocks: ForecastPart(report: run).blocks),
      Page.Part(id: "origin", blocks: OriginPart(report: run).blocks),
      Page.Part(id: "levers", blocks: levers.map { LeversPart(report: $0).blocks } ?? []),
      Page.Part(id: "indicators", document: IndicatorSection(report: run).document),
      Page.Part(id: "anchors", document: AnchorSection(report: run).document),
      Page.Part(id: "observations", document: ObservationSection(report: run).document),
      Page.Part(id: "history", document: HistorySection(report: run).document),
      Page.Part(id: "register", document: RegisterPart(report: self).document),
      Page.Part(id: "method", document: MethodPart(report: self).document),
      Page.Part(id: "failures", document: FailureSection(report: run).document),
      Page.Part(id: "provenance", document: provenance),
    ]
    return Page(
      catalogue: catalogue, title: run.scenario.title.text(in: catalogue.language.code),
      kind: catalogue.text(.pageKind, String(run.horizon.asOf)), view: head.view,
      headline: head.headline, figures: head.figures, cautions: head.cautions,
      parts: parts.filter { !$0.blocks.isEmpty },
      footer: catalogue.text(
        .pageFooter, run.provenance.version, String(run.provenance.digest.prefix(19))),
      withoutCharts: catalogue.text(.pageWithoutCharts))
  }
}
