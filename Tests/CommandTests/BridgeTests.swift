import Foundation
import Testing

/// `bridge`: why odds and median moved between two files.
@Suite struct BridgeTests {
  private struct Report: Decodable {
    struct Side: Decodable {
      var probability: Double
      var median: Double
      var interval: [Double]
    }
    struct Part: Decodable {
      struct Change: Decodable {
        var name: String
        var before: String?
        var after: String?
        var file: String?
        var line: Int?
        var beforeLine: Int?
      }
      var what: String
      var kind: String
      var probability: Double
      var median: Double
      var changes: [Change]
    }
    var from, to: Side
    var parts: [Part]
    var order: String
    var runs: Int
    var tellingTargets: [String]?

    func checkSums() {
      let odds = parts.reduce(0) { $0 + $1.probability }
      let median = parts.reduce(0) { $0 + $1.median }
      #expect(abs(odds - (to.probability - from.probability)) < 1e-12)
      #expect(abs(median - (to.median - from.median)) < 1e-12 * max(1, abs(from.median)))
    }
  }

  private static let base = InstructionSetTests.scenario("shenzhen-harbin")
  private static let strong = InstructionSetTests.scenario("optimistic")

  private func report(_ arguments: String...) throws -> Report {
    let words = (arguments + ["--format", "json"]).map { "'\($0)'" }.joined(separator: " ")
    let run = try ProgramRun.parkcast(shell: "\"$PARKCAST\" bridge \(words)")
    try #require(run.status == 0, "\(run.messages)")
    return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }

  /// The nine numbers that Scenarios/optimistic.yaml writes otherwise.
  @Test func `parts of two shipped files add up to the move`() throws {
    let found = try report(Self.base, Self.strong, "--target", "output-2030", "--paths", "400")
    found.checkSums()
    #expect(found.runs == 512 && found.order == "odds")
    #expect(found.to.probability > found.from.probability + 0.3)
    #expect(found.parts.count { $0.kind == "assumption" } == 9)
    #expect(found.parts.last?.kind == "noise" && found.parts.last?.probability == 0)
  }

  @Test func `the way back has the other sign`() throws {
    let folder = try TemporaryFolder()
    let copy = try folder.write(
      """
      parkcast: 1
      extends: \(Self.base)
      source: judgement
      totals: { investment: { completed: { 2024: "pert(15, 30, 40)" } } }
      law: { ratio: { added: "lognormal(median: 1.8, sigma: 0.3)" } }
      targets: { output-2030: { at_least: 400 亿元 } }
      """, to: "copy.yaml")
    let there = try report(Self.base, copy, "--target", "output-2030", "--paths", "600")
    let back = try report(copy, Self.base, "--target", "output-2030", "--paths", "600")
    there.checkSums()
    #expect(there.runs == 8 && there.parts.count == 4)
    for part in there.parts {
      let twin = try #require(back.parts.first { $0.what == part.what })
      #expect(abs(part.probability + twin.probability) < 1e-12)
      #expect(abs(part.median + twin.median) < 1e-11)
      #expect(part.kind == "noise" || part.probability > 0)
    }
  }

  // 2 of 100 000 paths of the base case reach the target of 2025.
  @Test func `one number changed is the whole move, told by the median`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      parkcast: 1
      extends: \(Self.base)
      build:
        ramp: { value: "pert(1, 1.5, 2) years", source: a survey, grade: E }
      """, to: "copy.yaml")
    let found = try report(
      Self.base, folder.path("copy.yaml"), "--target", "output-2025", "--paths", "500")
    found.checkSums()
    #expect(found.parts.map(\.what) == ["build.ramp", "draws"] && found.runs == 2)
    #expect(found.order == "median" && found.tellingTargets != nil)
    let change = try #require(found.parts[0].changes.first)
    #expect(change.name == "build.ramp" && change.before == "pert(1, 2, 3) years")
    #expect(change.after == "pert(1, 1.5, 2) years")
    #expect(change.file == folder.path("copy.yaml") && change.line == 4)
    #expect(found.parts[0].median > 0)
  }

  @Test func `a file beside itself moves nothing but by other draws`() throws {
    let same = try report(Self.base, Self.base, "--paths", "300")
    #expect(same.parts.map(\.kind) == ["noise"] && same.parts[0].median == 0)
    let other = try report(Self.base, Self.base, "--paths", "300", "--seed-to", "2")
    other.checkSums()
    #expect(other.parts[0].median != 0)
  }

  @Test func `packages in force are a change of their own`() throws {
    let found = try report(
      Self.base, Self.base, "--package", "fast-track", "--package-to", "all", "--target",
      "output-2030", "--paths", "1000")
    found.checkSums()
    #expect(found.parts[0].what == "package" && found.parts[0].kind == "lever")
    #expect(found.parts[0].changes.map(\.after) == ["all"])
    #expect(found.parts[0].median > 0)
  }

  @Test func `threads change no byte`() throws {
    func text(_ threads: String) throws -> String {
      try ProgramRun.parkcast(
        "bridge", Self.base, InstructionSetTests.scenario("registered-revenue"), "--paths", "500",
        "--threads", threads
      ).output
    }
    let one = try text("1")
    #expect(one.count > 500)
    #expect(try text("3") == one)
  }

  @Test(arguments: [
    ([base, "/nowhere.yaml"], 2, "/nowhere.yaml"), ([base], 64, "second"),
    ([base, strong, "--target", "output-2040"], 2, "output-2030"),
    (
      [base, InstructionSetTests.scenario("shenyang-hindcast"), "--target", "output-2030"], 2,
      "shenyang-hindcast.yaml"
    ),
    ([base, strong, "--package", "fast-trak"], 2, "did you mean 'fast-track'?"),
    ([base, strong, "--package-to", "fast-trak"], 2, "did you mean 'fast-track'?"),
    ([base, strong, "--package", ""], 64, "empty"),
    ([base, strong, "--by", "line"], 64, "'change', 'part' or 'section'"),
    ([base, strong, "--exact-up-to", "16"], 64, "--exact-up-to"),
    ([base, strong, "--paths", "0"], 64, "--paths"),
    ([base, strong, "--seed-to", "-1"], 64, "--seed-to"),
  ])
  func `what cannot be bridged is said`(words: [String], status: Int, message: String) throws {
    let options = words.map { "'\($0)'" }.joined(separator: " ")
    let run = try ProgramRun.parkcast(shell: "\"$PARKCAST\" bridge \(options)")
    #expect(run.status == Int32(status), "\(run.messages)")
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.output.isEmpty)
  }
}
