import Simulation
import Statistics

extension Forecast {
  /// Every number of the forecast by its bits, with a word on where it stands.
  var digits: [String] {
    var result: [String] = []
    func note(_ what: String, _ values: [Double]) {
      result.append(
        "\(what): " + values.map { String($0.bitPattern, radix: 16) }.joined(separator: " "))
    }
    func note(_ what: String, _ spread: Spread) {
      note(
        what,
        [spread.mean, spread.standardDeviation, spread.standardError] + spread.quantiles)
    }
    for point in series { note("\(point.series) \(point.year) \(point.prices)", point.spread) }
    for point in base { note("base \(point.series)", point.spread) }
    for (year, spread) in growth.yearly.enumerated() { note("growth \(year)", spread) }
    for (index, spread) in growth.compound.enumerated() { note("compound \(index)", spread) }
    for odds in targets {
      note("\(odds.target.id) outcome", odds.outcome)
      note(
        "\(odds.target.id) odds",
        [
          odds.estimate.probability, odds.estimate.interval.lowerBound,
          odds.estimate.interval.upperBound, odds.expectedShortfall,
        ] + odds.firstReached)
      result.append("\(odds.target.id) median year: \(odds.medianFirstYear ?? 0)")
    }
    for anchor in anchors {
      note("\(anchor.anchor.title.id) comes", [anchor.frequency])
      for (year, spread) in anchor.total.enumerated() {
        note("\(anchor.anchor.title.id) \(year)", spread)
      }
      note("\(anchor.anchor.title.id) targets", anchor.targets.map(\.probability))
    }
    for observed in observations { note("observed", [observed.percentile]) }
    result.append("failures: \(failures.count)")
    for path in failures.examples {
      note("failed \(path.index)", path.inputs.map(\.value))
    }
    return result
  }
}
