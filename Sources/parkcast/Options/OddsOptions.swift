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
      be best, with a second estimator as check; --precision asks for the latter.
      """)
  var choice: EstimatorChoice?

  /// Asking for a precision asks for an estimator that reaches it.
  @OptionGroup var wanted: PrecisionOption

  @Flag(help: "With --estimator auto: exit 3 unless the precision is reached and both agree.")
  var strict = false

  func check(_ catalogue: Catalogue) throws {
    try wanted.check(catalogue)
    if wanted.precision != nil, choice == .counting {
      throw ValidationError(catalogue.message(.precisionNeedsAuto))
    }
    if strict, estimator == nil { throw ValidationError(catalogue.message(.strictNeedsAuto)) }
  }

  /// The estimator that was asked for; `nil` for counting.
  var estimator: AutomaticEstimator? {
    guard choice == .auto || wanted.precision != nil else { return nil }
    return AutomaticEstimator(goal: wanted.goal, check: EstimatorCheck())
  }

  /// The options by which the odds are found in the same way again.
  var words: [String] {
    if let precision = wanted.precision { return ["--precision", precision] }
    return choice == .auto ? ["--estimator", "auto"] : []
  }

  /// With `--strict`, fails where the odds of a target are not known as well as they must be.
  func judge(_ forecast: Forecast, _ catalogue: Catalogue) throws(Failure) {
    guard strict else { return }
    func ids(_ isMeant: (TargetAnswer) -> Bool) -> String {
      let targets = forecast.targets.filter { $0.answer.map(isMeant) ?? false }
      return catalogue.numbers.list(targets.map(\.target.id))
    }
    let missed = ids { !$0.odds.reaches(wanted.goal) }
    let disputed = ids { $0.odds.agrees == false }
    var faults: [String] = []
    if !missed.isEmpty { faults.append(catalogue.message(.precisionMissed, missed)) }
    if !disputed.isEmpty { faults.append(catalogue.message(.estimatorsDisagree, disputed)) }
    guard !faults.isEmpty else { return }
    throw Failure(
      .notTrusted, catalogue.numbers.list(faults), hint: catalogue.message(.strictAdvice))
  }
}
