/// A table of comma-separated values: a line of names, then lines of cells.
///
/// Cells may stand in double quotes, in which commas, line ends and doubled quotes are text. Lines
/// end with LF or CR LF; empty lines are left out.
///
/// Source: RFC 4180 (2005).
struct CSVText: Sendable {
  struct Cell: Sendable, Hashable {
    var text: String
    var location: SourceLocation
  }

  /// The names of the columns.
  let header: [Cell]
  /// As many cells as there are names, in each.
  let lines: [[Cell]]

  /// Reads a text, or says the first thing that is wrong with it.
  static func read(_ text: String, file: String) -> Result<CSVText, Diagnostic> {
    var reader = CSVReader(text, file: file)
    do {
      let lines = try reader.lines()
      guard let header = lines.first else {
        return .failure(.init(.error, at: SourceLocation(file: file), Phrase(.fileEmpty)))
      }
      for line in lines.dropFirst() where line.count != header.count {
        return .failure(
          .init(
            .error, at: line[0].location,
            Phrase(.lineLength, "\(line.count)", "\(header.count)"), hint: Phrase(.quoteCells)))
      }
      return .success(CSVText(header: header, lines: Array(lines.dropFirst())))
    } catch {
      return .failure(error)
    }
  }
}

/// Reads cell by cell.
private struct CSVReader {
  private let scalars: [Unicode.Scalar]
  private let file: String
  private var position = 0
  private var line = 1
  private var lineStart = 0

  init(_ text: String, file: String) {
    scalars = Array(text.unicodeScalars)
    self.file = file
  }

  private var location: SourceLocation {
    SourceLocation(file: file, line: line, column: position - lineStart + 1)
  }

  private func isAt(_ scalar: Unicode.Scalar) -> Bool {
    position < scalars.count && scalars[position] == scalar
  }

  mutating func lines() throws(Diagnostic) -> [[CSVText.Cell]] {
    var lines: [[CSVText.Cell]] = []
    while position < scalars.count {
      var cells = [try cell()]
      while isAt(",") {
        position += 1
        cells.append(try cell())
      }
      if cells.count > 1 || !cells[0].text.isEmpty { lines.append(cells) }
      endLine()
    }
    return lines
  }

  private mutating func endLine() {
    if isAt("\r") { position += 1 }
    if isAt("\n") { position += 1 }
    line += 1
    lineStart = position
  }

  private var isAtEnd: Bool { position == scalars.count || isAt("\n") || isAt("\r") }

  private mutating func cell() throws(Diagnostic) -> CSVText.Cell {
    let start = location
    while isAt(" ") || isAt("\t") { position += 1 }
    guard isAt("\"") else {
      var text = String.UnicodeScalarView()
      while !isAtEnd, !isAt(",") {
        text.append(scalars[position])
        position += 1
      }
      while let last = text.last, last == " " || last == "\t" { text.removeLast() }
      return CSVText.Cell(text: String(text), location: start)
    }
    position += 1
    var text = String.UnicodeScalarView()
    while true {
      guard position < scalars.count else { throw wrongQuote(start) }
      let scalar = scalars[position]
      position += 1
      if scalar == "\"" {
        guard isAt("\"") else { break }
        position += 1
      } else if scalar == "\n" {
        line += 1
        lineStart = position
      }
      text.append(scalar)
    }
    while isAt(" ") || isAt("\t") { position += 1 }
    guard isAtEnd || isAt(",") else { throw wrongQuote(start) }
    return CSVText.Cell(text: String(text), location: start)
  }

  private func wrongQuote(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(.error, at: place, Phrase(.cellQuote), hint: Phrase(.closeQuote))
  }
}
