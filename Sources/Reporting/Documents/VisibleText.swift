/// Text for one line: line ends and tabs become spaces, and what would steer a terminal is left out.
///
/// - Parameter keepsFixedSpaces: whether spaces at which no line is broken stay what they are.
package func visibleText(_ text: String, keepsFixedSpaces: Bool = false) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control where "\t\r\n".unicodeScalars.contains(scalar): result.append(" ")
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: continue
    // Marks that turn the direction of writing around.
    case .format where (0x202A...0x202E).contains(scalar.value): continue
    case .format where (0x2066...0x2069).contains(scalar.value): continue
    default: result.append(scalar == "\u{A0}" && !keepsFixedSpaces ? " " : scalar)
    }
  }
  return String(result)
}
