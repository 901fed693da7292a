import GrowthModel
import Probability

/// `shock:` and `correlation:` chance from year to year, and what hangs together.
enum ShockSection {
  static let shape = Shape.object([
    Key(
      "sd", .amount(.number), required: true,
      "Stationary standard deviation of the log demand shock.",
      example: "\"pert(0.10, 0.17, 0.30)\""),
    Key(
      "of", .choice(["total", "cluster"]),
      "`cluster`: `sd` times the cluster's `factor.shock`. `total`: the clusters' are scaled so "
        + "that the park's total has `sd`, with the shares at their medians.",
      default: "cluster", example: "total"),
    Key(
      "persistence", .uncertain(.number, in: 0...1),
      "Correlation of one year's shock with the next.", default: "0",
      example: "\"pert(0.3, 0.4, 0.5)\""),
  ])

  private static let list = Shape.list(.known(.number, in: -1...1))

  static let correlation = Shape.object(
    [
      Key(
        "one_factor",
        .map(
          OtherKeys(
            .id, "<cluster>", .known(.share, in: 0...1),
            "λ, the part of the cluster's variance that is common to all; two clusters then "
              + "correlate by √(λ₁ λ₂).", example: ("digital", "0.24"))),
        "Shocks of the clusters: one common factor. Every cluster has its λ.",
        default: "shocks of clusters are independent",
        example: "{ digital: 0.24, bio: 0.60, service: 0.15 }"),
      Key(
        "matrix",
        .map(
          OtherKeys(
            .id, "<cluster>", list, "A row: correlations with all clusters, in their order.",
            example: ("digital", "[1, 0.38, 0.19]"))),
        "Shocks of the clusters: a whole matrix, symmetric and positive semi-definite.",
        example: "{ digital: [1, 0.38], bio: [0.38, 1] }"),
    ] + InputCorrelationSection.keys, rules: [.atMostOne("one_factor", "matrix")])

  static func decode(_ at: Cursor, _ correlation: Cursor, _ clusters: [String]) -> DemandShock {
    DemandShock(
      sd: at["sd"].input(default: 0), isOfTotal: at["of"].text == "total",
      persistence: at["persistence"].input(default: 0),
      dependence: dependence(correlation, clusters))
  }

  // MARK: Clusters

  private static func dependence(_ at: Cursor, _ clusters: [String]) -> DemandShock.Dependence {
    let matrix = at["matrix"]
    if matrix.exists { return .matrix(rows(matrix, clusters)) }
    let factors = at["one_factor"]
    guard factors.exists else { return .oneFactor(clusters.map { _ in 0 }) }
    checkNames(factors, clusters)
    return .oneFactor(clusters.map { factors.entry($0)?.known() ?? 0 })
  }

  /// Every cluster once, and nothing else.
  private static func checkNames(_ at: Cursor, _ clusters: [String]) {
    for (key, place, _) in at.entries where !clusters.contains(key) {
      at.unknownCluster(key, clusters, at: place)
    }
    let missing = clusters.filter { at.entry($0) == nil }
    if !missing.isEmpty {
      at.error(
        Phrase(.clusterMissing, missing.joined(separator: ", "), at.path),
        hint: Phrase(.addPoint, missing[0]))
    }
  }

  private static func rows(_ at: Cursor, _ clusters: [String]) -> [[Double]] {
    checkNames(at, clusters)
    let identity = clusters.indices.map { i in clusters.indices.map { $0 == i ? 1.0 : 0.0 } }
    var rows = identity
    for (i, id) in clusters.enumerated() {
      guard let row = at.entry(id) else { return identity }
      let values = row.items.map { $0.known() ?? 0 }
      guard values.count == clusters.count else {
        row.error(
          Phrase(.rowLength, id, "\(values.count)", "\(clusters.count)"),
          hint: Phrase(.rowOrder, clusters.joined(separator: ", ")))
        return identity
      }
      rows[i] = values
    }
    for i in clusters.indices {
      if rows[i][i] != 1 {
        at.entry(clusters[i])?.error(Phrase(.diagonalNotOne, clusters[i], Plain.text(rows[i][i])))
        return identity
      }
      for j in 0..<i where rows[i][j] != rows[j][i] {
        at.entry(clusters[i])?.error(
          Phrase(
            .notSymmetric, clusters[i], clusters[j], Plain.text(rows[i][j]), Plain.text(rows[j][i])),
          hint: Phrase(.makeSymmetric))
        return identity
      }
    }
    do {
      _ = try CorrelationMatrix(rows)
      return rows
    } catch {
      at.error(Phrase(.notSemidefinite, at.path), hint: Phrase(.weakenCorrelations))
      return identity
    }
  }
}

extension Cursor {
  /// The entry of a key that people named.
  func entry(_ key: String) -> Cursor? { entries.first { $0.key == key }?.value }

  func unknownCluster(_ name: String, _ clusters: [String], at place: SourceLocation) {
    unknownName(Phrase(.unknownCluster, name), name, among: clusters, at: place)
  }
}
