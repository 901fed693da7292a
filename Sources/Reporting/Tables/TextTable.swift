/// A table in columns of characters, for terminals and plain text.
struct TextTable {
  var numbers: NumberFormat
  var paint: Paint
  /// Spaces before every line.
  var indent = 2
  /// Spaces between columns.
  var gap = 2
  /// Columns of characters beyond which a table goes on below itself.
  var width = 116

  func lines(_ table: Table) -> [String] {
    let parts = parts(of: table)
    return Array(parts.map(linesOfPart).joined(separator: [""]))
  }

  /// The table cut between columns where it is too wide; each part begins with the columns of text
  /// that name its rows.
  private func parts(of table: Table) -> [Table] {
    let width = min(width, table.textWidth ?? .max)
    let widths = table.columns.indices.map { columnWidth($0, of: table) + gap }
    let names = table.columns.prefix { $0.alignment == .leading }.count
    let nameWidth = indent - gap + widths.prefix(names).reduce(0, +)
    // Without a column that names its rows, or with nothing else, it cannot be cut.
    guard indent - gap + widths.reduce(0, +) > width, (1..<table.columns.count).contains(names)
    else { return [table] }
    func groups(ofAtMost most: Int) -> [[Int]] {
      var groups: [[Int]] = []
      var used = 0
      for column in names..<table.columns.count {
        let isFull = groups.last?.count == most || used + widths[column] > width
        if groups.isEmpty || isFull {
          groups.append([])
          used = nameWidth
        }
        groups[groups.count - 1].append(column)
        used += widths[column]
      }
      return groups
    }
    // As many parts as it takes, of the same size, so that no column stands alone.
    let count = groups(ofAtMost: .max).count
    let size = (table.columns.count - names + count - 1) / count
    return groups(ofAtMost: size).map { table.part(Array(0..<names) + $0) }
  }

  private func columnWidth(_ column: Int, of table: Table) -> Int {
    let head = visibleText(table.columns[column].title).displayWidth
    return table.rows.reduce(head) { widest, row in
      cellLines(row[column], table.columns[column]).reduce(widest) { max($0, $1.displayWidth) }
    }
  }

  /// What a cell shows, in as many lines as the width of its column asks for.
  private func cellLines(_ cell: Cell, _ column: Table.Column) -> [String] {
    let lines = cell.lines(numbers)
    guard let width = column.width else { return lines.map { visibleText($0) } }
    return lines.flatMap { LineBreaking.lines(of: visibleText($0), width: width) }
      .flatMap { cut($0, at: width) }
  }

  /// A line that is a single word wider than its column, in pieces.
  private func cut(_ line: String, at width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in line {
      if !piece.isEmpty, piece.displayWidth + character.displayWidth > width {
        // Before a bracket where there is one: a place in JSON is read step by step.
        let end = piece.lastIndex(of: "[").flatMap { $0 > piece.startIndex ? $0 : nil }
        pieces.append(String(piece[..<(end ?? piece.endIndex)]))
        piece = end.map { String(piece[$0...]) } ?? ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }

  private func linesOfPart(_ table: Table) -> [String] {
    let body = table.rows.map { row in zip(row, table.columns).map { cellLines($0, $1) } }
    let heads = table.columns.map { visibleText($0.title) }
    let widths = table.columns.indices.map { columnWidth($0, of: table) }
    let full = widths.reduce(0, +) + gap * max(0, widths.count - 1)
    let rule = paint.faint(padding(indent) + String(repeating: "─", count: full))

    var lines: [String] = []
    if heads.contains(where: { !$0.isEmpty }) {
      lines.append(paint.faint(line(heads, table: table, widths: widths)))
      lines.append(rule)
    }
    for (index, row) in body.enumerated() {
      if table.rules.contains(index) { lines.append(rule) }
      let height = row.reduce(1) { max($0, $1.count) }
      for part in 0..<height {
        let cells = row.map { part < $0.count ? $0[part] : "" }
        let text = line(cells, table: table, widths: widths)
        lines.append(part == 0 ? text : paint.faint(text))
      }
    }
    return lines
  }

  private func line(_ cells: [String], table: Table, widths: [Int]) -> String {
    var text = padding(indent)
    for (column, cell) in cells.enumerated() {
      let room = padding(widths[column] - cell.displayWidth)
      text += table.columns[column].alignment == .leading ? cell + room : room + cell
      text += padding(gap)
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  private func padding(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
