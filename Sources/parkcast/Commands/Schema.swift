import ArgumentParser
import Reporting
import ScenarioFormat

struct Schema: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of scenario files, for editors.")

  @Option(
    name: .customLong("out"), help: "File to write to instead of standard output.",
    completion: .file())
  var path: String?

  @Option(name: .customLong("lang"), help: "Language of messages.")
  var language = Language.english

  func run() async throws {
    try await Console(catalogue: Catalogue(language)).perform {
      let schema = ScenarioSchema.json()
      let text = schema.hasSuffix("\n") ? schema : schema + "\n"
      guard let path else {
        return try Console(catalogue: Catalogue(language)).write(text)
      }
      let file = try PendingFile(path)
      try file.write(text)
      try file.commit()
    }
  }
}
