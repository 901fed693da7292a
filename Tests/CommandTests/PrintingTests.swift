import Foundation
import Testing

/// Pages printed through Chromium.
@Suite struct PrintingTests {
  private func data(_ name: String, in folder: TemporaryFolder) throws -> Data {
    try Data(contentsOf: folder.url.appending(path: name))
  }

  /// A program that stands for Chromium.
  private func program(_ script: String, in folder: TemporaryFolder) throws -> String {
    let path = try folder.write("#!/bin/sh\n\(script)\n", to: "chromium")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  @Test func `a page is printed on sheets of A4 and as a picture`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    for name in ["a.pdf", "a.png"] {
      let run = try ProgramRun.parkcast(
        "report", file, "--paths", "500", "--echarts", try BrowserPages.library(), "--out",
        folder.path(name))
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.messages.isEmpty, "\(run.messages)")
    }
    let pdf = try data("a.pdf", in: folder)
    #expect(pdf.starts(with: Data("%PDF-".utf8)))
    let text = String(decoding: pdf, as: UTF8.self)
    // 210 × 297 mm in points of 1/72 inch.
    #expect(text.contains(/\/MediaBox \[0 0 59[45][.0-9]* 84[12][.0-9]*\]/))
    #expect(text.matches(of: /\/Type \/Page\b/).count > 3)

    let png = try data("a.png", in: folder)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    // Width and height are the first numbers of the first chunk (ISO/IEC 15948, section 11.2.2).
    func number(at offset: Int) -> Int {
      png[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    #expect(number(at: 16) == 1280)
    #expect(number(at: 20) > 3000)
    #expect(try folder.names == ["a.pdf", "a.png", "park.yaml"])
  }

  @Test(arguments: ["pdf", "png"])
  func `without Chromium the message says what to do, before any work`(ending: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    let library = try BrowserPages.library()
    let arguments =
      "report '\(file)' --paths 1000000000 --echarts '\(library)' --out '\(folder.path("a.\(ending)"))'"
    let named = try ProgramRun.parkcast(
      environment: ["PARKCAST_CHROMIUM": "/none/chromium"], shell: "\"$PARKCAST\" \(arguments)")
    #expect(named.status == 1)
    #expect(named.messages.contains("PARKCAST_CHROMIUM names /none/chromium"), "\(named.messages)")
    let none = try ProgramRun.parkcast(
      shell: "unset PARKCAST_CHROMIUM; PATH=/none \"$PARKCAST\" \(arguments)")
    #expect(none.status == 1)
    #expect(none.messages.contains("there is none on this machine"), "\(none.messages)")
    #expect(none.messages.contains("hint: install it"))
    #expect(try folder.names == ["park.yaml"])
  }

  @Test(arguments: [
    ("echo 'no display' >&2; exit 3", "could not print the page: no display"),
    ("exit 0", "could not print the page: it does not say why"),
    ("kill -9 $$", "could not print the page"),
  ])
  func `a Chromium that fails leaves the old file`(script: String, message: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.startingScenario()
    try folder.write("old", to: "a.pdf")
    let run = try ProgramRun.parkcast(
      "report", file, "--paths", "200", "--echarts", try BrowserPages.library(), "--out",
      folder.path("a.pdf"), environment: ["PARKCAST_CHROMIUM": try program(script, in: folder)])
    #expect(run.status == 1)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(try folder.read("a.pdf") == "old")
    #expect(try folder.names == ["a.pdf", "chromium", "park.yaml"])
  }
}
