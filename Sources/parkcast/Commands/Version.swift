import ArgumentParser
import Reporting
import Simulation

struct Version: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the version and the instruction set in use.")

  func run() async throws {
    let console = Console(catalogue: Catalogue(.english))
    try await console.perform {
      try console.write(
        "parkcast \(ProgramVersion.number)\ninstruction set: \(InstructionSet.best.name)\n")
    }
  }
}
