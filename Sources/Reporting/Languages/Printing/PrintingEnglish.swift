extension Catalogue {
  /// In English.
  static func english(_ key: PrintingKey) -> String {
    switch key {
    case .noChromium: "PDF and PNG are made by Chromium, and there is none on this machine"
    case .adviceChromium:
      "install it (Debian: apt install chromium), name its program in PARKCAST_CHROMIUM, or write "
        + "to .html"
    case .chromiumMissing: "PARKCAST_CHROMIUM names {0}, which is no program that can be run"
    case .chromiumFailed: "{0} could not print the page: {1}"
    case .chromiumSilent: "it does not say why"
    case .chromiumLate: "{0} did not print the page within {1} seconds"
    case .pictureTooLong:
      "the page is {0} pixels long, and Chromium makes pictures of at most {1}"
    case .advicePDF: "write to .pdf, which has no such limit"
    }
  }
}
