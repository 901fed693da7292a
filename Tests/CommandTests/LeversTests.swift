import Foundation
import Testing

@Suite struct LeversTests {
  /// The scenario that `init` writes, with one lever more that requires the first, costs, and
  /// packages with and without conditions.
  private static func scenario(
    in folder: TemporaryFolder, packages: String = ""
  ) throws -> String {
    _ = try folder.startingScenario()
    let plain = try folder.read("park.yaml")
    let levers = """
      levers:
        credit:
          title: Tax credit
          cost: { value: 2 亿元/year, source: "judgement: made up" }
          requires: [admin-speed]
          effects:
            - input: totals.investment.completed
              multiply: "1 + pert(0.1, 0.2, 0.3)"
              from: 2024
              source: "judgement: made up"
      """
    var text = plain.replacing("\nlevers:", with: "\n" + levers)
    try #require(text != plain)
    text = text.replacing(
      "  faster: { admin-speed: 1 }",
      with: """
          faster: { admin-speed: 1 }
          none: { admin-speed: 0 }
          waiting:
            admin-speed: 1
            credit: { level: 1, when: output.total in 2026 < 40 亿元 }\(packages)
        """)
    return try folder.write(text, to: "park.yaml")
  }

  private static func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `all levers are compared, or those of a package`() throws {
    let folder = try TemporaryFolder()
    let file = try Self.scenario(in: folder)
    let all = try ProgramRun.parkcast("levers", file, "--paths", "2000", "--format", "json")
    #expect(all.status == 0, "\(all.messages)")
    #expect(all.messages.isEmpty)
    let json = try Self.json(all.output)
    #expect(json["package"] as? String == "all-levers")
    #expect(json["paths"] as? Int == 2000 && json["sets"] as? Int == 4)
    #expect(json["hypotheticalSets"] as? Bool == true)
    let levers = try #require(json["levers"] as? [[String: Any]])
    #expect(Set(levers.compactMap { $0["name"] as? String }) == ["credit", "admin-speed"])
    // Shares add up to the whole.
    let shares = levers.compactMap { ($0["shapley"] as? [String: Any])?["median"] as? Double }
    let effect = try #require((json["effect"] as? [String: Any])?["median"] as? Double)
    #expect(abs(shares.reduce(0, +) - effect) < 1e-9)

    let one = try ProgramRun.parkcast(
      "levers", file, "--paths", "500", "--package", "faster", "--format", "json")
    #expect(one.status == 0, "\(one.messages)")
    #expect(try Self.json(one.output)["sets"] as? Int == 2)
  }

  @Test(arguments: ["", "--package waiting --adaptive"])
  func `threads and instruction sets change no byte, the seed does`(options: String) throws {
    let folder = try TemporaryFolder()
    let file = try Self.scenario(in: folder)
    func text(_ more: String) throws -> String {
      try ProgramRun.parkcast(
        shell: "\"$PARKCAST\" levers '\(file)' --paths 3000 --format json \(options) \(more)"
      ).output
    }
    let one = try text("--threads 1")
    #expect(one.count > 1000)
    #expect(try text("--threads 7") == one)
    #expect(try text("--simd baseline") == one)
    #expect(try text("--seed 2") != one)
  }

  @Test func `a package that waits is followed`() throws {
    let folder = try TemporaryFolder()
    let file = try Self.scenario(in: folder)
    let run = try ProgramRun.parkcast(
      "levers", file, "--package", "waiting", "--adaptive", "--paths", "2000", "--out",
      folder.path("a.json"))
    #expect(run.status == 0, "\(run.messages)")
    let json = try Self.json(try folder.read("a.json"))
    let packages = try #require(json["packages"] as? [[String: Any]])
    let costs = packages.compactMap { $0["cost"] as? Double }
    let starts = try #require(json["starts"] as? [[String: Any]])
    let share = try #require(starts[0]["probability"] as? Double)
    // 2 亿元 in each of 2027 to 2030 where it begins.
    #expect(costs.count == 3 && costs[1] == 8 && costs[2] == 0)
    #expect(abs(costs[0] - 8 * share) < 1e-9)
    #expect(json["uncosted"] as? [String] == ["admin-speed"])
  }

