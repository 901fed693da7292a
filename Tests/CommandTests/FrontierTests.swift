import Foundation
import Testing

@Suite struct FrontierTests {
  @Test func `the front is the same on threads and kernels, and keeps its keys`() throws {
    let file = try TemporaryFolder().startingScenarioKept()
    defer { try? FileManager.default.removeItem(atPath: file) }
    func run(_ options: String) throws -> ProgramRun {
      try ProgramRun.parkcast(
        shell: "\"$PARKCAST\" frontier '\(file)' --paths 3000 --format json \(options)")
    }
    let one = try run("--threads 1 --steps 4")
    #expect(one.status == 0, "\(one.messages)")
    #expect(one.messages.isEmpty)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [String: Any])
    let points = try #require(json["points"] as? [[String: Any]])
    for point in points {
      for key in ["cost", "probability", "interval", "median", "levers"] {
        #expect(point[key] != nil)
      }
    }
    // The starting scenario gives its lever no cost.
    #expect(json["uncosted"] as? [String] == ["admin-speed"])
    #expect(json["packages"] as? Int == 5)
    #expect(try run("--threads 3 --simd baseline --steps 4").output == one.output)
    #expect(try run("--by median").output != one.output)
  }

  @Test func `where the odds cannot tell, the median does and the report says so`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let text = try folder.read("park.yaml").replacing("value: 100 亿元", with: "value: 90000 亿元")
    try folder.write(text, to: "park.yaml")
    let run = try ProgramRun.parkcast("frontier", file, "--paths", "2000")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("Money against the median"))
    #expect(run.output.contains("too near 0 or 1"))
  }

  @Test func `reports come in every format and in Chinese`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    for (name, start) in [
      ("a.txt", "示例园区\n"), ("a.md", "# 示例园区\n"), ("a.csv", "kind,cost,"), ("a.json", "{"),
    ] {
      let run = try ProgramRun.parkcast(
        "frontier", file, "--by", "shortfall", "--yearly", "--paths", "500", "--lang", "zh",
        "--out", folder.path(name))
      #expect(run.status == 0, "\(run.messages)")
      #expect(try folder.read(name).hasPrefix(start))
    }
  }

  @Test(arguments: [
    ("--by luck", "--by"), ("--steps 0", "--steps must be between 1 and 100, not 0"),
    ("--steps -1", "not −1"), ("--paths 0", "--paths"), ("--lang fr", "--lang"),
  ])
  func `wrong options end with 64 and say what is wrong`(options: String, message: String) throws {
    let run = try ProgramRun.parkcast(shell: "\"$PARKCAST\" frontier none.yaml \(options)")
    #expect(run.status == 64, "\(run.messages)")
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  @Test(arguments: [
    ("--levers admin-sped", "did you mean 'admin-speed'?"), ("--levers ''", "no lever ''"),
    ("--target output-2031", "did you mean 'output-2030'?"),
    ("--package slower", "it has: faster"),
  ])
  func `what the scenario lacks ends with 2 and lists what it has`(
    options: String, message: String
  ) throws {
    let file = try TemporaryFolder().startingScenarioKept()
    defer { try? FileManager.default.removeItem(atPath: file) }
    let run = try ProgramRun.parkcast(shell: "\"$PARKCAST\" frontier '\(file)' \(options)")
    #expect(run.status == 2)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.output.isEmpty)
  }
}
