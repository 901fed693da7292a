import Foundation
import Testing
import WorkbookFiles

@testable import Workbooks

/// Files read back by openpyxl, which shares no code with the library that writes them.
@Suite struct WorkbookFileTests {
  /// A folder for one test, removed with it.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "parkcast-workbooks-\(UUID().uuidString)")
    init() throws {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(at: url) }
    func path(_ name: String) -> String { url.appending(path: name).path }
  }

  private static let dangerous = [
    "=HYPERLINK(\"http://example.org\",\"x\")", "+1", "-1", "@SUM(A1)", "<script>alert(1)</script>",
    "{{x}}", "\u{200F}abc\u{202E}def", "🏭🇨🇳", "http://example.org", "1e9", "a\nb",
    "mailto:a@b.c", "TRUE", "internal:A1", "&amp;", " x ",
  ]

  private static var workbook: Workbook {
    var names = SheetNames()
    var first = Sheet(names.name("数据"))
    var heading = CellStyle()
    heading.isBold = true
    heading.fill = Colour(0xDDEBF7)
    first.append([.text("year", heading), .text("value", heading), .empty])
    for year in 0..<3 {
      first.append([
        .number(Double(2024 + year), "0"), .number(0.1 + Double(year), "#,##0.00"),
        WorkbookCell(.formula("=B\(year + 2)*2", value: 2 * (0.1 + Double(year)))),
      ])
    }
    first.append([
      WorkbookCell(.date(CalendarDate(year: 2023, month: 12, day: 31))), .number(.nan, "0"),
    ])
    first.frozenRows = 1
    first.columnWidths = [12, 20]
    var chart = WorkbookChart(.lines, title: "=1+1", description: "a chart")
    chart.series = [
      .init(
        name: first.range(rows: 0..<1, column: 1),
        categories: first.range(rows: 1..<4, column: 0),
        values: first.range(rows: 1..<4, column: 1),
        style: SeriesStyle(line: .init(Colour(0x1F4E79))))
    ]
    first.charts = [.init(chart, row: 6, column: 0)]
    var second = Sheet(names.name("Text"))
    for text in dangerous { second.append([.text(text)]) }
    second.append([.text(String(repeating: "长", count: 10_000))])
    var workbook = Workbook(
      title: "A workbook", created: CalendarDate(year: 2023, month: 12, day: 31))
    workbook.sheets = [first, second]
    return workbook
  }

  @Test func `the same workbook is the same file`() throws {
    let folder = try Folder()
    for name in ["a.xlsx", "b.xlsx"] {
      try Self.workbook.write(to: folder.path(name), temporaryFolder: folder.url.path)
    }
    let first = try Data(contentsOf: folder.url.appending(path: "a.xlsx"))
    #expect(first == (try Data(contentsOf: folder.url.appending(path: "b.xlsx"))))
    #expect(first.count > 1000 && first.count < Self.workbook.bytesAtMost)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(names.sorted() == ["a.xlsx", "b.xlsx"])
  }

  @Test func `an independent reader finds what was written`() throws {
    let folder = try Folder()
    let file = folder.path("a.xlsx")
    try Self.workbook.write(to: file, temporaryFolder: folder.url.path)
    let read = try Self.read(file, in: folder.url)
    #expect(read.title == "A workbook")
    #expect(read.created == "2023-12-31T00:00:00")
    #expect(read.sheets.map(\.name) == ["数据", "Text"])
    let data = read.sheets[0]
    #expect(data.frozen == "A2")
    #expect(data.charts == 1)
    #expect(data.rows[0] == [.text("year"), .text("value"), .none])
    #expect(data.rows[1] == [.number(2024), .number(0.1), .number(0.2)])
    #expect(data.rows[3] == [.number(2026), .number(2.1), .number(4.2)])
    #expect(data.rows[4] == [.text("2023-12-31T00:00:00"), .none, .none])
    #expect(data.formulas == ["C2 =B2*2", "C3 =B3*2", "C4 =B4*2"])
    #expect(data.formats["B2"] == "#,##0.00")
    let text = read.sheets[1]
    #expect(text.formulas.isEmpty && text.links == 0)
    #expect(
      text.rows.map { $0[0] }
        == (Self.dangerous.map { .text($0) }
          + [.text(String(repeating: "长", count: 10_000))]))
  }

  @Test func `what cannot be written says so`() throws {
    let folder = try Folder()
    #expect(throws: WorkbookFailure.self) {
      try Self.workbook.write(to: folder.path("none/a.xlsx"), temporaryFolder: folder.url.path)
    }
    var twice = Self.workbook
    twice.sheets[1].name = twice.sheets[0].name
    #expect(throws: WorkbookFailure.self) {
      try twice.write(to: folder.path("b.xlsx"), temporaryFolder: folder.url.path)
    }
    var high = Workbook(title: "", created: CalendarDate(year: 2023, month: 12, day: 31))
    high.sheets = [Sheet("a")]
    high.sheets[0].rows = Array(repeating: [], count: 1_048_577)
    #expect(throws: WorkbookFailure.tooLarge(sheet: "a")) {
      try high.write(to: folder.path("c.xlsx"), temporaryFolder: folder.url.path)
    }
  }
}

// Reading back.
extension WorkbookFileTests {
  enum Value: Decodable, Equatable {
    case none
    case number(Double)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .none
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  struct ReadSheet: Decodable {
    var name: String
    var rows: [[Value]]
    var formulas: [String]
    var formats: [String: String]
    var frozen: String?
    var charts: Int
    var links: Int
  }

  struct ReadWorkbook: Decodable {
    var title: String
    var created: String
    var sheets: [ReadSheet]
  }

  static func read(_ file: String, in folder: URL) throws -> ReadWorkbook {
    let script = folder.appending(path: "read.py")
    try Data(self.script.utf8).write(to: script)
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let own = root.appending(path: ".venv/bin/python").path
    let hasOwn = FileManager.default.isExecutableFile(atPath: own)
    let process = Process()
    process.executableURL = URL(filePath: hasOwn ? own : "/usr/bin/env")
    process.arguments = (hasOwn ? [] : ["python3"]) + [script.path, file]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(
      process.terminationStatus == 0,
      "python3 with the package openpyxl is needed: pip install -r Tests/requirements.txt")
    return try JSONDecoder().decode(ReadWorkbook.self, from: data)
  }

  private static let script = """
    import json, sys
    from openpyxl import load_workbook
    values = load_workbook(sys.argv[1], data_only=True)
    formulas = load_workbook(sys.argv[1])
    def plain(value):
        return value.isoformat() if hasattr(value, "isoformat") else value
    sheets = []
    for sheet in formulas:
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        sheets.append({
            "name": sheet.title,
            "rows": [[plain(c.value) for c in row] for row in values[sheet.title].iter_rows()],
            "formulas": [f"{c.coordinate} {c.value}" for c in cells if c.data_type == "f"],
            "formats": {c.coordinate: c.number_format for c in cells},
            "frozen": sheet.freeze_panes, "charts": len(sheet._charts),
            "links": sum(1 for c in cells if c.hyperlink),
        })
    properties = formulas.properties
    print(json.dumps({
        "title": properties.title, "created": plain(properties.created.replace(tzinfo=None)),
        "sheets": sheets}))
    """
}
