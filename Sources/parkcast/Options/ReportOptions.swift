import ArgumentParser
import Reporting

/// Options of every command that writes a report.
struct ReportOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Language of the report.")
  var language = Language.english

  @Option(help: "Form of the report; text unless the ending of --out says otherwise.")
  var format: ReportFormat?

  @Option(
    name: .customLong("out"),
    help: "File to write to instead of standard output (.txt, .json, .csv, .md).",
    completion: .file())
  var path: String?

  @Flag(help: "Nothing on standard error but errors.")
  var quiet = false

  var catalogue: Catalogue { Catalogue(language) }
  var console: Console { Console(catalogue: catalogue, isQuiet: quiet) }

  mutating func validate() throws {
    guard let path else { return }
    if path.isEmpty { throw ValidationError(catalogue.message(.emptyValue, "--out")) }
    let ending = Self.ending(of: path)
    if ending == "xlsx" { throw ValidationError(catalogue.message(.workbookNotYet)) }
    let named = ReportFormat.allCases.first { $0.endings.contains(ending ?? "") }
    if let format {
      if let named, named != format {
        throw ValidationError(catalogue.message(.formatDisagrees, format.rawValue, path))
      }
    } else if ending != nil, named == nil {
      throw ValidationError(catalogue.message(.unknownEnding, path))
    }
  }

  /// The form of the report: as told, else by the ending of the file, else text.
  var chosenFormat: ReportFormat {
    if let format { return format }
    let ending = path.flatMap(Self.ending)
    return ReportFormat.allCases.first { $0.endings.contains(ending ?? "") } ?? .text
  }

  /// The ending of a file's name in small letters; `nil` for none.
  static func ending(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Writes a report where it was asked for.
  func deliver(_ report: some Report) throws {
    try deliver(
      report.rendered(
        as: chosenFormat, colours: path == nil && Terminal.hasColours))
  }

  /// Writes a text where it was asked for.
  func deliver(_ text: String) throws {
    guard let path else { return try console.write(text) }
    let file = try PendingFile(path)
    try file.write(text)
    try Task.checkCancellation()
    try file.commit()
  }
}
