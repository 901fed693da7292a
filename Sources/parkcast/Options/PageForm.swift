/// The forms in which a page can be asked for, by the ending of its file.
enum PageForm: String, CaseIterable {
  case html
  /// Sheets of A4.
  case pdf
  /// One picture.
  case png

  /// The form that a name's ending stands for.
  init?(ending: String) {
    if ending == "htm" { self = .html } else { self.init(rawValue: ending) }
  }

  /// How Chromium prints it; `nil` for the page itself.
  var printed: Chromium.Form? {
    switch self {
    case .html: nil
    case .pdf: .pdf
    case .png: .picture
    }
  }
}
