import Foundation
import GrowthModel
import ScenarioFormat
import Testing

/// Every number of a shipped scenario says where it comes from, and the place exists.
@Suite struct SourceTests {
  /// Rows (`| P3 |`) and numbered headings (`## 5.1 …`) of Docs/Facts.md.
  private static func places() throws -> Set<String> {
    let text = try String(
      contentsOf: Shipped.root.appending(path: "Docs/Facts.md"), encoding: .utf8)
    var places: Set<String> = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("#") {
        let title = line.drop { $0 == "#" || $0 == " " }
        places.insert(String(title.prefix { $0.isNumber || $0 == "." }))
      } else if line.hasPrefix("|") {
        let cell = line.dropFirst().prefix { $0 != "|" }.trimmingCharacters(in: .whitespaces)
        places.insert(cell.trimmingCharacters(in: CharacterSet(charactersIn: "`*")))
      }
    }
    return places
  }

  /// The rows and sections that a source names after the word `facts`.
  private static func cited(_ source: String) -> [String] {
    source.matches(of: /facts ((?:P\d+|\d(?:\.\d)?)(?:(?:, | and )(?:P\d+|\d(?:\.\d)?))*)/)
      .flatMap { match in
        match.output.1.replacing(" and ", with: ", ").split(separator: ", ").map(String.init)
      }
  }

  @Test(arguments: Shipped.names)
  func `every number cites facts that exist, or is called judgement`(_ name: String) throws {
    let places = try Self.places()
    let loaded = try Shipped.load(name)
    #expect(loaded.assumptions.count > 10)
    for number in loaded.assumptions {
      let source = try #require(number.source, "\(number.name) has no source")
      let cited = Self.cited(source)
      #expect(
        !cited.isEmpty || source.hasPrefix("judgement"), "\(number.name): '\(source)' names no row")
      for place in cited { #expect(places.contains(place), "\(number.name): no row '\(place)'") }
      #expect(number.grade != nil, "\(number.name) has no grade")
    }
  }

  @Test func `a row that does not exist is noticed`() throws {
    let places = try Self.places()
    #expect(Self.cited("facts P3, P13, 5.1") == ["P3", "P13", "5.1"])
    #expect(Self.cited("judgement: facts 2.1 and 5.4") == ["2.1", "5.4"])
    #expect(places.contains("P13"))
    #expect(places.contains("5.1"))
    #expect(!places.contains("P99"))
    #expect(!places.contains("5.9"))
  }
}
