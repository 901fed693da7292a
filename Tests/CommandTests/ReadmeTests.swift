import Foundation
import Testing

/// What the README shows is what the program prints.
@Suite struct ReadmeTests {
  @Test func `the forecast in the README is the program's own`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let marker = "<!-- run: parkcast run Scenarios/shenzhen-harbin.yaml -->\n```\n"
    let start = try #require(readme.range(of: marker)).upperBound
    let end = try #require(readme.range(of: "\n```", range: start..<readme.endIndex)).lowerBound
    let scenario = root.appending(path: "Scenarios/shenzhen-harbin.yaml").path
    let run = try ProgramRun.parkcast("run", scenario)
    #expect(run.output == readme[start..<end] + "\n")
  }
}
