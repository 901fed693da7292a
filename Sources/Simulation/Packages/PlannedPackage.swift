import GrowthModel

/// A package that is compiled, at a fixed place, with room for what is kept of its paths.
final class PlannedPackage: Sendable {
  /// Written once, when it is made.
  nonisolated(unsafe) let plan: UnsafePointer<ModelPlan>
  let form: [Int]
  let kept: [KeptNumber]
  let columns: ColumnMemory

  init(
    _ setting: PackageSetting, keeping measures: [PathMeasure], paths: Int
  ) throws(PlanError) {
    let (planner, levels) = (setting.planner, setting.levels)
    var kept: [KeptNumber] = []
    for measure in measures {
      kept.append(try measure.kept(in: planner.scenario, layout: planner.outcomes))
    }
    let compiled = try planner.plan(levels: levels)
    let place = UnsafeMutablePointer<ModelPlan>.allocate(capacity: 1)
    place.initialize(to: compiled)
    plan = UnsafePointer(place)
    form = compiled.formWithoutLevers
    self.kept = kept
    columns = ColumnMemory(columns: measures.count, paths: paths)
  }

  deinit {
    let place = UnsafeMutablePointer(mutating: plan)
    place.deinitialize(count: 1)
    place.deallocate()
  }

  func sample(paths: Int) -> PackageSample {
    PackageSample(columns: kept.indices.map { PathColumn(columns, index: $0, count: paths) })
  }
}
