/// One thing wrong, or doubtful, in a scenario file, told to the person who wrote it.
public struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
  /// Whether the scenario is refused.
  public enum Severity: String, Sendable, CaseIterable {
    case error, warning
  }

  /// An error refuses the scenario, a warning does not.
  public var severity: Severity
  /// Where the fault stands, in the file that holds it.
  public var location: SourceLocation
  /// What is wrong, with the value found.
  public var phrase: Phrase
  /// What to write instead.
  public var advice: Phrase?

  /// A fault at a place, with what is wrong and perhaps what to write instead.
  public init(
    _ severity: Severity, at location: SourceLocation, _ phrase: Phrase, hint advice: Phrase? = nil
  ) {
    self.severity = severity
    self.location = location
    self.phrase = phrase
    self.advice = advice
  }

  /// A name of this kind of fault that never changes, such as `unknown-key`.
  public var code: String { phrase.wording.code }
  /// What is wrong, in English.
  public var message: String { phrase.text(in: "en") }
  /// What to write instead, in English.
  public var hint: String? { advice?.text(in: "en") }
  /// The diagnostic in English.
  public var description: String { description(language: "en") }

  /// `file:line:col: error: …`, and the hint on a line of its own.
  public func description(language: String) -> String {
    let isChinese = language.hasPrefix("zh")
    let name =
      switch severity {
      case .error: isChinese ? "错误" : "error"
      case .warning: isChinese ? "警告" : "warning"
      }
    var text = "\(location): \(name): \(phrase.text(in: language))"
    if let advice {
      text += "\n  \(isChinese ? "提示" : "hint"): \(advice.text(in: language))"
    }
    return text
  }
}

/// Why a scenario file could not be loaded: everything found, errors and warnings, by place.
public struct ScenarioErrors: Error, Sendable, CustomStringConvertible {
  /// Sorted by place.
  public var diagnostics: [Diagnostic]

  /// The errors of a scenario, with its warnings.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// The diagnostics one below the other, in English.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

extension Wording {
  /// The name of the case in small letters with hyphens.
  public var code: String {
    let letters = Array(rawValue)
    var text = ""
    for (index, letter) in letters.enumerated() {
      let follows = index > 0 && letters[index - 1].isLowercase
      let leads = index > 0 && index + 1 < letters.count && letters[index + 1].isLowercase
      if letter.isUppercase, follows || leads { text += "-" }
      text += letter.lowercased()
    }
    return text
  }
}
