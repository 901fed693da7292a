import Probability

/// Strata of standard-normal points by how far they lie along one direction, each with the same
/// probability, which is known: a control variate that the linearised model gives for nothing.
///
/// Where the event is nearly a half space across the direction, only the strata near its border hold
/// both hits and misses.
///
/// Source: Holt and Smith, *Journal of the Royal Statistical Society A* 142 (1979) 33–46, for
/// stratifying points after they are drawn; Owen, *Monte Carlo theory, methods and examples* (2013),
/// sections 8.4 and 8.9.
struct LinearStrata: Sendable {
  /// The unit vector along which strata follow each other; empty for one stratum of everything.
  let direction: [Double]
  /// The borders between strata, rising.
  private let borders: [Double]

  /// Strata where there are as many points to fill them as the search of their direction takes
  /// calls (judgement).
  static let count = 16

  /// Everything in one stratum.
  static let none = LinearStrata(direction: [], borders: [])

  /// Strata along a direction.
  init(direction: [Double]) {
    self.init(
      direction: direction,
      borders: (1..<Self.count).map { (Double($0) / Double(Self.count)).normalQuantile })
  }

  private init(direction: [Double], borders: [Double]) {
    self.direction = direction
    self.borders = borders
  }

  /// How many there are.
  var count: Int { borders.count + 1 }

  /// Counts points, hits and failures by stratum.
  func tally(_ points: PointSet, margins: [Double]) -> StratifiedTally {
    var tally = StratifiedTally(strata: count)
    let along = borders.isEmpty ? [] : points.projections(on: direction)
    for k in margins.indices {
      let stratum = borders.isEmpty ? 0 : borders.count { $0 <= along[k] }
      tally.add(margins[k], stratum: stratum)
    }
    return tally
  }
}
