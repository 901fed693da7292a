import GrowthModel
import ModelFixtures
import Probability
import Simulation
import Testing

/// The same scenario and seed give the same numbers, bit for bit, however they are computed.
@Suite struct SameNumbersTests {
  /// Scenarios that between them use every part of the model, and how many paths of each: not a
  /// multiple of 8, and more than the run of 8 chunks that a thread takes at a time.
  static let scenarios = [
    ("base", 20_011), ("registered-revenue", 9_003), ("anchor-arrival", 9_003),
    ("mixed-laws", 9_003), ("all-levers", 9_003), ("local-links", 9_003), ("toy-macro", 9_003),
    ("toy-indicators", 9_003), ("toy-mixture", 9_003), ("toy-mixture-quarterly", 3_001),
    ("toy-everything-quarterly", 3_001),
  ]

  @Test(arguments: scenarios)
  func `threads and blocks change no bit of a forecast`(name: String, paths: Int) async throws {
    let reference = try ReferenceScenario.named(name)
    func digits(threads: Int, blockPaths: Int) async throws -> [String] {
      try await Ensemble(paths: paths, seed: 5, threads: threads, blockPaths: blockPaths)
        .forecast(of: reference.scenario, package: reference.package).digits
    }
    let expected = try await digits(threads: 1, blockPaths: 256)
    #expect(expected.count > 50)
    for (threads, blockPaths) in [(2, 256), (7, 256), (7, 8), (2, 64), (1, 1024)] {
      #expect(
        try await digits(threads: threads, blockPaths: blockPaths) == expected,
        "\(threads) threads, blocks of \(blockPaths)")
    }
  }

  @Test(arguments: scenarios.map(\.0))
  func `every instruction set gives the same bits`(_ name: String) async throws {
    let reference = try ReferenceScenario.named(name)
    var results: [[String]] = []
    for set in InstructionSet.available {
      let ensemble = Ensemble(paths: 1_030, seed: 5, instructionSet: set)
      let forecast = try await ensemble.forecast(
        of: reference.scenario, package: reference.package)
      results.append(forecast.digits)
    }
    #expect(results.allSatisfy { $0 == results[0] })
    #expect(InstructionSet.available.contains(.baseline))
  }

  /// Run twice, one after the other and at the same time.
  @Test func `runs do not disturb each other`() async throws {
    let scenario = try ReferenceScenario.named("base").scenario
    async let first = Ensemble(paths: 10_000, seed: 1).forecast(of: scenario).digits
    async let second = Ensemble(paths: 10_000, seed: 1).forecast(of: scenario).digits
    let (one, two) = try await (first, second)
    #expect(one == two)
    let other = try await Ensemble(paths: 10_000, seed: 2).forecast(of: scenario).digits
    #expect(one != other)
  }

  /// 3000 and 5000 paths, as they are written line by line.
  @Test(arguments: ["base", "toy-everything-quarterly"])
  func `fewer paths are the first of more`(_ name: String) throws {
    let reference = try ReferenceScenario.named(name)
    func lines(_ paths: Int, blockPaths: Int) throws -> [Substring] {
      var text = ""
      try Ensemble(paths: paths, seed: 1, blockPaths: blockPaths)
        .writePaths(of: reference.scenario, package: reference.package) { text += $0 }
      return text.split(separator: "\n")
    }
    let few = try lines(3000, blockPaths: 64)
    let many = try lines(5000, blockPaths: 256)
    #expect(few.count == 3001 && many.count == 5001)
    #expect(few == Array(many.prefix(3001)))
    #expect(few[0].hasPrefix("path,"))
    #expect(Set(many).count == 5001)
  }

  /// The lines that are written are the paths that the forecast counts.
  @Test func `written paths are those of the forecast`() async throws {
    let scenario = try ReferenceScenario.named("base").scenario
    let ensemble = Ensemble(paths: 1_500, seed: 1)
    var text = ""
    try ensemble.writePaths(of: scenario) { text += $0 }
    let lines = text.split(separator: "\n").map { $0.split(separator: ",") }
    let place = try #require(lines[0].firstIndex(of: "total.2030"))
    let totals = lines.dropFirst().compactMap { Double($0[place]) }
    #expect(totals.count == 1_500)
    let forecast = try await ensemble.forecast(of: scenario).forecasts(of: .total)
    let last = try #require(forecast.last)
    #expect(abs(totals.mean / last.spread.mean - 1) < 1e-13)
  }

  // MARK: Factors that touch nothing

  /// Every result that a scenario shares with the base case, on 1500 paths.
  static func differences(_ change: (inout Scenario) throws -> Void) throws -> [String] {
    let base = try ReferenceScenario.named("base").scenario
    var changed = base
    try change(&changed)
    let one = try PathSample(base, paths: 1_500)
    let other = try PathSample(changed, paths: 1_500)
    var pairs: [(String, Int, Int)] = []
    let (before, after) = (one.plan.outcomes, other.plan.outcomes)
    for year in 0..<before.yearCount {
      for cluster in base.clusters.indices {
        pairs.append(
          (
            "cluster \(cluster) \(year)", before.cluster(cluster) + year,
            after.cluster(cluster) + year
          ))
      }
      pairs.append(("total \(year)", before.total + year, after.total + year))
      pairs.append(("prices \(year)", before.prices + year, after.prices + year))
    }
    return pairs.compactMap { name, mine, theirs in
      one.columns[mine].map(\.bitPattern) == other.columns[theirs].map(\.bitPattern) ? nil : name
    }
  }

  static func noise() throws -> Input {
    drawn("something.new", try PERT(minimum: 0.1, mode: 0.2, maximum: 0.6))
  }

  @Test func `an indicator moves no other number`() throws {
    let found = try Self.differences {
      $0.indicators = [
        Indicator(
          title: Title(id: "tax"), unit: "亿元",
          kind: .intensity(
            Array(repeating: try Self.noise(), count: $0.clusters.count), trend: .known(0)))
      ]
      $0.clusters[2].cityMultiplier = CityMultiplier(
        capture: Scaled(try Self.noise()), multiplier: .known(2))
    }
    #expect(found == [])
  }

  @Test func `a lever that is off moves no number`() throws {
    let found = try Self.differences {
      let strength = LeverEffect.Operation.multiply(try Self.noise())
      $0.levers = LeverEffect.Subject.allCases.map { subject in
        lever("\(subject)", [effect(subject, strength, clusters: [0, 1, 2])])
      }
      $0.leverCap = 0.1
    }
    #expect(found == [])
  }

  @Test func `a cluster without output moves no other number`() throws {
    let found = try Self.differences {
      let law = try Self.noise()
      $0.clusters.append(
        plainCluster("empty", output: 0) {
          $0.shock = .own(law)
          $0.drift = Scaled(law)
        })
      $0.shock.dependence = .oneFactor([0.24, 0.60, 0.60, 0.60, 0.60, 0.15, 0.5])
    }
    #expect(found == [])
  }

  @Test func `registered firms outside the boundary move no located number`() throws {
    let found = try Self.differences {
      let output = try Self.noise()
      $0.clusters.append(
        plainCluster("registered") {
          $0.isRegistered = true
          $0.baseOutput = .own(output)
          $0.shock = .own(.known(0.2))
        })
      $0.shock.dependence = .oneFactor([0.24, 0.60, 0.60, 0.60, 0.60, 0.15, 0.5])
    }
    #expect(found == [])
  }

  @Test func `an anchor that never comes moves no number`() throws {
    let found = try Self.differences {
      let law = try Self.noise()
      $0.anchors = [
        Anchor(
          title: Title(id: "never"), cluster: 1, probability: 0, capital: law, ratio: law,
          start: .known(2024), delay: law, build: law, ramp: law, keptShare: law)
      ]
    }
    #expect(found == [])
  }

  @Test func `targets, observations and ties of others move no number`() throws {
    let found = try Self.differences {
      $0.targets = []
      $0.correlations.pairs.append(.init("nobody", "nothing", rank: 0.4))
    }
    #expect(found == [])
  }

  /// Years after 2030 draw anew and change nothing before; an earlier first year holds no history.
  @Test func `a longer horizon moves no number of the years before`() throws {
    let found = try Self.differences {
      $0.horizon.to = 2033
      $0.horizon.from = 2017
      for year in 2031...2033 { $0.prices.inflation[year] = .known(0.01) }
    }
    #expect(found == [])
  }
}
