/// Text that HTML shows as it is, between tags and in quoted attributes.
///
/// It goes by scalars: a mark that joins a quotation mark makes one character of both.
package func htmlText(_ text: String) -> String {
  var result = ""
  for scalar in pageText(text).unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    // By name: what cannot be seen in a file is not in it.
    case "\u{A0}": result += "&nbsp;"
    case wordJoiner: result += "&#8288;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Text that a page shows, not yet escaped: it keeps its fixed spaces, at which no line is broken,
/// not even after a dash before one.
///
/// Source: Unicode Standard Annex 14, rule LB12a, which lets lines break between the two.
package func pageText(_ text: String) -> String {
  visibleText(text, keepsFixedSpaces: true)
    .replacing("–\u{A0}", with: "–\(wordJoiner)\u{A0}")
}

/// Nothing to be seen, and no line is broken there.
private let wordJoiner: Unicode.Scalar = "\u{2060}"
