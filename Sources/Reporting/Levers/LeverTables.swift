import Decisions
import GrowthModel

/// The levers in order: what each does to odds, median and output, and what that costs.
struct LeverTables {
  let report: LeversReport
  private var catalogue: Catalogue { report.catalogue }
  private var ranking: LeverRanking { report.ranking }
  private var effects: EffectText { report.effects }
  private var levers: [RankedLever] { ranking.levers }

  /// What the order follows comes first.
  var tables: [Table] {
    let odds = effectTable(
      catalogue.text(.tableOdds), total: report.comparison.odds.package.scaled(by: 100), factor: 100
    ) { $0.odds }
    let median = effectTable(
      report.unit.isEmpty
        ? catalogue.text(.tableMedianOnly) : catalogue.text(.tableMedian, report.unit),
      total: report.comparison.median.package, factor: 1
    ) { $0.median }
    switch ranking.order {
    case .odds: return [odds, median, output, cost]
    case .median: return [median, odds, output, cost]
    case .cost, .costOfOdds: return [cost, odds, median, output]
    }
  }

  /// The same without effects on odds that cannot tell the levers apart.
  var tellingTables: [Table] {
    let odds = catalogue.text(.tableOdds)
    return tables.filter { ranking.contrast.tellsLevers || $0.title != odds }
  }

  private func name(_ lever: RankedLever) -> Cell {
    .text(lever.lever.title.text(in: catalogue.language.code))
  }

  private func effectTable(
    _ title: String, total: Estimate, factor: Double,
    _ effect: (RankedLever) -> RankedLever.Effect
  ) -> Table {
    let digits = effects.digits(total)
    var table = Table(
      title,
      columns: [
        .init(catalogue.text(.columnLever)), .number(catalogue.text(.columnAlone)),
        .number(catalogue.text(.columnLeftOut)), .number(catalogue.text(.columnShapley)),
      ])
    for lever in levers {
      let effect = effect(lever)
      table.append(
        [name(lever)]
          + [effect.alone, effect.leftOut, effect.shapley].map {
            effects.cell($0.scaled(by: factor), digits: digits)
          })
    }
    table.appendRule()
    table.append([
      .text(catalogue.text(.wholePackage)), .empty, .empty, effects.cell(total, digits: digits),
    ])
    return table
  }

  /// Gains of the levers' shares, and what of them the city keeps.
  private var output: Table {
    let comparison = report.comparison
    let showsNet = ranking.displaced > 0
    let keptShare = 1 - ranking.displaced
    var columns: [Table.Column] = [
      .init(catalogue.text(.columnLever)), .number(catalogue.text(.columnOutputGained)),
    ]
    if showsNet { columns.append(.number(catalogue.text(.columnNetOutput))) }
    if comparison.valueAdded != nil {
      columns.append(.number(catalogue.text(.columnValueAdded)))
      if showsNet { columns.append(.number(catalogue.text(.columnNetValueAdded))) }
    }
    let years = report.scenario.horizon.forecastYears
    var table = Table(
      catalogue.text(
        .tableOutput, String(years.lowerBound), String(years.upperBound),
        effects.rate(report.scenario)), columns: columns)
    func cells(_ gain: Estimate, total: Estimate) -> [Cell] {
      let digits = effects.digits(total)
      let gross = effects.cell(gain, digits: digits)
      guard showsNet else { return [gross] }
      return [gross, effects.cell(gain.scaled(by: keptShare), digits: digits)]
    }
    for lever in levers {
      var row = [name(lever)] + cells(lever.output.shapley, total: comparison.output.package)
      if let added = lever.valueAdded?.shapley, let total = comparison.valueAdded?.package {
        row += cells(added, total: total)
      }
      table.append(row)
    }
    table.appendRule()
    var total =
      [Cell.text(catalogue.text(.wholePackage))]
      + cells(comparison.output.package, total: comparison.output.package)
    if let added = comparison.valueAdded?.package { total += cells(added, total: added) }
    table.append(total)
    return table
  }

  private var cost: Table {
    var table = Table(
      catalogue.text(.tableCost, effects.rate(report.scenario)),
      columns: [
        .init(catalogue.text(.columnLever)), .init(catalogue.text(.columnLevel)),
        .number(catalogue.text(.columnCost)), .number(catalogue.text(.columnCostPerOutput)),
        .number(catalogue.text(.columnCostPerPoint)),
      ])
    for lever in levers {
      table.append([
        name(lever), .text(effects.level(lever.level)),
        lever.cost.map { .number($0, digits: 1) } ?? .text("–"), effects.cell(lever.costPerOutput),
        ranking.contrast.tellsLevers ? effects.cell(lever.costPerPoint) : .text("–"),
      ])
    }
    table.appendRule()
    table.append([
      .text(catalogue.text(.wholePackage)), .empty,
      .number(ranking.cost.presentValue, digits: 1), .empty, .empty,
    ])
    return table
  }
}
