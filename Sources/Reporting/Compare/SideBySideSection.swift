import Decisions
import GrowthModel

/// One table of all packages: a column each.
struct SideBySideSection {
  let report: CompareReport
  private var catalogue: Catalogue { report.catalogue }
  private var numbers: NumberFormat { report.numbers }
  private var packages: [ComparedPackage] { report.comparison.packages }

  var document: Document {
    var document = Document([
      .heading(catalogue.text(.sideBySideHeading)), .paragraph(estimators), .table(table),
    ])
    for package in packages {
      if !package.cost.uncosted.isEmpty {
        document.add(
          .paragraph(
            catalogue.text(.comparedUncosted, package.name, numbers.list(package.cost.uncosted))))
      }
      if package.failed > 0 {
        document.add(
          .caution(catalogue.text(.comparedFailed, numbers.whole(package.failed), package.name)))
      }
    }
    return document
  }

  private var estimators: String {
    let names = ProbabilityText(catalogue: catalogue)
    var seen: Set<String> = []
    let used = packages.flatMap(\.targets).map { names.estimator($0.odds.estimator) }
      .filter { seen.insert($0).inserted }
    return catalogue.text(
      .comparedEstimators, numbers.percent(report.level, digits: 0), numbers.list(used),
      numbers.whole(Sections.count))
  }

  private var table: Table {
    var table = Table(columns: [.init("")] + packages.map { .number($0.name) })
    table.textWidth = 100
    for id in report.comparison.targets {
      for row in rows(ofTarget: id) { table.append(row) }
    }
    if !table.rows.isEmpty { table.appendRule() }
    for year in years {
      table.append(
        row(catalogue.text(.medianInYear, String(year), SeriesNames.money)) { package in
          amount(package.total.first { $0.year == year }?.median.value)
        })
    }
    table.appendRule()
    for (id, title, year) in clusters {
      table.append(
        row(catalogue.text(.clusterInLastYear, title, String(year))) { package in
          let index = package.scenario.clusters.firstIndex { $0.id == id }
          let found = index.map { package.clusters[$0] }
          return amount(found?.year == year ? found?.median.value : nil)
        })
    }
    table.appendRule()
    table.append(row(costTitle) { amount($0.cost.presentValue) })
    return table
  }

  private func row(_ title: String, _ cell: (ComparedPackage) -> Cell) -> [Cell] {
    [.text(title)] + packages.map(cell)
  }

  private func rows(ofTarget id: String) -> [[Cell]] {
    let text = ProbabilityText(catalogue: catalogue)
    func found(_ package: ComparedPackage) -> ComparedTarget? {
      package.targets.first { $0.target.id == id }
    }
    return [
      row(catalogue.text(.oddsOf, id)) { package in
        found(package).map { .text(text.brief($0.odds)) } ?? .empty
      },
      row(catalogue.text(.intervalOf, numbers.percent(report.level, digits: 0))) { package in
        found(package).map { .text(text.interval($0.odds)) } ?? .empty
      },
      row(catalogue.text(.shortfallOf, report.unit(id))) { package in
        amount(found(package)?.expectedShortfall.value)
      },
    ]
  }

  private func amount(_ value: Double?) -> Cell {
    guard let value else { return .empty }
    return .number(value, digits: value == 0 ? 0 : RunReport.digits(for: value))
  }

  /// Years of the total that some package tells of.
  private var years: [Int] { Set(packages.flatMap { $0.total.map(\.year) }).sorted() }

  /// Clusters that some scenario has, each in the years in which it is told of.
  private var clusters: [(id: String, title: String, year: Int)] {
    var found: [(id: String, title: String, year: Int)] = []
    for package in packages {
      for (cluster, median) in zip(package.scenario.clusters, package.clusters)
      where !found.contains(where: { $0.id == cluster.id && $0.year == median.year }) {
        found.append((cluster.id, cluster.title.text(in: report.language), median.year))
      }
    }
    return found
  }

  private var costTitle: String {
    let rate = report.scenario.discountRate
    if rate == 0 { return catalogue.text(.comparedCostPlain, SeriesNames.money) }
    return catalogue.text(
      .comparedCostDiscounted, numbers.withPercentSign(numbers.rounded(rate * 100)),
      SeriesNames.money)
  }
}
