import ArgumentParser

/// The command line: what people type, and where results go.
@main
struct ParkCast: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parkcast",
    abstract: "Forecast industrial parks, and say how likely their targets are.",
    discussion: """
      Exit codes: 0 done; 1 failed while running, or a published value does not agree; 2 the \
      scenario has errors, cannot be read, or lacks what an option names; 3 with --strict, odds that are not precise enough or in dispute; \
      64 wrong options; 130 after Ctrl-C.
      """,
    version: ProgramVersion.number,
    subcommands: [
      Run.self, ReportCommand.self, BriefingCommand.self, Compare.self, Levers.self, Goal.self,
      FrontierCommand.self, Optimize.self, Regret.self, Bridge.self, Check.self, Explain.self,
      Verify.self, Init.self, Schema.self, Version.self,
    ])

  static func main() async {
    let work = Task { await main(nil) }
    let interruption = Interruption { work.cancel() }
    await work.value
    interruption.stop()
  }
}

/// The version of the program.
enum ProgramVersion {
  static let number = "0.1.0"
}
