/// Texts about printing pages through Chromium.
public enum PrintingKey: String, CaseIterable, Sendable {
  case noChromium, adviceChromium, chromiumMissing, chromiumFailed, chromiumSilent, chromiumLate
  case pictureTooLong, advicePDF
}

extension PrintingKey: CatalogueChapter {
  package var english: String { Catalogue.english(self) }
  package var chinese: String { Catalogue.chinese(self) }
}

extension Catalogue {
  /// A text about printing for a single line.
  public func message(_ key: PrintingKey, _ values: String...) -> String { line(key, values) }
}
