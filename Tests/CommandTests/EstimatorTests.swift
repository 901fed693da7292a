import Foundation
import Testing

/// `run --estimator auto`: the odds of targets by an estimator of their own.
@Suite struct EstimatorTests {
  private struct Report: Decodable {
    struct Target: Decodable {
      struct Check: Decodable {
        var estimator: String
        var probability: Double
        var interval: [Double]
        var agrees: Bool
      }
      struct Way: Decodable {
        struct Input: Decodable {
          var name: String
          var share: Double
        }
        var beta: Double
        var inputs: [Input]
      }
      struct Warning: Decodable { var code, message: String }
      var id, estimator: String
      var probability: Double
      var interval: [Double]
      var check: Check?
      var calls: Int?
      var warnings: [Warning]?
      var designPoints: [Way]?
    }
    var targets: [Target]
  }

  private func report(_ run: ProgramRun) throws -> Report {
    try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }

  private static let base = InstructionSetTests.scenario("shenzhen-harbin")

  // Of 100 000 paths that are counted 1 and 2543 reach the targets: 2.5e-7 to 5.6e-5 and 2.446 to
  // 2.642 %, at 95 %. Seed and answer are fixed, so nothing is left to luck.
  @Test func `auto finds what counting finds, with an interval as narrow as wanted`() throws {
    let run = try ProgramRun.parkcast(
      "run", Self.base, "--estimator", "auto", "--strict", "--paths", "1000", "--format", "json")
    #expect(run.status == 0, "\(run.messages)")
    let targets = try report(run).targets
    #expect(targets.count == 2)
    #expect((2.5e-7...5.6e-5).contains(targets[0].probability))
    #expect((0.0225...0.0285).contains(targets[1].probability))
    for target in targets {
      let half = (target.interval[1] - target.interval[0]) / 2
      #expect(half <= 0.1 * target.probability)
      let check = try #require(target.check)
      #expect(check.agrees)
      #expect(check.interval[0] <= check.probability && check.probability <= check.interval[1])
      #expect(check.estimator != target.estimator)
      #expect(try #require(target.calls) > 500)
      let way = try #require(target.designPoints?.first)
      #expect(way.beta > 1)
      #expect(abs(way.inputs.reduce(0) { $0 + $1.share } - 1) < 1e-9)
    }
  }

  @Test func `a precision alone is enough to ask for it`() throws {
    let run = try ProgramRun.parkcast(
      "run", Self.base, "--precision", "0.002", "--paths", "1000", "--target", "output-2030",
      "--format", "json")
    #expect(run.status == 0, "\(run.messages)")
    let target = try #require(try report(run).targets.first)
    #expect(target.interval[1] - target.interval[0] <= 0.004)
    #expect(target.check != nil)
  }

  @Test func `counting is the default, and says nothing of a check`() throws {
    func json(_ options: String...) throws -> String {
      let words = options.joined(separator: " ")
      return try ProgramRun.parkcast(
        shell: "\"$PARKCAST\" run '\(Self.base)' --paths 1000 --format json \(words)"
      ).output
    }
    let plain = try json()
    #expect(plain.contains("\"check\": null"))
    #expect(!plain.contains("designPoints"))
    #expect(try json("--estimator", "counting") == plain)
  }

  // No million runs of the model tell odds to a hundred-thousandth of them.
  @Test func `strict ends with 3 after the report, and says which target it is`() throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun.parkcast(
      "run", Self.base, "--precision", "0.001%", "--strict", "--paths", "1000", "--target",
      "output-2030", "--out", folder.path("a.json"))
    #expect(run.status == 3)
    #expect(run.messages.contains("the precision was not reached for output-2030"))
    let written = try folder.read("a.json")
    #expect(written.contains("\"precision-not-reached\""))
    #expect(written.hasSuffix("}\n"))
  }

  @Test func `threads and instruction sets change no byte of it`() throws {
    func text(_ options: String) throws -> String {
      let run = try ProgramRun.parkcast(
        shell: """
          "$PARKCAST" run '\(Self.base)' --estimator auto --paths 1000 --format json \(options)
          """)
      #expect(run.status == 0, "\(run.messages)")
      return run.output
    }
    let one = try text("--threads 1")
    #expect(try text("--threads 2") == one)
    for level in try InstructionSetTests.available() {
      #expect(try text("--simd \(level)") == one, "\(level)")
    }
  }
}
