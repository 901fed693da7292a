/// Text that HTML shows as it is, between tags and in quoted attributes.
///
/// It goes by scalars: a mark that joins a quotation mark makes one character of both.
package func htmlText(_ text: String) -> String {
  var result = ""
  for scalar in visibleText(text, keepsFixedSpaces: true).unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    // By name: what cannot be seen in a file is not in it.
    case "\u{A0}": result += "&nbsp;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
