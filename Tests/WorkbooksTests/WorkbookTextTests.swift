import Testing

@testable import Workbooks

@Suite struct WorkbookTextTests {
  @Test func `what XML cannot hold is left out, all else is kept`() {
    #expect(WorkbookText.cell("a\u{0}\u{1B}b\u{FFFE}\u{200F}🏭\n\t") == "ab\u{200F}🏭\n\t")
    #expect(WorkbookText.cell("_x000D_ _x12_") == "_x005F_x000D_ _x12_")
  }

  @Test func `a cell holds 32 767 units of UTF-16 and says where it was cut`() {
    let long = WorkbookText.cell(String(repeating: "🏭", count: 20_000))
    #expect(long.utf16.count <= WorkbookText.longestCell && long.hasSuffix("🏭…"))
    #expect(WorkbookText.cell(String(repeating: "a", count: 32_767)).hasSuffix("aa"))
  }

  @Test func `a title is no formula and has 255 units at most`() {
    #expect(WorkbookText.title("=A1") == " =A1")
    #expect(WorkbookText.title(String(repeating: "a", count: 10_000)).utf16.count == 255)
  }

  // Python: (datetime.date(y, m, d) - datetime.date(1970, 1, 1)).days
  @Test(arguments: [
    (1970, 1, 1, 0), (2023, 12, 31, 19_722), (2024, 2, 29, 19_782), (1900, 3, 1, -25_508),
  ])
  func `days are counted from 1970`(year: Int, month: Int, day: Int, expected: Int) {
    #expect(CalendarDate(year: year, month: month, day: day).daysSince1970 == expected)
  }

  // The examples of Excel's own names: column 26 is Z, 27 AA, 16 384 XFD.
  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (16_383, "XFD")])
  func `columns have the names that spreadsheets give them`(column: Int, name: String) {
    #expect(CellRange.columnName(column) == name)
  }

  @Test func `a reference quotes the name of its sheet`() {
    let range = CellRange(sheet: "Bob's data", rows: 1..<9, columns: 2..<3)
    #expect(range.reference == "'Bob''s data'!$C$2:$C$9")
    #expect(
      CellRange(sheet: "a", rows: 0..<1, columns: 0..<1).reference == "'a'!$A$1")
  }
}
