import Testing

@testable import Workbooks

@Suite struct SheetNamesTests {
  @Test func `what no sheet may be called is made into what it may`() {
    var names = SheetNames()
    #expect(names.name("2024/2025: a [draft]?*\\") == "2024 2025  a  draft")
    #expect(names.name("'quoted'") == "quoted")
    #expect(names.name("") == "–")
    #expect(names.name("History") == "History (2)")
    #expect(names.name("=1+1\u{7}") == "=1+1")
  }

  @Test func `a long name is cut to 31 units, and no two are alike whatever their case`() {
    var names = SheetNames()
    let long = String(repeating: "产值", count: 40)
    let first = names.name(long)
    let second = names.name(long)
    #expect(first.utf16.count == 31 && first.hasSuffix("…"))
    #expect(second.utf16.count <= 31 && second.hasSuffix("… (2)"))
    #expect(names.name("Levers") == "Levers")
    #expect(names.name("LEVERS") == "LEVERS (2)")
    // An emoji of two units is not cut in half.
    #expect(names.name(String(repeating: "🏭", count: 40)).utf16.count <= 31)
  }
}
