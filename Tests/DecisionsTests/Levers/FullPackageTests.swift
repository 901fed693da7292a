import Decisions
import GrowthModel
import ModelFixtures
import Testing

@Suite struct FullPackageTests {
  @Test func `levers that act stand at their highest level, with what they require`() {
    let acts = [effect(.level, .multiply(.known(2)))]
    let park = plainPark([plainCluster()]) {
      $0.levers = [
        Lever(title: "ground", effects: []),
        Lever(title: "base", requires: ["ground"], effects: []),
        Lever(title: "free", effects: acts),
        Lever(title: "listed", levels: [0, 0.25, 0.75], requires: ["base"], effects: acts),
        Lever(title: "idle", levels: [0, 1], effects: []),
      ]
    }
    #expect(park.fullPackage == ["ground": 1, "base": 1, "free": 1, "listed": 0.75])
    #expect(park.violations(of: park.fullPackage).isEmpty)
  }

  @Test func `a park without levers has an empty package`() {
    #expect(plainPark([plainCluster()]).fullPackage.isEmpty)
  }
}
