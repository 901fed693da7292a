/// Colours and weights on a terminal, or none.
struct Paint {
  var isOn: Bool

  func strong(_ text: String) -> String { painted(text, "1") }
  func faint(_ text: String) -> String { painted(text, "2") }
  func heading(_ text: String) -> String { painted(text, "1;36") }
  func warning(_ text: String) -> String { painted(text, "33") }
  func failure(_ text: String) -> String { painted(text, "1;31") }

  /// `text` in the display attributes `code` (ECMA-48, SGR).
  private func painted(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
