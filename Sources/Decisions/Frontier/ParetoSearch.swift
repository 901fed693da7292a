import GrowthModel
import Probability
import Simulation

/// A search for the efficient packages of a grid too large to look at every one.
///
/// Packages are bred as in NSGA-II: those on better fronts, and on lonelier places of a front, win
/// tournaments; levels are crossed and changed at random; what breaks a prerequisite or an exclusion
/// is mended. At the end all neighbours of the front (one lever at another level, or two) are tried
/// until none improves it.
///
/// Source: Deb, Pratap, Agarwal and Meyarivan, *IEEE Transactions on Evolutionary Computation* 6
/// (2002) 182–197; the end after Paquete, Chiarandini and Stützle, *Pareto local optimum sets*
/// (2004).
struct ParetoSearch {
  /// A package that was tried.
  struct Tried: Sendable {
    var places: PackageGrid.Places
    var cost: Double
    var value: SectionedNumber
  }

  let grid: PackageGrid
  let budget: CostMeasure
  /// What a package must keep to beside the rules, such as a limit of its cost.
  private let isAffordable: @Sendable (PackageGrid.Places) -> Bool
  private var draws: SearchDraws
  private var rules: AllowedPatterns
  private var archive: [PackageGrid.Places: Tried] = [:]

  /// Packages in a generation, and generations (judgement).
  private static let (population, generations) = (96, 40)
  /// Packages after which no further neighbours are tried (judgement).
  private static let mostTried = 20_000
  /// Rounds in which neighbours are tried.
  private static let rounds = 40

  init(
    grid: PackageGrid, budget: CostMeasure, seed: UInt64,
    isAffordable: @escaping @Sendable (PackageGrid.Places) -> Bool = { _ in true }
  ) {
    self.grid = grid
    self.budget = budget
    self.isAffordable = isAffordable
    draws = SearchDraws(seed: seed)
    rules = AllowedPatterns(grid: grid)
  }

  /// All that was tried, the cheapest first.
  var inOrderOfCost: [Tried] {
    archive.values.sorted { first, second in
      first.cost != second.cost
        ? first.cost < second.cost : first.places.lexicographicallyPrecedes(second.places)
    }
  }

  mutating func run(
    _ ensemble: PackageEnsemble, _ planner: PackagePlanner, target: Target,
    value: @Sendable (TargetOutcomes) -> SectionedNumber, progress: (Double) -> Void
  ) async throws {
    let (grid, budget) = (self.grid, self.budget)
    let steps = Double(Self.generations + Self.rounds)
    func evaluate(_ packages: [PackageGrid.Places]) async throws -> [Tried] {
      var tried: [Tried] = []
      try await ensemble.forEachPackage(
        packages, of: grid, planner, target: target, value: value
      ) { index, value in
        tried.append(
          Tried(
            places: packages[index], cost: grid.cost(packages[index], by: budget), value: value))
        return true
      }
      return tried
    }
    var parents = firstGeneration()
    add(try await evaluate(unknown(parents)))
    for generation in 0..<Self.generations {
      let ranked = Self.ranked(parents.compactMap { archive[$0] })
      guard !ranked.isEmpty else { return }
      let children = (0..<Self.population).compactMap { _ in child(of: ranked) }
      add(try await evaluate(unknown(children)))
      let both = Set(parents + children).sorted { $0.lexicographicallyPrecedes($1) }
      parents = Self.ranked(both.compactMap { archive[$0] }).prefix(Self.population)
        .map(\.tried.places)
      progress(Double(generation + 1) / steps)
    }
    for round in 0..<Self.rounds {
      var near: [PackageGrid.Places] = []
      for places in front() { near += neighbours(of: places) }
      let fresh = unknown(near)
      if fresh.isEmpty || archive.count > Self.mostTried { return }
      add(try await evaluate(fresh))
      progress((Double(Self.generations) + Double(round + 1)) / steps)
    }
  }

  private mutating func add(_ tried: [Tried]) {
    for one in tried { archive[one.places] = one }
  }

  /// Those that were not tried, each once.
  private func unknown(_ packages: [PackageGrid.Places]) -> [PackageGrid.Places] {
    var seen: Set<PackageGrid.Places> = []
    return packages.filter { archive[$0] == nil && seen.insert($0).inserted }
  }

  /// The efficient ones of all that was tried.
  private func front() -> [PackageGrid.Places] {
    var best = -Double.infinity
    var front: [PackageGrid.Places] = []
    for tried in inOrderOfCost where tried.value.whole > best {
      best = tried.value.whole
      front.append(tried.places)
    }
    return front
  }
}

// MARK: - Breeding
extension ParetoSearch {
  /// A package with its front, counted from 0, and how lonely it is there.
  fileprivate struct Ranked {
    var tried: Tried
    var front: Int
    var distance: Double
  }

  /// Nothing, everything, each lever alone, and random packages, mended.
  private mutating func firstGeneration() -> [PackageGrid.Places] {
    let none = PackageGrid.Places(repeating: 0, count: grid.choices.count)
    var all = none
    for index in all.indices { all[index] = UInt16(grid.choices[index].levels.count - 1) }
    var packages = [none, all]
    for index in none.indices {
      var alone = none
      alone[index] = all[index]
      packages.append(alone)
    }
    while packages.count < Self.population {
      // From sparse to full, so that cheap and dear ones are there.
      let share = draws.unit()
      packages.append(none.indices.map { draws.unit() < share ? level(of: $0) : 0 })
    }
    return packages.compactMap { mended($0) }
  }

  private mutating func level(of choice: Int) -> UInt16 {
    UInt16(draws.below(grid.choices[choice].levels.count))
  }

