import Foundation
import Quantities
import Testing

@testable import Reporting

@Suite struct CatalogueTests {
  private func places(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{[^}]*\}/).map { String($0.output) })
  }

  @Test func `every text has the same places in every language`() {
    #expect(Catalogue.allKeys.count > 200)
    for key in Catalogue.allKeys {
      let english = places(Catalogue(.english).template(key))
      #expect(english == Set((0..<english.count).map { "{\($0)}" }), "\(key)")
      for language in Language.allCases {
        let text = Catalogue(language).template(key)
        #expect(!text.isEmpty, "\(key)")
        #expect(places(text) == english, "\(language): \(text)")
      }
    }
  }

  @Test func `Chinese is Chinese`() {
    for key in Catalogue.allKeys {
      let text = Catalogue(.chinese).template(key)
      let isSymbols = text.replacing(/\{\d\}|[×\s：（）]/, with: "").isEmpty
      #expect(isSymbols || text.contains { $0.displayWidth == 2 }, "\(text)")
      #expect(!text.contains(","), "\(text)")
    }
  }

  @Test func `no key stands in two chapters`() {
    let names = Catalogue.allKeys.map { $0.rawValue }
    #expect(Set(names).count == names.count)
  }

  @Test func `every text is used`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    var code = ""
    for target in ["Pages", "Reporting", "parkcast"] {
      let files = FileManager.default.enumerator(
        at: sources.appending(path: target), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        let name = file.deletingPathExtension().lastPathComponent
        let isCatalogue = ["English", "Chinese", "Keys"].contains { name.hasSuffix($0) }
        if file.pathExtension == "swift", !isCatalogue {
          code += try String(decoding: Data(contentsOf: file), as: UTF8.self)
        }
      }
    }
    let words = Set(code.matches(of: /\.([a-zA-Z]+)/).map { String($0.output.1) })
    let unused = Catalogue.allKeys.map { $0.rawValue }.filter { !words.contains($0) }
    #expect(unused.isEmpty)
  }

  @Test func `every unit of scenario files has Chinese words`() {
    let catalogue = Catalogue(.chinese)
    for unit in Unit.all {
      let words = catalogue.unit(unit.symbol)
      #expect(!words.contains { $0.isLetter && $0.isASCII }, "\(unit.symbol)")
      #expect(Catalogue(.english).unit(unit.symbol) == unit.symbol)
    }
    #expect(catalogue.unit("亿元/year") == "亿元/年")
    #expect(catalogue.unit("亿元/km2") == "亿元/平方公里")
    #expect(catalogue.unit("billion CNY/mu") == "十亿元/亩")
  }

  @Test func `places are filled in one pass`() {
    #expect(Catalogue.filled("{1} and {0}", ["{1}", "b"]) == "b and {1}")
    #expect(Catalogue.filled("{x} {", []) == "{x} {")
  }
}
