import Testing

@testable import Reporting

@Suite struct PlacedValueTests {
  private let root = PlacedValue(
    .members(
      (
        "targets",
        .array([
          .null, .members(("id", .string("a")), ("quantiles", .members(("0.5", .number(7))))),
        ])
      ),
      ("seed", .unsigned(9)), ("bad", .number(.infinity))))

  @Test func `a value knows the way to it`() {
    let median = root["targets"]?[1]?["quantiles"]?["0.5"]
    #expect(median?.number == 7)
    #expect(median?.place == ".targets[1].quantiles[\"0.5\"]")
    #expect(root["targets"]?.element(where: ("id", .string("a")))?.place == ".targets[1]")
    #expect(root["seed"]?.number == 9)
  }

  @Test func `what is missing, no number or not finite gives none`() {
    #expect(root["none"] == nil && root["targets"]?[2] == nil && root["seed"]?[0] == nil)
    #expect(root["targets"]?.element(where: ("id", .string("b"))) == nil)
    #expect(root["bad"]?.number == nil && root["targets"]?[0]?.number == nil)
    #expect(SourceNumber(root["bad"], of: .run) == nil)
  }
}
