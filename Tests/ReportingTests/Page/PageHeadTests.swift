import Testing

@testable import Reporting

@Suite struct PageHeadTests {
  @Test func `the headline has the odds and their interval`() {
    let page = PageSample.report().page
    // The rare answer of the sample, by hand: 3.21e-5 in 2.95e-5...3.47e-5.
    #expect(
      page.headline.replacing("\u{A0}", with: " ")
        == "Seen from the end of 2023, the odds of the target are 0.00321 %, about 3 in 100 000 (95 % "
        + "interval 0.00295 – 0.00347 %): total output of at least 500 亿元 in 2025, in prices of 2023."
    )
    let values = page.figures.map { $0.value.replacing("\u{A0}", with: " ") }
    #expect(values == ["0.00321 %", "106 亿元", "53–201 亿元"])
  }

  @Test func `without a target the headline is the total of the last year`() throws {
    let run = try #require(BriefingSample.named("untargeted")).run
    let page = PageReport(run).page
    #expect(
      page.headline.replacing("\u{A0}", with: " ")
        == "Seen from the end of 2023, the park’s total output in 2025 is 106 亿元 at the median; "
        + "nine paths in ten lie in 53–201 亿元.")
    #expect(page.figures.count == 1)
  }

  @Test func `another target can be the one that the page is about`() {
    let page = PageReport(Sample.estimatedReport(), target: "few-jobs").page
    #expect(page.headline.contains("Jobs"))
    #expect(page.headline.contains("99.998"))
    #expect(page.figures[0].meaning.contains("Few jobs"))
  }

  @Test func `what is to stay below a limit is told so`() {
    let page = PageReport(Sample.estimatedReport(), target: "few-jobs").page
    // At most 2 000 people; the median is 990.
    #expect(
      page.figures[1].meaning.replacing("\u{A0}", with: " ")
        == "median outcome, 1 010 people below the limit")
  }

  @Test func `what nobody should miss stands at the top`() {
    let disputed = PageReport(Sample.estimatedReport(), target: "digital-2025")
    let cautions = disputed.page.cautions
    let told = ["estimators disagree", "not published", "3 of 4 uncertain inputs", "correlation"]
    for text in told { #expect(cautions.contains { $0.contains(text) }, "\(text)") }
  }
}
