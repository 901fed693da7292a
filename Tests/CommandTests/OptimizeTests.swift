import Foundation
import Testing

@Suite struct OptimizeTests {
  @Test func `the package is the same on threads and kernels, and keeps its keys`() throws {
    let file = try TemporaryFolder().startingScenarioKept()
    defer { try? FileManager.default.removeItem(atPath: file) }
    func run(_ options: String) throws -> ProgramRun {
      try ProgramRun.parkcast(
        shell: "\"$PARKCAST\" optimize '\(file)' --paths 3000 --format json \(options)")
    }
    let one = try run("--threads 1 --steps 4 --budget 5")
    #expect(one.status == 0, "\(one.messages)")
    #expect(one.messages.isEmpty)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [String: Any])
    for key in ["objective", "budget", "best", "correctSelection", "alike", "method"] {
      #expect(json[key] != nil)
    }
    // The starting scenario gives its lever no cost.
    #expect(json["uncosted"] as? [String] == ["admin-speed"])
    #expect((json["method"] as? [String: Any])?["packages"] as? Int == 5)
    #expect(try run("--threads 3 --simd baseline --steps 4 --budget 5").output == one.output)
    #expect(try run("--by p10 --budget 5").output != one.output)
  }

  @Test func `where the odds cannot tell, the median does and the report says so`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let text = try folder.read("park.yaml").replacing("value: 100 亿元", with: "value: 90000 亿元")
    try folder.write(text, to: "park.yaml")
    let run = try ProgramRun.parkcast("optimize", file, "--paths", "2000")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("The best package by median"))
    #expect(run.output.contains("too near 0 or 1"))
  }

  @Test func `reports come in every format and in Chinese`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    for (name, start) in [
      ("a.txt", "示例园区\n"), ("a.md", "# 示例园区\n"), ("a.csv", "kind,cost,"), ("a.json", "{"),
    ] {
      let run = try ProgramRun.parkcast(
        "optimize", file, "--by", "shortfall", "--yearly-budget", "3", "--paths", "500",
        "--confidence", "90%", "--indifference", "2%", "--lang", "zh", "--out", folder.path(name))
      #expect(run.status == 0, "\(run.messages)")
      #expect(try folder.read(name).hasPrefix(start))
    }
  }

  @Test(arguments: [
    ("--by luck", "p1 to p99"), ("--by p100", "not 'p100'"), ("--by p0", "--by"),
    ("--budget -1", "--budget must be an amount"), ("--budget nan", "not 'nan'"),
    ("--yearly-budget much", "--yearly-budget must be"), ("--confidence 20%", "--confidence"),
    ("--indifference 0", "--indifference"), ("--steps 0", "--steps"), ("--paths 0", "--paths"),
  ])
  func `wrong options end with 64 and say what is wrong`(options: String, message: String) throws {
    let run = try ProgramRun.parkcast(shell: "\"$PARKCAST\" optimize none.yaml \(options)")
    #expect(run.status == 64, "\(run.messages)")
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  @Test(arguments: [
    ("--levers admin-sped", "did you mean 'admin-speed'?"),
    ("--target output-2031", "did you mean 'output-2030'?"),
    ("--package slower", "it has: faster"),
  ])
  func `what the scenario lacks ends with 2 and lists what it has`(
    options: String, message: String
  ) throws {
    let file = try TemporaryFolder().startingScenarioKept()
    defer { try? FileManager.default.removeItem(atPath: file) }
    let run = try ProgramRun.parkcast(shell: "\"$PARKCAST\" optimize '\(file)' \(options)")
    #expect(run.status == 2)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  /// The package of all levers without administrative speed costs 77 亿元.
  @Test func `a budget below the cheapest package ends with 2 and says what that costs`() throws {
    let run = try ProgramRun.parkcast(
      "optimize", "Scenarios/shenzhen-harbin.yaml", "--package", "all", "--levers", "admin-speed",
      "--budget", "1", "--quiet")
    #expect(run.status == 2)
    #expect(run.messages.contains("the cheapest package costs 77"), "\(run.messages)")
  }
}
