import Estimation

/// Finds the least value at which odds reach a level, where odds can be had for some values at a
/// time.
///
/// All values are tried on the same paths, so the odds are one step function of the value: where the
/// value helps on every path, halving finds its step exactly. Values of a coarse grid are tried
/// first, and the first step up to the wanted odds is narrowed down; the same for both ends of the
/// interval, which are the steps of the odds' own ends.
struct LeastValueSearch {
  /// The wanted odds.
  var wanted: Double
  /// How near two neighbouring values come, relative to 1 or to the greater of them.
  var tolerance: Double
  /// Parts into which a step is cut at a time.
  private static let parts = 4

  /// - Parameters:
  ///   - grid: values in order; between neighbours the search goes on.
  ///   - odds: the odds at some values.
  func answer(
    from grid: [Double], progress: (@Sendable (Double) -> Void)? = nil,
    odds: ([Double]) async throws -> [ProbabilityEstimate]
  ) async throws -> GoalAnswer {
    var trials = zip(grid, try await odds(grid)).map { GoalAnswer.Trial($0, $1) }
    let expected = grid.count + rounds(from: grid) * 3 * (Self.parts - 1)
    while true {
      progress?(min(1, Double(trials.count) / Double(expected)))
      let values = next(trials)
      if values.isEmpty { return GoalAnswer(trials, wanted: wanted) }
      trials += zip(values, try await odds(values)).map { GoalAnswer.Trial($0, $1) }
      trials.sort { $0.value < $1.value }
    }
  }

  /// How often a step is cut at most.
  private func rounds(from grid: [Double]) -> Int {
    let steps = zip(grid, grid.dropFirst()).map { ($1 - $0) / max(1, abs($1)) }
    var (rounds, left) = (0, steps.max() ?? 0)
    while left > tolerance {
      left /= Double(Self.parts)
      rounds += 1
    }
    return rounds
  }

  /// Values to try next; none where all steps are known well enough.
  private func next(_ trials: [GoalAnswer.Trial]) -> [Double] {
    let ends: [(ProbabilityEstimate) -> Double] = [
      { $0.probability }, { $0.interval.upperBound }, { $0.interval.lowerBound },
    ]
    let steps = Set(
      ends.compactMap { end in
        trials.firstIndex { end($0.odds) >= wanted }
      })
    return steps.sorted().flatMap { index -> [Double] in
      guard index > 0 else { return [] }
      let (low, high) = (trials[index - 1].value, trials[index].value)
      guard high - low > tolerance * max(1, abs(high)) else { return [] }
      return (1..<Self.parts).map { low + (high - low) * Double($0) / Double(Self.parts) }
    }
  }
}
