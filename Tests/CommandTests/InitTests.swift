import Foundation
import Testing

@Suite struct InitTests {
  @Test(arguments: ["en", "zh"])
  func `the scenario to start from checks clean and runs`(language: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.path("park.yaml")
    let started = try ProgramRun.parkcast("init", file, "--lang", language)
    #expect(started.status == 0)
    #expect(started.output.isEmpty)

    let check = try ProgramRun.parkcast("check", file, "--format", "json")
    #expect(check.status == 0, "\(check.output)")
    #expect(check.output.contains("\"errors\": 0"))
    #expect(check.output.contains("\"warnings\": 0"), "\(check.output)")

    let run = try ProgramRun.parkcast("run", file, "--paths", "500", "--package", "faster")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.isEmpty)
    #expect(run.output.contains("Odds of the targets"))
  }

  @Test func `without a file it goes to standard output`() throws {
    let run = try ProgramRun.parkcast("init")
    #expect(run.status == 0)
    #expect(run.output.contains("parkcast: 1\n"))
    #expect(run.messages.isEmpty)
  }

  @Test func `nothing is overwritten unless told`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("mine", to: "park.yaml")
    let refused = try ProgramRun.parkcast("init", file)
    #expect(refused.status == 1)
    #expect(refused.messages == "error: \(file) exists; --force replaces it\n")
    #expect(try folder.read("park.yaml") == "mine")

    let forced = try ProgramRun.parkcast("init", file, "--force")
    #expect(forced.status == 0)
    #expect(try folder.read("park.yaml").contains("parkcast: 1"))
  }
}
