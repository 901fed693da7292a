import GrowthModel
import Quantities

/// `park:` the ground and its age.
enum ParkSection {
  static let shape = Shape.object([
    Key(
      "area", .known(.area, in: NumberShape.above...1e6), required: true,
      "Planned area. A unit is needed: km2, ha, 公顷, 亩, 平方公里 …", example: "26 km2"),
    Key(
      "founded", .whole(1900...2300),
      "Year in which the park began; the reference law counts its age from it.",
      default: "unknown", example: "2019"),
  ])

  static func decode(_ at: Cursor) -> Park {
    Park(area: SquareKilometres(at["area"].known() ?? 1), founded: at["founded"].whole)
  }
}
