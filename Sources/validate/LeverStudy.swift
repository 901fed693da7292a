import Foundation
import Probability
import ReferenceParks
import Statistics

/// How often intervals around what levers do hold the truth.
struct LeverStudy {
  static let paths = 4096
  static let goalPaths = 1024

  let seeds: Int
  /// The day of the study, year-month-day.
  let date: String

  /// What the seeds say of one number.
  private struct Tally {
    let first: ParkAnswer
    var values = Moments()
    var independent = Moments()
    var covered = 0

    mutating func add(_ answer: ParkAnswer) {
      values.add(answer.value)
      if let error = answer.independentError { independent.add(error) }
      if answer.isCovered { covered += 1 }
    }
  }

  /// The whole document.
  func document() async throws -> String {
    var rows: [String] = []
    var outside: [String] = []
    for park in try ReferencePark.collection.map({ try KnownPark($0) }) {
      for tally in try await tallies(of: park) {
        rows.append(row(tally, park.name))
        let share = coverage(tally)
        if share < 0.93 || share > 0.97 {
          outside.append(
            "- \(park.name), \(words(tally.first.kind)), \(tally.first.of): \(percent(share)) %")
        }
      }
    }
    let list = outside.isEmpty ? "None." : outside.joined(separator: "\n")
    return """
      # Levers: measured

      Written by `make validate` (`validate --only levers`) on \(date): \(seeds) seeds of \(Self.paths)
      paths, for least levels \(Self.goalPaths). Totals are sums of normals or log-normals, so odds,
      medians, least levels, thresholds and Shapley shares (the mean over all orders) are known in
      closed form, or for the sum of two log-normals by a quadrature. Intervals are nominal 95 %; with
      \(seeds) seeds a covered share has a standard error of \(error()) percentage points. *Bias* is in
      standard errors of one run. *Gain*: the standard error on independent draws over the one found on
      common draws.

      | park | number | of | truth | covered % | bias | its error | gain |
      |---|---|---|---|---|---|---|---|
      \(rows.joined(separator: "\n"))

      ## Outside 93–97 %

      \(list)

      A known amount that is added to every path moves the median by just that: the number has no
      error, and its interval is the number. Intervals of odds, thresholds and least levels come from
      counts and ranks, and are made to cover at least 95 %; those of differences and shares are
      approximate. None of these totals has a bend or an atom at its median; see the remark on
      `SmoothedMedian` for those.

      """
  }

  private func tallies(of park: KnownPark) async throws -> [Tally] {
    // Seeds of its own, so that luck does not repeat from park to park.
    let base = factorKey(park.name)
    let runs = try await withThrowingTaskGroup(of: (Int, [ParkAnswer]).self) { group in
      let atOnce = ProcessInfo.processInfo.activeProcessorCount
      var found: [[ParkAnswer]] = Array(repeating: [], count: seeds)
      func start(_ index: Int) {
        group.addTask {
          let answers = try await park.answers(
            paths: Self.paths, goalPaths: Self.goalPaths, seed: base &+ UInt64(index))
          return (index, answers)
        }
      }
      for index in 0..<min(atOnce, seeds) { start(index) }
      var next = min(atOnce, seeds)
      for try await (index, answers) in group {
        found[index] = answers
        if next < seeds { start(next) }
        next += 1
      }
      return found
    }
    var tallies = runs[0].map { Tally(first: $0) }
    for answers in runs {
      for (place, answer) in answers.enumerated() { tallies[place].add(answer) }
    }
    return tallies
  }

  private func coverage(_ tally: Tally) -> Double { Double(tally.covered) / Double(seeds) }
  private func percent(_ share: Double) -> String { String(format: "%.1f", 100 * share) }
  private func error() -> String {
    String(format: "%.1f", 100 * (0.95 * 0.05 / Double(seeds)).squareRoot())
  }

  private func row(_ tally: Tally, _ park: String) -> String {
    let deviation = tally.values.standardDeviation
    // What is left of a number without error is rounding.
    let isExact = deviation < 1e-6 * max(1, abs(tally.first.truth))
    let bias = isExact ? 0 : (tally.values.mean - tally.first.truth) / deviation
    let gain =
      tally.independent.count == 0
      ? "" : isExact ? "∞" : String(format: "%.1f", tally.independent.mean / deviation)
    let cells = [
      park, words(tally.first.kind), tally.first.of, String(format: "%.5g", tally.first.truth),
      percent(coverage(tally)), String(format: "%+.2f", bias),
      isExact ? "0" : String(format: "%.2g", deviation),
      gain,
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private func words(_ kind: ParkAnswer.Kind) -> String {
    switch kind {
    case .odds: "odds"
    case .oddsDifference: "difference of odds"
    case .oddsShare: "share of odds"
    case .medianDifference: "difference of medians"
    case .medianShare: "share of medians"
    case .level: "least level"
    case .threshold: "threshold"
    }
  }
}
