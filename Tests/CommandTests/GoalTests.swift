import Foundation
import Testing

@Suite struct GoalTests {
  private func json(_ run: ProgramRun) throws -> [String: Any] {
    try #require(run.status == 0, "\(run.messages)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test(arguments: [
    ("--lever admin-speed", "level"), ("--investment", "times the plan"), ("--money", "亿元"),
    ("--money --yearly --levers admin-speed --steps 2", "亿元/year"), ("--threshold", "亿元"),
    ("--year", "year"),
  ])
  func `every question has an answer, and threads and kernels change no byte`(
    question: String, unit: String
  ) throws {
    let file = try TemporaryFolder().startingScenarioKept()
    defer { try? FileManager.default.removeItem(atPath: file) }
    func run(_ options: String) throws -> ProgramRun {
      try ProgramRun.parkcast(
        shell:
          "\"$PARKCAST\" goal '\(file)' --odds 1% --paths 2000 --format json \(question) \(options)"
      )
    }
    let one = try run("--threads 1")
    let json = try json(one)
    #expect(one.messages.isEmpty)
    #expect(json["target"] as? String == "output-2030")
    #expect(json["odds"] as? Double == 0.01)
    #expect((json["best"] as? [String: Any])?["probability"] is Double)
    let answer = try #require(json["answer"] as? [String: Any])
    #expect(answer["unit"] as? String == unit)
    #expect((answer["interval"] as? [Any])?.count == 2)
    #expect(try run("--threads 3 --simd baseline").output == one.output)
  }

  @Test func `odds that cannot be reached are an answer and no failure`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let text = try folder.read("park.yaml").replacing("value: 100 亿元", with: "value: 90000 亿元")
    try folder.write(text, to: "park.yaml")
    let run = try ProgramRun.parkcast(
      "goal", file, "--odds", "0.8", "--lever", "admin-speed", "--paths", "2000")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("cannot be reached: at most"))
    #expect(run.output.contains("too near 0 or 1"))
  }

  @Test func `reports come in every format and in Chinese`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    for (name, start) in [
      ("a.txt", "示例园区\n"), ("a.md", "# 示例园区\n"), ("a.csv", "kind,value,"), ("a.json", "{"),
    ] {
      let run = try ProgramRun.parkcast(
        "goal", file, "--threshold", "--odds", "80%", "--paths", "500", "--lang", "zh", "--out",
        folder.path(name))
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.isEmpty)
      #expect(try folder.read(name).hasPrefix(start))
    }
  }

  // 64 whatever the file: it does not even exist.
  @Test(arguments: [
    ("--threshold", "--odds"), ("--threshold --odds 0", "between 0 and 1"),
    ("--threshold --odds 100%", "not '100%'"), ("--threshold --odds nan", "not 'nan'"),
    ("--threshold --odds -1%", "not '-1%'"), ("--odds 80%", "ask one question"),
    ("--odds 80% --year --money", "ask one question"),
    ("--odds 80% --year --levers a", "--levers goes with --money only"),
    ("--odds 80% --year --yearly", "--yearly goes with --money only"),
    ("--odds 80% --money --steps 0", "--steps must be between 1 and 100"),
    ("--odds 80% --money --paths 0", "--paths must be between 1 and 10 000 000"),
    ("--odds 80% --money --threads 0", "--threads must be between 1 and"),
  ])
  func `wrong options end with 64 and say what is wrong`(options: String, message: String) throws {
    let run = try ProgramRun.parkcast(shell: "\"$PARKCAST\" goal none.yaml \(options)")
    #expect(run.status == 64, "\(run.messages)")
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    ("--lever admin-sped", "did you mean 'admin-speed'?"),
    ("--money --levers admin-speed,land", "the scenario has no lever 'land'"),
    ("--threshold --target output-2031", "did you mean 'output-2030'?"),
    ("--threshold --package slower", "it has: faster"),
  ])
  func `what the scenario lacks ends with 2 and lists what it has`(
    options: String, message: String
  ) throws {
    let file = try TemporaryFolder().startingScenarioKept()
    defer { try? FileManager.default.removeItem(atPath: file) }
    let run = try ProgramRun.parkcast(
      shell: "\"$PARKCAST\" goal '\(file)' --odds 80% \(options)")
    #expect(run.status == 2)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test(arguments: ["goal --odds 80% --threshold", "frontier"])
  func `a package that waits for a condition ends with 2`(command: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let plain = try folder.read("park.yaml")
    let text = plain.replacing(
      "faster: { admin-speed: 1 }",
      with: "faster: { admin-speed: { level: 1, when: output.total in 2026 < 40 亿元 } }")
    try #require(text != plain)
    try folder.write(text, to: "park.yaml")
    let words = command.split(separator: " ")
    let run = try ProgramRun.parkcast(
      shell:
        "\"$PARKCAST\" \(words[0]) '\(file)' --package faster "
        + words.dropFirst().joined(separator: " "))
    #expect(run.status == 2)
    #expect(run.messages.contains("'admin-speed' of the package 'faster' starts on a condition"))
    #expect(run.output.isEmpty)
  }

  /// A second lever that the first requires.
  @Test func `a lever without what it requires ends with 2 and says so`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let text = try folder.read("park.yaml")
      .replacing(
        "  admin-speed:\n",
        with: """
            office:
              effects:
                - input: build.time
                  add: 0 years
                  from: 2024
                  source: "judgement: made up"
                  grade: J
            admin-speed:
              requires: [office]

          """
      )
      .replacing("faster: { admin-speed: 1 }", with: "faster: { office: 1, admin-speed: 1 }")
    try folder.write(text, to: "park.yaml")
    let run = try ProgramRun.parkcast(
      "goal", file, "--odds", "80%", "--lever", "admin-speed", "--paths", "500")
    #expect(run.status == 2, "\(run.messages)")
    #expect(
      run.messages.contains("'admin-speed' is on while 'office', which it needs, is off"),
      "\(run.messages)")
    let with = try ProgramRun.parkcast(
      "goal", file, "--odds", "80%", "--lever", "admin-speed", "--package", "faster", "--paths",
      "500")
    #expect(with.status == 0, "\(with.messages)")
  }
}
