import Foundation
import GrowthModel
public import Simulation

/// One path term by term: what `explain` shows.
public struct ExplainReport: Report {
  /// What is shown.
  public let path: PathExplanation
  /// The program and files it comes from.
  public let provenance: Provenance
  /// The texts of its language.
  public let catalogue: Catalogue
  /// Indices of the clusters that are explained line by line.
  let clusters: [Int]
  /// Forecast years that are explained.
  let years: [Int]

  /// The report of a path for some clusters and years.
  public init(
    _ path: PathExplanation, clusters: [Int], years: [Int], from provenance: Provenance,
    in language: Language
  ) {
    self.path = path
    self.clusters = clusters
    self.years = years
    self.provenance = provenance
    catalogue = Catalogue(language)
  }

  /// Output by year, then the accounts, then what the path drew.
  public var document: Document {
    let scenario = path.scenario
    var document = Document([
      .title(scenario.title.text(in: catalogue.language.code)),
      .paragraph(
        path.path.map {
          catalogue.text(.explainPath, numbers.whole($0), String(path.seed))
        } ?? catalogue.text(.explainDeterministic)),
      .paragraph(
        catalogue.text(.explainMoney, SeriesNames.money, String(scenario.horizon.asOf))),
      .heading(catalogue.text(.outputHeading)), .table(outputByYear),
    ])
    for year in years {
      document.add(.heading(catalogue.text(.accountHeading, String(year))))
      document.add(.table(AccountTable(report: self, year: year).table))
      for cluster in clusters {
        document.add(.subheading(catalogue.text(.clusterInYear, title(cluster), String(year))))
        document.add(CapitalTable(report: self, cluster: cluster, year: year).document)
        document.add(.table(LineTable(report: self, cluster: cluster, year: year).table))
      }
    }
    if !path.inputs.isEmpty {
      document.add(.heading(catalogue.text(.inputsHeading)))
      document.add(.table(inputs))
    }
    return document
  }

  var numbers: NumberFormat { catalogue.numbers }
  var names: SeriesNames { SeriesNames(scenario: path.scenario, catalogue: catalogue) }

  func title(_ cluster: Int) -> String { names.title(.cluster(cluster)) }

  func account(_ cluster: Int, _ year: Int) -> OutputAccount {
    OutputAccount(path, cluster: cluster, year: year)
  }

  /// Clusters that the park's total counts.
  var counted: [Int] {
    path.scenario.clusters.indices.filter {
      path.scenario.countsRegistered || !path.scenario.clusters[$0].isRegistered
    }
  }

  private var outputByYear: Table {
    let years = Array(path.scenario.horizon.forecastYears)
    var table = Table(
      columns: [
        .init(""), .number(catalogue.text(.baseYearColumn, String(path.scenario.horizon.asOf))),
      ] + years.map { .number(String($0)) })
    let titles = path.scenario.clusters.indices.map(title) + [catalogue.text(.total)]
    for (index, title) in titles.enumerated() {
      if index == titles.count - 1 { table.appendRule() }
      table.append(
        [.text(title), .number(path.base[index], digits: 3)]
          + path.output[index].map { .number($0, digits: 3) })
    }
    return table
  }

  private var inputs: Table {
    var table = Table(
      columns: [
        .init(catalogue.text(.columnInput)), .number(catalogue.text(.columnDrawn)),
      ])
    for input in path.inputs {
      table.append([.text(input.name), .text(numbers.rounded(input.value, significant: 5))])
    }
    return table
  }

  /// The base year of the scenario.
  public var asOf: Int? { path.scenario.horizon.asOf }

  /// Every term with every digit.
  public var json: JSONValue { ExplainJSON(report: self).value }
  /// Every term, a line each.
  public var table: Table { ExplainTable(report: self).table }
}

extension Double {
  /// The number raised to `exponent`; 1 to any power is 1 without rounding.
  func power(_ exponent: Double) -> Double { self == 1 ? 1 : pow(self, exponent) }
}
