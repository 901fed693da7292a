import ArgumentParser
import Estimation
import Reporting
import Simulation

/// How long a run may take.
struct TimeLimit: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: """
      Stop simulating after so long (30s, 500ms, 2min) and report what is there; more than the \
      limit goes into reading and reporting.
      """)
  var maxTime: String?

  func check(_ catalogue: Catalogue, design: EnsembleDesign) throws {
    guard let maxTime else { return }
    if Self.duration(maxTime) == nil {
      throw ValidationError(catalogue.message(.timeFault, maxTime))
    }
    if design != .random { throw ValidationError(catalogue.message(.timeNeedsRandomPaths)) }
  }

  /// The signal, counted from now.
  var signal: StopSignal {
    guard let limit = maxTime.flatMap(Self.duration) else { return .never }
    let start = ContinuousClock.now
    return StopSignal { part in ContinuousClock.now - start >= limit * part }
  }

  /// A length of time as people write it; seconds without a unit. `nil` unless it is above 0 and at
  /// most a week.
  static func duration(_ text: String) -> Duration? {
    guard let match = text.wholeMatch(of: /(\d*\.?\d+)\s*(ms|s|min|h)?/),
      let number = Double(match.1), number > 0
    else { return nil }
    let unit: Double =
      switch match.2 {
      case "ms": 1e-3
      case "min": 60
      case "h": 3600
      default: 1
      }
    let seconds = number * unit
    return seconds <= 7 * 24 * 3600 ? .seconds(seconds) : nil
  }
}
