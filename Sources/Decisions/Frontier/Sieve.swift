import GrowthModel
import Probability
import Simulation

/// Keeps of packages, taken in order of their cost, those that may be efficient: those not surely
/// worse than the best of all that cost no more.
///
/// Worse is what is worse on the same paths by more than the error of the difference. A package
/// within the error band of the front is therefore kept, but for a chance of 1 − `level` each.
struct Sieve {
  /// Confidence with which a package that is left out is worse.
  let level: Double
  /// See ``LeverEffects/leastHalfWidth(ofOddsFrom:level:)``; 0 for what is not a share.
  let leastHalfWidth: Double
  /// Places of the kept packages in the order taken.
  private(set) var kept: [Int] = []
  /// Places of those that were better than all before them.
  private(set) var front: [Int] = []
  private var best: SectionedNumber?
  private var lastCost = -Double.infinity

  init(by measure: PackageMeasure, paths: Int, level: Double) {
    self.level = level
    leastHalfWidth =
      measure == .odds ? LeverEffects.leastHalfWidth(ofOddsFrom: paths, level: level) : 0
  }

  /// The best of the packages so far less `value`.
  func lead(over value: SectionedNumber) -> Estimate? {
    best.map { ($0 - value).estimate(level: level).widened(to: leastHalfWidth) }
  }

  mutating func take(_ place: Int, cost: Double, _ value: SectionedNumber) {
    guard let lead = lead(over: value), lead.value.isFinite || value.whole.isNaN else {
      (best, lastCost, kept, front) = (value, cost, [place], [place])
      return
    }
    // What cannot be compared is kept.
    if !(lead.interval.lowerBound > 0) { kept.append(place) }
    guard lead.value < 0 else { return }
    // A better one for the same money, but for rounding, takes the other's place.
    if cost <= lastCost * (1 + 1e-12) { front.removeLast() }
    (best, lastCost) = (value, cost)
    front.append(place)
  }
}

extension PackageEnsemble {
  /// Runs packages of a grid in order, some at a time, and tells what each comes to; goes on while
  /// `body` says so.
  func forEachPackage<Value: Sendable>(
    _ packages: [PackageGrid.Places], of grid: PackageGrid, _ planner: PackagePlanner,
    target: Target, value: @Sendable (TargetOutcomes) -> Value,
    progress: (Double) -> Void = { _ in }, _ body: (Int, Value) -> Bool
  ) async throws {
    let size = packagesAtATime
    for first in stride(from: 0, to: packages.count, by: size) {
      let places = packages[first..<min(first + size, packages.count)]
      let settings = places.map { PackageSetting(planner, levels: grid.levels($0)) }
      let samples = try await samples(of: settings, keeping: [.target(target.id)])
      let values = parallelMap(count: samples.count, threads: threads) {
        value(TargetOutcomes(samples[$0].columns[0], of: target))
      }
      for (index, value) in values.enumerated() where !body(first + index, value) { return }
      progress(Double(first + places.count) / Double(packages.count))
    }
  }

  /// The same paths, fewer of them, for a first look at many packages.
  func screening(_ packages: Int) -> PackageEnsemble? {
    let few = 4 * 1024
    guard packages >= 256, paths >= 2 * few else { return nil }
    var result = self
    result.paths = few
    return result
  }

  /// Confidence with which a package is left out after a first look (judgement).
  static let screeningLevel = 1 - 1e-6
}
