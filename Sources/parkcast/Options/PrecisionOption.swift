import ArgumentParser
import Estimation
import Reporting

/// How well odds must be known.
struct PrecisionOption: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: """
      Half the width of the 95 % interval of the odds, as a part of them (1%) or as a probability \
      (0.002); 10% unless given.
      """)
  var precision: String?

  func check(_ catalogue: Catalogue) throws {
    if let precision, EstimationGoal(precision: precision) == nil {
      throw ValidationError(catalogue.message(.precisionFault, precision))
    }
  }

  /// When the odds are known well enough.
  var goal: EstimationGoal { precision.flatMap { EstimationGoal(precision: $0) } ?? .relative(0.1) }
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
