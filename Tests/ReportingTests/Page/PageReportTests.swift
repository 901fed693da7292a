import Testing

@testable import Reporting

@Suite struct PageReportTests {
  @Test func `parts stand in the order in which they are read, and none is empty`() {
    let all = [
      "odds", "forecast", "origin", "levers", "indicators", "anchors", "observations", "history",
      "register", "method", "failures", "provenance",
    ]
    #expect(PageSample.report().page.parts.map(\.id) == all)
    #expect(PageSample.report().page.parts.allSatisfy { !$0.blocks.isEmpty })
    let untargeted = BriefingSample.named("untargeted")
    let page = PageReport(untargeted?.run ?? Sample.report()).page
    #expect(page.parts.map(\.id) == all.filter { $0 != "origin" && $0 != "levers" })
  }
}
