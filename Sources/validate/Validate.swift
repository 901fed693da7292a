import Foundation
import ReferenceProblems

/// Measures what the documents claim, and writes it: `validate [--seeds n] [--only text] [folder]`.
@main struct Validate {
  static func main() throws {
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
    let published =
      ReferenceProblem.collection + ReferenceProblem.equalInputs + ReferenceProblem.closedForms
    let isAboutBaseCase =
      only.isEmpty || "base case".contains(only) || only.hasPrefix("base case")
    let baseCase = isAboutBaseCase ? try BaseCase(scale: 1000) : nil
    let problems = (published.map { StudyProblem($0) } + (baseCase?.rows.map(\.problem) ?? []))
      .filter { only.isEmpty || $0.name.contains(only) }
    guard !problems.isEmpty else {
      throw Complaint(description: "no problem has '\(only)' in its name")
    }
    let date = Date.now.formatted(.iso8601.year().month().day())
    let text =
      OddsStudy(problems: problems, baseCase: baseCase, seeds: seeds, date: date).document()
    let place = URL(filePath: folder).appending(path: "Odds.md")
    try Data(text.utf8).write(to: place, options: .atomic)
  }
}

/// What is wrong with the arguments.
struct Complaint: Error, CustomStringConvertible {
  var description: String
}
