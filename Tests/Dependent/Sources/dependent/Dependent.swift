import ScenarioFormat
import Simulation

/// Reads a scenario, follows its deterministic path and a thousand others, and prints the total of
/// the second forecast year: what a program of somebody else needs of the libraries.
@main
struct Dependent {
  static func main() async throws {
    let file = CommandLine.arguments.dropFirst().first ?? "Scenarios/shenzhen-harbin.yaml"
    let scenario = try ScenarioFile(path: file).load().scenario
    let forecast = try await Ensemble(paths: 1024, seed: 1).forecast(of: scenario)
    precondition(forecast.failures.count == 0, "paths left the finite numbers")
    let path = try explain(scenario)
    print(path.output[scenario.clusters.count][1])
  }
}
