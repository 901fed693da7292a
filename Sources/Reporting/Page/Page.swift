/// A report as one page, before it is known how it will look: what is said first, then parts with
/// text, tables and charts.
package struct Page: Sendable {
  /// A drawing by what it shows.
  package enum Chart: Sendable, Hashable {
    case fan(FanChart)
    /// Clusters side by side, on one scale.
    case clusters(ClusterColumns)
    case tornado(Tornado)
    case firstYears(FirstYears)
  }

  /// A piece of a part.
  package enum Block: Sendable {
    case document(Document)
    case chart(Chart)
  }

  /// A heading with what stands below it.
  package struct Part: Sendable {
    /// By which it is named in the page.
    package var id: String
    /// From top to bottom; empty for a part that has nothing to show.
    package var blocks: [Block]
  }

  /// A number that is shown large.
  package struct Figure: Sendable, Hashable {
    package var value: String
    package var meaning: String
  }

  package var catalogue: Catalogue
  package var title: String
  /// Above the title: what kind of report this is, and from when it looks ahead.
  package var kind: String
  /// Under the headline: on how many paths, under which seed and which levers.
  package var view: String
  /// What the report says, in one sentence.
  package var headline: String
  package var figures: [Figure]
  /// What nobody should miss.
  package var cautions: [String]
  package var parts: [Part]
  /// The last line.
  package var footer: String
  /// How to get charts, where there are none.
  package var withoutCharts: String
}

extension Page.Part {
  /// A part of text and tables.
  init(id: String, document: Document) {
    self.init(id: id, blocks: document.blocks.isEmpty ? [] : [.document(document)])
  }
}
