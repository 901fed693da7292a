import GrowthModel
import Simulation

/// The odds of every target in numbers, and the years in which thresholds are first reached: a column
/// for each target.
struct TargetTables {
  let report: RunReport
  private var catalogue: Catalogue { report.catalogue }
  private var targets: [TargetOdds] { report.forecast.targets }

  var odds: Table {
    var table = table(
      targets.isEmpty ? catalogue.message(.noTargetsInScenario) : "",
      of: catalogue.message(.columnTarget))
    let columns = targets.map(facts)
    for (row, name) in names.enumerated() {
      table.append([.text(name)] + columns.map { $0[row] })
    }
    return table
  }

  var firstYears: Table {
    var table = table(
      catalogue.message(.firstYearsTitle), of: catalogue.message(.columnYear))
    func share(_ value: Double) -> Cell { .percentage(value, digits: 3) }
    for (place, year) in report.horizon.forecastYears.enumerated() {
      table.append(
        [.text(String(year))]
          + targets.map { odds in
            odds.firstReached.indices.contains(place) ? share(odds.firstReached[place]) : .empty
          })
    }
    table.append(
      [.text(catalogue.message(.columnNever))]
        + targets.map { share(max(0, 1 - $0.firstReached.reduce(0, +))) })
    return table
  }

  private func table(_ title: String, of rows: String) -> Table {
    Table(
      title,
      columns: [.init(rows)]
        + targets.map { .number($0.target.title.text(in: catalogue.language.code)) })
  }

  /// What the rows of the odds are.
  private var names: [String] {
    let percent = { (share: Double) in report.numbers.percent(share, digits: 0) }
    func name(_ key: WorkbookKey) -> String { catalogue.message(key) }
    return [
      name(.columnWanted), name(.columnThreshold), catalogue.message(.columnUnit),
      name(.columnOfOdds), name(.columnIntervalLow), name(.columnIntervalHigh),
      name(.columnLevelOfInterval), catalogue.message(.factEstimator), name(.lineMedian),
      percent(0.05), percent(0.95), name(.columnGapToMedian), name(.columnShortfall),
      name(.columnFirstYear), catalogue.message(.columnSource),
    ]
  }

  /// The rows of a target, in the order of ``names``.
  private func facts(_ odds: TargetOdds) -> [Cell] {
    let target = odds.target
    let estimate = odds.estimate
    let half = (estimate.interval.upperBound - estimate.interval.lowerBound) / 2
    let share = min(8, report.numbers.decimals(for: half * 100, significant: 2))
    let digits = RunReport.digits(for: odds.outcome.median)
    func amount(_ value: Double) -> Cell { .number(value, digits: digits) }
    let estimator = ProbabilityText(catalogue: catalogue).estimator(estimate.estimator)
    let wanted: [Cell] = [
      .text(TargetText(report: report).sentence(target)), amount(target.threshold),
      .text(report.names.unit(target.series)),
    ]
    let found: [Cell] = [
      .percentage(estimate.probability, digits: share),
      .percentage(estimate.interval.lowerBound, digits: share),
      .percentage(estimate.interval.upperBound, digits: share),
      .percentage(estimate.level, digits: 0), .text(estimator),
    ]
    let outcome: [Cell] = [
      amount(odds.outcome.median), amount(odds.outcome.quantiles[0]),
      amount(odds.outcome.quantiles[6]), amount(odds.gapToMedian), amount(odds.expectedShortfall),
      odds.medianFirstYear.map { .year($0) } ?? .text(catalogue.message(.columnNever)),
      .text(DateText(catalogue: catalogue).source(target.source)),
    ]
    return wanted + found + outcome
  }
}
