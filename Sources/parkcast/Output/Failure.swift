import ArgumentParser

/// Why a command ends before its end: what to say, and the exit code.
struct Failure: Error {
  var code: ExitCode
  var message: String
  var hint: String?

  init(_ code: ExitCode, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}

extension ExitCode {
  /// The scenario has errors, cannot be read, or lacks what an option names.
  static let badScenario = ExitCode(2)
  /// `--strict`: odds are not as precise as wanted, or two estimators disagree.
  static let notTrusted = ExitCode(3)
}
