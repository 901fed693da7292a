import GrowthModel

/// Checks what levers say of each other: `requires` and `excludes`.
struct LeverRulesCheck {
  let at: Cursor
  let levers: [Lever]

  /// Reports what is wrong, and says whether nothing is.
  func isSound() -> Bool {
    var isSound = true
    for lever in levers {
      for key in ["requires", "excludes"] where !areNamesSound(lever, key) { isSound = false }
    }
    // What follows from the rules is said of sound rules only.
    guard isSound else { return false }
    let circles = levers.compactMap { circle(from: $0.id) }
    for circle in circles {
      item("requires", of: circle[0], naming: circle[1])?.error(
        Phrase(.circularPrerequisites, circle.joined(separator: " → ")), hint: Phrase(.breakCircle))
    }
    guard circles.isEmpty else { return false }
    for lever in levers {
      if let phrase = contradiction(in: lever.id) {
        at.entry(lever.id)?["requires"].error(phrase, hint: Phrase(.loosenRules))
        isSound = false
      }
    }
    return isSound
  }

  /// Whether each name in a list is that of another lever; others are reported.
  private func areNamesSound(_ lever: Lever, _ key: String) -> Bool {
    let ids = levers.map(\.id)
    var isSound = true
    for item in at.entry(lever.id)?[key].items ?? [] {
      let name = item.text ?? ""
      if name == lever.id {
        item.error(Phrase(.leverNamesItself, name), hint: Phrase(.removeName))
        isSound = false
      } else if !ids.contains(name) {
        item.unknownName(Phrase(.unknownLever, name), name, among: ids.filter { $0 != lever.id })
        isSound = false
      }
    }
    return isSound
  }

  private func item(_ key: String, of id: String, naming name: String) -> Cursor? {
    at.entry(id)?[key].items.first { $0.text == name }
  }

  private func prerequisites(of id: String) -> [String] {
    levers.first { $0.id == id }?.requires ?? []
  }

  private func exclude(_ a: String, _ b: String) -> Bool {
    levers.contains {
      $0.id == a && $0.excludes.contains(b) || $0.id == b && $0.excludes.contains(a)
    }
  }

  /// The shortest way from a lever through prerequisites back to it, told at the one of its levers
  /// that stands first in the file.
  private func circle(from id: String) -> [String]? {
    var ways = [[id]]
    var seen: Set<String> = []
    while !ways.isEmpty {
      let way = ways.removeFirst()
      for next in prerequisites(of: way[way.count - 1]) {
        if next == id {
          let order = levers.map(\.id).filter(way.contains)
          return order.first == id ? way + [id] : nil
        }
        if seen.insert(next).inserted { ways.append(way + [next]) }
      }
    }
    return nil
  }

  /// Why a lever can never be on, if all that it needs, near and far, cannot be on with it.
  private func contradiction(in id: String) -> Phrase? {
    var needed = prerequisites(of: id)
    var index = 0
    while index < needed.count {
      needed += prerequisites(of: needed[index]).filter { !needed.contains($0) }
      index += 1
    }
    for one in needed {
      if exclude(one, id) { return Phrase(.leverNeedsExcluded, id, one) }
      if let other = needed.first(where: { exclude(one, $0) }) {
        return Phrase(.leverImpossible, id, one, other)
      }
    }
    return nil
  }
}
