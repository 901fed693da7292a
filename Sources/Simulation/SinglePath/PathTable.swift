public import GrowthModel
import Statistics

extension Ensemble {
  /// Writes every path as a line of CSV, in order: its index, real output by cluster and year, the
  /// total, and the price index.
  ///
  /// Paths are followed again, one chunk after the other; they are those of
  /// ``forecast(of:package:progress:)``.
  ///
  /// - Parameter count: how many, all by default.
  public func writePaths(
    of scenario: Scenario, package: Package? = nil, count: Int? = nil,
    to write: (String) throws -> Void
  ) throws {
    let plan = try ModelPlan(scenario, package: package)
    let layout = plan.outcomes
    var names = ["path"]
    var columns: [Int] = []
    func add(_ name: String, _ first: Int) {
      for (offset, year) in layout.years.enumerated() {
        names.append("\(name).\(year)")
        columns.append(first + offset)
      }
    }
    for (index, cluster) in scenario.clusters.enumerated() {
      add(cluster.id, layout.cluster(index))
    }
    add("total", layout.total)
    if layout.hasOtherTotal { add("total.other-boundary", layout.otherTotal) }
    if layout.hasPrices { add("prices", layout.prices) }
    for (index, indicator) in scenario.indicators.enumerated() {
      add(indicator.id, layout.indicator(index))
    }
    try write(names.joined(separator: ",") + "\n")

    let runner = ChunkRunner(
      plan: plan, design: try DesignPlan(self, plan: plan, targets: scenario.targets), seed: seed,
      instructionSet: instructionSet, blockPaths: blockPaths)
    let paths = count ?? pathCount
    for chunk in 0..<Chunk.count(forPaths: paths) {
      let count = min(Chunk.paths, paths - chunk * Chunk.paths)
      runner.run(chunk: chunk, count: count)
      var text = ""
      for path in 0..<count {
        text += "\(chunk * Chunk.paths + path)"
        for column in columns { text += ",\(runner.outcomes[column * Chunk.stride + path])" }
        text += "\n"
      }
      try write(text)
    }
  }
}
