import Testing

@testable import Reporting

@Suite struct ShellWordTests {
  @Test func `a word is quoted where a shell would not take it as it is`() {
    #expect(ShellWord.quoted("Scenarios/park.yaml") == "Scenarios/park.yaml")
    #expect(ShellWord.quoted("my park's.yaml") == "'my park'\\''s.yaml'")
    #expect(ShellWord.quoted("") == "''")
  }
}
