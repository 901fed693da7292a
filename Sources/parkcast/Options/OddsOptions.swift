import ArgumentParser
import Estimation
import Reporting
import Simulation

/// How the odds of the targets are found.
enum EstimatorChoice: String, CaseIterable, ExpressibleByArgument {
  /// The share of the forecast's paths.
  case counting
  /// What a pilot run shows to be best, with a second estimator as check.
  case auto
}

/// How the odds of the targets are found, and how well they must be known.
struct OddsOptions: ParsableArguments {
  @Option(
    name: .customLong("estimator"),
    help: """
      How the odds are found: by counting the paths (the default), or by what a pilot run shows to \
      be best, with a second estimator as check.
      """)
  var choice: EstimatorChoice?

  @Option(
    parsing: .unconditional,
    help: """
      Half the width of the 95 % interval of the odds, as a part of them (1%) or as a probability \
      (0.002); 10% unless given. Implies --estimator auto.
      """)
  var precision: String?

  @Flag(help: "With --estimator auto: exit 3 unless the precision is reached and both agree.")
  var strict = false

  func check(_ catalogue: Catalogue) throws {
    if let precision {
      if choice == .counting {
        throw ValidationError(catalogue.message(.precisionNeedsAuto))
      }
      if EstimationGoal(precision: precision) == nil {
        throw ValidationError(catalogue.message(.precisionFault, precision))
      }
    }
    if strict, estimator == nil { throw ValidationError(catalogue.message(.strictNeedsAuto)) }
  }

  /// When the odds are known well enough.
  private var goal: EstimationGoal {
    precision.flatMap { EstimationGoal(precision: $0) } ?? .relative(0.1)
  }

  /// The estimator that was asked for; `nil` for counting.
  var estimator: AutomaticEstimator? {
    guard choice == .auto || precision != nil else { return nil }
    return AutomaticEstimator(goal: goal, check: EstimatorCheck())
  }

  /// With `--strict`, fails where the odds of a target are not known as well as they must be.
  func judge(_ forecast: Forecast, _ catalogue: Catalogue) throws(Failure) {
    guard strict else { return }
    func ids(_ isMeant: (TargetAnswer) -> Bool) -> String {
      let targets = forecast.targets.filter { $0.answer.map(isMeant) ?? false }
      return catalogue.numbers.list(targets.map(\.target.id))
    }
    let missed = ids { !$0.odds.reaches(goal) }
    let disputed = ids { $0.odds.agrees == false }
    var faults: [String] = []
    if !missed.isEmpty { faults.append(catalogue.message(.precisionMissed, missed)) }
    if !disputed.isEmpty { faults.append(catalogue.message(.estimatorsDisagree, disputed)) }
    guard !faults.isEmpty else { return }
    throw Failure(
      .notTrusted, catalogue.numbers.list(faults), hint: catalogue.message(.strictAdvice))
  }
}

extension EstimationGoal {
  /// Half the width of an interval as people write it: `1%` of the estimate, or `0.002`.
  ///
  /// `nil` unless it is above 0 and at most 100%, or below 0.5.
  init?(precision text: String) {
    guard let match = text.wholeMatch(of: /(\d*\.?\d+(?:[eE]-?\d+)?)\s*(%)?/),
      let number = Double(match.1), number > 0
    else { return nil }
    if match.2 == nil {
      guard number < 0.5 else { return nil }
      self = .absolute(number)
    } else {
      guard number <= 100 else { return nil }
      self = .relative(number / 100)
    }
  }
}
