import GrowthModel

/// `productivity:` drift, and growth of one cluster that helps another.
enum ProductivitySection {
  static let shape = Shape.object([
    Key(
      "drift", .growth, "Growth of productivity per year (log points).", default: "0 %",
      example: "\"pert(-0.7, 0.5, 2.0) %/year\""),
    Key(
      "spillover",
      .object([
        Key(
          "strength", .uncertain(.number, in: 0...10), required: true,
          "Log points gained for each log point of a neighbour's growth, times the weight.",
          example: "0.05"),
        Key(
          "weights", clusterTable("<gainer>", "<giver>"), required: true,
          "Weights: the outer cluster gains from the inner one.",
          example: "{ equipment: { digital: 1 } }"),
      ]), "Growth of one cluster that raises productivity of another.", default: "none",
      example: "{ strength: 0.05, weights: { equipment: { digital: 1 } } }"),
  ])

  /// A table of numbers, cluster by cluster.
  static func clusterTable(_ outer: String, _ inner: String) -> Shape {
    .map(
      OtherKeys(
        .id, outer,
        .map(
          OtherKeys(
            .id, inner, .known(.number, in: 0...NumberShape.unbounded),
            "The number of that pair of clusters.", example: ("digital", "0.1"))),
        "A cluster.", example: ("equipment", "{ digital: 0.1 }")))
  }

  static func spillover(_ at: Cursor, _ clusters: [String]) -> Spillover? {
    guard at.exists else { return nil }
    return Spillover(
      strength: at["strength"].input(default: 0), weights: table(at["weights"], clusters))
  }

  /// The matrix of a table; pairs that are not written are 0.
  static func table(_ at: Cursor, _ clusters: [String]) -> [[Double]] {
    var rows = clusters.map { _ in clusters.map { _ in 0.0 } }
    for (outer, place, row) in at.entries {
      let i = clusters.firstIndex(of: outer)
      if i == nil { at.unknownCluster(outer, clusters, at: place) }
      for (inner, place, value) in row.entries {
        let number = value.known() ?? 0
        guard let j = clusters.firstIndex(of: inner) else {
          row.unknownCluster(inner, clusters, at: place)
          continue
        }
        if let i { rows[i][j] = number }
      }
    }
    return rows
  }
}
