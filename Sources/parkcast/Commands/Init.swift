import ArgumentParser
import Foundation
import Reporting

struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a scenario with comments, to start from.")

  @Argument(
    help: "The file to write; standard output without it.",
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  @Flag(help: "Replace the file if it exists.")
  var force = false

  @Option(name: .customLong("lang"), help: "Language of the comments.")
  var language = Language.english

  func run() async throws {
    let catalogue = Catalogue(language)
    let console = Console(catalogue: catalogue)
    try await console.perform {
      let text = StartingScenario.text(in: language)
      guard let path = file else { return try console.write(text) }
      if access(path, F_OK) == 0, !force {
        throw Failure(.failure, catalogue.message(.fileExists, path))
      }
      let file = try PendingFile(path)
      try file.write(text)
      try file.commit()
      console.message(catalogue.message(.fileWritten, path))
    }
  }
}
