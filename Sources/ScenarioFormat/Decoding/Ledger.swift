import GrowthModel

/// What is written down while a scenario is decoded: its faults and every number in it.
final class Ledger {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var assumptions: [Assumption] = []
  private(set) var faultyNames: [String] = []
  /// Nothing is said about single years while the horizon itself is in doubt.
  var isHorizonSound = true
  /// Of amounts of money that are written without one.
  let moneyUnit: String
  /// What numbers were read from.
  var data = DataFiles()

  init(moneyUnit: String) {
    self.moneyUnit = moneyUnit
  }

  /// Written down unless it only follows from a faulty horizon.
  func add(_ diagnostic: Diagnostic) {
    if isHorizonSound || !Self.ofYears.contains(diagnostic.phrase.wording) {
      diagnostics.append(diagnostic)
    }
  }

  /// Remembers that a number at `path` is written, though faulty.
  func addFaulty(_ path: String) { faultyNames.append(path) }

  private static let ofYears: Set<Wording> = [
    .yearOutside, .dateOutside, .yearsMissing, .planYearMissing, .planInHistory, .outputYear,
    .pricesBase, .historyTooShort,
  ]

  /// Names of the numbers whose values are listed in no order.
  var unorderedNames: Set<String> = []

  func add(_ assumption: Assumption) { assumptions.append(assumption) }

  /// Names of the numbers with a distribution, in the order of decoding.
  var uncertainNames: [String] { assumptions.filter(\.isUncertain).map(\.name) }
}
