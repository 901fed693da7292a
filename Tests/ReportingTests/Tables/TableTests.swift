import Testing

@testable import Reporting

@Suite struct TableTests {
  static var table: Table {
    var table = Table(columns: [.init("集群"), .number("2024"), .init("note")])
    table.append([
      .text("数字经济"), .range(median: 1234.56, low: 2, high: 30_000, digits: 1), .text("a|b"),
    ])
    table.append([.text("Bio"), .number(.nan, digits: 1), .text("=1+2")])
    table.appendRule()
    table.append([.text("e\u{301}\u{1B}[31m"), .percentage(-0.00001, digits: 1), .empty])
    return table
  }

  @Test func `columns line up whatever the width of their characters`() {
    let lines = TextTable(numbers: NumberFormat(.english), paint: Paint(isOn: false))
      .lines(Self.table)
    // By hand: the first column is 8 wide, the second 12, the third 4.
    #expect(
      lines == [
        "  集群              2024  note", "  ────────────────────────────",
        "  数字经济       1 234.6  a|b", "            2.0–30 000.0", "  Bio                  –  =1+2",
        "  ────────────────────────────", "  e\u{301}[31m            0.0 %",
      ])
  }

  @Test func `a table that is too wide goes on below, with the names of its rows`() {
    var table = Table(columns: [.init("")] + (2024...2027).map { .number(String($0)) })
    table.append([.text("park")] + (1...4).map { .number(Double($0), digits: 2) })
    var text = TextTable(numbers: NumberFormat(.english), paint: Paint(isOn: false))
    // 2 + 4 for the names, 6 for each year: two years fit into 18 columns.
    text.width = 18
    #expect(
      text.lines(table) == [
        "        2024  2025", "  ────────────────", "  park  1.00  2.00", "", "        2026  2027",
        "  ────────────────", "  park  3.00  4.00",
      ])
  }

  @Test func `a table of texts alone is never cut, however wide`() {
    var table = Table(columns: [.init("a"), .init("b")])
    table.append([.text("one two three"), .text("four five six")])
    var text = TextTable(numbers: NumberFormat(.english), paint: Paint(isOn: false))
    text.width = 18
    #expect(text.lines(table).last == "  one two three  four five six")
  }

  @Test func `a column with a width goes on in the next line, and cuts words that are wider`() {
    var table = Table(columns: [.init("a", width: 6), .init("b")])
    table.append([.text("one two abcde[0].x"), .text("1")])
    let text = TextTable(numbers: NumberFormat(.english), paint: Paint(isOn: false))
    // Six columns; the long word is cut before its bracket, which leaves five.
    #expect(
      text.lines(table) == [
        "  a      b", "  ────────", "  one    1", "  two", "  abcde", "  [0].x",
      ])
  }

  @Test func `colours change nothing but the look`() {
    let lines = TextTable(numbers: NumberFormat(.english), paint: Paint(isOn: true))
      .lines(Self.table)
    #expect(lines[0].hasPrefix("\u{1B}["))
    #expect(lines[2] == "  数字经济       1 234.6  a|b")
  }

  @Test func `Markdown escapes what has a meaning there`() {
    let lines = MarkdownTable(numbers: NumberFormat(.english)).lines(Self.table)
    #expect(lines[1] == "| --- | ---: | --- |")
    #expect(lines[2] == "| 数字经济 | 1 234.6 (2.0–30 000.0) | a\\|b |")
    #expect(lines.allSatisfy { $0.replacing("\\|", with: "").count { $0 == "|" } == 4 })
  }

  @Test func `CSV quotes by RFC 4180 and leaves no formula alive`() {
    var table = Table(columns: ["text", "number"].map { .init($0) })
    for text in ["plain", "a,b", "say \"so\"", "two\nlines", "=1+2", "+1", "-1", "@x", "", " =1"] {
      table.append([.text(text), .number(-0.1, digits: 1)])
    }
    #expect(
      CSVTable().text(table) == """
        text,number\r
        plain,-0.1\r
        "a,b",-0.1\r
        "say ""so""\",-0.1\r
        "two\nlines",-0.1\r
        '=1+2,-0.1\r
        '+1,-0.1\r
        '-1,-0.1\r
        '@x,-0.1\r
        ,-0.1\r
         =1,-0.1\r

        """)
  }

  @Test func `CSV has numbers in full and nothing for what is not finite`() {
    var table = Table(columns: [.init("n")])
    for value in [0.1, 100_000, 1e-7, .nan, .infinity] { table.append([.number(value, digits: 0)]) }
    #expect(CSVTable().text(table) == "n\r\n0.1\r\n100000\r\n1e-07\r\n\r\n\r\n")
  }
}
