import GrowthModel
import Simulation

/// How the series of a scenario are called: for readers, and for programs.
struct SeriesNames {
  var scenario: Scenario
  var catalogue: Catalogue

  /// The unit of money in every report.
  static let money = "亿元"

  private var language: String { catalogue.language.code }

  func title(_ series: SeriesName) -> String {
    switch series {
    case .cluster(let index), .share(let index):
      scenario.clusters[index].title.text(in: language)
    case .indicator(let index): scenario.indicators[index].title.text(in: language)
    case .total: catalogue.text(.total)
    case .otherTotal:
      catalogue.text(scenario.countsRegistered ? .totalWithoutRegistered : .totalWithRegistered)
    case .induced: catalogue.text(.inducedOutput)
    case .prices: catalogue.text(.priceIndex)
    }
  }

  func wanted(_ series: Target.Series) -> String {
    switch series {
    case .output: catalogue.text(.totalOutput)
    case .cluster(let index):
      catalogue.text(.outputOf, scenario.clusters[index].title.text(in: language))
    case .indicator(let index): scenario.indicators[index].title.text(in: language)
    }
  }

  func id(_ series: SeriesName) -> String {
    switch series {
    case .cluster(let index), .share(let index): scenario.clusters[index].id
    case .indicator(let index): scenario.indicators[index].id
    case .total: "total"
    case .otherTotal:
      scenario.countsRegistered ? "total-without-registered" : "total-with-registered"
    case .induced: "induced"
    case .prices: "prices"
    }
  }

  func id(_ prices: PriceBasis) -> String? {
    switch prices {
    case .real: "real-\(scenario.horizon.asOf)"
    case .nominal: "nominal"
    case .none: nil
    }
  }

  func unit(_ series: Target.Series) -> String {
    if case .indicator(let index) = series {
      scenario.indicators[index].unit.text(in: language)
    } else {
      Self.money
    }
  }
}
