import ArgumentParser
import Foundation
import GrowthModel
import Reporting
import ScenarioFormat

/// Where results and messages go: results alone on standard output, all else on standard error.
struct Console {
  var catalogue: Catalogue
  var isQuiet = false

  /// Runs a command and tells how it ended.
  func perform(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let failure as Failure {
      say(failure.message, hint: failure.hint)
      throw failure.code
    } catch let errors as ScenarioErrors {
      for diagnostic in errors.diagnostics {
        message(diagnostic.description(language: catalogue.language.code))
      }
      throw ExitCode.badScenario
    } catch let error as PlanError {
      say(catalogue.message(.cannotCompute, error.message))
      throw ExitCode.badScenario
    } catch let failure as WriteFailure {
      if failure.isClosedPipe { throw ExitCode.success }
      say(failure.message(catalogue))
      throw ExitCode.failure
    } catch is CancellationError {
      message(catalogue.message(.interrupted))
      throw ExitCode(Interruption.exitCode)
    }
  }

  /// Results.
  func write(_ text: String) throws(WriteFailure) {
    try writeAll(text, to: STDOUT_FILENO, path: nil)
  }

  /// A line for the person at the terminal. That it cannot be written stops nothing.
  func message(_ text: String) {
    try? writeAll(text + "\n", to: STDERR_FILENO, path: nil)
  }

  /// A line that `--quiet` leaves out.
  func remark(_ text: String) { if !isQuiet { message(text) } }

  private func say(_ error: String, hint: String? = nil) {
    message(catalogue.message(.errorLine, error))
    if let hint { message(catalogue.message(.hintLine, hint)) }
  }
}

/// What the program can learn of the terminal it runs in.
enum Terminal {
  static var showsResults: Bool { isatty(STDOUT_FILENO) == 1 }
  static var showsMessages: Bool { isatty(STDERR_FILENO) == 1 && name != "dumb" }

  /// Colours only where somebody sees them and nobody asked for none.
  ///
  /// Source: no-color.org.
  static var hasColours: Bool {
    let refusal = ProcessInfo.processInfo.environment["NO_COLOR"] ?? ""
    return showsResults && refusal.isEmpty && name != "dumb"
  }

  private static var name: String { ProcessInfo.processInfo.environment["TERM"] ?? "" }
}
