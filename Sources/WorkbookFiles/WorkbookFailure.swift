/// Why a workbook could not be written.
public enum WorkbookFailure: Error, Hashable {
  /// A sheet has more rows or columns than a file holds: 1 048 576 and 16 384.
  case tooLarge(sheet: String)
  /// A sheet has no name that files allow; see ``SheetNames``.
  case sheetName(String)
  /// The file, or a part of it while it is put together, could not be written.
  case notWritten(String)
  /// The library refuses what it was given; the text is its own.
  case refused(String)
}
