import Foundation

/// Measures what the documents claim, and writes it: `validate [--seeds n] [--only text] [folder]`,
/// where text is a part of a problem's name, `designs` or `levers`.
@main struct Validate {
  static func main() async throws {
    var arguments = CommandLine.arguments.dropFirst()
    var seeds = 2000
    var only = ""
    var folder = "Docs/Validation"
    while let argument = arguments.popFirst() {
      switch argument {
      case "--seeds":
        guard let text = arguments.popFirst(), let number = Int(text), number > 1 else {
          throw Complaint(description: "--seeds needs a whole number above 1")
        }
        seeds = number
      case "--only": only = arguments.popFirst() ?? ""
      default: folder = argument
      }
    }
    let date = Date.now.formatted(.iso8601.year().month().day())
    func write(_ text: String, _ name: String) throws {
      let place = URL(filePath: folder).appending(path: name)
      try Data(text.utf8).write(to: place, options: .atomic)
    }
    if only.isEmpty || only == "designs" {
      let study = DesignStudy(seeds: max(2, seeds / 10), date: date)
      try write(try await study.document(), "Designs.md")
    }
    if only.isEmpty || only == "levers" {
      try write(try await LeverStudy(seeds: seeds, date: date).document(), "Levers.md")
    }
    if only != "designs", only != "levers" {
      let study = try OddsStudy(problemsNamed: only, seeds: seeds, date: date)
      try write(study.document(), "Odds.md")
    }
  }
}

/// What is wrong with the arguments.
struct Complaint: Error, CustomStringConvertible {
  var description: String
}
