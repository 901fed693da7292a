/// Sheets of cells and charts, as spreadsheet programs open them. The same value gives the same file.
public struct Workbook: Sendable, Hashable {
  /// Among the properties of the document.
  public var title: String
  /// Among the properties of the document: when it was made, as far as a reader is concerned.
  public var created: CalendarDate
  /// Name of the typeface of every cell and chart; programs that lack it take another.
  public var typeface: String
  /// From left to right; at least one.
  public var sheets: [Sheet] = []

  /// A workbook without sheets.
  public init(title: String, created: CalendarDate, typeface: String = "Calibri") {
    self.title = title
    self.created = created
    self.typeface = typeface
  }

  /// The sheet of that name.
  public func sheet(named name: String) -> Sheet? { sheets.first { $0.name == name } }
}

/// A day of the calendar.
public struct CalendarDate: Sendable, Hashable {
  /// Of the Gregorian calendar.
  public var year: Int
  /// 1…12
  public var month: Int
  /// 1…31
  public var day: Int

  /// A day of the Gregorian calendar.
  public init(year: Int, month: Int, day: Int) {
    precondition((1...12).contains(month) && (1...31).contains(day), "no such day")
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days from 1970-01-01.
  ///
  /// Source: Richards, *Explanatory Supplement to the Astronomical Almanac* (2013), section 15.11.
  public var daysSince1970: Int {
    let shift = (month - 14) / 12
    let years = 1461 * (year + 4800 + shift) / 4
    let months = 367 * (month - 2 - 12 * shift) / 12
    let centuries = 3 * ((year + 4900 + shift) / 100) / 4
    return years + months - centuries + day - 32075 - 2_440_588
  }
}
