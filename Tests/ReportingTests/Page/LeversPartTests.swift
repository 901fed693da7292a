import Testing

@testable import Reporting

@Suite struct LeversPartTests {
  @Test func `odds that cannot tell the levers apart are not tabled`() {
    for cannotTell in [false, true] {
      let report = PageReport(
        Sample.report(), levers: LeversSample.report(cannotTell: cannotTell))
      let titles = PageSample.tables(PageSample.part("levers", of: report)).map(\.title)
      let odds = Catalogue(.english).text(.tableOdds)
      #expect(titles.contains(odds) == !cannotTell)
      // Where the odds cannot tell, an estimator of rare events does: by lever, without a title.
      #expect(titles.filter { !$0.isEmpty }.count == (cannotTell ? 3 : 4))
      #expect(titles.contains("") == cannotTell)
    }
  }
}
