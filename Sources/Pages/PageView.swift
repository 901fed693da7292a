import Reporting

/// What the template of a page sees, under the names it uses.
///
/// Texts are escaped by the template; ``Chart/label``, ``Block/body``, style, scripts and data are
/// HTML already.
struct PageView {
  struct Figure {
    let value, meaning: String
  }

  struct Chart {
    let kind, title, label, data: String
  }

  struct Block {
    /// Elements of text and tables.
    var body: String?
    var chart: Chart?
  }

  struct Part {
    let id: String
    let blocks: [Block]
  }

  let language, version, title, kind, headline, view, footer, style: String
  let figures: [Figure]
  let cautions: [String]
  /// How to get charts, where there are none.
  let remark: String?
  let parts: [Part]
  let scripts: [String]

  /// - Parameter scripts: draw the charts; `nil` for a page without them.
  init(_ page: Page, version: String, style: String, scripts: [String]?) {
    let catalogue = page.catalogue
    language = catalogue.language == .chinese ? "zh-CN" : "en"
    self.version = version
    self.style = style
    self.scripts = scripts ?? []
    title = pageText(page.title)
    kind = pageText(page.kind)
    headline = pageText(page.headline)
    view = pageText(page.view)
    footer = pageText(page.footer)
    figures = page.figures.map { Figure(value: pageText($0.value), meaning: pageText($0.meaning)) }
    cautions = page.cautions.map(pageText)
    remark = scripts == nil ? pageText(page.withoutCharts) : nil
    let elements = HTMLDocument(numbers: catalogue.numbers)
    let data = ChartData(catalogue: catalogue)
    parts = page.parts.map { part in
      Part(
        id: part.id,
        blocks: part.blocks.compactMap { block in
          switch block {
          case .document(let document):
            Block(body: elements.body(of: document).joined(separator: "\n"))
          case .chart(let chart):
            scripts == nil
              ? nil
              : Block(
                chart: Chart(
                  kind: chart.kind, title: pageText(chart.title(in: catalogue)),
                  label: htmlText(chart.description(in: catalogue)), data: data.text(chart)))
          }
        })
    }
  }
}
