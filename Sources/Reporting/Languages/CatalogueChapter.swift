/// A part of the catalogue: the texts of one command beyond those that all share.
///
/// A chapter is an enumeration with a file of keys and a file for each language, in a folder of its
/// own; it is listed in ``Catalogue/chapters``, by which tests find it, and gives ``Catalogue`` a
/// `text` of its own, so that calls stay `catalogue.text(.key)`.
package protocol CatalogueChapter: RawRepresentable<String>, CaseIterable, Sendable {
  var english: String { get }
  var chinese: String { get }
}

extension Catalogue.Key: CatalogueChapter {
  package var english: String { Catalogue.english(self) }
  package var chinese: String { Catalogue.chinese(self) }
}

extension Catalogue {
  /// All parts of the catalogue.
  static let chapters: [any CatalogueChapter.Type] = [
    Key.self, BridgeKey.self, BriefingKey.self, CompareKey.self, FrontierKey.self, GoalKey.self,
    LeversKey.self, ModelKey.self, OptimizeKey.self, PageKey.self, PrintingKey.self,
    RegretKey.self, WorkbookKey.self,
  ]

  /// Every key of every chapter.
  static var allKeys: [any CatalogueChapter] {
    func keys(_ chapter: (some CatalogueChapter).Type) -> [any CatalogueChapter] {
      chapter.allCases.map { $0 }
    }
    return chapters.flatMap { keys($0) }
  }
}
