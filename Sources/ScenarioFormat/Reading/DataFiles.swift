import Foundation

/// Files of data that a scenario's numbers name, each read once.
struct DataFiles {
  /// Fewest and most values of a column: one value is no distribution, and the inner loop looks
  /// through them one by one.
  static let fewestValues = 2
  static let mostValues = 10_000

  /// Paths as first written and bytes, in the order of reading: part of what a scenario is.
  private(set) var files: [(path: String, bytes: [UInt8])] = []
  private var tables: [String: Result<CSVText, WrittenNumber.Fault>] = [:]

  /// The numbers of a column.
  ///
  /// - Parameters:
  ///   - name: The file, by a path that starts at the file of `place`.
  ///   - place: Where it is named.
  mutating func column(
    _ column: String, of name: String, at place: SourceLocation
  ) throws(WrittenNumber.Fault) -> [Double] {
    let folder = (place.file as NSString).deletingLastPathComponent
    let path = name.hasPrefix("/") ? name : (folder as NSString).appendingPathComponent(name)
    let key = FileBytes.canonical(path)
    if tables[key] == nil { tables[key] = read(path) }
    guard let table = try tables[key]?.get() else { return [] }
    let found = table.header.indices.filter { table.header[$0].text == column }
    guard let index = found.first else {
      let names = table.header.map(\.text)
      let near = Spelling.nearest(to: column, among: names).map { Phrase(.didYouMean, $0) }
      throw WrittenNumber.Fault(
        phrase: Phrase(.columnMissing, column, path),
        hint: near ?? Phrase(.oneOf, names.prefix(12).joined(separator: ", ")))
    }
    if found.count > 1 {
      throw WrittenNumber.Fault(
        phrase: Phrase(.columnTwice, column, path), hint: Phrase(.renameColumn))
    }
    guard table.lines.count >= Self.fewestValues, table.lines.count <= Self.mostValues else {
      let isFew = table.lines.count < Self.fewestValues
      throw WrittenNumber.Fault(
        phrase: Phrase(isFew ? .fewValues : .manyValues, column, "\(table.lines.count)"),
        hint: Phrase(
          isFew ? .atLeastValues : .atMostValues,
          "\(isFew ? Self.fewestValues : Self.mostValues)"))
    }
    var values: [Double] = []
    for line in table.lines { values.append(try Self.number(line[index], column)) }
    return values
  }

  private static func number(
    _ cell: CSVText.Cell, _ column: String
  ) throws(WrittenNumber.Fault) -> Double {
    guard let value = DecimalText.value(cell.text.replacing("−", with: "-")), value.isFinite,
      abs(value) <= DecimalText.greatest
    else {
      throw WrittenNumber.Fault(
        phrase: Phrase(.cellNotANumber, cell.text, column), hint: Phrase(.writeCell),
        place: cell.location)
    }
    return value
  }

  private mutating func read(_ path: String) -> Result<CSVText, WrittenNumber.Fault> {
    guard files.count < FileLoader.mostFiles else {
      return .failure(.init(phrase: Phrase(.tooManyFiles, "\(FileLoader.mostFiles)")))
    }
    switch FileBytes.read(path) {
    case .failure(let fault):
      let isMissing = fault.phrase.wording == .fileMissing
      return .failure(.init(phrase: fault.phrase, hint: isMissing ? Phrase(.pathStarts) : nil))
    case .success(let bytes):
      files.append((path, bytes))
      return FileText.decode(bytes, file: path).flatMap { CSVText.read($0, file: path) }
        .mapError { .init(phrase: $0.phrase, hint: $0.advice, place: $0.location) }
    }
  }
}
