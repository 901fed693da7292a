import GrowthModel

/// What a place of a scenario is about, by its path and what stands there.
struct ChangeNature {
  /// Keys from the root.
  let keys: [Substring]
  /// The numbers that differ there.
  let numbers: [ScenarioDifference.Change<Assumption>]

  init(_ path: String, numbers: [ScenarioDifference.Change<Assumption>]) {
    keys = path.split(separator: ".")
    self.numbers = numbers
  }

  private var section: Substring { keys.first ?? "" }
  private var last: Substring { keys.last ?? "" }

  var kind: ChangeKind {
    switch section {
    case "levers", "packages", "package", "lever_cap": return .lever
    case "observations": return .actual
    case "horizon": return ["as_of", "from"].contains(last) ? .actual : .setting
    case "targets", "boundary", "discount_rate": return .setting
    case "prices" where last == "base": return .actual
    default: break
    }
    if isOfThePast, !areJudged { return .actual }
    return numbers.isEmpty ? .setting : .assumption
  }

  /// Whether it tells of the years up to the base year.
  private var isOfThePast: Bool {
    switch section {
    case "totals": keys.count > 1 && keys[1] == "output" || keys.contains("cumulative")
    case "clusters":
      keys.count > 2 && keys[2] == "output" || keys.contains("cumulative")
    case "indicators": last == "base"
    default: false
    }
  }

  /// Whether both files only judge what the numbers are.
  private var areJudged: Bool {
    numbers.allSatisfy { change in
      [change.before, change.after].compactMap { $0 }.allSatisfy { $0.grade == .judgement }
    }
  }

  /// Whether no path, and nothing that `target` looks at, depends on it.
  func isIdle(for target: String?) -> Bool {
    switch section {
    case "observations", "discount_rate", "displacement": true
    case "levers": keys.count > 2 && keys[2] == "cost"
    case "targets": target != nil && keys.count > 1 && keys[1] != target ?? ""
    default: false
    }
  }

  /// The part of the scenario that it belongs to: a section, or a member of one with its kind.
  func part(_ grain: ChangeGrain) -> String? {
    switch grain {
    case .change: return nil
    case .section: return String(section)
    case .part:
      let hasMembers = [
        "clusters", "levers", "packages", "projects", "indicators", "targets", "totals",
      ].contains(section)
      let path = keys.prefix(hasMembers ? 2 : 1).joined(separator: ".")
      return "\(path) \(kind.rawValue)"
    }
  }
}

/// How fine changes are told apart.
public enum ChangeGrain: String, Sendable, CaseIterable {
  /// Each by itself, as far as it can be taken by itself.
  case change
  /// By cluster, lever, package and so on, and by kind.
  case part
  /// By section of the file.
  case section
}
