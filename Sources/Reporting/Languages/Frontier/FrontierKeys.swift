/// Texts of `frontier`.
public enum FrontierKey: String, CaseIterable, Sendable {
  case frontierOfOdds, frontierOfMedian, frontierOfShortfall, frontierCost, allPackages
  case packagesSearched, firstLook, twoSentencesOfMethod, medianInstead, frontierMoney, columnOdds
  case columnMedian, columnMissing, columnLevers, columnBuy, columnGain, markedAlike, oddsFrom
  case packagesNear, buyingHeading, buyingMeaning, nothingToBuy
}

extension FrontierKey: CatalogueChapter {
  package var english: String { Catalogue.english(self) }
  package var chinese: String { Catalogue.chinese(self) }
}

extension Catalogue {
  /// A text of `frontier` with its places filled.
  public func text(_ key: FrontierKey, _ values: String...) -> String { filled(key, values) }
}
