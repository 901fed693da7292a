import Workbooks

/// How the cells of the sheet look: what may be changed is told apart from what follows.
enum ModelStyle {
  enum Kind {
    /// A number that may be changed.
    case input
    /// A formula that may be written over: the plan of a year.
    case plan
    case formula
    /// A number of the engine that does not move with the sheet.
    case fixed
  }

  static var name: CellStyle { CellStyle() }
  static var unit: CellStyle { style { $0.colour = Colour(0x595959) } }
  static var words: CellStyle {
    style {
      $0.colour = Colour(0x595959); $0.isItalic = true
    }
  }
  static var guide: CellStyle { CellStyle() }

  static func number(_ format: ModelFormat, _ kind: Kind) -> CellStyle {
    style {
      $0.numberFormat = format.code
      switch kind {
      case .formula: break
      case .input:
        $0.fill = Colour(0xFFF2CC)
        $0.colour = Colour(0x0000C0)
      case .plan: $0.fill = Colour(0xFFF2CC)
      case .fixed:
        $0.fill = Colour(0xE7E6E6)
        $0.isItalic = true
      }
    }
  }

  /// A sample of a kind of cell, for the legend.
  static func sample(_ kind: Kind) -> CellStyle {
    var style = number(.plain, kind)
    style.numberFormat = nil
    return style
  }

  private static func style(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = CellStyle()
    change(&style)
    return style
  }
}

/// How a number of the sheet is shown; it is kept in full.
enum ModelFormat {
  case money, factor, share, percent, years, date, plain

  var code: String {
    switch self {
    case .money: "#,##0.00"
    case .factor: "0.0000"
    case .share: "0.0000"
    case .percent: "0.00%"
    case .years: "0.00"
    case .date: "0.00"
    case .plain: "#,##0.####"
    }
  }
}

/// Units of the sheet, in which the engine counts.
enum ModelUnit {
  case money, moneyPerYear, years, date, perYear, share, ratio, density, area, number

  var key: ModelKey {
    switch self {
    case .money: .modelUnitMoney
    case .moneyPerYear: .modelUnitMoneyPerYear
    case .years: .modelUnitYears
    case .date: .modelUnitDate
    case .perYear: .modelUnitPerYear
    case .share: .modelUnitShare
    case .ratio: .modelUnitRatio
    case .density: .modelUnitDensity
    case .area: .modelUnitArea
    case .number: .modelUnitNumber
    }
  }

  var format: ModelFormat {
    switch self {
    case .money, .moneyPerYear, .density, .area: .money
    case .years: .years
    case .date: .date
    case .perYear: .percent
    case .share, .ratio: .factor
    case .number: .plain
    }
  }
}
