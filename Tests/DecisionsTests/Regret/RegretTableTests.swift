import Decisions
import Testing

/// Regret worked by hand.
@Suite struct RegretTableTests {
  /// Three states, three packages:
  ///
  ///     payoffs     regrets
  ///     10  7  4     0  3  6
  ///      2  6  5     4  0  1
  ///      5  5  8     3  3  0
  static let table = RegretTable(
    payoffs: [[10, 7, 4], [2, 6, 5], [5, 5, 8]].map { row in
      row.map { SectionedNumber($0, parts: []) }
    })

  @Test func `regrets are what is missing to the best of a state`() {
    let table = Self.table
    #expect(table.best == [0, 1, 2])
    #expect((0..<3).map { table.maximumRegret(ofPackage: $0).whole } == [4, 3, 6])
    let means: [Double] = (0..<3).map { table.meanRegret(ofPackage: $0).whole }
    #expect(means == [7.0 / 3.0, 2.0, 7.0 / 3.0])
    #expect((0..<3).map { table.worstState(ofPackage: $0) } == [1, 0, 0])
  }

  /// At 0.25: 2.5 + 1.5, 1.75 + 3.75, 2 + 3; at 0.75: 7.5 + 0.5, 5.25 + 1.25, 6 + 1.
  @Test func `Hurwicz weighs the best and the worst state`() {
    let table = Self.table
    #expect((0..<3).map { table.hurwicz(ofPackage: $0, optimism: 0.25) } == [4, 5.5, 5])
    #expect((0..<3).map { table.hurwicz(ofPackage: $0, optimism: 0.75) } == [8, 6.5, 7])
  }

  @Test func `a package satisfies in the states where it is good enough`() {
    let table = Self.table
    // In thirds.
    func counts(_ level: Double) -> [Double] {
      (0..<3).map { 3 * table.satisficingShare(ofPackage: $0, level: level) }
    }
    #expect(counts(5) == [2, 3, 2] as [Double])
    #expect(counts(6) == [1, 2, 1] as [Double])
    #expect(counts(11) == [0, 0, 0] as [Double])
  }

  @Test(arguments: [
    (RobustRule.maximumRegret, 1), (.meanRegret, 1), (.worstCase, 1), (.hurwicz(optimism: 1), 0),
    (.hurwicz(optimism: 0.75), 0), (.satisficing(level: 5), 1),
    // The second and the third package reach 7 once; the mean regret is for the second.
    (.satisficing(level: 7), 1),
  ])
  func `each rule takes its package`(rule: RobustRule, package: Int) {
    #expect(Self.table.choice(by: rule) == package)
    #expect(Self.table.isChoice(package, by: rule))
    #expect(!Self.table.isChoice(2, by: rule))
  }

  @Test func `packages that are the same may both be taken`() {
    let same = SectionedNumber(3, parts: [])
    let table = RegretTable(payoffs: [[same, same]])
    #expect(table.isChoice(0, by: .maximumRegret) && table.isChoice(1, by: .maximumRegret))
    #expect(table.maximumRegret(ofPackage: 0).whole == 0)
  }

  /// The first package is better by 0.1 ± 1 in 32 sections. Of 32 drawn with replacement B are high,
  /// and it is taken where 0.1 + 2 B/32 − 1 > 0, B ≥ 15: Σ C(32, k)/2³² = 0.7017 (Python). Of 1000
  /// resamples six standard errors are 0.087, with a chance of 2e-9.
  @Test func `drawn again, sections tell how sure a choice is`() {
    let parts = (0..<32).map { 0.1 + ($0 % 2 == 0 ? 1.0 : -1) }
    let flat = Array(repeating: 0.0, count: 32)
    let table = RegretTable(
      payoffs: [[SectionedNumber(0.1, parts: parts), SectionedNumber(0, parts: flat)]])
    let shares = table.choiceShares(by: .maximumRegret, seed: 1)
    #expect(abs(shares[0] - 0.7017) < 0.087)
    #expect(abs(shares[0] + shares[1] - 1) < 1e-12)
    #expect(shares == table.choiceShares(by: .maximumRegret, seed: 1))
    #expect(shares != table.choiceShares(by: .maximumRegret, seed: 2))
  }

  @Test func `without sections the choice stands alone`() {
    #expect(Self.table.choiceShares(by: .maximumRegret, seed: 1) == [0, 1, 0])
  }
}
