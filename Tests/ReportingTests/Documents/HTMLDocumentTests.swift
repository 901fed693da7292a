import Testing

@testable import Reporting

@Suite struct HTMLDocumentTests {
  private let page = HTMLDocument(numbers: NumberFormat(.english))

  @Test func `text is shown and never read as a tag`() {
    let evil = "<script>alert('1')</script> & \"two\"\u{202E}\u{1B}[31m"
    let shown =
      "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;two&quot;[31m"
    var table = Table(evil, columns: [.init(evil), .number(evil)])
    table.append([.text(evil), .number(1234.5, digits: 1)])
    let document = Document([
      .title(evil), .heading(evil), .subheading(evil), .paragraph(evil), .caution(evil),
      .list([evil]), .verbatim([evil]), .facts([.init(evil, evil)]), .table(table),
    ])
    let text = page.text(document)
    #expect(!text.contains("<script") && !text.contains("\u{202E}") && !text.contains("\u{1B}"))
    // Title of the page and of the text, heading, subheading, two paragraphs, item, lines, name,
    // fact, caption and label of the table, two column heads, cell.
    #expect(text.components(separatedBy: shown).count - 1 == 15)
    #expect(text.contains("<td class=\"number\">1&nbsp;234.5</td>"))
  }

  @Test func `a mark that joins a quotation mark ends no attribute`() {
    let table = Table("\"\u{301} onload=\"x\u{301}", columns: [.init("a")])
    let text = page.text(Document([.table(table)]))
    #expect(text.contains("aria-label=\"&quot;\u{301} onload=&quot;x\u{301}\""))
  }

  @Test func `a table without a title is called by the heading above it`() {
    let table = Table(columns: [.init("a")])
    let text = page.text(Document([.heading("Odds"), .table(table), .subheading("<2>")]))
    #expect(text.contains("role=\"region\" tabindex=\"0\" aria-label=\"Odds\""))
  }

  @Test func `no line is broken within an interval`() {
    #expect(htmlText("2.4\u{A0}–\u{A0}2.7") == "2.4&nbsp;–&#8288;&nbsp;2.7")
    #expect(pageText("2.4\u{A0}–\u{A0}2.7") == "2.4\u{A0}–\u{2060}\u{A0}2.7")
  }

  @Test func `every tag is closed, and nothing is fetched`() throws {
    for report in [Sample.report(.english), Sample.report(.chinese)] {
      let text = report.rendered(as: .html)
      for name in [
        "html", "head", "body", "main", "h1", "h2", "p", "table", "tr", "td", "dl", "ul",
      ] {
        let opened = try text.matches(of: Regex("<\(name)[ >]")).count
        #expect(opened == text.components(separatedBy: "</\(name)>").count - 1, "\(name)")
      }
      #expect(!text.contains("src=") && !text.contains("href=") && !text.contains("url("))
    }
  }

  @Test func `a key in a paragraph leads to its row`() {
    var table = Table(columns: [.init("key"), .init("value")])
    table.append([.text("T1"), .text("7")])
    table.append([.text("T2"), .text("8")])
    var document = Document([.paragraph("Seven\u{A0}[T1] of [T3]."), .table(table)])
    document.references = ["T1"]
    let text = page.text(document)
    #expect(text.contains("Seven&#8288;<sup><a href=\"#T1\">T1</a></sup> of [T3].</p>"))
    #expect(text.contains("<tr id=\"T1\"><td class=\"short\">T1</td>"))
    #expect(text.contains("<tr><td class=\"short\">T2</td>"))
  }
}
