extension ModelPlan {
  /// The inputs that results are smooth in: numbers that are drawn once, and the noise of years and
  /// steps. Choices among a few ways are left out: laws, anchors, states of the world, bad years.
  ///
  /// Independent standard normals stay so under any rotation, and what is smooth stays smooth.
  public var smoothColumns: [Int] {
    let years = outcomes.yearCount
    let steps = stepCount - historySteps
    var columns = (0..<singleCount).filter { draws[$0].kind != .choice }
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
