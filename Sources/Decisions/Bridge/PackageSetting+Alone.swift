public import GrowthModel
public import Simulation

extension PackageSetting {
  /// A package that is run without others of its scenario: levers that it leaves off are not compiled,
  /// which saves time and changes no result.
  ///
  /// - Throws: ``PlanError`` where the scenario is not what a checked scenario promises.
  public init(of scenario: Scenario, under package: Package?) throws(PlanError) {
    let levels = package?.levels ?? [:]
    var alone = scenario
    alone.levers = scenario.levers.filter { levels[$0.id]?.isEverOn == true }
    alone.packages = []
    self.init(try PackagePlanner(alone), levels: levels.filter { $0.value.isEverOn })
  }
}
