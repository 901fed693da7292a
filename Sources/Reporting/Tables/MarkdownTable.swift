/// A table in Markdown. What has a meaning there and stands in a text is escaped.
struct MarkdownTable {
  var numbers: NumberFormat

  func lines(_ table: Table) -> [String] {
    let heads = line(table.columns.map { markdownText($0.title) })
    let marks = line(table.columns.map { $0.alignment == .leading ? "---" : "---:" })
    return [heads, marks] + table.rows.map { line($0.map { markdownText($0.line(numbers)) }) }
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}

/// Text that Markdown shows as it is.
func markdownText(_ text: String) -> String {
  var result = ""
  for character in visibleText(text) {
    switch character {
    case "|", "\\", "`", "*", "_", "[", "]": result += "\\\(character)"
    case "<": result += "&lt;"
    case "&": result += "&amp;"
    default: result.append(character)
    }
  }
  return result
}
