import ArgumentParser
import Reporting
import Verification

struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compute published values on this machine, and compare.",
    discussion: "Ends with 1 where a value does not agree.")

  @Option(
    name: .customLong("only"),
    help: "Only this table of values, such as distributions; may be repeated.",
    completion: .list(PublishedTable.allCases.map(\.rawValue)))
  var names: [String] = []

  @OptionGroup var output: ReportOptions

  func run() async throws {
    try await output.console.perform {
      let tables = try chosen().map { content in
        try Task.checkCancellation()
        return content.verified()
      }
      let report = VerifyReport(tables, version: ProgramVersion.number, in: output.language)
      try output.deliver(report)
      if report.failed > 0 { throw ExitCode.failure }
    }
  }

  /// The tables asked for, in their own order; all where none is named.
  private func chosen() throws -> [PublishedTable] {
    let all = PublishedTable.allCases
    guard !names.isEmpty else { return all }
    let lookup = Lookup(catalogue: output.catalogue)
    let wanted = try names.map { name in
      try lookup.find(name, in: all, id: \.rawValue, missing: .noSuchTable)
    }
    return all.filter(wanted.contains)
  }
}
