import Pages
import Testing

@testable import Reporting

@Suite struct ChartLibraryTests {
  @Test func `only Apache ECharts of version 6 draws charts`() {
    #expect(ChartLibrary("") == nil)
    #expect(ChartLibrary("Apache License echarts={} version=\"5.4.0\"") == nil)
    #expect(ChartLibrary("alert(1)") == nil)
    #expect(PageSample.library != nil)
  }

  @Test func `what is inlined cannot end its script`() throws {
    let page = try HTMLPage(PageSample.report(), library: PageSample.library).text()
    #expect(page.contains("['<\\/script><\\!--']"))
    #expect(!page.contains("['</script"))
  }
}
