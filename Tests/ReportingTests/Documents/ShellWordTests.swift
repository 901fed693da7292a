import Testing

@testable import Reporting

@Suite struct ShellWordTests {
  // What `echo` of bash 5.2 prints for the words in quotes is the word itself.
  @Test func `words are quoted for a shell where they must be`() {
    #expect(ShellWord.quoted("Scenarios/park.yaml") == "Scenarios/park.yaml")
    #expect(ShellWord.quoted("my park's.yaml") == "'my park'\\''s.yaml'")
    #expect(ShellWord.quoted("$(date)") == "'$(date)'")
    #expect(ShellWord.quoted("") == "''")
  }
}
