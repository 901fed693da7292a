import Foundation
import Testing

@Suite struct ExitCodeTests {
  // 64 whatever the file: it does not even exist.
  @Test(arguments: [
    (["--paths", "0"], "--paths must be between 1 and 1 000 000 000, not 0"),
    (["--paths", "-5"], "not −5"), (["--paths", "2000000000"], "not 2 000 000 000"),
    (["--paths", "many"], "--paths"), (["--threads", "0"], "--threads must be between 1 and"),
    (["--seed", "-1"], "--seed"), (["--lang", "fr"], "--lang"), (["--format", "xml"], "--format"),
    (["--format", "xlsx"], "a workbook goes to a file"),
    (["--out", "a.json", "--format", "csv"], "disagree"),
    (["--out", "a.pdf"], "names no format"), (["--paths-out", "a.json"], ".csv"),
    (["--out", "a.csv", "--paths-out", "a.csv"], "same file"), (["--unknown"], "--unknown"),
    (["--precision", "0"], "not '0'"), (["--precision", "-1%"], "not '-1%'"),
    (["--precision", "101%"], "not '101%'"), (["--precision", "0.5"], "below 0.5"),
    (["--precision", "0%"], "such as 1%"), (["--precision", "nan"], "not 'nan'"),
    (["--precision", "1e-999"], "not '1e-999'"), (["--precision", "tight"], "not 'tight'"),
    (["--precision", "1%", "--estimator", "counting"], "use --estimator auto"),
    (["--strict"], "use it with --estimator auto"), (["--estimator", "best"], "--estimator"),
    (["--design", "grid"], "'random', 'antithetic', 'lhs' or 'sobol'"),
    (["--max-time", "soon"], "'soon'"), (["--max-time", "0s"], "'0s'"),
    (["--max-time", "-2s"], "'-2s'"), (["--max-time", "8000h"], "'8000h'"),
    (["--max-time", "5s", "--design", "lhs"], "leave out --design"),
    (["--simd", "v9"], "--simd"), (["more"], "more"),
  ])
  func `wrong options end with 64 and say what is wrong`(
    options: [String], message: String
  ) throws {
    let words = options.map { "'\($0)'" }.joined(separator: " ")
    let run = try ProgramRun.parkcast(shell: "\"$PARKCAST\" run none.yaml \(words)")
    #expect(run.status == 64, "\(run.messages)")
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test func `messages are in the language that was asked for`() throws {
    let run = try ProgramRun.parkcast("run", "none.yaml", "--lang", "zh", "--format", "xlsx")
    #expect(run.status == 64)
    #expect(run.messages.contains("工作簿只能写入文件"))
  }

  @Test(arguments: ["run", "explain"])
  func `a file that is not there ends with 2`(command: String) throws {
    let run = try ProgramRun.parkcast(command, "/nowhere/park.yaml")
    #expect(run.status == 2)
    #expect(run.messages.contains("/nowhere/park.yaml"))
    #expect(run.output.isEmpty)
  }

  @Test(arguments: ["run", "explain"])
  func `a package that waits for a condition ends with 2`(command: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let plain = try folder.read("park.yaml")
    let text = plain.replacing(
      "faster: { admin-speed: 1 }",
      with: "faster: { admin-speed: { level: 1, when: output.total in 2026 < 40 亿元 } }")
    try #require(text != plain)
    try folder.write(text, to: "park.yaml")
    let run = try ProgramRun.parkcast(command, file, "--package", "faster")
    #expect(run.status == 2)
    #expect(
      run.messages.contains(
        "the lever 'admin-speed' of the package 'faster' starts on a condition"))
    #expect(run.output.isEmpty)
  }

  @Test func `a scenario with errors ends with 2, each error with its place`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let text = try folder.read("park.yaml").replacing("land:", with: "lnad:")
    try folder.write(text, to: "park.yaml")
    let run = try ProgramRun.parkcast("run", file, "--out", folder.path("report.txt"))
    #expect(run.status == 2)
    #expect(run.messages.contains("park.yaml:"))
    #expect(run.messages.contains("lnad"))
    #expect(try folder.names == ["park.yaml"])

    let check = try ProgramRun.parkcast("check", file)
    #expect(check.status == 2)
    #expect(check.output.contains("lnad"))
  }

  @Test(arguments: [
    (["run", "--target", "output-2031"], "did you mean 'output-2030'?"),
    (["run", "--package", "slower"], "it has: faster"),
    (["explain", "--cluster", "digitl"], "did you mean 'digital'? It has: digital, equipment"),
    (["explain", "--year", "2040"], "its forecast years are 2024 to 2030"),
  ])
  func `what the scenario lacks ends with 2 and lists what it has`(
    words: [String], message: String
  ) throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let options = words.dropFirst().joined(separator: " ")
    let run = try ProgramRun.parkcast(shell: "\"$PARKCAST\" \(words[0]) '\(file)' \(options)")
    #expect(run.status == 2)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    ("nonsense", "it has: distributions, quantile-types, streams, sobol, dependence"),
    ("distribution", "did you mean 'distributions'? It has: distributions,"), ("''", "it has: "),
  ])
  func `a table of published values that is not there ends with 2`(
    name: String, message: String
  ) throws {
    let run = try ProgramRun.parkcast(shell: "\"$PARKCAST\" verify --only sobol --only \(name)")
    #expect(run.status == 2)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test func `published values that agree end with 0`() throws {
    let all = try ProgramRun.parkcast("verify")
    #expect(all.status == 0, "\(all.messages)")
    #expect(all.output.hasSuffix("\n  167 of 167 values agree\n"))
    #expect(all.messages.isEmpty)
    let two = try ProgramRun.parkcast(
      "verify", "--only", "streams", "--only", "sobol", "--only", "sobol", "--lang", "zh")
    #expect(two.status == 0)
    #expect(two.output.hasSuffix("\n  22 个数值中有 22 个相符\n"), "\(two.output)")
  }
}
