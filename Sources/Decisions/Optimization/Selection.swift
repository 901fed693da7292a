import GrowthModel
import Simulation

/// A stage of a selection.
public struct SelectionStage: Sendable, Hashable {
  /// Paths of each package, the first of all.
  public var paths: Int
  /// Packages that were run.
  public var packages: Int

  /// A stage told otherwise.
  public init(paths: Int, packages: Int) {
    self.paths = paths
    self.packages = packages
  }
}

/// The best of some packages on common random numbers, with the chance that it is.
///
/// Stages take ever more of the same paths. At the end of each stage goes what is surely below the
/// best so far:
///
///     d_ib + t s_ib < 0        d_ib = θ̂_i − θ̂_b on the same paths
///
/// t s_ib is a one-sided bound at α/((k − 1) S) for k packages and S stages. By Bonferroni all bounds
/// of the truly best package over all others hold in all stages with a probability of 1 − α, however
/// the packages depend on each other through common paths. Then the best is never dropped, and at any
/// stage at which we stop it is no more than max_i (d_ib + t s_ib) above the package b that is taken.
/// We stop when that is no more than the indifference zone, one package is left, or paths end.
///
/// Source: Nelson, Swann, Goldsman and Song, *Operations Research* 49 (2001) 950–963, for screening
/// by paired differences; Nelson and Matejcik, *Management Science* 41 (1995) 1935–1945, for
/// indifference zones and comparisons with the best under common random numbers; Hsu, *Annals of
/// Statistics* 12 (1984) 1136–1144.
struct Selection: Sendable {
  /// What the best package must be known to, and how surely.
  struct Rule: Sendable {
    /// 1 − α.
    var confidence: Double
    /// Below which differences do not matter, from the objective of the best so far.
    var indifference: @Sendable (Double) -> Double
  }

  /// A package that cannot be told from the best.
  struct Rival: Sendable {
    var place: Int
    /// How far it is behind the best on these paths.
    var lag: Double
    /// The most by which it may be better.
    var lead: Double
  }

  /// Place of the package taken; the first of equals.
  var best = 0
  /// Those that are left beside it, in order of their places.
  var rivals: [Rival] = []
  var stages: [SelectionStage] = []
  /// Below which differences do not matter.
  var indifference = 0.0

  /// How far the package taken may be behind the best: 0 where no other is left.
  var slack: Double { rivals.map(\.lead).max().map { max(0, $0) } ?? 0 }

  /// Paths of each stage: the first 1024, and four times as many each time.
  static func stages(upTo paths: Int) -> [Int] {
    var stages: [Int] = []
    var next = 1024
    while 2 * next <= paths {
      stages.append(next)
      next *= 4
    }
    return stages + [paths]
  }
}

extension PackageEnsemble {
  /// Selects the best of packages, of which equal ones stand in the order in which they are preferred.
  func select(
    among packages: [PackageGrid.Places], of grid: PackageGrid, _ planner: PackagePlanner,
    target: Target, by objective: PackageObjective, _ rule: Selection.Rule,
    progress: (Double) -> Void = { _ in }
  ) async throws -> Selection {
    precondition(!packages.isEmpty, "nothing to select from")
    let stages = Selection.stages(upTo: paths)
    let comparisons = Double(max(1, packages.count - 1) * stages.count)
    var selection = Selection()
    var left = Array(packages.indices)
    for (number, paths) in stages.enumerated() {
      var few = self
      few.paths = paths
      let bound = PairedBound(tail: (1 - rule.confidence) / comparisons, paths: paths)
      // What comes last is dearest, often best, and drops most others.
      let order = Array(left.reversed())
      var leader: PackageEvidence?
      var kept: [(place: Int, evidence: PackageEvidence)] = []
      try await few.forEachPackage(
        order.map { packages[$0] }, of: grid, planner, target: target,
        value: { objective.evidence(of: $0) },
        progress: { progress((Double(number) + $0) / Double(stages.count)) }
      ) { index, evidence in
        if let leader, bound.most(evidence, above: leader) < 0 { return true }
        kept.append((order[index], evidence))
        if evidence.value >= leader?.value ?? -.infinity { leader = evidence }
        return true
      }
      kept.reverse()
      let best = kept.indices.reduce(0) {
        let (first, second) = (kept[$0].evidence.value, kept[$1].evidence.value)
        return second > first || first.isNaN ? $1 : $0
      }
      let (place, taken) = kept[best]
      selection.best = place
      selection.indifference = rule.indifference(taken.value)
      selection.rivals = kept.filter { $0.place != place }.compactMap { other in
        let lead = bound.most(other.evidence, above: taken)
        return lead < 0
          ? nil
          : Selection.Rival(
            place: other.place, lag: taken.value - other.evidence.value, lead: lead)
      }
      selection.stages.append(SelectionStage(paths: paths, packages: left.count))
      left = (selection.rivals.map(\.place) + [place]).sorted()
      if selection.slack <= selection.indifference { break }
    }
    return selection
  }
}
