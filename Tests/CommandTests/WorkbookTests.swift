import Foundation
import Testing

/// Workbooks that the program writes, read back by openpyxl.
@Suite struct WorkbookTests {
  /// The rows of a sheet, as a program that shares no code with ours reads them.
  private func rows(_ file: String, sheet: String, in folder: TemporaryFolder) throws -> [[Any]] {
    let script = try folder.write(Self.script, to: "read.py")
    defer { try? FileManager.default.removeItem(atPath: script) }
    let run = try PythonRun.run(script, file, sheet)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[Any]])
  }

  private static let script = """
    import json, sys
    from openpyxl import load_workbook
    book = load_workbook(sys.argv[1])
    cells = [c for s in book if s.title not in ("Model", "模型") for r in s for c in r]
    assert not any(c.data_type == "f" or c.hyperlink for c in cells)
    print(json.dumps([[c.value for c in row] for row in book[sys.argv[2]].iter_rows()]))
    """

  /// Whether a cell holds a number; the library writes 16 digits of it.
  private func isSame(_ cell: Any, _ number: Double?) -> Bool {
    guard let cell = cell as? Double, let number else { return false }
    return abs(cell - number) <= 1e-15 * abs(number)
  }

  @Test func `a run's workbook holds the numbers of its JSON`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let book = folder.path("a.xlsx")
    for out in ["a.xlsx", "a.json"] {
      let run = try ProgramRun.parkcast("run", file, "--paths", "2000", "--out", folder.path(out))
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.messages.isEmpty)
    }
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(folder.read("a.json").utf8)) as? [String: Any])
    let forecast = try #require(json["forecast"] as? [[String: Any]])
    let rows = try rows(book, sheet: "Forecast", in: folder)
    let total = forecast.filter {
      $0["series"] as? String == "total" && ($0["prices"] as? String)?.hasPrefix("real") == true
    }
    #expect(!total.isEmpty)
    for value in total {
      let year = value["year"] as? Int
      let row = try #require(
        rows.first {
          $0[0] as? String == "Total" || $0[0] as? String == "total"
            ? $0[1] as? Int == year && ($0[2] as? String)?.hasPrefix("in prices") == true : false
        })
      let quantiles = try #require(value["quantiles"] as? [String: Double])
      let levels = ["0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95"]
      let wanted = [value["mean"] as? Double] + levels.map { quantiles[$0] }
      for (cell, number) in zip([row[4]] + row[6...12], wanted) {
        #expect(isSame(cell, number))
      }
    }
    let targets = try #require(json["targets"] as? [[String: Any]])
    let odds = try self.rows(book, sheet: "Targets", in: folder)
    func fact(_ name: String, _ column: Int) throws -> Any {
      try #require(odds.first { $0[0] as? String == name })[column]
    }
    #expect(odds[1].dropFirst().map { $0 as? String } == targets.map { $0["title"] as? String })
    for (index, target) in targets.enumerated() {
      let interval = try #require(target["interval"] as? [Double])
      #expect(isSame(try fact("threshold", index + 1), target["threshold"] as? Double))
      #expect(isSame(try fact("odds", index + 1), target["probability"] as? Double))
      #expect(isSame(try fact("interval from", index + 1), interval[0]))
      #expect(isSame(try fact("interval to", index + 1), interval[1]))
    }
    let assumptions = try #require(json["assumptions"] as? [[String: Any]])
    let inputs = try self.rows(book, sheet: "Inputs", in: folder).dropFirst(2)
    #expect(inputs.map { $0[7] as? String } == assumptions.map { $0["date"] as? String })
    #expect(inputs.map { $0[0] as? String } == assumptions.map { $0["name"] as? String })
    #expect(inputs.map { $0[8] as? String } == assumptions.map { $0["place"] as? String })
  }

  @Test(arguments: [
    ["--seed", "5", "--target", "output-2030", "--threads", "1"],
    ["--design", "sobol", "--lang", "zh", "--precision", "40%"],
  ])
  func `the command in a workbook makes the same workbook`(options: [String]) throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let book = folder.path("a.xlsx")
    let words = ["run", "'\(file)'", "--paths", "3000", "--quiet", "--out", "'\(book)'"] + options
    let run = try ProgramRun.parkcast(
      shell: "\"$PARKCAST\" " + words.joined(separator: " "))
    #expect(run.status == 0, "\(run.messages)")
    let sheet = options.contains("zh") ? "来源与复现" : "Provenance"
    let texts = try rows(book, sheet: sheet, in: folder).joined().compactMap { $0 as? String }
    let command = try #require(texts.first { $0.hasPrefix("parkcast run ") })
    let rest = command.dropFirst("parkcast".count)
    let again = try ProgramRun.parkcast(shell: "cd '\(folder.url.path)' && \"$PARKCAST\"\(rest)")
    #expect(again.status == 0, "\(again.messages)")
    let data = try ["a.xlsx", "forecast.xlsx"].map {
      try Data(contentsOf: folder.url.appending(path: $0))
    }
    #expect(data[0] == data[1])
  }

  @Test func `the same run gives the same bytes, on one thread and on two`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    for (name, threads) in [("a.xlsx", "1"), ("b.xlsx", "1"), ("c.xlsx", "2")] {
      let run = try ProgramRun.parkcast(
        "run", file, "--paths", "3000", "--threads", threads, "--out", folder.path(name))
      #expect(run.status == 0, "\(run.messages)")
    }
    let data = try ["a", "b", "c"].map {
      try Data(contentsOf: folder.url.appending(path: "\($0).xlsx"))
    }
    #expect(data[0].count > 10_000)
    #expect(data[0] == data[1] && data[0] == data[2])
    #expect(try folder.names == ["a.xlsx", "b.xlsx", "c.xlsx", "park.yaml"])
  }

  @Test(arguments: [
    ["compare"], ["levers"], ["frontier"], ["goal", "--odds", "0.5", "--threshold"], ["check"],
  ])
  func `every report can be a workbook`(words: [String]) throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let arguments = [words[0], file] + words.dropFirst() + ["--out", folder.path("a.xlsx")]
    let quoted = arguments.map { "'\($0)'" }.joined(separator: " ")
    let paths = words[0] == "check" ? "" : " --paths 500"
    let run = try ProgramRun.parkcast(shell: "\"$PARKCAST\" \(quoted)\(paths) --lang zh")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.isEmpty)
    #expect(try rows(folder.path("a.xlsx"), sheet: "摘要", in: folder).count > 2)
  }

  @Test func `texts that look like formulas are inert and shown`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let title =
      "=HYPERLINK(1) <script> {{x}} 🏭 \u{200F}" + String(repeating: "长", count: 10_000)
    let text = try folder.read("park.yaml").replacing("Example park", with: "'\(title)'")
    try folder.write(text, to: "park.yaml")
    let run = try ProgramRun.parkcast(
      "run", file, "--paths", "200", "--out", folder.path("a.xlsx"))
    #expect(run.status == 0, "\(run.messages)")
    let rows = try rows(folder.path("a.xlsx"), sheet: "Summary", in: folder)
    #expect(rows[0][0] as? String == title)
  }

  @Test func `a target that cannot be written is told, and nothing is left`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    for (target, message) in [
      ("none/a.xlsx", "there is no such folder"), ("folder.xlsx", "it is a folder"),
    ] {
      try FileManager.default.createDirectory(
        atPath: folder.path("folder.xlsx"), withIntermediateDirectories: true)
      let run = try ProgramRun.parkcast(
        "run", file, "--paths", "200", "--out", folder.path(target))
      #expect(run.status == 1)
      #expect(run.messages.contains(message), "\(run.messages)")
      #expect(run.messages.split(separator: "\n").count == 1)
    }
    let full = try ProgramRun.parkcast(
      "run", file, "--paths", "200", "--format", "xlsx", "--out", "/dev/full")
    #expect(full.status == 1)
    #expect(full.messages.contains("the disk is full"))
    #expect(try folder.names == ["folder.xlsx", "park.yaml"])
  }

  @Test(arguments: [".~lock.a.xlsx#", "~$a.xlsx"])
  func `a workbook that is open in an office program is left alone`(sign: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    try folder.write("old", to: "a.xlsx")
    try folder.write("", to: sign)
    let run = try ProgramRun.parkcast("run", file, "--paths", "200", "--out", folder.path("a.xlsx"))
    #expect(run.status == 1)
    #expect(run.messages.contains("it is open in another program"), "\(run.messages)")
    #expect(run.messages.contains(sign))
    #expect(try folder.read("a.xlsx") == "old")
    #expect(try folder.names == [sign, "a.xlsx", "park.yaml"].sorted())
  }

  @Test func `a workbook that another program has locked is left alone`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    try folder.write("old", to: "a.xlsx")
    // The lock of this process is one of another program to the one that is run.
    let descriptor = open(folder.path("a.xlsx"), O_RDWR)
    defer { close(descriptor) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    try #require(fcntl(descriptor, F_SETLK, &lock) == 0)
    let run = try ProgramRun.parkcast("run", file, "--paths", "200", "--out", folder.path("a.xlsx"))
    #expect(run.status == 1)
    #expect(run.messages.contains("it is open in another program"), "\(run.messages)")
    #expect(try folder.names == ["a.xlsx", "park.yaml"])
  }

  @Test(arguments: ["folder", "file"])
  func `a place where one may not write is told, and nothing is left`(closed: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let place = folder.path("closed")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try folder.write("old", to: "closed/a.xlsx")
    // Root may write everywhere unless it gives that right away.
    let run = try ProgramRun.parkcast(
      shell: """
        chmod a-w '\(place)\(closed == "file" ? "/a.xlsx" : "")'
        drop=; [ "$(id -u)" != 0 ] || drop='setpriv --bounding-set -dac_override'
        $drop "$PARKCAST" run '\(file)' --paths 200 --out '\(place)/a.xlsx'
        echo "code $?" >&2; chmod u+w '\(place)'; ls -A '\(place)'; cat '\(place)/a.xlsx'
        """)
    #expect(run.messages.contains("you may not write there"), "\(run.messages)")
    #expect(run.messages.hasSuffix("code 1\n"))
    #expect(run.output == "a.xlsx\nold")
  }

  @Test(.enabled(if: geteuid() == 0, "only root can mount a small disk"))
  func `a full disk is told, and the old file stands`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let disk = folder.path("disk")
    // In a mount namespace of its own, so that nothing is left mounted; code 77 where that is
    // forbidden even to root.
    let run = try ProgramRun.parkcast(
      shell: """
        mkdir '\(disk)'
        unshare -m sh -c '
          mount -t tmpfs -o size=64k none "$0" || exit 77
          echo old > "$0/a.xlsx"
          "$PARKCAST" run "$1" --paths 200 --out "$0/a.xlsx"
          echo "code $?" >&2; ls -A "$0"; cat "$0/a.xlsx"
        ' '\(disk)' '\(file)' || exit 77
        """)
    guard run.status != 77 else {
      return withKnownIssue("no disk can be mounted here", isIntermittent: true) {
        Issue.record("skipped: \(run.messages)")
      }
    }
    #expect(run.messages.contains("the disk is full"), "\(run.messages)")
    #expect(run.messages.hasSuffix("code 1\n"))
    #expect(run.output == "a.xlsx\nold\n")
  }
}
