import ArgumentParser
import Reporting

/// Options of every command that writes a report.
struct ReportOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Language of the report.")
  var language = Language.english

  @Option(help: "Form of the report; text unless the ending of --out says otherwise.")
  var format: OutputForm?

  @Option(
    name: .customLong("out"),
    help: "File to write to instead of standard output (.txt, .json, .csv, .md, .html, .xlsx).",
    completion: .file())
  var path: String?

  @Flag(help: "Nothing on standard error but errors.")
  var quiet = false

  var catalogue: Catalogue { Catalogue(language) }
  var console: Console { Console(catalogue: catalogue, isQuiet: quiet) }

  mutating func validate() throws {
    guard let path else {
      if format == .workbook { throw ValidationError(catalogue.message(.workbookNeedsFile)) }
      return
    }
    if path.isEmpty { throw ValidationError(catalogue.message(.emptyValue, "--out")) }
    let ending = Self.ending(of: path)
    let named = ending.flatMap(OutputForm.init(ending:))
    if let format {
      if let named, named != format {
        throw ValidationError(catalogue.message(.formatDisagrees, format.name, path))
      }
    } else if ending != nil, named == nil {
      throw ValidationError(catalogue.message(.unknownEnding, path))
    }
  }

  /// The form of the report: as told, else by the ending of the file, else text.
  var chosenForm: OutputForm {
    if let format { return format }
    return path.flatMap(Self.ending).flatMap(OutputForm.init(ending:)) ?? .text(.text)
  }

  /// The ending of a file's name in small letters; `nil` for none.
  static func ending(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Writes a report where it was asked for.
  func deliver(_ report: some Report) throws {
    let delivery = try ReportDelivery(self)
    try delivery.write(report)
    try Task.checkCancellation()
    try delivery.commit()
  }
}
