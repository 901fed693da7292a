import GrowthModel
import ModelFixtures
import Probability
import Testing

/// Plans of many packages against plans compiled one by one.
@Suite struct PackagePlannerTests {
  static let names = ReferenceFile.shared.scenarios.keys.sorted()

  /// The numbers of `inputs` for the columns of another plan of the scenario, by factor and step.
  static func matched(_ inputs: [Double], of columns: [InputColumn], to others: [InputColumn])
    throws -> [Double]
  {
    try others.map { column in inputs[try #require(columns.firstIndex(of: column))] }
  }

  static func bits(_ values: [Double]) -> [UInt64] { values.map(\.bitPattern) }

  @Test(arguments: names)
  func `outcomes are those of a plan of its own, bit for bit`(_ name: String) throws {
    let scenario = try ReferenceScenario.levered(name)
    let planner = try PackagePlanner(scenario)
    for levels in scenario.leverSettings(6) {
      let plan = try planner.plan(levels: levels)
      let alone = try ModelPlan(scenario, levels: levels)
      #expect(plan.inputs == planner.inputs)
      for number in 0..<3 {
        let inputs = plan.randomScores(number)
        let same = try Self.matched(inputs, of: plan.inputs, to: alone.inputs)
        let found = plan.evaluate(inputs).outcomes
        #expect(Self.bits(found) == Self.bits(alone.evaluate(same).outcomes))
      }
    }
  }

  @Test(arguments: ["all-levers", "toy-levers", "toy-shift", "toy-everything-quarterly"])
  func `the package of the reference is planned as alone`(_ name: String) throws {
    let reference = try ReferenceScenario.named(name)
    let plan = try PackagePlanner(reference.scenario).plan(levels: reference.package.levels)
    let alone = try ModelPlan(reference.scenario, levels: reference.package.levels)
    #expect(plan.inputs == alone.inputs)
    #expect(plan.remarks == alone.remarks)
    let inputs = plan.randomScores(0)
    #expect(Self.bits(plan.evaluate(inputs).outcomes) == Self.bits(alone.evaluate(inputs).outcomes))
  }

  /// Without the lever nothing is shaken and no shock is drawn; its columns are there all the same.
  @Test func `a lever that is off keeps its columns`() throws {
    let sd = drawn("lever.sd", try Uniform(minimum: 0.1, maximum: 0.2))
    let park = plainPark([plainCluster()]) {
      $0.levers = [lever("calm", [effect(.shockDeviation, .add(sd))])]
    }
    let planner = try PackagePlanner(park)
    let off = try planner.plan(levels: [:])
    let on = try planner.plan(levels: ["calm": 1])
    #expect(off.inputs == on.inputs)
    #expect(try ModelPlan(park).inputs.isEmpty)
    // The lever's effect, then three years of the cluster's shock and of the common one.
    #expect(off.inputs.count == 7)
    let inputs = off.randomScores(1)
    #expect(FollowedPath(park, plan: off, inputs: inputs).total == [100, 100, 100])
    #expect(FollowedPath(park, plan: on, inputs: inputs).total != [100, 100, 100])
  }

  /// An effect named first among the correlations comes first in the rows that tie, so that the
  /// others' scores are sums with its draw. Alone, a plan without the lever has no such draw.
  @Test func `a correlated effect moves no input of another package`() throws {
    let normal = try Normal(mean: 0, standardDeviation: 1)
    var park = plainPark(
      ["a", "b"].map { name in plainCluster(name) { $0.baseOutput = .own(drawn(name, normal)) } })
    let size = drawn("levers.more.effects.0", normal)
    park.levers = [lever("more", [effect(.level, .add(size))])]
    park.correlations = InputCorrelations([
      .init("levers.more.effects.0", "a", .score(0.6)), .init("a", "b", .score(0.5)),
    ])
    let planner = try PackagePlanner(park)
    let (off, on) = (try planner.plan(levels: [:]), try planner.plan(levels: ["more": 1]))
    let inputs = off.randomScores(5)
    #expect(Self.bits(off.values(at: inputs)) == Self.bits(on.values(at: inputs)))
    let places = planner.inputs.indices.filter { planner.inputs[$0].factor == "a" }
    let a = try #require(places.first)
    // 0.6 of the effect's draw and 0.8 of its own, by hand.
    let effectDraw = inputs[try #require(planner.inputs.firstIndex { $0.factor == size.name })]
    #expect(abs(off.values(at: inputs)[a] - (0.6 * effectDraw + 0.8 * inputs[a])) < 1e-12)
    // Alone, the first input is its own draw.
    let alone = try ModelPlan(park)
    #expect(alone.values(at: [0.25, 1])[0] == 0.25)
  }

  @Test func `a system without solution is refused`() throws {
    var park = plainPark(["a", "b"].map { plainCluster($0) })
    park.links = Links(supply: [[0, 1], [1, 0]], capture: .known(1))
    #expect(throws: PlanError.self) { _ = try PackagePlanner(park) }
    park.levers = [lever("links", [effect(.localCapture, .multiply(.known(0.5)))])]
    let planner = try PackagePlanner(park)
    #expect(throws: PlanError.self) { _ = try planner.plan(levels: [:]) }
  }
}
