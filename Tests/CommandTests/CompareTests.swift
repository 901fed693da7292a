import Foundation
import Testing

@Suite struct CompareTests {
  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private static func names(_ output: String) throws -> [String] {
    let packages = try #require(try object(output)["packages"] as? [[String: Any]])
    return packages.compactMap { $0["name"] as? String }
  }

  @Test func `the packages of a scenario stand beside none, in every format`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    for (format, start) in [
      ("text", "Example park\n"), ("markdown", "# Example park\n"), ("csv", "kind,package,against"),
      ("json", "{\n  \"parkcast\": "),
    ] {
      let run = try ProgramRun.parkcast("compare", file, "--paths", "500", "--format", format)
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.hasPrefix(start))
      #expect(run.messages.isEmpty)
    }
    let json = try ProgramRun.parkcast("compare", file, "--paths", "500", "--format", "json")
    #expect(try Self.names(json.output) == ["none", "faster"])
  }

  /// What `run` says of the same package on the same paths.
  @Test func `odds and medians are those of run`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let compared = try Self.object(
      ProgramRun.parkcast("compare", file, "--paths", "2000", "--format", "json").output)
    let run = try Self.object(
      ProgramRun.parkcast(
        "run", file, "--package", "faster", "--paths", "2000", "--format", "json"
      ).output)
    let package = try #require((compared["packages"] as? [[String: Any]])?.last)
    let targets = try #require(package["targets"] as? [[String: Any]])
    let wanted = try #require(run["targets"] as? [[String: Any]])
    #expect(targets.count == wanted.count)
    for (found, wanted) in zip(targets, wanted) {
      #expect(found["id"] as? String == wanted["id"] as? String)
      #expect(found["probability"] as? Double == wanted["probability"] as? Double)
      #expect(found["interval"] as? [Double] == wanted["interval"] as? [Double])
    }
  }

  @Test func `threads and instruction sets change no byte, the seed does`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    func json(_ options: String) throws -> String {
      try ProgramRun.parkcast(
        shell: "\"$PARKCAST\" compare '\(file)' --paths 3000 --format json \(options)"
      ).output
    }
    let one = try json("--threads 1")
    #expect(one.count > 1000)
    #expect(try json("--threads 7") == one)
    #expect(try json("--simd baseline") == one)
    #expect(try json("--seed 2") != one)
  }

  @Test func `packages and targets are chosen by name, in order, each once`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    func names(_ options: String) throws -> [String] {
      let run = try ProgramRun.parkcast(
        shell: "\"$PARKCAST\" compare '\(file)' --paths 200 --format json \(options)")
      #expect(run.status == 0, "\(run.messages)")
      return try Self.names(run.output)
    }
    #expect(try names("--package faster") == ["none", "faster"])
    #expect(try names("--packages 'faster, none'") == ["faster", "none"])
    #expect(try names("--package faster --package none --packages none") == ["faster", "none"])
    let run = try ProgramRun.parkcast(
      "compare", file, "--paths", "200", "--target", "output-2030", "--format", "csv")
    let odds = run.output.split(separator: "\r\n").filter { $0.hasPrefix("odds,") }
    #expect(odds.count == 2 && odds.allSatisfy { $0.contains("output-2030") })
  }

  @Test func `scenarios stand side by side, and what is counted otherwise is told`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let text = try folder.read("park.yaml")
    let higher = text.replacing("value: 100 亿元", with: "value: 120 亿元")
    try #require(higher != text)
    let second = try folder.write(higher, to: "higher.yaml")
    let run = try ProgramRun.parkcast("compare", file, second, "--paths", "500")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.hasPrefix("2 scenarios compared\n"))
    let json = try ProgramRun.parkcast(
      "compare", file, second, "--paths", "200", "--package", "none", "--package", "faster",
      "--format", "json")
    #expect(
      try Self.names(json.output) == [
        "park/none", "park/faster", "higher/none", "higher/faster",
      ])
    #expect(json.output.contains("the threshold of output-2030 is 120, not 100"))
  }

  @Test(arguments: [
    ("--package fastr", "did you mean 'faster'? It has: none, faster"),
    ("--target output-2031", "did you mean 'output-2030'?"),
    ("--package none", "nothing to compare"),
  ])
  func `what the scenario lacks ends with 2 and lists what it has`(
    options: String, message: String
  ) throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let run = try ProgramRun.parkcast(shell: "\"$PARKCAST\" compare '\(file)' \(options)")
    #expect(run.status == 2)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test func `a package that waits for a condition is left out, and refused by name`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let plain = try folder.read("park.yaml")
    let text = plain.replacing(
      "faster: { admin-speed: 1 }",
      with: """
        faster: { admin-speed: 1 }
          later: { admin-speed: { level: 1, when: output.total in 2026 < 40 亿元 } }
        """)
    try #require(text != plain)
    try folder.write(text, to: "park.yaml")
    let all = try ProgramRun.parkcast("compare", file, "--paths", "200", "--format", "json")
    #expect(try Self.names(all.output) == ["none", "faster"])
    let named = try ProgramRun.parkcast("compare", file, "--package", "later")
    #expect(named.status == 2)
    #expect(named.messages.contains("starts on a condition"), "\(named.messages)")
    #expect(named.messages.contains("levers --adaptive"), "\(named.messages)")
  }

  @Test func `scenarios whose targets mean something else are refused`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let text = try folder.read("park.yaml")
    let other = text.replacing("of: output", with: "of: digital")
    try #require(other != text)
    let second = try folder.write(other, to: "other.yaml")
    let run = try ProgramRun.parkcast("compare", file, second, "--paths", "200")
    #expect(run.status == 2)
    #expect(run.messages.contains("looks at another series"), "\(run.messages)")
    let renamed = try folder.write(
      text.replacing("output-2030", with: "output-end"), to: "renamed.yaml")
    let missing = try ProgramRun.parkcast(
      "compare", file, renamed, "--target", "output-2030", "--paths", "200")
    #expect(missing.status == 2)
    #expect(missing.messages.contains("no target is called 'output-2030' in"))
  }

  // 64 whatever the file: it does not even exist.
  @Test(arguments: [
    ("a.yaml --paths 0", "--paths must be between"), ("a.yaml --design sobol", "--design"),
    ("a.yaml a.yaml", "named twice"), ("a.yaml --packages x,,y", "is empty"),
    ("a.yaml --package ''", "is empty"), ("--inputs a.yaml", "compare --inputs A B"),
    ("--inputs a.yaml b.yaml c.yaml", "compare --inputs A B"),
    ("--inputs a.yaml b.yaml --package x", "runs nothing"), ("", "files"),
    ("a.yaml --format xlsx", "a workbook goes to a file"),
  ])
  func `wrong options end with 64 and say what is wrong`(words: String, message: String) throws {
    let run = try ProgramRun.parkcast(shell: "\"$PARKCAST\" compare \(words)")
    #expect(run.status == 64, "\(run.messages)")
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test func `inputs that differ are listed with their places, and the exit code is 0`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let text = try folder.read("park.yaml")
    let changed = text.replacing("faster: { admin-speed: 1 }", with: "quicker: { admin-speed: 1 }")
    try #require(changed != text)
    let second = try folder.write(changed, to: "other.yaml")
    let same = try ProgramRun.parkcast("compare", "--inputs", file, file, "--format", "json")
    #expect(same.status == 0, "\(same.messages)")
    #expect((try Self.object(same.output)["numbers"] as? [Any])?.isEmpty == true)
    let run = try ProgramRun.parkcast("compare", "--inputs", file, second)
    #expect(run.status == 0)
    #expect(run.output.contains("package faster: gone"), "\(run.output)")
    #expect(run.output.contains("package quicker: added"))
    let table = try ProgramRun.parkcast("compare", "--inputs", file, second, "--format", "csv")
    let lines = table.output.split(separator: "\r\n")
    #expect(lines.contains { $0.hasPrefix("setting,packages.quicker.admin-speed,added,,,,1,,") })
    let broken = try folder.write("parkcast: 1\n", to: "broken.yaml")
    #expect(try ProgramRun.parkcast("compare", "--inputs", file, broken).status == 2)
  }
}
