import Foundation
import Testing

@Suite struct BriefingTests {
  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func scenario(
    in folder: TemporaryFolder, _ change: (String) -> String = { $0 }
  ) throws -> String {
    _ = try folder.startingScenario()
    let text = try folder.read("park.yaml")
    return try folder.write(change(text), to: "park.yaml")
  }

  /// Numbers at a place: a way, a bar, ways from there with commas.
  private func numbers(_ filter: String, in json: Any) -> [Double] {
    func value(_ way: String, _ json: Any?) -> Any? {
      way.matches(of: /\.([A-Za-z]+)|\["([^"]+)"\]|\[(\d+)\]/).reduce(json) { value, step in
        if let index = step.3.flatMap({ Int($0) }) {
          let values = value as? [Any] ?? []
          return values.indices.contains(index) ? values[index] : nil
        }
        return (value as? [String: Any])?[String(step.1 ?? step.2 ?? "")]
      }
    }
    let parts = filter.components(separatedBy: " | ")
    let root: Any? = parts.count > 1 ? value(parts[0], json) : json
    return (parts.last ?? "").components(separatedBy: ", ").flatMap { way -> [Double] in
      guard way.hasSuffix("[]") else { return [value(way, root) as? Double ?? .nan] }
      return value(String(way.dropLast(2)), root) as? [Double] ?? []
    }
  }

  @Test(arguments: ["", "--package faster", "--estimator counting --seed 5"])
  func `every number stands in the JSON of run and levers under the commands named`(
    options: String
  ) throws {
    let folder = try TemporaryFolder()
    let file = try scenario(in: folder)
    let run = try ProgramRun.parkcast(
      shell: "\"$PARKCAST\" briefing '\(file)' --paths 3000 --format json \(options)")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.isEmpty)
    let page = try Self.object(run.output)
    let commands = try #require(page["commands"] as? [String])
    #expect(commands.count == 2)
    let sources = try commands.map { command in
      let program = "\"$PARKCAST\"" + command.dropFirst("parkcast".count)
      return try Self.object(try ProgramRun.parkcast(shell: program).output)
    }
    let figures = try #require(page["figures"] as? [[String: Any]])
    #expect(figures.count > 15)
    for figure in figures {
      let place = try #require(figure["place"] as? String)
      let source = sources[figure["origin"] as? String == "run" ? 0 : 1]
      let value = try #require(figure["value"] as? Double)
      let ends = try #require(figure["ends"] as? [Double])
      #expect(numbers(place, in: source) == [value] + ends, "\(place)")
    }
  }

  @Test func `pages come in every format and both languages, the same on any threads`() throws {
    let folder = try TemporaryFolder()
    let file = try scenario(in: folder)
    for (name, start) in [
      ("a.txt", "示例园区：预测简报\n"), ("a.md", "# 示例园区：预测简报\n"), ("a.csv", "key,what,"),
      ("a.json", "{"), ("a.html", "<!DOCTYPE html>\n<html lang=\"zh-CN\">"),
    ] {
      for threads in ["1", "3"] {
        let run = try ProgramRun.parkcast(
          "briefing", file, "--paths", "2000", "--lang", "zh", "--threads", threads, "--out",
          folder.path(threads + name))
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.isEmpty)
      }
      let text = try folder.read("1" + name)
      #expect(text.hasPrefix(start))
      #expect(try folder.read("3" + name) == text)
    }
    let seeds = try ["1", "2"].map {
      try ProgramRun.parkcast("briefing", file, "--paths", "2000", "--seed", $0).output
    }
    #expect(seeds[0] != seeds[1] && !seeds[0].isEmpty)
  }

  @Test func `without targets or levers the page tells what there is`() throws {
    for (section, missing) in [("targets", "odds of"), ("levers", "All levers")] {
      let folder = try TemporaryFolder()
      let pattern = try Regex("\\n\(section):\\n(?:(?: .*)?\\n)*")
      let file = try scenario(in: folder) { text in
        // A section goes to the next line that is not indented; packages need levers.
        var cut = text.replacing(pattern, with: "\n")
        if section == "levers" { cut = cut.replacing(/\npackages:\n(?:(?: .*)?\n)*/, with: "\n") }
        return cut
      }
      let run = try ProgramRun.parkcast("briefing", file, "--paths", "2000", "--format", "json")
      #expect(run.status == 0, "\(run.messages)")
      #expect(!run.output.contains(missing))
      let page = try Self.object(run.output)
      #expect((page["commands"] as? [String])?.count == 1)
      #expect((page["figures"] as? [[String: Any]])?.isEmpty == false)
    }
  }

  @Test func `levers that exclude each other are left out with a remark`() throws {
    let folder = try TemporaryFolder()
    let file = try scenario(in: folder) { text in
      text.replacing(
        "  admin-speed:\n",
        with: """
            office:
              excludes: [admin-speed]
              effects:
                - input: build.time
                  add: 0 years
                  from: 2024
                  source: "judgement: made up"
                  grade: J
            admin-speed:

          """)
    }
    let run = try ProgramRun.parkcast("briefing", file, "--paths", "2000")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("the levers cannot all be in force"), "\(run.messages)")
    #expect(run.messages.contains("name a package with --package"))
    #expect(!run.output.contains("All levers"))
    let package = try ProgramRun.parkcast(
      "briefing", file, "--paths", "2000", "--package", "faster", "--quiet")
    #expect(package.status == 0 && package.messages.isEmpty, "\(package.messages)")
    #expect(package.output.contains("The package “"))
  }

  @Test(arguments: [
    ("--paths 0", "--paths must be between 1"), ("--threads 0", "--threads must be between 1"),
    ("--estimator luck", "--estimator"), ("--format pdf", "--format"),
    ("--out a.pdf", "names no format"), ("--format html --out a.md", "disagree"),
  ])
  func `wrong options end with 64`(options: String, message: String) throws {
    let run = try ProgramRun.parkcast(shell: "\"$PARKCAST\" briefing none.yaml \(options)")
    #expect(run.status == 64, "\(run.messages)")
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    ("--target output-2031", "did you mean 'output-2030'?"),
    ("--package fastr", "did you mean 'faster'?"),
  ])
  func `what the scenario lacks ends with 2`(options: String, message: String) throws {
    let folder = try TemporaryFolder()
    let file = try scenario(in: folder)
    let run = try ProgramRun.parkcast(shell: "\"$PARKCAST\" briefing '\(file)' \(options)")
    #expect(run.status == 2)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test func `a package that waits ends with 2`() throws {
    let folder = try TemporaryFolder()
    let file = try scenario(in: folder) {
      $0.replacing(
        "faster: { admin-speed: 1 }",
        with: "faster: { admin-speed: { level: 1, when: output.total in 2026 < 40 亿元 } }")
    }
    let run = try ProgramRun.parkcast("briefing", file, "--package", "faster")
    #expect(run.status == 2)
    #expect(run.messages.contains("'admin-speed' of the package 'faster' starts on a condition"))
    #expect(run.output.isEmpty)
  }
}
