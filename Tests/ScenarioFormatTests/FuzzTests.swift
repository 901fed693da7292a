import Foundation
import Testing

@testable import ScenarioFormat

/// Whatever stands in a file, it is loaded or refused with diagnostics; nothing crashes.
@Suite struct FuzzTests {
  /// A small linear congruential generator (Knuth, *MMIX*): the same mutations in every run.
  struct Generator {
    var state: UInt64
    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  private static let pieces = [
    "{", "}", "[", "]", ":", ": ", ",", "\"", "'", "#", "&a ", "*a", "? ", "- ", "|", ">", "%",
    "\t",
    "\n", "\n  ", "null", "true", "NaN", "-", "1e999", "0", "亿元", " km2", "pert(", ")",
    "extends: park.yaml",
    "\u{FEFF}", "\u{0}", "<<: ", "!!binary ", "---\n", "...", "@", "`", "\\",
  ]

  private func mutated(_ text: String, _ generator: inout Generator) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0...generator.below(3) {
      let place = generator.below(bytes.count)
      switch generator.below(5) {
      case 0: bytes[place] = UInt8(generator.below(256))
      case 1: bytes.remove(at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + generator.below(40)))
      case 3:
        let from = generator.below(bytes.count)
        bytes.insert(
          contentsOf: bytes[from..<min(bytes.count, from + generator.below(60))], at: place)
      default:
        bytes.insert(contentsOf: Self.pieces[generator.below(Self.pieces.count)].utf8, at: place)
      }
    }
    return bytes
  }

  @Test func `600 mutations of the base case are loaded or refused`() throws {
    let text = try String(
      contentsOfFile: Sample.path("Scenarios/shenzhen-harbin.yaml"), encoding: .utf8)
    let levers = try String(contentsOfFile: Sample.path("Scenarios/levers.yaml"), encoding: .utf8)
    let folder = try Folder()
    try folder.write(levers, as: "levers.yaml")
    var generator = Generator(state: 2023)
    var refused = 0
    for _ in 0..<600 {
      let path = try folder.write(Data(mutated(text, &generator)))
      do {
        _ = try ScenarioFile(path: path).load()
      } catch {
        refused += 1
        #expect(error.diagnostics.contains { $0.severity == .error })
        #expect(error.diagnostics.allSatisfy { $0.location.line >= 1 && $0.location.column >= 1 })
      }
    }
    #expect(refused > 200)
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "- ", count: 50_000) + "a",
    String(repeating: "{a: ", count: 50_000), "a: " + String(repeating: "[a, ", count: 5_000),
    (0..<400).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    "a: foo\n  'bar\nb: " + String(repeating: "[", count: 100_000),
    "'a\nb: " + String(repeating: "[", count: 100_000),
  ])
  func `deep nesting is refused`(text: String) throws {
    let codes = try errors(text)
    #expect(codes == ["nested-too-deep"] || codes == ["not-yaml"], "\(codes)")
  }
}
