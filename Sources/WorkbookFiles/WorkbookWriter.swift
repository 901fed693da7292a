internal import CXLSXWriter
import Workbooks

/// Puts a workbook into a file of the library.
struct WorkbookWriter {
  let file: UnsafeMutablePointer<lxw_workbook>
  let typeface: String
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ file: UnsafeMutablePointer<lxw_workbook>, typeface: String) {
    self.file = file
    self.typeface = typeface
  }

  mutating func fill(_ workbook: Workbook) -> lxw_error {
    var properties = lxw_doc_properties()
    properties.created = workbook.created.daysSince1970 * 86_400
    let titled = WorkbookText.title(workbook.title).withCString { title in
      properties.title = UnsafeMutablePointer(mutating: title)
      return workbook_set_properties(file, &properties)
    }
    guard titled == LXW_NO_ERROR else { return titled }
    // Charts read cells of sheets that may come later.
    var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
    for sheet in workbook.sheets {
      let refusal = workbook_validate_sheet_name(file, sheet.name)
      guard refusal == LXW_NO_ERROR else { return refusal }
      guard let worksheet = workbook_add_worksheet(file, sheet.name) else {
        return LXW_ERROR_MEMORY_MALLOC_FAILED
      }
      sheets.append(worksheet)
    }
    for (sheet, worksheet) in zip(workbook.sheets, sheets) {
      let error = fill(worksheet, sheet)
      guard error == LXW_NO_ERROR else { return error }
    }
    return LXW_NO_ERROR
  }

  private mutating func fill(
    _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet
  ) -> lxw_error {
    for (column, width) in sheet.columnWidths.enumerated() {
      let index = lxw_col_t(column)
      worksheet_set_column(worksheet, index, index, min(max(width, 1), 255), nil)
    }
    for (row, height) in sheet.rowHeights.sorted(by: { $0.key < $1.key }) {
      worksheet_set_row(worksheet, lxw_row_t(row), min(max(height, 1), 409), nil)
    }
    for range in sheet.merged where range.rows.count * range.columns.count > 1 {
      // The cell itself is written over this below.
      let error = worksheet_merge_range(
        worksheet, lxw_row_t(range.rows.lowerBound), lxw_col_t(range.columns.lowerBound),
        lxw_row_t(range.rows.upperBound - 1), lxw_col_t(range.columns.upperBound - 1), "", nil)
      guard error == LXW_NO_ERROR else { return error }
    }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let error = write(cell, worksheet, lxw_row_t(row), lxw_col_t(column))
        guard error == LXW_NO_ERROR else { return error }
      }
    }
    if sheet.frozenRows + sheet.frozenColumns > 0 {
      worksheet_freeze_panes(
        worksheet, lxw_row_t(sheet.frozenRows), lxw_col_t(sheet.frozenColumns))
    }
    if sheet.frozenRows > 0 {
      worksheet_repeat_rows(worksheet, 0, lxw_row_t(sheet.frozenRows - 1))
    }
    if let filter = sheet.filter {
      worksheet_autofilter(
        worksheet, lxw_row_t(filter.rows.lowerBound), lxw_col_t(filter.columns.lowerBound),
        lxw_row_t(filter.rows.upperBound - 1), lxw_col_t(filter.columns.upperBound - 1))
    }
    if sheet.isLandscape { worksheet_set_landscape(worksheet) }
    // A4, as wide as the page and as many pages as it takes.
    worksheet_set_paper(worksheet, 9)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_set_footer(worksheet, "&R&P / &N")
    worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    for placed in sheet.charts {
      let error = insert(placed, worksheet)
      guard error == LXW_NO_ERROR else { return error }
    }
    return LXW_NO_ERROR
  }

  private mutating func write(
    _ cell: WorkbookCell, _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t,
    _ column: lxw_col_t
  ) -> lxw_error {
    let hasStyle = cell.style != CellStyle()
    switch cell.content {
    case .empty:
      return hasStyle
        ? worksheet_write_blank(worksheet, row, column, format(cell.style)) : LXW_NO_ERROR
    case .text(let text):
      return worksheet_write_string(
        worksheet, row, column, WorkbookText.cell(text), format(cell.style))
    case .number(let value):
      guard value.isFinite else {
        return worksheet_write_blank(worksheet, row, column, format(cell.style))
      }
      return worksheet_write_number(worksheet, row, column, value, format(cell.style))
    case .date(let date):
      var style = cell.style
      style.numberFormat = style.numberFormat ?? "yyyy-mm-dd"
      // Day 25569 of spreadsheets is 1970-01-01.
      return worksheet_write_number(
        worksheet, row, column, Double(date.daysSince1970 + 25_569), format(style))
    case .formula(let formula, let value):
      return worksheet_write_formula_num(
        worksheet, row, column, WorkbookText.cleaned(formula), format(cell.style),
        value.isFinite ? value : 0)
    }
  }

  /// The library's format of a style; made once.
  private mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(file) else { return nil }
    format_set_font_name(format, typeface)
    format_set_font_size(format, style.size)
    if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if let colour = style.colour { format_set_font_color(format, colour.value) }
    if let fill = style.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, fill.value)
    }
    if style.wraps { format_set_text_wrap(format) }
    switch style.alignment {
    case nil: break
    case .leading: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .trailing: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    if style.isAtTop { format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)) }
    let thin = UInt8(LXW_BORDER_THIN.rawValue)
    let grey: lxw_color_t = 0x808080
    if style.hasLineAbove {
      format_set_top(format, thin)
      format_set_top_color(format, grey)
    }
    if style.hasLineBelow {
      format_set_bottom(format, thin)
      format_set_bottom_color(format, grey)
    }
    formats[style] = format
    return format
  }
}
