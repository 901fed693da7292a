import Foundation
import Testing

/// What the documents show is what the program prints.
///
/// A run is a comment `<!-- run: parkcast … -->` above the block of its output; a file that the reader
/// writes is a comment `<!-- file: NAME -->` above the block of its text. All runs of a document happen
/// in one folder, in order, beside the shipped scenarios.
@Suite struct DocumentedRunsTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: [
    "README.md", "Docs/Tutorials/EvenOdds.md", "Docs/Tutorials/ThreeLevers.md",
  ])
  func `every output in a document is the program's own`(document: String) throws {
    let text = try String(contentsOf: Self.root.appending(path: document), encoding: .utf8)
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("Scenarios"),
      withDestinationPath: Self.root.appending(path: "Scenarios").path)
    let blocks = Self.blocks(of: text)
    #expect(blocks.contains { $0.isRun }, "\(document) shows no run")
    for block in blocks {
      guard block.isRun else {
        try folder.write(block.content, to: block.subject)
        continue
      }
      let arguments = try #require(
        block.subject.wholeMatch(of: /parkcast( .*)/)?.1, "\(block.subject) is no run of parkcast")
      let run = try ProgramRun.parkcast(
        shell: "cd '\(folder.url.path)' && \"$PARKCAST\"\(arguments)")
      #expect(run.status == 0, "\(block.subject): \(run.messages)")
      #expect(run.output == block.content, "\(block.subject)")
    }
  }

  private struct Block {
    var isRun: Bool
    /// The command line, or the name of the file.
    var subject: String
    var content: String
  }

  private static func blocks(of text: String) -> [Block] {
    text.matches(of: /<!-- (run|file): ([^\n]*?) -->\n```[a-z]*\n((?s).*?\n)```/).map {
      Block(isRun: $0.1 == "run", subject: String($0.2), content: String($0.3))
    }
  }

  // A comment that no block follows would be passed over.
  @Test func `no run goes without its output`() throws {
    for place in ["README.md", "Docs"] {
      let url = Self.root.appending(path: place)
      let inner = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)
      let files = place == "Docs" ? (inner?.compactMap { $0 as? URL } ?? []) : [url]
      for file in files where file.pathExtension == "md" {
        let text = try String(contentsOf: file, encoding: .utf8)
        let marks = text.matches(of: #/<!-- (run|file): /#).count
        #expect(marks == Self.blocks(of: text).count, "\(file.lastPathComponent)")
      }
    }
  }
}
