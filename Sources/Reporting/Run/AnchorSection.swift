import GrowthModel
import Simulation

/// Single large projects: how likely each is, and the forecast given that it comes.
struct AnchorSection {
  let report: RunReport

  var document: Document {
    var document = Document()
    let anchors = report.forecast.anchors
    guard !anchors.isEmpty else { return document }
    document.add(.heading(report.catalogue.text(.anchorsHeading)))
    for anchor in anchors { add(anchor, to: &document) }
    return document
  }

  private func add(_ anchor: AnchorForecast, to document: inout Document) {
    let catalogue = report.catalogue
    let numbers = report.numbers
    let probabilities = ProbabilityText(catalogue: catalogue)
    let title = anchor.anchor.title.text(in: catalogue.language.code)
    let cluster = report.names.title(.cluster(anchor.anchor.cluster))
    document.add(.subheading(catalogue.text(.anchorTitle, title, cluster)))
    var facts = [
      Document.Fact(
        catalogue.text(.factAnchorProbability),
        catalogue.text(
          .anchorFrequency, numbers.share(anchor.anchor.probability),
          numbers.share(anchor.frequency)))
    ]
    for (odds, estimate) in zip(report.forecast.targets, anchor.targets) {
      let name = odds.target.title.text(in: catalogue.language.code)
      facts.append(
        Document.Fact(
          catalogue.text(.factOddsGiven, name),
          catalogue.text(
            .oddsGivenAnchor, probabilities.sentence(estimate),
            probabilities.brief(odds.estimate))))
    }
    document.add(.facts(facts))
    guard !anchor.total.isEmpty else {
      document.add(.paragraph(catalogue.text(.anchorOnNoPath)))
      return
    }
    document.add(.table(table(anchor)))
  }

  /// The park's total on all paths, and on those that have the anchor.
  private func table(_ anchor: AnchorForecast) -> Table {
    let catalogue = report.catalogue
    let years = Array(report.horizon.forecastYears)
    var table = Table(
      catalogue.text(
        .anchorTableTitle, SeriesNames.money, String(report.horizon.asOf)),
      columns: [.init("")] + years.map { .number(String($0)) })
    let all = report.forecast.forecasts(of: .total).map(\.spread)
    let digits = RunReport.digits(for: anchor.total.last?.median ?? 0)
    for (title, spreads) in [
      (catalogue.text(.allPaths), all), (catalogue.text(.pathsWithAnchor), anchor.total),
    ] where spreads.count == years.count {
      table.append([.text(title)] + spreads.map { report.cell($0, digits: digits) })
    }
    return table
  }
}
