import Testing
import Workbooks

@testable import Reporting

@Suite struct ReportWorkbookTests {
  private struct Told: Report {
    var catalogue = Catalogue(.english)
    var document: Document
    var json: JSONValue { .null }
    var table: Table
    var asOf: Int? { 2023 }
  }

  private static let dangerous = "=HYPERLINK(\"http://x\") \u{202E}<script>{{x}} 🏭"

  private var told: Told {
    var table = Table(
      "Output, 亿元", columns: [.init("cluster"), .number("2030"), .number("share")])
    table.append([
      .text(Self.dangerous), .range(median: 10.25, low: 5.5, high: 20.125, digits: 1),
      .percentage(0.125, digits: 1),
    ])
    table.append([.text("+1"), .number(3, digits: 0), .empty])
    return Told(
      document: Document([
        .title(String(repeating: "长", count: 10_000)), .heading("Forecast: [all]"),
        .facts([.init("odds", "one in two")]), .table(table),
      ]), table: table)
  }

  @Test func `a value with a range takes three cells, and numbers are numbers`() throws {
    let sheet = told.workbook.sheets[1]
    #expect(sheet.name == "Forecast   all")
    #expect(
      sheet.rows[1].map(\.content) == [
        .text("cluster"), .text("2030"), .text("2030 from"), .text("2030 to"), .text("share"),
      ])
    #expect(
      sheet.rows[2].dropFirst().map(\.content) == [
        .number(10.25), .number(5.5), .number(20.125), .number(0.125),
      ])
    #expect(
      sheet.rows[2].dropFirst().map(\.style.numberFormat) == [
        "#,##0.0", "#,##0.0", "#,##0.0", "0.0%",
      ])
    #expect(
      sheet.rows[3].map(\.content) == [.text("+1"), .number(3), .empty, .empty, .empty])
    #expect(sheet.frozenRows == 2)
  }

  @Test func `a row of heads is as high as its tallest head`() {
    var table = Table(columns: [.init("year"), .number("paths on which it comes from")])
    table.append([.text("2030"), .number(3, digits: 0)])
    let sheet = TableSheet(table: table, title: "", catalogue: Catalogue(.english)).sheet("A")
    // A column half as wide as its head, 14: "paths on which", "it comes from".
    #expect(sheet.columnWidths[1] == SheetStyle.width(14))
    #expect(sheet.rowHeights == [1: 30])
  }

  @Test func `a text is a text, whatever it begins with`() {
    let sheet = told.workbook.sheets[1]
    // Marks that turn the direction of writing around are left out of all reports.
    #expect(
      sheet.rows[2][0].content
        == .text("=HYPERLINK(\"http://x\") <script>{{x}} 🏭"))
  }

  @Test func `text, tables and the table for machines have a sheet each`() {
    let workbook = told.workbook
    #expect(workbook.sheets.map(\.name) == ["Summary", "Forecast   all", "Data"])
    let words = workbook.sheets[0].rows.joined().compactMap { cell -> String? in
      if case .text(let text) = cell.content { text } else { nil }
    }
    #expect(words.contains("one in two"))
    #expect(words.contains("See the sheet “Forecast   all”."))
    #expect(words.first?.count == 10_000)
    #expect(workbook.created == CalendarDate(year: 2023, month: 12, day: 31))
    #expect(workbook.sheets[2].rows[2][1].style.numberFormat == "General")
  }

  @Test func `every report is a workbook whose sheets have names of their own`() throws {
    for report in try ReportContract.reports {
      let workbook = report.workbook
      #expect(workbook == report.workbook)
      var names = SheetNames()
      for sheet in workbook.sheets {
        #expect(names.name(sheet.name) == sheet.name)
        #expect(!sheet.name.contains("\u{A0}"))
        for case .text(let text) in sheet.rows.joined().map(\.content) {
          #expect(!text.contains("\u{A0}") && !text.contains("\u{1B}"))
        }
      }
    }
  }
}
