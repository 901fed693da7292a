public import GrowthModel

/// All packages that can be made of some levers at some levels each, the others as a package has
/// them.
public struct PackageGrid: Sendable {
  /// A lever with the levels that are looked at.
  public struct Choice: Sendable, Hashable {
    /// Id of the lever.
    public var lever: String
    /// From 0, off, upwards.
    public var levels: [Double]
  }

  /// A package, by the place of each choice's level.
  typealias Places = [UInt16]

  /// The scenario whose levers they are.
  public let scenario: Scenario
  /// What is set beside the choices.
  public let package: [String: LeverLevel]
  /// The levers that are moved, in the order of the scenario.
  public let choices: [Choice]
  private let fixedCost: PackageCost
  private let costs: [[PackageCost]]

  /// - Parameters:
  ///   - package: levels of the levers that are not moved.
  ///   - levers: ids of the levers that are moved, of the scenario; `nil` for all.
  ///   - steps: parts into which a lever without listed levels is cut; 1 for off and fully on.
  /// - Throws: ``PlanError`` for a lever that is not there.
  public init(
    _ scenario: Scenario, package: [String: LeverLevel] = [:], levers: [String]? = nil,
    steps: Int = 1
  ) throws(PlanError) {
    precondition(1...100 ~= steps, "levels cut into 1 to 100 parts")
    if let unknown = levers?.first(where: { id in !scenario.levers.contains { $0.id == id } }) {
      throw PlanError("no lever is called '\(unknown)'")
    }
    self.scenario = scenario
    choices = scenario.levers.filter { levers?.contains($0.id) ?? true }.map { lever in
      let steps = (0...steps).map { Double($0) / Double(steps) }
      let levels = lever.levels.isEmpty ? steps : Set(lever.levels + [0]).sorted()
      return Choice(lever: lever.id, levels: levels)
    }
    let moved = Set(choices.map(\.lever))
    let fixed = package.filter { !moved.contains($0.key) }
    self.package = fixed
    fixedCost = scenario.cost(levels: fixed)
    costs = choices.map { choice in
      choice.levels.map { scenario.cost(levels: [choice.lever: LeverLevel($0)]) }
    }
  }

  /// How many packages there are, those that break a prerequisite or an exclusion among them;
  /// at most `Int.max`.
  public var count: Int {
    choices.reduce(1) { product, choice in
      let (value, overflows) = product.multipliedReportingOverflow(by: choice.levels.count)
      return overflows ? .max : value
    }
  }

  /// The setting of levers of a package; levers at 0 are left out.
  func levels(_ places: Places) -> [String: LeverLevel] {
    var levels = package
    for (choice, place) in zip(choices, places) where place > 0 {
      levels[choice.lever] = LeverLevel(choice.levels[Int(place)])
    }
    return levels
  }

  /// How many levers are on.
  func leversOn(_ places: Places) -> Int {
    package.values.count { $0.isEverOn } + places.count { $0 > 0 }
  }

  /// What a package costs: the sum of its levers.
  func cost(_ places: Places, by budget: CostMeasure) -> Double {
    switch budget {
    case .presentValue:
      return zip(costs, places).reduce(fixedCost.presentValue) {
        $0 + $1.0[Int($1.1)].presentValue
      }
    case .dearestYear:
      var byYear = fixedCost.byYear
      for (costs, place) in zip(costs, places) where place > 0 {
        for year in byYear.indices { byYear[year] += costs[Int(place)].byYear[year] }
      }
      return byYear.max() ?? 0
    }
  }

  /// Levers among the choices, and those that are fixed, whose cost the scenario does not give: they
  /// count as free.
  public var uncosted: [String] {
    let moved = Set(choices.map(\.lever))
    return scenario.levers.filter { lever in
      lever.cost == nil && (moved.contains(lever.id) || package[lever.id]?.isEverOn == true)
    }.map(\.id)
  }

  /// All packages that break nothing, the cheapest first.
  func packages(by budget: CostMeasure) -> [Places] {
    var rules = AllowedPatterns(grid: self)
    var packages: [(cost: Double, places: Places)] = []
    var places = Places(repeating: 0, count: choices.count)
    repeat {
      if rules.allow(places) { packages.append((cost(places, by: budget), places)) }
    } while advance(&places)
    // In equal cost the order in which they were counted stays.
    return packages.enumerated()
      .sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map(\.element.places)
  }

  /// Goes to the next package, the last lever fastest; false after the last.
  private func advance(_ places: inout Places) -> Bool {
    for index in choices.indices.reversed() {
      if Int(places[index]) + 1 < choices[index].levels.count {
        places[index] += 1
        return true
      }
      places[index] = 0
    }
    return false
  }
}

/// What money is counted.
public enum CostMeasure: Sendable, Hashable {
  /// Present value of all years, 亿元 of the base year.
  case presentValue
  /// The cost of the dearest year, 亿元 of the base year.
  case dearestYear
}

/// Which packages of a grid break a prerequisite or an exclusion: that hangs on which levers are on,
/// and is found out once for each such set.
struct AllowedPatterns {
  let grid: PackageGrid
  private var known: [[Bool]: Bool] = [:]

  init(grid: PackageGrid) { self.grid = grid }

  mutating func allow(_ places: PackageGrid.Places) -> Bool {
    let pattern = places.map { $0 > 0 }
    if let isAllowed = known[pattern] { return isAllowed }
    let isAllowed = grid.scenario.violations(of: grid.levels(places)).isEmpty
    known[pattern] = isAllowed
    return isAllowed
  }
}
