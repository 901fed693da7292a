/// The languages in which reports are written.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"

  /// Its code, as scenarios name the languages of their titles.
  public var code: String { rawValue }
}
