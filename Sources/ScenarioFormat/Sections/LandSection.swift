import GrowthModel

/// `land:` the most output that the ground can carry; of the park or of a cluster.
enum LandSection {
  static let shape = Shape.object([
    Key(
      "density", .positive(.moneyPerArea), required: true,
      "Real output per developed land at the limit. A unit is needed.",
      example: "\"pert(11, 20, 50) 亿元/km2\""),
    Key(
      "developed", .positive(.area),
      "Developed land. A unit is needed.", default: "`park.area`", example: "26 km2"),
    Key(
      "sharpness", .known(.number, in: NumberShape.above...100),
      "How sharply growth bends near the limit.", default: "4", example: "4"),
  ])

  static func decode(_ at: Cursor, area: Double) -> LandLimit? {
    guard at.exists else { return nil }
    return LandLimit(
      density: at["density"].input(default: 1), developed: at["developed"].input(default: area),
      sharpness: at["sharpness"].known() ?? 4)
  }
}
