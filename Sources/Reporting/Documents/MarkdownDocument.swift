/// A document in Markdown.
struct MarkdownDocument {
  var numbers: NumberFormat

  func text(_ document: Document) -> String {
    document.blocks.map { lines($0).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func lines(_ block: Document.Block) -> [String] {
    switch block {
    case .title(let text): return ["# " + markdownText(text)]
    case .heading(let text): return ["## " + markdownText(text)]
    case .subheading(let text): return ["### " + markdownText(text)]
    case .paragraph(let text): return [markdownText(text)]
    case .caution(let text): return ["> **\(markdownText(text))**"]
    case .list(let texts): return texts.map { "- " + markdownText($0) }
    case .verbatim(let texts):
      // A fence of four is not closed by the code marks inside a message.
      let fence = String(repeating: "`", count: 4)
      return [fence + "text"] + texts.flatMap(TextDocument.verbatim) + [fence]
    case .facts(let facts):
      return facts.map { "- **\(markdownText($0.name))**: \(markdownText($0.text))" }
    case .table(let table):
      let title = table.title.isEmpty ? [] : [markdownText(table.title), ""]
      return title + MarkdownTable(numbers: numbers).lines(table)
    }
  }
}
