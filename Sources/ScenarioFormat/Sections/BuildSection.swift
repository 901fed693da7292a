import GrowthModel

/// `build:` and `wear:` from money to plant, and how plant ages; of the park or of a cluster.
enum BuildSection {
  static let shape = Shape.object([
    Key(
      "time", .amount(.time),
      "Build time, ground-breaking to production; money is spent evenly over it.",
      default: "0 years", example: "\"pert(1.75, 2.1, 2.8) years\""),
    Key(
      "ramp", .amount(.time), "Time from first production to full load.", default: "0 years",
      example: "\"pert(1, 2, 3) years\""),
    Key(
      "shape", .word(.lagShape),
      "How the wait of a yuan is spread: `even`, or `gamma(3)` with the same mean.",
      default: "even", example: "gamma(3)"),
  ])

  static let wear = Shape.object([
    Key(
      "new", .uncertain(.ratePerYear, in: 0...1),
      "Wear of plant put up since the beginning, per year. Must be 0 with "
        + "`law.ratio.measure: cumulative`, which holds it already.", default: "0 %",
      example: "9.6 %"),
    Key(
      "base", .uncertain(.ratePerYear, in: 0...1),
      "Wear of the firms of the base year; 0 where they keep up their plant from their own funds.",
      default: "0 %", example: "0 %"),
  ])

  static func lagShape(_ at: Cursor) -> LagShape? {
    guard let text = at["shape"].text else { return nil }
    return WordPattern.gammaShape(text).map { .gamma(shape: $0) } ?? .even
  }
}
