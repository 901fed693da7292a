internal import CXLSXWriter
public import Workbooks

extension Workbook {
  /// Writes the workbook into a file, whose content it replaces.
  ///
  /// The library puts its parts together in unnamed files of `temporaryFolder` and does not notice
  /// where these are cut short: whoever calls sees to it that ``bytesAtMost`` are free there.
  public func write(to path: String, temporaryFolder: String) throws(WorkbookFailure) {
    for sheet in sheets {
      let columns = sheet.rows.reduce(0) { max($0, $1.count) }
      guard sheet.rows.count <= 1_048_576, columns <= 16_384 else {
        throw .tooLarge(sheet: sheet.name)
      }
    }
    let error = temporaryFolder.withCString { folder in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      guard let file = workbook_new_opt(path, &options) else {
        return LXW_ERROR_MEMORY_MALLOC_FAILED
      }
      var writer = WorkbookWriter(file, typeface: typeface)
      let error = writer.fill(self)
      // Closing also frees the file's memory.
      let closing = workbook_close(file)
      return error == LXW_NO_ERROR ? closing : error
    }
    switch error {
    case LXW_NO_ERROR: return
    case LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED, LXW_ERROR_INVALID_SHEETNAME_CHARACTER,
      LXW_ERROR_SHEETNAME_START_END_APOSTROPHE, LXW_ERROR_SHEETNAME_ALREADY_USED:
      throw .sheetName(sheets.map(\.name).joined(separator: ", "))
    case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
      LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
      throw .notWritten(String(cString: lxw_strerror(error)))
    default: throw .refused(String(cString: lxw_strerror(error)))
    }
  }

  /// More bytes than the file and the parts that it is put together from ever take together.
  public var bytesAtMost: Int {
    var bytes = 200_000
    for sheet in sheets {
      bytes += 20_000 + sheet.rows.count * 100 + sheet.charts.count * 50_000
      for cell in sheet.rows.joined() {
        switch cell.content {
        case .empty, .number, .date: bytes += 100
        // `"` takes six bytes in XML; the text stands in a part of its own, and in the file.
        case .text(let text), .formula(let text, _): bytes += 200 + 7 * text.utf8.count
        }
      }
    }
    return bytes
  }
}
