import ArgumentParser
import Reporting
import ScenarioFormat

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "List all errors and doubts of a scenario, what stands in it, and how many paths it needs.")

  @Argument(help: "The scenario file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var output: ReportOptions

  func run() async throws {
    try await output.console.perform {
      let report = report
      try output.deliver(report)
      if report.hasErrors { throw ExitCode.badScenario }
    }
  }

  private var report: CheckReport {
    do {
      let loaded = try ScenarioFile(path: file).load()
      return CheckReport(
        file: file, version: ProgramVersion.number, diagnostics: loaded.warnings,
        scenario: loaded.scenario, assumptions: loaded.assumptions, digest: loaded.digest,
        in: output.language)
    } catch {
      return CheckReport(
        file: file, version: ProgramVersion.number, diagnostics: error.diagnostics,
        in: output.language)
    }
  }
}
