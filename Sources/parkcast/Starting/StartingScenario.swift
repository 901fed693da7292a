import Reporting

/// The scenario that `init` writes: small, whole, and explained line by line.
enum StartingScenario {
  static func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
