import Foundation
import Testing

/// Whole reports, byte for byte, on every instruction set that the machine has.
@Suite struct InstructionSetTests {
  static let all = ["baseline", "v3", "v4"]

  /// Those that the machine has: all up to the one that `version` names.
  static func available() throws -> [String] {
    let version = try ProgramRun.parkcast("version").output
    let best = all.lastIndex { version.contains("\($0)\n") || version.contains("x86-64-\($0)") }
    return Array(all[...(try #require(best, "\(version)"))])
  }

  static func scenario(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Scenarios/\(name).yaml").path
  }

  // 3 chunks and a part of a group of eight.
  @Test(
    arguments: [
      "shenzhen-harbin", "mixed-laws", "anchor-arrival", "registered-revenue", "local-links",
    ],
    ["text", "json", "csv", "markdown"])
  func `reports are the same byte for byte`(name: String, format: String) throws {
    let levels = try Self.available()
    #expect(levels.contains("baseline"))
    let reports = try levels.map { level in
      let run = try ProgramRun.parkcast(
        "run", Self.scenario(name), "--paths", "3077", "--format", format, "--simd", level)
      #expect(run.status == 0, "\(run.messages)")
      return run.output
    }
    #expect(reports[0].utf8.count > 1000)
    for (level, report) in zip(levels, reports) {
      #expect(Array(report.utf8) == Array(reports[0].utf8), "\(level)")
    }
    // What runs when nothing is asked for, by another number of threads.
    let usual = try ProgramRun.parkcast(
      "run", Self.scenario(name), "--paths", "3077", "--format", format, "--threads", "3")
    #expect(Array(usual.output.utf8) == Array(reports[0].utf8))
  }

  @Test func `single paths are written with the same digits`() throws {
    let folder = try TemporaryFolder()
    let files = try Self.available().map { level in
      let run = try ProgramRun.parkcast(
        "run", Self.scenario("mixed-laws"), "--paths", "1101", "--simd", level, "--paths-out",
        folder.path("\(level).csv"))
      #expect(run.status == 0, "\(run.messages)")
      return try folder.read("\(level).csv")
    }
    #expect(files[0].split(separator: "\n").count == 1102)
    #expect(files.allSatisfy { $0 == files[0] })
  }

  @Test func `a set that the processor lacks is refused by name`() throws {
    let available = try Self.available()
    for level in Self.all where !available.contains(level) {
      let run = try ProgramRun.parkcast(
        "run", Self.scenario("shenzhen-harbin"), "--paths", "10", "--simd", level)
      #expect(run.status != 0 && run.output.isEmpty)
      #expect(run.messages.contains(level) && run.messages.contains("baseline"))
    }
  }
}
