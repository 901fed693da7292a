import GrowthModel
import Probability

/// `correlation.inputs:` uncertain numbers tied by rank correlation.
enum RankCorrelationSection {
  /// Decoded last, when every uncertain number has a name.
  static func decode(_ at: Cursor) -> RankCorrelations {
    let names = at.ledger.uncertainNames
    var pairs: [RankCorrelations.Pair] = []
    for item in at["inputs"].items {
      let rank = item["rank"].known() ?? 0
      let between = item["between"]
      guard between.items.count == 2 else {
        between.error(Phrase(.twoInputs, "\(between.items.count)"))
        continue
      }
      let found = between.items.map { input($0, among: names) }
      guard let first = found[0], let second = found[1] else { continue }
      if first == second {
        between.error(Phrase(.sameInput, first))
        continue
      }
      let isKnown = pairs.contains {
        [$0.first, $0.second] == [first, second] || [$0.first, $0.second] == [second, first]
      }
      if isKnown {
        between.error(Phrase(.pairTwice, first, second))
        continue
      }
      pairs.append(.init(first, second, rank: rank))
    }
    let correlations = RankCorrelations(pairs, repair: at["repair"].exists)
    check(correlations, at["inputs"])
    return correlations
  }

  /// The one uncertain number at or below a path.
  private static func input(_ at: Cursor, among names: [String]) -> String? {
    guard let path = at.text else { return nil }
    if names.contains(path) { return path }
    // What is wrong with a faulty number has been said.
    let faulty = at.ledger.faultyNames
    if faulty.contains(where: { $0 == path || $0.hasPrefix(path + ".") }) { return nil }
    let below = names.filter { $0.hasPrefix(path + ".") }
    if below.count == 1 { return below[0] }
    if below.count > 1 {
      at.error(
        Phrase(.ambiguousInput, path), hint: Phrase(.oneOf, below.prefix(8).joined(separator: ", "))
      )
    } else {
      at.unknownName(Phrase(.unknownInput, path), path, among: names + parents(of: names))
    }
    return nil
  }

  /// Paths of what holds uncertain numbers.
  private static func parents(of names: [String]) -> [String] {
    var paths: Set<String> = []
    for name in names {
      var keys = name.split(separator: ".")
      while keys.count > 1 {
        keys.removeLast()
        paths.insert(keys.joined(separator: "."))
      }
    }
    return paths.sorted()
  }

  private static func check(_ correlations: RankCorrelations, _ at: Cursor) {
    guard !correlations.pairs.isEmpty, !correlations.repair else { return }
    var names: [String] = []
    for pair in correlations.pairs {
      for name in [pair.first, pair.second] where !names.contains(name) { names.append(name) }
    }
    var rows = names.indices.map { i in names.indices.map { $0 == i ? 1.0 : 0.0 } }
    for pair in correlations.pairs {
      guard let a = names.firstIndex(of: pair.first), let b = names.firstIndex(of: pair.second)
      else { continue }
      rows[a][b] = normalScoreCorrelation(rank: pair.rank)
      rows[b][a] = rows[a][b]
    }
    do {
      _ = try CorrelationMatrix(rows)
    } catch {
      at.error(Phrase(.notSemidefinite, at.path), hint: Phrase(.weakenOrRepair))
    }
  }
}
