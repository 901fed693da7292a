import Foundation
import Testing

/// The built program, run as people run it.
struct ProgramRun {
  var status: Int32
  var output: String
  var messages: String

  /// Runs `parkcast` with `arguments` to its end.
  static func parkcast(
    _ arguments: String..., environment: [String: String] = [:], shell: String? = nil
  ) throws -> ProgramRun {
    let process = Process()
    let program = try program()
    if let shell {
      // `$PARKCAST` stands for the program.
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", shell]
    } else {
      process.executableURL = program
      process.arguments = arguments
    }
    var variables = ProcessInfo.processInfo.environment
    variables["PARKCAST"] = program.path
    variables.merge(environment) { $1 }
    process.environment = variables
    let folder = try TemporaryFolder()
    let output = try folder.emptyFile("output")
    let messages = try folder.emptyFile("messages")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    return ProgramRun(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
  }

  /// Beside the tests, where the package manager builds it.
  static func program() throws -> URL {
    var places = [Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent()]
    if let executable = Bundle.main.executableURL {
      places.append(executable.deletingLastPathComponent())
    }
    for argument in CommandLine.arguments {
      places.append(URL(filePath: argument).deletingLastPathComponent())
    }
    let programs = places.map { $0.appending(path: "parkcast") }
    return try #require(
      programs.first { FileManager.default.isExecutableFile(atPath: $0.path) },
      "parkcast was not built: looked for it in \(places.map(\.path))")
  }
}

/// A folder for one test, removed with it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "parkcast-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func emptyFile(_ name: String) throws -> URL {
    try write("", to: name)
    return url.appending(path: name)
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: url.appending(path: name))
    return path(name)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }

  /// The scenario that `init` writes.
  func startingScenario() throws -> String {
    let file = path("park.yaml")
    let run = try ProgramRun.parkcast("init", file)
    try #require(run.status == 0, "\(run.messages)")
    return file
  }
}
