import Testing

@testable import Reporting

@Suite struct RegisterPartTests {
  @Test func `assumptions are told by their part in the variance at the likeliest way`() {
    let tables = PageSample.tables(PageSample.part("register", of: PageSample.report()))
    #expect(tables.count == 2)
    // Of the sample's first way 0.5 and 0.25 are inputs, the rest are draws of other kinds.
    #expect(
      tables[0].rows.map { $0[0] } == [.text("law.ratio.added"), .text("totals.output.2023")])
    #expect(tables[0].rows.map { $0[1] } == [0.5, 0.25].map { .percentage($0, digits: 1) })
    #expect(
      tables[0].rows[1][2...6]
        == ["70", "亿元/year", "J judgement", "judgement (a guess)", "2023-08"].map {
          .text($0)
        }[...])
    #expect(tables[1].rows.count == Sample.estimatedReport().provenance.assumptions.count)
    let counted = PageReport(Sample.report())
    #expect(PageSample.tables(PageSample.part("register", of: counted)).count == 1)
  }
}
