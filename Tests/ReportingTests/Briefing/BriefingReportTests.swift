import Foundation
import GrowthModel
import Simulation
import Testing

@testable import Reporting

@Suite struct BriefingReportTests {
  @Test(arguments: [
    (ReportFormat.text, Language.english, "briefing.txt"), (.text, .chinese, "briefing.zh.txt"),
    (.markdown, .english, "briefing.md"), (.markdown, .chinese, "briefing.zh.md"),
    (.html, .english, "briefing.html"), (.html, .chinese, "briefing.zh.html"),
    (.csv, .english, "briefing.csv"), (.json, .english, "briefing.json"),
  ])
  func `the page is as it was`(format: ReportFormat, language: Language, file: String) throws {
    let sample = try #require(BriefingSample.named("estimated", language))
    try Golden.expect(sample.report.rendered(as: format), file)
  }

  @Test(arguments: Language.allCases)
  func `the words of every case are as they were`(language: Language) throws {
    let texts = BriefingSample.all(language).map { sample in
      let sections = sample.report.briefing.sections.map { section in
        ([section.heading] + section.sentences.map { "  " + $0 }).joined(separator: "\n")
      }
      return "# \(sample.name)\n" + sections.joined(separator: "\n")
    }
    let text = texts.joined(separator: "\n\n").replacing(NumberFormat.fixedSpace, with: " ")
    try Golden.expect(
      text + "\n", language == .english ? "briefing-cases.txt" : "briefing-cases.zh.txt")
  }

