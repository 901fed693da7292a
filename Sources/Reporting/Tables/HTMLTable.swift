/// A table in HTML, in a box of its own that scrolls where the page is too narrow for it.
struct HTMLTable {
  var numbers: NumberFormat
  /// First cells by which a row is found.
  var references: Set<String> = []
  /// What a table without a title is called by readers that cannot see it.
  var label = ""

  func lines(_ table: Table) -> [String] {
    let title = table.title.isEmpty ? label : table.title
    let caption = table.title.isEmpty ? [] : ["<caption>\(htmlText(table.title))</caption>"]
    let open =
      [
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(htmlText(title))\">",
        "<table>",
      ] + caption
    let marks = table.columns.indices.map { mark(at: $0, of: table) }
    return open + head(table, marks) + ["<tbody>"]
      + table.rows.indices.map { row(at: $0, of: table, marks) }
      + ["</tbody>", "</table>", "</div>"]
  }

  private func head(_ table: Table, _ marks: [String]) -> [String] {
    let cells = zip(table.columns, marks).map { column, mark in
      // A head without words heads nothing.
      column.title.isEmpty
        ? "<td></td>" : "<th scope=\"col\"\(mark)>\(htmlText(column.title))</th>"
    }
    return ["<thead><tr>\(cells.joined())</tr></thead>"]
  }

  private func row(at index: Int, of table: Table, _ marks: [String]) -> String {
    let row = table.rows[index]
    let cells = zip(marks, row).map { mark, cell in "<td\(mark)>\(lines(of: cell))</td>" }
    let rule = table.rules.contains(index) ? " class=\"rule\"" : ""
    return "<tr\(rule)\(name(row))>\(cells.joined())</tr>"
  }

  /// What stands below a value is small.
  private func lines(of cell: Cell) -> String {
    var lines = cell.lines(numbers).map(htmlText)
    for place in lines.indices.dropFirst() { lines[place] = "<small>\(lines[place])</small>" }
    return lines.joined(separator: "<br>")
  }

  private func name(_ row: [Cell]) -> String {
    guard case .text(let key)? = row.first, references.contains(key) else { return "" }
    return " id=\"\(htmlText(key))\""
  }

  /// How a column is set: numbers, and words that are short enough to stay in one line.
  private func mark(at place: Int, of table: Table) -> String {
    if table.columns[place].alignment == .trailing { return " class=\"number\"" }
    let lines = table.rows.flatMap { $0[place].lines(numbers) }
    return lines.allSatisfy { $0.displayWidth <= Self.short } ? " class=\"short\"" : ""
  }

  /// Columns of characters: `P plan or promise` has seventeen, `2023年12月25日` fourteen.
  private static let short = 18
}
