public import Estimation
public import GrowthModel

/// A target of a scenario as an event of standard-normal inputs, for any estimator.
///
/// Inputs stand in the order of the plan's ``ModelPlan/inputs``. The margin is what the outcome has
/// beyond the threshold, 亿元 or the indicator's unit.
public struct TargetEvent: NormalEvent {
  /// The compiled scenario, with its levers set, that turns inputs into outcomes.
  public let plan: ModelPlan
  private let measure: TargetMeasure
  private let instructionSet: InstructionSet

  /// The event that `target` is reached in `plan`, on the widest kernels where not given.
  public init(
    _ target: Target, of plan: ModelPlan, instructionSet: InstructionSet = .best
  ) {
    self.plan = plan
    self.measure = TargetMeasure(target, layout: plan.outcomes)
    self.instructionSet = instructionSet
  }

  /// Number of the plan's inputs, one standard normal each.
  public var dimension: Int { plan.inputs.count }

  /// Follows each point as a path and writes what its outcome has beyond the threshold.
  ///
  /// NaN where any result of the path is not a finite number, not the target's alone.
  public func margins(
    of points: UnsafePointer<Double>, stride: Int, count: Int,
    into margins: UnsafeMutablePointer<Double>
  ) {
    let columns = plan.outcomes.columnCount
    let width = 256
    // One cache line more than the paths, as in a chunk.
    let outcomeStride = width + 8
    let outcomes = UnsafeMutablePointer<Double>.allocate(capacity: columns * outcomeStride)
    let rest = UnsafeMutablePointer<Double>.allocate(capacity: max(dimension, 1) * 8)
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: plan.workspaceBytes, alignment: 64)
    defer {
      memory.deallocate()
      outcomes.deallocate()
      rest.deallocate()
    }
    func evaluate(_ points: UnsafePointer<Double>, _ stride: Int, _ count: Int) {
      withUnsafePointer(to: plan) { plan in
        instructionSet.evaluate(
          plan, inputs: points, stride: stride, count: count, outcomes: outcomes,
          outcomeStride: outcomeStride, memory: memory)
      }
    }
    func read(first: Int, count: Int) {
      let margins = margins + first
      measure.writeOutcomes(outcomes, stride: outcomeStride, count: count, into: margins)
      for path in 0..<count {
        var isFinite = true
        for column in 0..<columns where !outcomes[column * outcomeStride + path].isFinite {
          isFinite = false
        }
        margins[path] = isFinite ? measure.margin(margins[path]) : .nan
      }
    }
    var first = 0
    while first + 8 <= count {
      let paths = min(width, (count - first) / 8 * 8)
      evaluate(points + first, stride, paths)
      read(first: first, count: paths)
      first += paths
    }
    // The last points that do not fill a group stand in one filled with zeros.
    guard first < count else { return }
    rest.initialize(repeating: 0, count: max(dimension, 1) * 8)
    for column in 0..<dimension {
      for path in first..<count { rest[column * 8 + path - first] = points[column * stride + path] }
    }
    evaluate(rest, 8, 8)
    read(first: first, count: count - first)
  }
}
