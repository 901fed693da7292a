/// Apache ECharts, as a page holds it.
public struct ChartLibrary: Sendable {
  /// The library's text, safe inside a script element.
  let script: String

  /// The library from the text of its file `echarts.min.js`; `nil` for anything but version 6.
  public init?(_ text: String) {
    guard text.contains("Apache License"), text.contains("echarts={}"),
      text.contains("version=\"6.")
    else { return nil }
    script = text.replacing("</script", with: "<\\/script").replacing("<!--", with: "<\\!--")
  }
}
