import GrowthModel
import Simulation

/// In which year each target is first reached, as every drawing of it needs it.
package struct FirstYears: Sendable, Hashable {
  /// Targets that differ at most in the year in which they must be reached.
  package struct Target: Sendable, Hashable {
    /// The names of them all.
    package var name: String
    /// Part of all paths that first reach the threshold in a year, one for each of the years; then
    /// the part that does not within the horizon.
    package var shares: [Double]
  }

  package var title: String
  /// Of the axis of years.
  package var yearTitle: String
  /// Forecast years.
  package var years: [Int]
  /// What stands for the paths that do not reach it.
  package var neverTitle: String
  /// Of the axis of shares, with its unit.
  package var shareTitle: String
  package var targets: [Target]
  /// What is drawn, for readers who cannot see it.
  package var description: String

  /// The chart of a forecast, from the values that its tables show.
  package init(_ report: RunReport) {
    let catalogue = report.catalogue
    years = Array(report.horizon.forecastYears)
    targets = []
    for odds in report.forecast.targets {
      let name = odds.target.title.text(in: catalogue.language.code)
      let shares = odds.firstReached + [max(0, 1 - odds.firstReached.reduce(0, +))]
      // One threshold is first reached in one year, whatever else is asked of it.
      if let place = targets.firstIndex(where: { $0.shares == shares }) {
        targets[place].name = catalogue.numbers.list([targets[place].name, name])
      } else {
        targets.append(Target(name: name, shares: shares))
      }
    }
    title = catalogue.message(.firstYearsHeading)
    yearTitle = catalogue.message(.axisYear)
    neverTitle = catalogue.message(.notByYear, String(report.horizon.to))
    shareTitle = catalogue.message(.axisPaths)
    description = catalogue.message(.firstYearsDescription)
  }
}
