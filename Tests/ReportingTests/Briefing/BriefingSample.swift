import Estimation
import GrowthModel
import Simulation

@testable import Reporting

/// Briefings of forecasts made by hand, each with the reports that it is written from.
struct BriefingSample {
  var name: String
  var run: RunReport
  var levers: LeversReport?
  var target: String?

  var report: BriefingReport { BriefingReport(run, levers: levers, target: target) }

  /// Estimated odds with what they hang on; odds of which nothing was seen, and levers that they
  /// cannot tell; odds in dispute; a target that is nearly sure and none of output; odds below one
  /// in a million; a target that every path reaches; no target; another horizon.
  static func all(_ language: Language = .english) -> [BriefingSample] {
    [
      BriefingSample(
        name: "estimated", run: Sample.estimatedReport(language),
        levers: LeversSample.report(language)),
      BriefingSample(
        name: "counted", run: Sample.report(language),
        levers: LeversSample.report(language, cannotTell: true)),
      BriefingSample(
        name: "disputed", run: Sample.estimatedReport(language), target: "digital-2025"),
      BriefingSample(name: "jobs", run: Sample.report(language), target: "few-jobs"),
      tiny(language), sure(language), untargeted(language), plain(language),
    ]
  }

  static func named(_ name: String, _ language: Language = .english) -> BriefingSample? {
    all(language).first { $0.name == name }
  }

  static func report(_ forecast: Forecast, _ language: Language) -> RunReport {
    RunReport(forecast, from: Sample.provenance, in: language)
  }

  /// Odds that no one in a million tells.
  private static func tiny(_ language: Language) -> BriefingSample {
    var forecast = Sample.estimated
    forecast.targets[0].estimate = ProbabilityEstimate(
      probability: 3e-9, interval: 1e-9...6e-9, level: 0.95, calls: 50_000,
      estimator: "subset simulation")
    return BriefingSample(name: "tiny", run: report(forecast, language))
  }

  private static func sure(_ language: Language) -> BriefingSample {
    var forecast = Sample.forecast
    forecast.failures = Failures()
    forecast.targets[0].estimate = .counting(hits: 100_000, count: 100_000)
    forecast.targets[0].outcome = Sample.spread(1200)
    forecast.targets[0].expectedShortfall = 0
    forecast.targets[0].medianFirstYear = 2024
    return BriefingSample(name: "sure", run: report(forecast, language))
  }

  private static func untargeted(_ language: Language) -> BriefingSample {
    var forecast = Sample.forecast
    forecast.scenario.targets = []
    forecast.targets = []
    return BriefingSample(name: "untargeted", run: report(forecast, language))
  }

  /// One cluster, one target before the end of the horizon, nothing else; output of the base year is
  /// known.
  private static func plain(_ language: Language) -> BriefingSample {
    var forecast = Sample.forecast
    forecast.package = nil
    forecast.failures = Failures()
    forecast.scenario.targets[0].time = .at(2024)
    forecast.targets[0].target.time = .at(2024)
    forecast.targets = [forecast.targets[0]]
    forecast.anchors = []
    forecast.observations = []
    forecast.scenario.observations = []
    forecast.inputs = []
    forecast.series.removeAll {
      switch $0.series {
      case .share, .otherTotal: true
      default: false
      }
    }
    for index in forecast.base.indices {
      forecast.base[index].spread.quantiles = Spread.levels.map { _ in 70 }
    }
    return BriefingSample(name: "plain", run: report(forecast, language))
  }
}
