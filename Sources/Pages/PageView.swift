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
    func plain(_ text: String) -> String { visibleText(text, keepsFixedSpaces: true) }
    let catalogue = page.catalogue
    language = catalogue.language == .chinese ? "zh-CN" : "en"
    self.version = version
    self.style = style
    self.scripts = scripts ?? []
    title = plain(page.title)
    kind = plain(page.kind)
    headline = plain(page.headline)
    view = plain(page.view)
    footer = plain(page.footer)
    figures = page.figures.map { Figure(value: plain($0.value), meaning: plain($0.meaning)) }
    cautions = page.cautions.map(plain)
    remark = scripts == nil ? plain(page.withoutCharts) : nil
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
                  kind: chart.kind, title: plain(chart.title(in: catalogue)),
                  label: htmlText(chart.description(in: catalogue)), data: data.text(chart)))
          }
        })
    }
  }
}
