/// A chart that the spreadsheet program draws from cells.
public struct WorkbookChart: Sendable, Hashable {
  /// How series are drawn.
  public enum Kind: Sendable, Hashable {
    case lines, stackedAreas, columns
    /// From left to right, the first category at the top.
    case bars
  }

  /// How it is drawn.
  public var kind: Kind
  /// Above the chart.
  public var title: String
  /// What is drawn, for readers who cannot see it.
  public var description: String
  /// Below the axis of categories; empty for none.
  public var categoryTitle = ""
  /// Beside the axis of values, with its unit.
  public var valueTitle = ""
  /// Of the axis of values, as spreadsheets write it.
  public var valueFormat = "#,##0"
  /// Where the axis of values begins; `nil` leaves it to the program, as areas always do.
  public var minimum: Double? = 0
  /// Where it ends; `nil` leaves it to the program, as areas always do.
  public var maximum: Double?
  /// Whether names of the series stand below the chart.
  public var hasLegend = true
  /// In the order in which they are drawn.
  public var series: [Series] = []
  /// In pixels.
  public var width = 860
  /// In pixels.
  public var height = 380

  /// A chart without series.
  public init(_ kind: Kind, title: String, description: String) {
    self.kind = kind
    self.title = title
    self.description = description
  }

  /// One row of values.
  public struct Series: Sendable, Hashable {
    /// A single cell with its name.
    public var name: CellRange
    /// What its values stand over.
    public var categories: CellRange
    /// The cells with its numbers.
    public var values: CellRange
    /// How it looks.
    public var style: SeriesStyle
    /// Whether its name stands in the legend.
    public var isInLegend: Bool

    /// Values over categories, under the name that a cell holds.
    public init(
      name: CellRange, categories: CellRange, values: CellRange, style: SeriesStyle,
      isInLegend: Bool = true
    ) {
      self.name = name
      self.categories = categories
      self.values = values
      self.style = style
      self.isInLegend = isInLegend
    }
  }
}

/// How a series of a chart looks.
public struct SeriesStyle: Sendable, Hashable {
  /// A line, or the outline of an area.
  public struct Line: Sendable, Hashable {
    /// Whether it is broken, and how.
    public enum Dash: Sendable, Hashable {
      case solid, dots, dashes, longDashes
    }

    /// Of the line.
    public var colour: Colour
    /// In points.
    public var width: Double
    /// Whether it is broken, and how.
    public var dash: Dash

    /// A line of a colour.
    public init(_ colour: Colour, width: Double = 1.5, dash: Dash = .solid) {
      self.colour = colour
      self.width = width
      self.dash = dash
    }
  }

  /// A mark on every value of a line.
  public enum Marker: Sendable, Hashable {
    case circle, diamond, square, triangle
  }

  /// Of areas, columns, bars and marks; `nil` for none.
  public var fill: Colour?
  /// `nil` for none.
  public var line: Line?
  /// `nil` for none.
  public var marker: Marker?
  /// Whether each value stands beside its bar, in the format of the axis.
  public var showsValues = false

  /// Nothing that is not given.
  public init(fill: Colour? = nil, line: Line? = nil, marker: Marker? = nil) {
    self.fill = fill
    self.line = line
    self.marker = marker
  }
}
