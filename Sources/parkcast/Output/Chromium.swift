import Foundation
import Reporting

/// Prints a page through a Chromium of the machine, without a window and without the network.
struct Chromium {
  /// What a page can be printed as.
  enum Form {
    /// Sheets of A4, as the page's style for print says.
    case pdf
    /// One picture of the whole page, as wide as a screen.
    case picture
  }

  private let program: String
  private let catalogue: Catalogue

  /// Finds the program: what `PARKCAST_CHROMIUM` names, else one of the usual names.
  init(_ catalogue: Catalogue) throws(Failure) {
    self.catalogue = catalogue
    let environment = ProcessInfo.processInfo.environment
    let isThere = FileManager.default.isExecutableFile(atPath:)
    if let named = environment["PARKCAST_CHROMIUM"], !named.isEmpty {
      guard isThere(named) else {
        throw Failure(.failure, catalogue.message(.chromiumMissing, named))
      }
      program = named
      return
    }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    let candidates = names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
    guard let found = candidates.first(where: isThere) else {
      throw Failure(
        .failure, catalogue.message(.noChromium), hint: catalogue.message(.adviceChromium))
    }
    program = found
  }

  /// The printed form of a page, in at most a minute for each of Chromium's runs.
  func printed(_ html: String, as form: Form) async throws -> Data {
    let folder = try WorkFolder()
    defer { folder.remove() }
    switch form {
    case .pdf:
      let page = try folder.write(html, to: "page.html")
      let result = folder.path("page.pdf")
      try await run(
        ["--no-pdf-header-footer", "--print-to-pdf=\(result)"], opening: page, in: folder)
      return try contents(of: result, folder)
    case .picture:
      let height = try await height(of: html, in: folder)
      let scale = min(1, Double(Self.mostPixels) / Double(height))
      guard scale >= Self.leastScale else {
        let longest = catalogue.numbers.whole(Int(Double(Self.mostPixels) / Self.leastScale))
        throw Failure(
          .failure, catalogue.message(.pictureTooLong, catalogue.numbers.whole(height), longest),
          hint: catalogue.message(.advicePDF))
      }
      let page = try folder.write(html, to: "page.html")
      let result = folder.path("page.png")
      try await run(
        [
          "--hide-scrollbars", "--window-size=\(Self.width),\(height)", "--screenshot=\(result)",
          "--force-device-scale-factor=\(scale)", Self.patience,
        ], opening: page, in: folder)
      return try contents(of: result, folder)
    }
  }

  /// Pixels across a picture: a small screen.
  private static let width = 1280
  /// Chromium's pictures end there, whatever the page: a longer one is made smaller.
  private static let mostPixels = 16_384
  /// Smaller, nobody could read it.
  private static let leastScale = 0.5
  private static let secondsAtMost = 60

  /// Lets scripts run until they have nothing to do, however slow the machine.
  private static let patience = "--virtual-time-budget=10000"

  /// How many pixels high the page is when its charts are drawn.
  private func height(of html: String, in folder: WorkFolder) async throws -> Int {
    let script = """
      <script>addEventListener("load", () => setTimeout(() => {
        document.documentElement.dataset.height = document.documentElement.scrollHeight
      }, 2000))</script>
      """
    let page = try folder.write(html + script, to: "measured.html")
    let text = try await run(
      ["--hide-scrollbars", "--window-size=\(Self.width),900", "--dump-dom", Self.patience],
      opening: page, in: folder)
    guard let found = text.firstMatch(of: /<html[^>]* data-height="(\d+)"/),
      let height = Int(found.1)
    else { throw failure(folder) }
    return height
  }

  /// Runs the program to its end; its standard output.
  @discardableResult
  private func run(
    _ arguments: [String], opening page: String, in folder: WorkFolder
  ) async throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments =
      [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions",
        "--user-data-dir=\(folder.path("profile"))",
      ]
      // Chromium refuses to run as root with its sandbox; the page is our own and asks for nothing.
      + (geteuid() == 0 ? ["--no-sandbox"] : []) + arguments
      + [URL(filePath: page).absoluteString]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try folder.file("output")
    process.standardError = try folder.file("messages")
    do {
      try process.run()
    } catch {
      throw Failure(
        .failure, catalogue.message(.chromiumFailed, program, error.localizedDescription))
    }
    let start = ContinuousClock.now
    while process.isRunning {
      let isLate = start.duration(to: .now) > .seconds(Self.secondsAtMost)
      if Task.isCancelled || isLate {
        kill(-process.processIdentifier, SIGKILL)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try Task.checkCancellation()
        throw Failure(
          .failure,
          catalogue.message(
            .chromiumLate, program, catalogue.numbers.whole(Self.secondsAtMost)))
      }
      try? await Task.sleep(for: .milliseconds(20))
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw failure(folder)
    }
    return folder.text("output")
  }

  private func contents(of path: String, _ folder: WorkFolder) throws -> Data {
    guard let data = FileManager.default.contents(atPath: path), !data.isEmpty else {
      throw failure(folder)
    }
    return data
  }

  /// That it did not work, with the last that Chromium said.
  private func failure(_ folder: WorkFolder) -> Failure {
    let last = folder.text("messages").split(separator: "\n").last.map(String.init)
    return Failure(
      .failure,
      catalogue.message(
        .chromiumFailed, program, last.map { visibleText($0) } ?? catalogue.message(.chromiumSilent)
      ))
  }
}
