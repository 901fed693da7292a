extension ModelPlan {
  /// The inputs that are noise: drawn anew each year or step, with results that are smooth in them.
  ///
  /// Independent standard normals stay so under any rotation, and so does what is smooth; the
  /// inputs left out have distributions of their own or choose among a few ways.
  public var noiseColumns: [Int] {
    let years = outcomes.yearCount
    let steps = stepCount - historySteps
    var columns: [Int] = []
    for index in 0..<clusters.count where clusters[index].noiseColumn >= 0 {
      columns += clusters[index].noiseColumn..<(clusters[index].noiseColumn + years)
    }
    if shock.isUsed {
      columns += shock.firstColumn..<(shock.firstColumn + clusterCount * steps)
      if shock.commonColumn >= 0 { columns += shock.commonColumn..<(shock.commonColumn + steps) }
    }
    if reference.isUsed {
      columns.append(reference.pathColumn)
      columns += reference.yearColumn..<(reference.yearColumn + years)
    }
    return columns
  }
}
