import Testing

@testable import Decisions

@Suite struct SieveTests {
  /// A number of which the sections differ from it by ±`spread`, half of them each.
  private func number(_ whole: Double, spread: Double) -> SectionedNumber {
    SectionedNumber(whole, parts: (0..<32).map { whole + ($0 % 2 == 0 ? spread : -spread) })
  }

  /// The error of a difference of 32 sections that differ by ±s is s √(32/(32 · 31)) = 0.18 s: with
  /// s = 1 and t = 2.04 at 95 %, 0.3 less is within the band of 0.37, and 0.4 less is not.
  @Test func `what is within the error band of the best so far is kept`() {
    var sieve = Sieve(by: .median, paths: 1000, level: 0.95)
    sieve.take(0, cost: 0, number(10, spread: 0))
    sieve.take(1, cost: 1, number(9.7, spread: 1))
    sieve.take(2, cost: 2, number(9.6, spread: 1))
    sieve.take(3, cost: 3, number(10.1, spread: 1))
    sieve.take(4, cost: 4, number(9, spread: 0))
    #expect(sieve.kept == [0, 1, 3])
    #expect(sieve.front == [0, 3])
  }

  @Test func `of packages of the same cost the best is on the front`() {
    var sieve = Sieve(by: .median, paths: 1000, level: 0.95)
    sieve.take(0, cost: 1, number(5, spread: 0))
    sieve.take(1, cost: 1, number(7, spread: 0))
    sieve.take(2, cost: 1, number(6, spread: 0))
    sieve.take(3, cost: 2, number(8, spread: 0))
    #expect(sieve.front == [1, 3])
  }

  /// Nothing moved on any of 100 paths: 3.6 of a hundred may all the same (1 − 0.025^(1/100)).
  @Test func `where no path tells, nothing is left out`() {
    var sieve = Sieve(by: .odds, paths: 100, level: 0.95)
    sieve.take(0, cost: 0, number(0.05, spread: 0))
    sieve.take(1, cost: 1, number(0.02, spread: 0))
    sieve.take(2, cost: 2, number(0.01, spread: 0))
    #expect(sieve.kept == [0, 1])
  }
}
