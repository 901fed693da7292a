/// The languages in which reports are written.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"

  /// Its code, as scenarios name the languages of their titles.
  public var code: String { rawValue }

  /// The tag by which HTML knows it (IETF BCP 47).
  package var tag: String {
    switch self {
    case .english: "en"
    case .chinese: "zh-CN"
    }
  }
}