  private mutating func child(of ranked: [Ranked]) -> PackageGrid.Places? {
    let (mother, father) = (winner(ranked).places, winner(ranked).places)
    var child = mother
    for index in child.indices {
      if draws.unit() < 0.5 { child[index] = father[index] }
      if draws.unit() * Double(child.count) < 1 { child[index] = level(of: index) }
    }
    return mended(child)
  }

  /// The better of two at random: on the better front, or lonelier on the same.
  private mutating func winner(_ ranked: [Ranked]) -> Tried {
    let (a, b) = (ranked[draws.below(ranked.count)], ranked[draws.below(ranked.count)])
    return (a.front, -a.distance) <= (b.front, -b.distance) ? a.tried : b.tried
  }

  /// A package near this one that breaks nothing and can be paid for: what is required comes too, or
  /// what requires it goes, and levers are lowered until the money suffices; `nil` where that does not
  /// end.
  private mutating func mended(_ places: PackageGrid.Places) -> PackageGrid.Places? {
    var places = places
    for _ in 0...4 * places.count {
      if rules.allow(places) {
        if isAffordable(places) { return places }
        let on = places.indices.filter { places[$0] > 0 }
        if on.isEmpty { return nil }
        let index = on[draws.below(on.count)]
        places[index] = UInt16(draws.below(Int(places[index])))
        continue
      }
      for violation in grid.scenario.violations(of: grid.levels(places)) {
        switch violation {
        case .prerequisiteMissing(let lever, let required):
          if draws.unit() < 0.5, let index = place(of: required) {
            places[index] = UInt16(grid.choices[index].levels.count - 1)
          } else if let index = place(of: lever) {
            places[index] = 0
          }
        case .exclusion(let first, let second):
          let id = draws.unit() < 0.5 ? first : second
          if let index = place(of: id) ?? place(of: first) ?? place(of: second) {
            places[index] = 0
          }
        case .unknownLever, .levelNotListed: return nil
        }
      }
    }
    return nil
  }

  private func place(of lever: String) -> Int? {
    grid.choices.firstIndex { $0.lever == lever }
  }

  /// The packages with one lever at another level, or two.
  private mutating func neighbours(of places: PackageGrid.Places) -> [PackageGrid.Places] {
    func moved(_ places: PackageGrid.Places, from first: Int) -> [PackageGrid.Places] {
      places.indices.dropFirst(first).flatMap { index in
        Self.levels(near: Int(places[index]), of: grid.choices[index].levels.count).map { level in
          var other = places
          other[index] = UInt16(level)
          return other
        }
      }
    }
    var found: [PackageGrid.Places] = []
    for one in moved(places, from: 0) {
      if rules.allow(one), isAffordable(one) { found.append(one) }
      guard places.count <= Self.greatestForPairs else { continue }
      let first = zip(one, places).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
      for two in moved(one, from: first + 1) where rules.allow(two) && isAffordable(two) {
        found.append(two)
      }
    }
    return found
  }

  /// Other levels of a lever to try: all of a few, else its ends, and steps of one and of a tenth.
  private static func levels(near place: Int, of count: Int) -> [Int] {
    guard count > 9 else { return (0..<count).filter { $0 != place } }
    let step = count / 10
    return Set([0, place - step, place - 1, place + 1, place + step, count - 1])
      .filter { 0..<count ~= $0 && $0 != place }.sorted()
  }

  /// Levers up to which neighbours differ in two of them; beyond there are too many.
  private static let greatestForPairs = 24

  /// Packages by their fronts, the lonelier first on each.
  fileprivate static func ranked(_ all: [Tried]) -> [Ranked] {
    var left = all.sorted { first, second in
      first.cost != second.cost
        ? first.cost < second.cost
        : first.value.whole != second.value.whole
          ? first.value.whole > second.value.whole
          : first.places.lexicographicallyPrecedes(second.places)
    }
    var ranked: [Ranked] = []
    var number = 0
    while !left.isEmpty {
      var (front, rest): ([Tried], [Tried]) = ([], [])
      var best = -Double.infinity
      for tried in left {
        if tried.value.whole > best {
          best = tried.value.whole
          front.append(tried)
        } else {
          rest.append(tried)
        }
      }
      // Where nothing has a value.
      if front.isEmpty { (front, rest) = (rest, []) }
      ranked += distances(front).enumerated()
        .map { Ranked(tried: front[$0], front: number, distance: $1) }
        .sorted { $0.distance > $1.distance }
      left = rest
      number += 1
    }
    return ranked
  }

  /// How far the neighbours of each package on a front are from each other, in both measures.
  private static func distances(_ front: [Tried]) -> [Double] {
    guard let first = front.first, let last = front.last else { return [] }
    let (money, worth) = (last.cost - first.cost, last.value.whole - first.value.whole)
    return front.indices.map { index in
      guard index > 0, index + 1 < front.count else { return .infinity }
      let (a, b) = (front[index - 1], front[index + 1])
      return (money > 0 ? (b.cost - a.cost) / money : 0)
        + (worth > 0 ? (b.value.whole - a.value.whole) / worth : 0)
    }
  }
}

/// Random numbers of a search, keyed by its seed.
struct SearchDraws {
  private let key: (UInt64, UInt64)
  private var count: UInt64 = 0

  init(seed: UInt64) { key = (seed, factorKey("decisions.search")) }

  /// From 0 to below 1.
  mutating func unit() -> Double {
    count += 1
    return Double(Philox4x64.block(counter: (count, 0, 0, 0), key: key).0 >> 11) * 0x1p-53
  }

  /// A whole number from 0 to below `limit`.
  mutating func below(_ limit: Int) -> Int { min(limit - 1, Int(unit() * Double(limit))) }
}
