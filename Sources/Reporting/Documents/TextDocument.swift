/// A document as plain text in lines, with colours where they are wanted.
struct TextDocument {
  var numbers: NumberFormat
  var paint: Paint
  /// Columns after which sentences are continued on the next line.
  var width = 100

  func text(_ document: Document) -> String {
    var lines: [String] = []
    for block in document.blocks {
      if !lines.isEmpty, startsNewPart(block) { lines.append("") }
      lines += self.lines(block)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func startsNewPart(_ block: Document.Block) -> Bool {
    switch block {
    case .title, .heading, .subheading, .table, .verbatim: true
    case .paragraph, .caution, .list, .facts: false
    }
  }

  private func lines(_ block: Document.Block) -> [String] {
    switch block {
    case .title(let text): return wrapped(text, indent: 0).map(paint.strong)
    case .heading(let text): return wrapped(text, indent: 0).map(paint.heading)
    case .subheading(let text): return wrapped(text, indent: 2).map(paint.strong)
    case .paragraph(let text): return wrapped(text, indent: 2)
    case .caution(let text): return wrapped(text, indent: 2).map(paint.warning)
    case .list(let texts):
      return texts.flatMap { text in
        var lines = wrapped(text, indent: 4)
        lines[0] = "  – " + lines[0].dropFirst(4)
        return lines
      }
    case .verbatim(let texts): return texts.flatMap(Self.verbatim)
    case .facts(let facts): return lines(facts)
    case .table(let table):
      let title = table.title.isEmpty ? [] : wrapped(table.title, indent: 2).map(paint.strong)
      return title + TextTable(numbers: numbers, paint: paint).lines(table)
    }
  }

  private func lines(_ facts: [Document.Fact]) -> [String] {
    let names = facts.map { visibleText($0.name) }
    let column = 4 + (names.map(\.displayWidth).max() ?? 0) + 2
    return zip(names, facts).flatMap { name, fact in
      var lines = wrapped(fact.text, indent: column)
      let room = String(repeating: " ", count: column - 4 - name.displayWidth)
      lines[0] = "    " + paint.faint(name) + room + lines[0].dropFirst(column)
      return lines
    }
  }

  static func verbatim(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { visibleText(String($0)) }
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    LineBreaking.lines(of: text, width: max(20, width - indent)).map {
      String(repeating: " ", count: indent) + visibleText($0)
    }
  }
}
