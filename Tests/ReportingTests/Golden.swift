import Foundation
import Testing

/// Whole texts kept in `Tests/Golden`, one a file; PARKCAST_REWRITE_GOLDEN=1 writes them anew.
enum Golden {
  static func expect(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["PARKCAST_REWRITE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    guard kept != text else { return }
    let lines = zip(kept.split(separator: "\n"), text.split(separator: "\n"))
    let difference = lines.first { $0 != $1 }.map { "\($0)\n became \n\($1)" } ?? "its length"
    Issue.record("\(name) changed: \(difference)", sourceLocation: sourceLocation)
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")
}
