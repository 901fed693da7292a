import Testing

@testable import Verification

/// All published values are met, and none of them got lost.
@Suite struct PublishedTableTests {
  // Counted in the publications: 12 distributions with 7 values; 9 types at 2 probabilities; 3
  // blocks of 4 words; 9 points and a discrepancy; 4 figures of copulas, 3 elements and a distance; 5
  // proportions with 2 intervals of 2 ends; 15 problems.
  @Test(arguments: [
    (PublishedTable.distributions, 84), (.quantileTypes, 18), (.streams, 12), (.sobol, 10),
    (.dependence, 8), (.intervals, 20), (.probabilities, 15),
  ])
  func `every published value is met`(content: PublishedTable, count: Int) {
    let table = content.verified()
    #expect(table.content == content)
    #expect(table.rows.count == count)
    for row in table.rows {
      #expect(
        row.verdict == .agrees,
        "\(row.problem), \(row.measure.name): \(row.published), not \(row.computed as Any)")
    }
    #expect(table.failures.isEmpty)
  }

  @Test func `no row stands twice`() {
    for content in PublishedTable.allCases where content != .probabilities {
      let rows = content.verified().rows
      #expect(Set(rows.map { "\($0.problem), \($0.measure.name)" }).count == rows.count)
    }
  }
}
