internal import CXLSXWriter
import Workbooks

extension WorkbookWriter {
  /// Draws a chart upon a sheet.
  func insert(
    _ placed: Sheet.PlacedChart, _ worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_error {
    let chart = placed.chart
    guard let drawing = workbook_add_chart(file, UInt8(chart.kind.code.rawValue)) else {
      return LXW_ERROR_MEMORY_MALLOC_FAILED
    }
    chart_title_set_name(drawing, WorkbookText.title(chart.title))
    withFont(size: 13, isBold: true) { chart_title_set_name_font(drawing, $0) }
    if chart.hasLegend {
      chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
      withFont(size: 10) { chart_legend_set_font(drawing, $0) }
    } else {
      chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
    for series in chart.series { add(series, to: drawing, valueFormat: chart.valueFormat) }
    hideInLegend(chart, drawing)
    setAxes(chart, drawing)
    if chart.kind == .columns || chart.kind == .bars { chart_set_series_gap(drawing, 60) }
    chart_show_blanks_as(drawing, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    // The library's chart is 480 by 288 pixels.
    var options = lxw_chart_options()
    options.x_scale = Double(chart.width) / 480
    options.y_scale = Double(chart.height) / 288
    return WorkbookText.title(chart.description).withCString { text in
      options.description = UnsafeMutablePointer(mutating: text)
      return worksheet_insert_chart_opt(
        worksheet, lxw_row_t(placed.row), lxw_col_t(placed.column), drawing, &options)
    }
  }

  private func hideInLegend(_ chart: WorkbookChart, _ drawing: UnsafeMutablePointer<lxw_chart>) {
    var hidden = chart.series.indices.filter { !chart.series[$0].isInLegend }.map { Int16($0) }
    guard chart.hasLegend, !hidden.isEmpty else { return }
    hidden.append(-1)
    hidden.withUnsafeMutableBufferPointer {
      _ = chart_legend_delete_series(drawing, $0.baseAddress)
    }
  }

  private func setAxes(_ chart: WorkbookChart, _ drawing: UnsafeMutablePointer<lxw_chart>) {
    // The library calls the axis that lies x; for bars that is the one of values.
    let isUpright = chart.kind == .bars
    let (lying, upright) = (LXW_CHART_AXIS_TYPE_X, LXW_CHART_AXIS_TYPE_Y)
    guard let categories = chart_axis_get(drawing, isUpright ? upright : lying),
      let values = chart_axis_get(drawing, isUpright ? lying : upright)
    else { return }
    for (axis, title) in [(categories, chart.categoryTitle), (values, chart.valueTitle)] {
      withFont(size: 10) { chart_axis_set_num_font(axis, $0) }
      if title.isEmpty { continue }
      chart_axis_set_name(axis, WorkbookText.title(title))
      withFont(size: 10) { chart_axis_set_name_font(axis, $0) }
    }
    chart_axis_set_num_format(values, chart.valueFormat)
    // The library takes no bounds for areas; programs begin these at 0.
    if chart.kind != .stackedAreas {
      if let minimum = chart.minimum { chart_axis_set_min(values, minimum) }
      if let maximum = chart.maximum { chart_axis_set_max(values, maximum) }
    }
    var grid = lxw_chart_line()
    grid.color = 0xD9D9D9
    grid.width = 0.75
    chart_axis_major_gridlines_set_visible(values, 1)
    chart_axis_major_gridlines_set_line(values, &grid)
    if chart.kind == .bars {
      chart_axis_set_reverse(categories)
      // The axis of values would follow the first category to the top.
      chart_axis_set_crossing_max(categories)
      chart_axis_major_gridlines_set_visible(categories, 0)
    }
    if chart.kind == .stackedAreas {
      // Areas begin at the axis, not half a year beside it.
      chart_axis_set_position(categories, UInt8(LXW_CHART_AXIS_POSITION_ON_TICK.rawValue))
    }
  }

  private func add(
    _ series: WorkbookChart.Series, to drawing: UnsafeMutablePointer<lxw_chart>,
    valueFormat: String
  ) {
    guard
      let drawn = chart_add_series(
        drawing, "=" + series.categories.reference, "=" + series.values.reference)
    else { return }
    chart_series_set_name(drawn, "=" + series.name.reference)
    var line = lxw_chart_line()
    if let style = series.style.line {
      line.color = style.colour.value
      line.width = Float(style.width)
      line.dash_type = UInt8(style.dash.code.rawValue)
    } else {
      line.none = 1
    }
    chart_series_set_line(drawn, &line)
    var fill = lxw_chart_fill()
    if let colour = series.style.fill { fill.color = colour.value } else { fill.none = 1 }
    chart_series_set_fill(drawn, &fill)
    if let marker = series.style.marker {
      chart_series_set_marker_type(drawn, UInt8(marker.code.rawValue))
      chart_series_set_marker_size(drawn, 8)
      chart_series_set_marker_fill(drawn, &fill)
      var outline = lxw_chart_line()
      outline.color = series.style.fill?.value ?? 0
      chart_series_set_marker_line(drawn, &outline)
    } else {
      chart_series_set_marker_type(drawn, UInt8(LXW_CHART_MARKER_NONE.rawValue))
    }
    if series.style.showsValues {
      chart_series_set_labels(drawn)
      chart_series_set_labels_num_format(drawn, valueFormat)
      withFont(size: 9) { chart_series_set_labels_font(drawn, $0) }
    }
  }

  private func withFont(
    size: Double, isBold: Bool = false,
    _ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void
  ) {
    typeface.withCString { name in
      var font = lxw_chart_font()
      font.name = UnsafeMutablePointer(mutating: name)
      font.size = size
      font.bold = isBold ? 1 : 0
      body(&font)
    }
  }
}

extension WorkbookChart.Kind {
  fileprivate var code: lxw_chart_type {
    switch self {
    case .lines: LXW_CHART_LINE
    case .stackedAreas: LXW_CHART_AREA_STACKED
    case .columns: LXW_CHART_COLUMN
    case .bars: LXW_CHART_BAR
    }
  }
}

extension SeriesStyle.Line.Dash {
  fileprivate var code: lxw_chart_line_dash_type {
    switch self {
    case .solid: LXW_CHART_LINE_DASH_SOLID
    case .dots: LXW_CHART_LINE_DASH_ROUND_DOT
    case .dashes: LXW_CHART_LINE_DASH_DASH
    case .longDashes: LXW_CHART_LINE_DASH_LONG_DASH
    }
  }
}

extension SeriesStyle.Marker {
  fileprivate var code: lxw_chart_marker_type {
    switch self {
    case .circle: LXW_CHART_MARKER_CIRCLE
    case .diamond: LXW_CHART_MARKER_DIAMOND
    case .square: LXW_CHART_MARKER_SQUARE
    case .triangle: LXW_CHART_MARKER_TRIANGLE
    }
  }
}