  @Test(arguments: [
    (["--by", "luck"], "--by"),
    (["--exact-up-to", "16"], "--exact-up-to must be between 1 and 15"),
    (["--exact-up-to", "0"], "not 0"), (["--paths", "0"], "--paths must be between 1"),
    (["--adaptive"], "--adaptive needs a package: add --package"),
    (["--adaptive", "--package", "a", "--by", "odds"], "--by has no meaning with --adaptive"),
    (
      ["--adaptive", "--package", "a", "--exact-up-to", "3"],
      "--exact-up-to has no meaning with --adaptive"
    ),
  ])
  func `wrong options end with 64`(options: [String], message: String) throws {
    let run = try ProgramRun.parkcast(
      shell: "\"$PARKCAST\" levers none.yaml \(options.joined(separator: " "))")
    #expect(run.status == 64, "\(run.messages)")
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    ("--target output-2031", "did you mean 'output-2030'?"),
    ("--package fastr", "did you mean 'faster'? It has: faster, none, waiting"),
    ("--package waiting", "the package 'waiting' waits for conditions\n  hint: add --adaptive"),
    ("--package faster --adaptive", "no lever of the package 'faster' waits for a condition"),
    ("--package none", "the package 'none' sets no lever"),
  ])
  func `what the scenario lacks ends with 2`(options: String, message: String) throws {
    let folder = try TemporaryFolder()
    let file = try Self.scenario(in: folder)
    let run = try ProgramRun.parkcast(shell: "\"$PARKCAST\" levers '\(file)' \(options)")
    #expect(run.status == 2)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test func `seven conditions are too many`() throws {
    let folder = try TemporaryFolder()
    let more = (0..<7).map { number in
      "\n  more\(number): { effects: [ { input: output.level, multiply: 1.0\(number), from: 2024,"
        + " source: \"judgement: made up\" } ] }"
    }.joined()
    let settings = (0..<7).map { number in
      "\n    more\(number): { level: 1, when: output.total in 2026 < \(30 + number) 亿元 }"
    }.joined()
    let file = try Self.scenario(in: folder, packages: "\n  many:" + settings)
    let text = try folder.read("park.yaml").replacing("\nlevers:", with: "\nlevers:" + more)
    try folder.write(text, to: "park.yaml")
    let run = try ProgramRun.parkcast("levers", file, "--package", "many", "--adaptive")
    #expect(run.status == 2)
    #expect(
      run.messages.contains("the package 'many' waits for 7 conditions; at most 6"),
      "\(run.messages)")
  }

  @Test func `levers that exclude each other cannot all be on`() throws {
    let folder = try TemporaryFolder()
    let file = try Self.scenario(in: folder)
    // Excluded where nothing requires it.
    let text = try folder.read("park.yaml")
      .replacing("requires: [admin-speed]", with: "excludes: [admin-speed]")
      .replacing(/\n +waiting:\n.*\n.*/, with: "")
    try folder.write(text, to: "park.yaml")
    let run = try ProgramRun.parkcast("levers", file)
    #expect(run.status == 2)
    #expect(
      run.messages.contains("exclude each other and are on together"), "\(run.messages)")
  }

  @Test func `a scenario without targets or levers has nothing to compare`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let text = try folder.read("park.yaml")
    for (section, message) in [("targets", "no targets"), ("levers", "no levers that act")] {
      // A section goes to the next line that is not indented; packages need levers.
      var cut = text.replacing(try Regex("\\n\(section):\\n(?:(?: .*)?\\n)*"), with: "\n")
      if section == "levers" {
        cut = cut.replacing(/\npackages:\n(?:(?: .*)?\n)*/, with: "\n")
      }
      try #require(cut != text)
      try folder.write(cut, to: "park.yaml")
      let run = try ProgramRun.parkcast("levers", file)
      #expect(run.status == 2)
      #expect(run.messages.contains(message), "\(run.messages)")
    }
  }
}
