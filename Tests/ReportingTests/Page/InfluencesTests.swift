import Simulation
import Testing

@testable import Reporting

@Suite struct InfluencesTests {
  @Test func `without likeliest ways influence is measured over all futures`() {
    let study = InfluenceStudy(
      target: "output-2025", points: 16_384,
      inputs: [
        InputInfluence(name: "law.ratio.added", correlation: -0.6),
        InputInfluence(name: "totals.output.2023", correlation: 0.4),
        InputInfluence(name: "clusters.bio.share", correlation: 0.01),
      ])
    let report = PageReport(Sample.report(), influences: study)
    let blocks = PageSample.part("register", of: report)
    // 0.6² and 0.4²; 0.01² is below 17.4/16 384 and can be luck.
    let shares = PageSample.tables(blocks)[0].rows.map { $0[1] }
    #expect(shares.count == 2)
    for (share, wanted) in zip(shares, [0.36, 0.16]) {
      guard case .percentage(let value, _) = share else {
        Issue.record("a share is a fraction")
        continue
      }
      #expect(abs(value - wanted) < 1e-12)
    }
    let words = Influences(report)?.meaning.replacing("\u{A0}", with: " ")
    #expect(words?.contains("The inputs below hold 52 % together") == true)
    #expect(words?.contains("16 384 futures") == true)
  }

  @Test func `without a target, or without a study, nothing is told`() throws {
    #expect(Influences(PageReport(Sample.report())) == nil)
    let untargeted = try #require(BriefingSample.named("untargeted")).run
    #expect(Influences(PageReport(untargeted)) == nil)
  }
}
