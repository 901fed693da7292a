/// Something in a setting of levers that the scenario does not allow.
public enum PackageViolation: Sendable, Hashable {
  /// The scenario has no lever of this id.
  case unknownLever(String)
  /// A level that cannot be chosen; `listed` is empty where any from 0 to 1 can.
  case levelNotListed(lever: String, level: Double, listed: [Double])
  /// A lever is on, on some path and at some time, while one that it requires is off.
  case prerequisiteMissing(lever: String, required: String)
  /// Two levers that exclude each other are on together, on some path and at some time.
  case exclusion(String, String)
}

extension Scenario {
  /// What a setting of levers (by id; absent ones are off) breaks, in the order of the levers.
  ///
  /// Levels by date are compared date by date, and conditions by what they say of each other: a
  /// lever that begins when output is below 80 亿元 may exclude one that begins when it is above.
  public func violations(of levels: [String: LeverLevel]) -> [PackageViolation] {
    var found: [PackageViolation] = []
    var known = 0
    for lever in levers {
      guard let level = levels[lever.id] else { continue }
      known += 1
      for stage in level.stages where !lever.allows(stage.level) {
        found.append(
          .levelNotListed(lever: lever.id, level: stage.level, listed: lever.levels))
      }
      guard level.isEverOn else { continue }
      for required in lever.requires where level.canBeOn(without: levels[required] ?? 0) {
        found.append(.prerequisiteMissing(lever: lever.id, required: required))
      }
      for excluded in lever.excludes {
        guard let other = levels[excluded], level.canBeOn(with: other),
          !found.contains(.exclusion(excluded, lever.id))
        else { continue }
        found.append(.exclusion(lever.id, excluded))
      }
    }
    if known < levels.count {
      let ids = Set(levers.map(\.id))
      found += levels.keys.filter { !ids.contains($0) }.sorted().map { .unknownLever($0) }
    }
    return found
  }
}

extension Lever {
  /// Whether the level may be chosen; 0, off, always may.
  public func allows(_ level: Double) -> Bool {
    levels.isEmpty ? (0...1).contains(level) : level == 0 || levels.contains(level)
  }
}

extension LeverLevel {
  /// Whether there is a path and a time at which this is on and `other` is off.
  fileprivate func canBeOn(without other: LeverLevel) -> Bool {
    let isSure = other.trigger.map { trigger?.implies($0) ?? false } ?? true
    return dates(with: other).contains {
      level(at: $0) != 0 && !(isSure && other.level(at: $0) != 0)
    }
  }

  /// Whether there is a path and a time at which both are on.
  fileprivate func canBeOn(with other: LeverLevel) -> Bool {
    if let trigger, let opposite = other.trigger, trigger.excludes(opposite) { return false }
    return dates(with: other).contains { level(at: $0) != 0 && other.level(at: $0) != 0 }
  }

  /// Dates at which one of two changes; it is enough to look there.
  private func dates(with other: LeverLevel) -> [Double] { (stages + other.stages).map(\.from) }
}
