import GrowthModel
import Simulation

/// The odds of every target in numbers, and the years in which thresholds are first reached.
struct TargetTables {
  let report: RunReport
  private var catalogue: Catalogue { report.catalogue }
  private var targets: [TargetOdds] { report.forecast.targets }

  var odds: Table {
    let numbers = report.numbers
    func number(_ key: WorkbookKey) -> Table.Column { .number(catalogue.message(key)) }
    var table = Table(
      targets.isEmpty ? catalogue.message(.noTargetsInScenario) : "",
      columns: [
        .init(catalogue.message(.columnTarget)), .init(catalogue.message(.columnWanted)),
        number(.columnThreshold), .init(catalogue.message(.columnUnit)), number(.columnOfOdds),
        number(.columnIntervalLow), number(.columnIntervalHigh), number(.columnLevelOfInterval),
        .init(catalogue.message(.factEstimator)), .number(catalogue.message(.lineMedian)),
        .number(numbers.percent(0.05, digits: 0)), .number(numbers.percent(0.95, digits: 0)),
        number(.columnGapToMedian), number(.columnShortfall), number(.columnFirstYear),
        .init(catalogue.message(.columnSource)),
      ])
    for odds in targets { table.append(row(odds)) }
    return table
  }

  private func row(_ odds: TargetOdds) -> [Cell] {
    let target = odds.target
    let estimate = odds.estimate
    let half = (estimate.interval.upperBound - estimate.interval.lowerBound) / 2
    let share = min(8, report.numbers.decimals(for: half * 100, significant: 2))
    let digits = RunReport.digits(for: odds.outcome.median)
    func amount(_ value: Double) -> Cell { .number(value, digits: digits) }
    let estimator = ProbabilityText(catalogue: catalogue).estimator(estimate.estimator)
    let odd: [Cell] = [
      .percentage(estimate.probability, digits: share),
      .percentage(estimate.interval.lowerBound, digits: share),
      .percentage(estimate.interval.upperBound, digits: share),
      .percentage(estimate.level, digits: 0), .text(estimator),
    ]
    let name: [Cell] = [
      .text(target.title.text(in: catalogue.language.code)),
      .text(TargetText(report: report).sentence(target)), amount(target.threshold),
      .text(report.names.unit(target.series)),
    ]
    let outcome: [Cell] = [
      amount(odds.outcome.median), amount(odds.outcome.quantiles[0]),
      amount(odds.outcome.quantiles[6]), amount(odds.gapToMedian), amount(odds.expectedShortfall),
      odds.medianFirstYear.map { .year($0) } ?? .empty,
      .text(DateText(catalogue: catalogue).source(target.source)),
    ]
    return name + odd + outcome
  }

  var firstYears: Table {
    var table = Table(
      catalogue.message(.firstYearsTitle),
      columns: [.init(catalogue.message(.columnTarget))]
        + report.horizon.forecastYears.map { .number(String($0)) }
        + [.number(catalogue.message(.columnNever))])
    for odds in targets {
      let never = max(0, 1 - odds.firstReached.reduce(0, +))
      table.append(
        [.text(odds.target.title.text(in: catalogue.language.code))]
          + (odds.firstReached + [never]).map { .percentage($0, digits: 3) })
    }
    return table
  }
}
