import Foundation
import Testing

/// `regret`: packages in several states of the world.
@Suite struct RegretTests {
  private struct Report: Decodable {
    struct Package: Decodable {
      struct Result: Decodable {
        var state: String
        var value: Double
        var interval: [Double]
        var estimator: String?
      }
      var name: String
      var cost: Double?
      var results: [Result]
      var taken: Double
    }
    struct Recommended: Decodable { var package: String }
    var metric: String
    var tellingTargets: [String]?
    var states: [State]
    var packages: [Package]
    var recommended: Recommended
    struct State: Decodable { var id: String }
  }

  private static let base = InstructionSetTests.scenario("shenzhen-harbin")
  private static let mixed = InstructionSetTests.scenario("mixed-laws")

  @Test func `files and what they leave open are the states`() throws {
    let run = try ProgramRun.parkcast(
      "regret", Self.base, Self.mixed, "--target", "output-2030", "--paths", "2000", "--format",
      "json")
    #expect(run.status == 0, "\(run.messages)")
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    #expect(
      report.states.map(\.id) == [
        "shenzhen-harbin", "mixed-laws", "mixed-laws/law-1", "mixed-laws/law-2",
        "mixed-laws/law-3",
      ])
    #expect(report.packages.map(\.name) == ["none", "fast-track", "all"])
    #expect(report.packages[0].cost == 0)
    for package in report.packages {
      #expect(package.results.count == 5)
      for result in package.results {
        #expect(result.interval[0] <= result.value && result.value <= result.interval[1])
        #expect(result.interval[1] > result.interval[0])
        #expect(result.estimator?.hasPrefix("counting") == true)
      }
    }
    // All levers on are better than some on in every state that knows them.
    #expect(report.recommended.package == "all")
  }

  // 2 of 100 000 paths of the base case reach the target of 2025: the odds of 2000 cannot tell.
  @Test func `where the odds cannot tell, the median does and another target is named`() throws {
    let run = try ProgramRun.parkcast(
      "regret", Self.base, InstructionSetTests.scenario("pessimistic"), "--target", "output-2025",
      "--paths", "2000", "--format", "json")
    #expect(run.status == 0, "\(run.messages)")
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    #expect(report.metric == "median")
    #expect(report.tellingTargets == ["output-2030"])
    #expect(report.recommended.package == "all")
  }

  @Test func `threads change no byte`() throws {
    func text(_ threads: String) throws -> String {
      try ProgramRun.parkcast(
        "regret", Self.mixed, "--paths", "3000", "--metric", "median", "--threads", threads
      ).output
    }
    let one = try text("1")
    #expect(one.count > 500)
    #expect(try text("3") == one)
  }

  @Test(arguments: [
    ([base], 2, "only one state of the world"),
    ([mixed, "--package", "fast-trak"], 2, "did you mean 'fast-track'?"),
    ([mixed, "--package", "all"], 2, "only one package"),
    ([mixed, "--target", "output-2040"], 2, "output-2030"),
    (["/nowhere.yaml"], 2, "/nowhere.yaml"),
    ([mixed, "--metric", "luck"], 64, "'odds', 'median' or 'shortfall'"),
    ([mixed, "--satisfied-at", "150%"], 64, "'150%'"),
    ([mixed, "--optimism", "2"], 64, "'2.0'"), ([mixed, "--paths", "0"], 64, "--paths"),
  ])
  func `what cannot be compared is said`(
    words: [String], status: Int, message: String
  ) throws {
    let options = words.map { "'\($0)'" }.joined(separator: " ")
    let run = try ProgramRun.parkcast(shell: "\"$PARKCAST\" regret \(options)")
    #expect(run.status == Int32(status), "\(run.messages)")
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.output.isEmpty)
  }
}
