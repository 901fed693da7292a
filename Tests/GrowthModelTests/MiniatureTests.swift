import GrowthModel
import ModelFixtures
import Testing

/// The miniature of `Docs/Model/README.md`, worked there by hand; its numbers to the last digit.
@Suite struct MiniatureTests {
  @Test func `lag, plant and capital are those of the page`() throws {
    let path = try FollowedPath(.miniature)
    #expect(path.term(.spent) == [10, 10, 12, 12])
    #expect(path.term(.started) == [2.5, 7.5, 10.5, 11.5])
    #expect(path.term(.capital) == [2.5, 10, 20.5, 32])
    #expect(rounded(path.forecast(.loaded)) == [5.0417, 13.7083])
  }

  @Test func `from law to money every line is that of the page`() throws {
    let path = try FollowedPath(.miniature)
    #expect(rounded(path.forecast(.productivity), 6) == [1.005013, 1.010050])
    #expect(rounded(path.forecast(.law)) == [81.4563, 92.3691])
    #expect(rounded(path.forecast(.shock), 6) == [0.987935, 0.986019])
    #expect(rounded(path.forecast(.demand)) == [80.4735, 91.0776])
    #expect(rounded(path.total) == [80.4725, 90.8588])
    let prices = path.years(path.plan.outcomes.prices)
    #expect(rounded(prices, 6) == [0.978500, 0.953059])
    #expect(rounded(zip(path.total, prices).map { $0 * $1 }) == [78.7423, 86.5938])
    let valueAdded = path.years(path.plan.outcomes.indicator(0))
    #expect(rounded(valueAdded) == [20.1181, 22.7147])
  }

  @Test func `the tax credit moves 2025 by two tenths`() throws {
    let path = try FollowedPath(.miniature, levels: ["investment-tax-credit": 1])
    #expect(rounded(path.term(.spent)) == [10, 10, 12.84, 14.52])
    #expect(rounded(path.forecast(.started), 2) == [10.71, 12.55])
    #expect(rounded(path.total) == [80.4933, 91.0732])
  }

  private func rounded(_ values: [Double], _ digits: Int = 4) -> [Double] {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    return values.map { ($0 * scale).rounded() / scale }
  }
}
