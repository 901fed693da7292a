public import Estimation
public import GrowthModel
public import Probability

/// A target of a scenario as an event of standard-normal inputs, for any estimator.
///
/// Inputs stand in the order of the plan's ``ModelPlan/inputs``. The margin is what the outcome has
/// beyond the threshold, 亿元 or the indicator's unit.
public struct TargetEvent: NormalEvent {
  /// The compiled scenario, with its levers set, that turns inputs into outcomes.
  public let plan: ModelPlan
  private let measure: TargetMeasure
  private let instructionSet: InstructionSet
  private let memory: EventMemory

  /// The event that `target` is reached in `plan`, on the widest kernels where not given.
  public init(
    _ target: Target, of plan: ModelPlan, instructionSet: InstructionSet = .best
  ) {
    self.plan = plan
    self.measure = TargetMeasure(target, layout: plan.outcomes)
    self.instructionSet = instructionSet
    self.memory = EventMemory(plan)
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
    let room = memory.borrow()
    defer { memory.giveBack(room) }
    var first = 0
    while first + 8 <= count {
      let paths = min(EventMemory.width, (count - first) / 8 * 8)
      evaluate(points + first, stride: stride, count: paths, in: room)
      read(room, count: paths, into: margins + first)
      first += paths
    }
    // The last points that do not fill a group stand in one filled with zeros.
    guard first < count else { return }
    room.rest.update(repeating: 0, count: max(dimension, 1) * 8)
    for column in 0..<dimension {
      for path in first..<count {
        room.rest[column * 8 + path - first] = points[column * stride + path]
      }
    }
    evaluate(room.rest, stride: 8, count: 8, in: room)
    read(room, count: count - first, into: margins + first)
  }

  /// Draws on the kernels that evaluate.
  public func draw(
    _ streams: UnsafeMutablePointer<NormalStream>, count: Int,
    into points: UnsafeMutablePointer<Double>, stride: Int, groups: Int
  ) {
    instructionSet.draw(
      streams: streams, count: count, table: NormalTable.shared.rows, inputs: points,
      stride: stride, groups: groups)
  }

  private func evaluate(
    _ points: UnsafePointer<Double>, stride: Int, count: Int, in room: EventMemory.Room
  ) {
    instructionSet.evaluate(
      memory.plan, inputs: points, stride: stride, count: count, outcomes: room.outcomes,
      outcomeStride: EventMemory.stride, memory: room.workspace)
  }

  private func read(
    _ room: EventMemory.Room, count: Int, into margins: UnsafeMutablePointer<Double>
  ) {
    measure.writeOutcomes(
      room.outcomes, stride: EventMemory.stride, count: count, into: margins)
    for path in 0..<count { margins[path] = measure.margin(margins[path]) }
    // Nothing is added for a finite number, and 0 · ∞ is not a number.
    for column in 0..<plan.outcomes.columnCount {
      let results = room.outcomes + column * EventMemory.stride
      for path in 0..<count { margins[path] += 0 * results[path] }
    }
  }
}
