extension ModelPlan {
  /// How the plan follows a path on which no lever acts: plans of one ``PackagePlanner`` for which
  /// these numbers are the same find the same totals without levers, bit for bit.
  ///
  /// Which levers there are decides what is settled when the plan is made: known lags, a solved
  /// system of links. Left to be done on the path, the same is done in another order, and rounded
  /// otherwise.
  public var formWithoutLevers: [Int] {
    var form = [links.isSolved, isPlanShifted, hasExponents, shock.isUsed].map { $0 ? 1 : 0 }
    for index in 0..<clusters.count {
      let cluster = clusters[index]
      form += [cluster.spendingTaps, cluster.startTaps, cluster.rampTaps]
      let settled = [cluster.knownWeights >= 0, cluster.knownLoad >= 0, cluster.hasWear]
      form += settled.map { $0 ? 1 : 0 }
    }
    return form
  }

  /// Whether both plans were made by one ``PackagePlanner``, so that inputs of one serve the other.
  public func hasInputs(of other: ModelPlan) -> Bool { draws.base == other.draws.base }
}
