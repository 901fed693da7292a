import Foundation
import Testing

@Suite struct RunTests {
  @Test func `results alone go to standard output, in every format`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    for (format, start) in [
      ("text", "Example park\n"), ("markdown", "# Example park\n"), ("csv", "kind,id,title"),
      ("json", "{\n  \"parkcast\": "),
    ] {
      let run = try ProgramRun.parkcast("run", file, "--paths", "200", "--format", format)
      #expect(run.status == 0)
      #expect(run.output.hasPrefix(start))
      #expect(run.messages.isEmpty)
      #expect(!run.output.contains("\u{1B}"))
    }
  }

  @Test func `the ending of the file decides the format`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    for (name, start) in [
      ("a.txt", "示例园区\n"), ("a.md", "# 示例园区\n"), ("a.csv", "kind,"), ("a.json", "{"),
      ("plain", "示例园区\n"),
    ] {
      let run = try ProgramRun.parkcast(
        "run", file, "--paths", "200", "--lang", "zh", "--out", folder.path(name))
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.isEmpty)
      #expect(try folder.read(name).hasPrefix(start))
    }
    #expect(try folder.names == ["a.csv", "a.json", "a.md", "a.txt", "park.yaml", "plain"])
  }

  @Test func `threads and instruction sets change no byte, the seed does`() throws {
    let file = try TemporaryFolder().startingScenarioKept()
    defer { try? FileManager.default.removeItem(atPath: file) }
    func json(_ options: String) throws -> String {
      try ProgramRun.parkcast(
        shell: "\"$PARKCAST\" run '\(file)' --paths 3000 --format json \(options)"
      ).output
    }
    let one = try json("--threads 1")
    #expect(one.count > 1000)
    #expect(try json("--threads 7") == one)
    #expect(try json("--simd baseline") == one)
    #expect(try json("--seed 2") != one)
  }

  @Test func `single paths are written as CSV beside the report`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let run = try ProgramRun.parkcast(
      "run", file, "--paths", "1500", "--paths-out", folder.path("paths.csv"))
    #expect(run.status == 0, "\(run.messages)")
    let lines = try folder.read("paths.csv").split(separator: "\n")
    #expect(lines.count == 1501)
    #expect(lines[0].hasPrefix("path,digital.2024,"))
    #expect(lines[1500].hasPrefix("1499,"))
  }

  @Test func `a target that is named is the only one shown`() throws {
    let file = try TemporaryFolder().startingScenarioKept()
    defer { try? FileManager.default.removeItem(atPath: file) }
    let run = try ProgramRun.parkcast(
      "run", file, "--paths", "200", "--target", "output-2030", "--format", "csv")
    #expect(run.output.split(separator: "\r\n").count { $0.hasPrefix("target,") } == 1)
  }

  @Test func `a single path is explained and adds up`() throws {
    let file = try TemporaryFolder().startingScenarioKept()
    defer { try? FileManager.default.removeItem(atPath: file) }
    let run = try ProgramRun.parkcast(
      "explain", file, "--path", "3", "--cluster", "digital", "--year", "2027", "--format", "json")
    #expect(run.status == 0, "\(run.messages)")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let accounts = try #require(json["accounts"] as? [[String: Any]])
    #expect(accounts.count == 1)
    #expect(accounts[0]["cluster"] as? String == "digital")
  }

  @Test func `schema and version print what they should`() throws {
    let schema = try ProgramRun.parkcast("schema")
    #expect(schema.status == 0)
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(schema.output.utf8))
    }
    let version = try ProgramRun.parkcast("version")
    #expect(version.output.hasPrefix("parkcast "))
    #expect(version.output.contains("instruction set: "))
    #expect(try ProgramRun.parkcast("--help").status == 0)
  }
}

extension TemporaryFolder {
  /// The scenario that `init` writes, in a file that outlives the folder.
  func startingScenarioKept() throws -> String {
    let kept = FileManager.default.temporaryDirectory
      .appending(path: "parkcast-\(UUID().uuidString).yaml").path
    try FileManager.default.moveItem(atPath: try startingScenario(), toPath: kept)
    return kept
  }
}
