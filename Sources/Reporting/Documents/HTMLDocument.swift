/// A document as a page of its own: plain, without scripts, and for paper of the size A4.
package struct HTMLDocument {
  package var numbers: NumberFormat

  package init(numbers: NumberFormat) { self.numbers = numbers }

  func text(_ document: Document) -> String {
    let language = numbers.language == .chinese ? "zh-CN" : "en"
    let lines =
      [
        "<!DOCTYPE html>", "<html lang=\"\(language)\">", "<head>", "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<title>\(htmlText(title(of: document)))</title>", "<style>\(Self.style)</style>",
        "</head>", "<body>", "<main>",
      ] + body(of: document) + ["</main>", "</body>", "</html>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func title(of document: Document) -> String {
    for case .title(let text) in document.blocks { return text }
    return ""
  }

  /// The document's elements, line by line, without a page around them.
  package func body(of document: Document) -> [String] {
    var heading = ""
    return document.blocks.flatMap { block in
      if case .heading(let text) = block { heading = text }
      if case .subheading(let text) = block { heading = text }
      return lines(block, under: heading, references: document.references)
    }
  }

  private func lines(
    _ block: Document.Block, under heading: String, references: Set<String>
  ) -> [String] {
    switch block {
    case .title(let text): return [element("h1", text)]
    case .heading(let text): return [element("h2", text)]
    case .subheading(let text): return [element("h3", text)]
    case .paragraph(let text): return ["<p>\(linked(text, references))</p>"]
    case .caution(let text): return ["<p class=\"caution\">\(htmlText(text))</p>"]
    case .list(let texts): return ["<ul>"] + texts.map { element("li", $0) } + ["</ul>"]
    case .verbatim(let texts):
      let lines = texts.flatMap(TextDocument.verbatim).map(htmlText)
      return ["<pre>\(lines.joined(separator: "\n"))</pre>"]
    case .facts(let facts):
      return ["<dl>"] + facts.map { element("dt", $0.name) + element("dd", $0.text) } + ["</dl>"]
    case .table(let table):
      return HTMLTable(numbers: numbers, references: references, label: heading).lines(table)
    }
  }

  /// A paragraph whose keys lead to their rows.
  private func linked(_ text: String, _ references: Set<String>) -> String {
    references.reduce(into: htmlText(text)) { text, key in
      // A mark stays on the line of its number.
      let mark = "&#8288;<sup><a href=\"#\(key)\">\(key)</a></sup>"
      text = text.replacing("&nbsp;[\(key)]", with: mark).replacing("[\(key)]", with: mark)
    }
  }

  private func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(htmlText(text))</\(name)>"
  }

  private static let style = """

    @page { size: A4; margin: 18mm 20mm; }
    body { margin: 0; color: #1a1a1a; background: #fff; font: 16px/1.65 "Noto Sans", "Noto Sans CJK \
    SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "Helvetica Neue", Arial, sans-serif; }
    main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem; overflow-wrap: break-word; }
    h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 1rem; padding-bottom: .5rem; \
    border-bottom: 2px solid #1a1a1a; }
    h2 { font-size: 1.05rem; line-height: 1.3; margin: 1.4rem 0 .3rem; break-after: avoid; }
    h3 { font-size: 1rem; margin: 1rem 0 .2rem; break-after: avoid; }
    p, ul, dl { margin: .3rem 0; }
    .caution { border-left: 3px solid #a33; padding-left: .6rem; font-weight: 600; }
    dt { font-weight: 600; }
    dd { margin: 0 0 .4rem 1rem; }
    pre { font-size: .75rem; white-space: pre-wrap; background: #f4f4f2; padding: .5rem .7rem; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .75rem; line-height: 1.35; \
    margin: .5rem 0; }
    caption { text-align: left; font-weight: 600; padding: .3rem 0; }
    th, td { text-align: left; vertical-align: top; padding: .25rem .5rem .25rem 0; \
    border-bottom: 1px solid #ddd; }
    th { border-bottom: 1px solid #1a1a1a; word-break: keep-all; }
    sup { font-size: .65em; line-height: 0; margin-left: .1em; }
    a { color: #57606a; text-decoration: none; }
    tr:target { background: #fff3c4; }
    small { font-size: .92em; color: #57606a; }
    .short { white-space: nowrap; }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .rule td { border-top: 1px solid #1a1a1a; }
    tr { break-inside: avoid; }
    thead { display: table-header-group; }
    @media print { body { font-size: 10.5pt; line-height: 1.5; } main { max-width: none; padding: 0; } \
    .scroll { overflow: visible; } }

    """
}
