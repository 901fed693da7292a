import GrowthModel

/// `links:` what the clusters buy from each other.
enum LinksSection {
  static let shape = Shape.object([
    Key(
      "capture", .uncertain(.share, in: 0...1), required: true,
      "Part of that demand which is bought inside the park.", example: "\"pert(0.05, 0.1, 0.2)\""),
    Key(
      "supply", ProductivitySection.clusterTable("<supplier>", "<user>"), required: true,
      "Yuan that the outer cluster supplies for a yuan of the inner one's output. The inputs of "
        + "a user sum to less than 1.", example: "{ materials: { equipment: 0.2 } }"),
  ])

  static func decode(_ at: Cursor, _ clusters: [Cluster], kinds: [String]) -> Links? {
    guard at.exists else { return nil }
    let ids = clusters.map(\.id)
    let supply = ProductivitySection.table(at["supply"], ids)
    for (index, user) in ids.enumerated() {
      let sum = supply.reduce(0) { $0 + $1[index] }
      if sum >= 1 { at["supply"].error(Phrase(.suppliesTooLarge, user, Plain.text(sum))) }
    }
    for (supplier, place, row) in at["supply"].entries {
      for name in [supplier] + row.entries.map(\.key)
      where clusters.contains(where: { $0.id == name && $0.isRegistered }) {
        at.error(Phrase(.registeredLinks, name), at: place)
      }
    }
    if kinds.contains("ratio") {
      at.warning(Phrase(.linksWithRatio), hint: Phrase(.linksCountTwice))
    }
    return Links(supply: supply, capture: at["capture"].input(default: 0))
  }
}
