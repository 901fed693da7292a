/// A report as a reader goes through it, before it is known how it will look.
public struct Document: Sendable, Hashable {
  /// A piece of a report.
  public enum Block: Sendable, Hashable {
    /// Of the whole report.
    case title(String)
    case heading(String)
    case subheading(String)
    case paragraph(String)
    /// What nobody should miss.
    case caution(String)
    case list([String])
    /// Lines as they are, such as `file:line:column: error: …`.
    case verbatim([String])
    /// Names with what is said of them.
    case facts([Fact])
    case table(Table)
  }

  /// A name, and what is said of it.
  public struct Fact: Sendable, Hashable {
    /// What is spoken of.
    public var name: String
    /// What is said.
    public var text: String

    /// A name with what is said of it.
    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// From top to bottom.
  public var blocks: [Block]
  /// Keys that stand in brackets behind a number, each the first cell of a row of a table: a page
  /// leads from the one to the other.
  public var references: Set<String> = []

  /// An empty document, or one of the blocks given.
  public init(_ blocks: [Block] = []) { self.blocks = blocks }

  /// Adds a block at the end.
  public mutating func add(_ block: Block) { blocks.append(block) }

  /// Adds the blocks of a part of the report.
  public mutating func add(_ part: Document) { blocks += part.blocks }
}