  @Test(arguments: Language.allCases)
  func `no line is wider than 100 columns`(language: Language) {
    for sample in BriefingSample.all(language) {
      for line in sample.report.rendered(as: .text).split(separator: "\n") {
        #expect(line.displayWidth <= 100 || line.hasPrefix("parkcast "), "\(line)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `every sentence has a key, and every key one row`(language: Language) {
    for sample in BriefingSample.all(language) {
      let briefing = sample.report.briefing
      var told: Set<String> = []
      #expect(briefing.sections.count >= 4, "\(sample.name)")
      for sentence in briefing.sections.flatMap(\.sentences) {
        let keys = Self.keys(of: sentence)
        #expect(!keys.isEmpty, "\(sample.name): \(sentence)")
        told.formUnion(keys)
      }
      #expect(briefing.figures.map(\.key) == (1...briefing.figures.count).map { "T\($0)" })
      #expect(told == Set(briefing.figures.map(\.key)), "\(sample.name)")
      #expect(Set(briefing.figures.map { $0.origin.rawValue + $0.place }).count == told.count)
    }
  }

  @Test(arguments: Language.allCases)
  func `every number of a sentence is a number whose key stands there, rounded`(
    language: Language
  ) throws {
    for sample in BriefingSample.all(language) {
      let briefing = sample.report.briefing
      for sentence in briefing.sections.flatMap(\.sentences) {
        let keys = Self.keys(of: sentence)
        let figures = briefing.figures.filter { keys.contains($0.key) }
        let known = figures.flatMap { [$0.value] + $0.ends }.compactMap(Self.number)
          .flatMap { (0...1).contains($0) ? [$0, 1 - $0] : [$0] }
        for (number, tolerance) in Self.numbers(of: sentence, in: sample) {
          let isKnown = known.contains { value in
            [1, 100].contains { abs(abs(value) * $0 - number) <= tolerance * 1.000_001 }
          }
          #expect(isKnown, "\(sample.name): \(number) in \(sentence)")
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `every number of the table is the one that its place in the JSON has`(
    language: Language
  ) throws {
    for sample in BriefingSample.all(language) {
      let run = try Self.object(sample.run.rendered(as: .json))
      let levers = try sample.levers.map { try Self.object($0.rendered(as: .json)) }
      let page = try #require(
        try Self.object(sample.report.rendered(as: .json)) as? [String: Any])
      let figures = try #require(page["figures"] as? [[String: Any]])
      #expect(figures.count >= 8)
      for figure in figures {
        let place = try #require(figure["place"] as? String)
        let source = figure["origin"] as? String == "run" ? run : try #require(levers)
        let value = try #require(figure["value"] as? Double)
        let ends = try #require(figure["ends"] as? [Double])
        #expect(JQ.numbers(place, in: source) == [value] + ends, "\(sample.name): \(place)")
      }
    }
  }

  @Test func `a result that changes moves its sentence and its row`() throws {
    var forecast = Sample.forecast
    func page() -> Briefing { BriefingReport(BriefingSample.report(forecast, .english)).briefing }
    let before = page()
    let index = try #require(
      forecast.series.firstIndex { $0.series == .total && $0.year == 2025 && $0.prices == .real })
    forecast.series[index].spread = Sample.spread(222)
    let after = page()
    func sentence(_ page: Briefing) -> String? {
      page.sections.flatMap(\.sentences).first { $0.hasPrefix("Output in 2025 comes to") }
    }
    let told = try #require(sentence(after))
    #expect(told != sentence(before))
    #expect(told.contains("222\u{A0}亿元 (90 % range 111–422)"))
    let moved = zip(before.figures, after.figures).filter { $0 != $1 }
    #expect(moved.count == 1)
    #expect(moved.first?.1.value == .number(222))
    #expect(moved.first?.1.ends.first == .number(111))
  }

  @Test func `odds of which nothing was seen are told by their bound`() throws {
    let sentences = try #require(BriefingSample.named("counted")).report.briefing.sections[0]
      .sentences
    // Clopper and Pearson: 1 − 0.025^(1/100 000) = 3.7e-5; two failed paths may be hits, which
    // raises it to 7.2e-5.
    #expect(sentences[0].contains("are at most 8\u{A0}in\u{A0}100\u{A0}000"))
    #expect(sentences[1].hasPrefix("Not one of 100\u{A0}000 paths\u{A0}["))
  }

  @Test func `without levers or targets their sections are left out`() throws {
    let headings = { (name: String) in
      try #require(BriefingSample.named(name)).report.briefing.sections.map(\.heading)
    }
    let all = try headings("estimated")
    #expect(all.count == 6)
    let catalogue = Catalogue(.english)
    #expect(try headings("jobs") == all.filter { $0 != catalogue.text(.briefLevers) })
    let untold: [BriefingKey] = [.briefLevers, .briefWhy]
    #expect(
      try headings("untargeted") == all.filter { !untold.map { catalogue.text($0) }.contains($0) })
    #expect(try headings("plain") == all.filter { $0 != catalogue.text(.briefLevers) })
  }

  private static func keys(of sentence: String) -> Set<String> {
    Set(sentence.matches(of: /\[(T\d+)\]/).map { String($0.1) })
  }

  private static func number(_ value: JSONValue) -> Double? {
    switch value {
    case .number(let number): number
    case .integer(let number): Double(number)
    case .unsigned(let number): Double(number)
    default: nil
    }
  }

  private static func object(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  /// The numbers of a sentence, each with half a unit of its last digit; without keys, years,
  /// names, and the levels of ranges and intervals.
  private static func numbers(
    of sentence: String, in sample: BriefingSample
  ) -> [(Double, Double)] {
    let scenario = sample.run.scenario
    let language = sample.run.catalogue.language.code
    let titles =
      (scenario.clusters.map(\.title) + scenario.indicators.map(\.title)
      + scenario.anchors.map(\.title) + scenario.observations.map(\.title)
      + scenario.packages.map(\.title) + (sample.levers?.scenario.levers.map(\.title) ?? []))
      .map { $0.text(in: language) }
    let provenance = sample.run.provenance
    let names =
      titles + [provenance.file, provenance.version, " (digest 00)", "（摘要\u{A0}00）"]
      + ["law.ratio.added", "totals.output.2023", "shock.common", "jobs.growth"]
    var text = sentence.replacing(/\[T\d+\]/, with: "")
    for name in names.sorted(by: { $0.count > $1.count }) { text = text.replacing(name, with: "") }
    text = text.replacing(/9[05][ \u{A0}]?%[ \u{A0}](range|interval|区间)/, with: "")
    text = text.replacing(/(\d)\u{A0}(?=\d{3})/) { String($0.1) }
    text = text.replacing(/20\d\d\u{A0}?年/, with: "")
    var found: [(Double, Double)] = []
    // So many in so many: to one more or less.
    text = text.replacing(/(\d+)\u{A0}in\u{A0}(\d+)/) { match in
      if let count = Double(match.1), let size = Double(match.2) {
        found.append((count / size, 1 / size))
      }
      return ""
    }
    for match in text.matches(of: /\d+(\.(\d+))?/) {
      guard let number = Double(match.0) else { continue }
      if match.1 == nil, (2000...2100).contains(number) { continue }
      let digits = match.2?.count ?? 0
      found.append((number, 0.5 * pow(10, -Double(digits))))
    }
    return found
  }
}

/// As much of jq as places are written in: a way to a value, a bar, ways from there with commas.
enum JQ {
  static func numbers(_ filter: String, in json: Any) -> [Double] {
    let parts = filter.components(separatedBy: " | ")
    let root: Any? = parts.count > 1 ? value(parts[0], in: json) : json
    return (parts.last ?? "").components(separatedBy: ", ").flatMap { way -> [Double] in
      guard way.hasSuffix("[]") else { return [value(way, in: root) as? Double ?? .nan] }
      return value(String(way.dropLast(2)), in: root) as? [Double] ?? []
    }
  }

  private static func value(_ way: String, in json: Any?) -> Any? {
    way.matches(of: /\.([A-Za-z]+)|\["([^"]+)"\]|\[(\d+)\]/).reduce(json) { value, step in
      if let index = step.3.flatMap({ Int($0) }) {
        let values = value as? [Any] ?? []
        return values.indices.contains(index) ? values[index] : nil
      }
      let key = String(step.1 ?? step.2 ?? "")
      return (value as? [String: Any])?[key]
    }
  }
}
