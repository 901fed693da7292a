import Foundation
import Testing

@testable import ScenarioFormat

/// The messages of bad files, whole, in both languages.
///
/// `PARKCAST_REWRITE_GOLDEN=1` writes them anew; the change is then read in review.
@Suite struct GoldenTests {
  @Test(arguments: ["en", "zh"])
  func `messages are as agreed`(language: String) throws {
    let folder = try Folder()
    var text = ""
    for input in try BadFile.all(in: folder) {
      text += "# \(input.title)\n"
      for diagnostic in folder.diagnostics(at: input.path) {
        text += diagnostic.description(language: language) + "\n"
      }
      text += "\n"
    }
    for fault in FaultyText.structural + FaultyText.semantic {
      let found = try folder.diagnostics(of: fault.text)
      text += "# \(fault.new.split(separator: "\n").joined(separator: " "))\n"
      text += found.map { $0.description(language: language) + "\n" }.joined() + "\n"
    }
    let path = Sample.path("Tests/Golden/diagnostics-\(language).txt")
    if ProcessInfo.processInfo.environment["PARKCAST_REWRITE_GOLDEN"] == "1" {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text == expected, "run with PARKCAST_REWRITE_GOLDEN=1 and read the difference")
  }
}

/// A file that cannot be a scenario, or one of several files that do not fit together.
struct BadFile {
  var title: String
  var path: String

  static func all(in folder: Folder) throws -> [BadFile] {
    var files: [BadFile] = []
    func add(_ title: String, _ text: String, as name: String) throws {
      files.append(BadFile(title: title, path: try folder.write(text, as: name)))
    }
    try add("empty file", "", as: "empty.yaml")
    try add("spaces only", "  \n\n", as: "spaces.yaml")
    try add("comment only", "# nothing\n", as: "comment.yaml")
    files.append(
      BadFile(
        title: "binary file",
        path: try folder.write(Data([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2]), as: "binary.yaml")))
    files.append(
      BadFile(
        title: "not UTF-8",
        path: try folder.write(
          Data(Array("parkcast: 1\ntitle: ".utf8) + [0xB9, 0xAB]), as: "gbk.yaml")))
    try add("tab indentation", "parkcast: 1\npark:\n\tarea: 26 km2\n", as: "tab.yaml")
    try add(
      "duplicate key", Sample.text("noise: 0.25", "noise: 0.25\n    noise: 0.3"), as: "twice.yaml")
    try add("text instead of keys", "hello\n", as: "text.yaml")
    try add("broken YAML", "parkcast: 1\ntitle: { en: Park\n", as: "broken.yaml")
    try add("colon in a text", "parkcast: 1\ntitle: a park: big\n", as: "colon.yaml")
    try add("key that is no word", "parkcast: 1\n{ a: 1 }: 2\n", as: "key.yaml")
    try add("alias in a key", "parkcast: 1\na: &a [1]\n{ *a }: 2\n", as: "alias-key.yaml")
    try add("two documents", "parkcast: 1\n---\nparkcast: 1\n", as: "documents.yaml")
    try add("deep nesting", "parkcast: " + String(repeating: "[", count: 5000), as: "deep.yaml")
    try add("alias bomb", bomb, as: "bomb.yaml")
    try add("extends a missing file", "parkcast: 1\nextends: nowhere.yaml\n", as: "missing.yaml")
    try add("extends itself", "parkcast: 1\nextends: self.yaml\n", as: "self.yaml")
    try folder.write("parkcast: 1\nextends: cycle.yaml\n", as: "back.yaml")
    try add("extends in a cycle", "parkcast: 1\nextends: back.yaml\n", as: "cycle.yaml")
    try add("a part alone", "parkcast: 1\npart: true\n", as: "part.yaml")
    files.append(
      BadFile(
        title: "50 MB file",
        path: try folder.write(Data(repeating: 0x20, count: 50_000_000), as: "large.yaml")))
    files.append(BadFile(title: "no such file", path: folder.path("none.yaml")))
    files.append(BadFile(title: "a directory", path: folder.path(".")))
    let manager = FileManager.default
    try? manager.removeItem(atPath: folder.path("loop.yaml"))
    try? manager.removeItem(atPath: folder.path("knot.yaml"))
    try manager.createSymbolicLink(
      atPath: folder.path("loop.yaml"), withDestinationPath: folder.path("knot.yaml"))
    try manager.createSymbolicLink(
      atPath: folder.path("knot.yaml"), withDestinationPath: folder.path("loop.yaml"))
    files.append(BadFile(title: "a loop of symbolic links", path: folder.path("loop.yaml")))
    return files
  }

  /// Nine aliases a level, nine levels: a billion values in three hundred bytes.
  private static var bomb: String {
    var text = "parkcast: 1\na0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    return text
  }
}
