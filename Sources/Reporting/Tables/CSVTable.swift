/// A table for machines: numbers in full, one line a row.
///
/// Source: RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in
/// front, so that opening a report runs nothing.
struct CSVTable {
  func text(_ table: Table) -> String {
    let heads = table.columns.map { field(inert($0.title)) }
    let rows = table.rows.map { row in
      row.map { field($0.isText ? inert($0.plain) : $0.plain) }
    }
    return ([heads] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private func field(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
    guard needsQuotes else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private func inert(_ text: String) -> String {
    let plain = text.replacing(NumberFormat.fixedSpace, with: " ")
    guard let first = plain.unicodeScalars.first else { return plain }
    return "=+-@\t\r\n".unicodeScalars.contains(first) ? "'" + plain : plain
  }
}
