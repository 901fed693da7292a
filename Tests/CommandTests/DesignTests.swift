import Foundation
import Testing

/// `--design`, `--max-time` and `check --precision`.
@Suite struct DesignTests {
  private struct Report: Decodable {
    struct Target: Decodable {
      var estimator: String
      var probability: Double
    }
    struct Prediction: Decodable {
      var id, estimator: String
      var calls: Int?
      var pilotCalls: Int
      var isBeyondLimit: Bool
      var seconds: Double?
    }
    var design: String?
    var paths, pathsAsked: Int?
    var targets: [Target]?
    var predictions: [Prediction]?
  }

  private func report(_ run: ProgramRun) throws -> Report {
    try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }

  private static let base = InstructionSetTests.scenario("shenzhen-harbin")

  @Test(arguments: [
    ("random", 1_000, "counting, Clopper–Pearson"),
    ("antithetic", 16_384, "counting, antithetic pairs"),
    ("lhs", 16_384, "counting, Latin hypercube"), ("sobol", 16_384, "counting, scrambled Sobol"),
  ])
  func `a design is run and named`(design: String, paths: Int, estimator: String) throws {
    let found = try report(
      ProgramRun.parkcast(
        "run", Self.base, "--paths", "1000", "--design", design, "--format", "json"))
    #expect(found.design == design)
    #expect(found.paths == paths)
    #expect(found.targets?.first?.estimator == estimator)
  }

  @Test func `a path of a design is explained, and one beyond its end is refused`() throws {
    let folder = try TemporaryFolder()
    let csv = folder.path("paths.csv")
    let run = try ProgramRun.parkcast(
      "run", Self.base, "--paths", "1000", "--design", "sobol", "--paths-out", csv)
    #expect(run.status == 0, "\(run.messages)")
    let lines = try folder.read("paths.csv").split(separator: "\n")
    #expect(lines.count == 16_385)
    let place = try #require(lines[0].split(separator: ",").firstIndex(of: "service.2030"))
    let output = try #require(Double(lines[12_001].split(separator: ",")[place]))
    let told = try ProgramRun.parkcast(
      "explain", Self.base, "--paths", "1000", "--design", "sobol", "--path", "12000", "--year",
      "2030", "--format", "csv")
    #expect(told.status == 0, "\(told.messages)")
    let numbers = told.output.split(separator: "\n")
      .flatMap { $0.split(separator: ",") }.compactMap { Double($0) }
    #expect(numbers.contains { abs($0 / output - 1) < 1e-12 })
    let beyond = try ProgramRun.parkcast(
      "explain", Self.base, "--paths", "1000", "--design", "sobol", "--path", "16384")
    #expect(beyond.status == 64)
    #expect(beyond.messages.contains("--path must be between 0 and 16 383"))
  }

  // A billion paths take minutes on any machine; the first run of chunks is always done.
  @Test func `a run whose time is over reports the paths it has`() throws {
    let run = try ProgramRun.parkcast(
      "run", Self.base, "--paths", "1000000000", "--max-time", "1ms", "--format", "json")
    #expect(run.status == 0, "\(run.messages)")
    let found = try report(run)
    #expect(found.pathsAsked == 1_000_000_000)
    let paths = try #require(found.paths)
    #expect(paths >= 1_024 && paths < 1_000_000_000)
  }

  // 100 000 counted paths give the first target odds of about 2e-5 and the second 2.5 %.
  @Test func `check predicts the work of a precision`() throws {
    let run = try ProgramRun.parkcast("check", Self.base, "--precision", "10%", "--format", "json")
    #expect(run.status == 0, "\(run.messages)")
    let rows = try #require(try report(run).predictions)
    #expect(rows.map(\.id) == ["output-2025", "output-2030"])
    for row in rows {
      let calls = try #require(row.calls)
      #expect(calls >= row.pilotCalls && calls < 1_000_000)
      #expect(!row.isBeyondLimit)
      #expect(try #require(row.seconds) > 0)
    }
    let without = try ProgramRun.parkcast("check", Self.base, "--format", "json")
    #expect(without.output.contains("\"predictions\": null"))
    #expect(try ProgramRun.parkcast("check", Self.base, "--precision", "no").status == 64)
  }
}
