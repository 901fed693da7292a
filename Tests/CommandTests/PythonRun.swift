import Foundation
import Testing

/// Programs in Python that look at files of ours and share no code with us.
enum PythonRun {
  /// Runs a script with the packages of Tests/requirements.txt to its end, which must be a good one.
  static func run(_ script: String, _ arguments: String...) throws -> ProgramRun {
    let own = root.appending(path: ".venv/bin/python").path
    let python = FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
    let words = ([python, script] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let run = try ProgramRun.parkcast(shell: words)
    try #require(
      run.status == 0,
      "python3 with its packages is needed: pip install -r Tests/requirements.txt; \(run.messages)")
    return run
  }

  /// The project's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
