import ScenarioFormat
import Simulation

/// Reads a scenario and prints the total of its deterministic path in the second forecast year,
/// then, for each instruction set of the processor, the mean total of 2030 over 2048 paths: what a
/// program of somebody else needs of the libraries.
@main
struct Dependent {
  static func main() async throws {
    let file = CommandLine.arguments.dropFirst().first ?? "Scenarios/shenzhen-harbin.yaml"
    let scenario = try ScenarioFile(path: file).load().scenario
    let path = try explain(scenario)
    print("deterministic", path.output[scenario.clusters.count][1])
    for instructionSet in InstructionSet.available {
      let forecast = try await Ensemble(paths: 2048, seed: 1, instructionSet: instructionSet)
        .forecast(of: scenario)
      precondition(forecast.failures.count == 0, "paths left the finite numbers")
      for total in forecast.forecasts(of: .total) where total.year == 2030 {
        print(instructionSet.rawValue, total.spread.mean)
      }
    }
  }
}
