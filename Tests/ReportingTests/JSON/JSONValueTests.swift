import Foundation
import Testing

@testable import Reporting

@Suite struct JSONValueTests {
  @Test(arguments: [
    0, -0.0, 0.1, 1e-5, 1e16, 123_456_789.125, .leastNonzeroMagnitude, 1.797_693_134_862_315_7e308,
    2.0 / 3,
  ])
  func `numbers read back as the same number`(value: Double) throws {
    let text = JSONValue.array([.number(value)]).text
    let read = try JSONDecoder().decode([Double].self, from: Data(text.utf8))
    #expect(read == [value])
  }

  @Test func `what is not finite is null`() {
    #expect(
      JSONValue.array([.number(.nan), .number(.infinity), .number(1), .unsigned(.max)]).text
        == "[\n  null,\n  null,\n  1,\n  18446744073709551615\n]\n")
  }

  @Test func `keys keep their order and texts their characters`() throws {
    let nasty = "\"\\\n\r\t\u{1}\u{7F} 亿元 😀"
    let value = JSONValue.members(("z", .string(nasty)), ("a", .null), ("m", .bool(true)))
    let text = value.text
    let places = try ["\"z\"", "\"a\"", "\"m\""].map { try #require(text.range(of: $0)) }
    #expect(places[0].lowerBound < places[1].lowerBound)
    #expect(places[1].lowerBound < places[2].lowerBound)
    let read = try JSONDecoder().decode([String: JSONText].self, from: Data(text.utf8))
    #expect(read["z"]?.text == nasty)
  }

  /// A string, or nothing for other values.
  private struct JSONText: Decodable {
    var text: String?
    init(from decoder: any Decoder) throws {
      text = try? decoder.singleValueContainer().decode(String.self)
    }
  }
}
