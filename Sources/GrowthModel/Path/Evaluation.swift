public import Lanes
public import Probability

/// Follows the paths of one block through the model, each under every package asked for.
///
/// - Parameters:
///   - lane: how many paths go side by side; changes no bit of a result.
///   - tasks: the packages; where they are several, plans of one ``PackagePlanner``.
///   - inputs: standard normals by column (`plan.inputs`), `stride` numbers apart.
///   - count: number of paths, a multiple of `L.width`.
///   - memory: ``ModelPlan/workspaceBytes`` bytes of any of the plans, aligned to a vector.
@inlinable @inline(always)
public func evaluateBlock<L: Lane>(
  _ lane: L.Type, tasks: UnsafePointer<PackageTask>, taskCount: Int,
  inputs: UnsafePointer<Double>, stride: Int, count: Int, memory: UnsafeMutableRawPointer
) {
  var workspace = Workspace<L>(tasks.pointee.plan, memory: memory.assumingMemoryBound(to: L.self))
  var first = 0
  while first < count {
    workspace.planAddress = tasks.pointee.plan
    workspace.begin(inputs: inputs + first, stride: stride)
    // The plan's form of the total without levers that stands in the workspace.
    var known = -1
    for index in 0..<taskCount {
      let task = tasks[index]
      workspace.planAddress = task.plan
      workspace.finish(
        outcomes: task.outcomes + first * task.outcomeStep, outcomeStride: task.outcomeStride,
        knowsTotal: task.form == known)
      if workspace.plan.capFactor < .infinity { known = task.form }
      task.keep(lane, path: first)
    }
    first += L.width
  }
}

/// Draws `groups` groups of eight paths of every input from its stream, by column.
@inlinable @inline(always)
public func drawBlock<L: Lane>(
  _ lane: L.Type, streams: UnsafeMutablePointer<NormalStream>, count: Int,
  table: NormalTable.Rows, inputs: UnsafeMutablePointer<Double>, stride: Int, groups: Int
) where L.Bits == SIMD8<UInt64> {
  for column in 0..<count {
    // A copy, so that the state stays in registers.
    var stream = streams[column]
    stream.fill(lane, inputs + column * stride, groups: groups, table: table)
    streams[column] = stream
  }
}

/// Writes the scores of the next `groups` groups of eight points of Sobol's sequence: walk k goes to
/// column `columns[k]`.
@inlinable @inline(always)
public func walkBlock<L: Lane>(
  _ lane: L.Type, walks: UnsafeMutablePointer<SobolWalk>, columns: UnsafePointer<Int>, count: Int,
  table: NormalTable.Rows, inputs: UnsafeMutablePointer<Double>, stride: Int, groups: Int
) where L.Bits == SIMD8<UInt64> {
  for index in 0..<count {
    // A copy, so that the state stays in registers.
    var walk = walks[index]
    walk.fill(lane, inputs + columns[index] * stride, groups: groups, table: table)
    walks[index] = walk
  }
}

extension ModelPlan {
  /// The results of one path, and the single terms of its equations.
  ///
  /// - Parameter inputs: one standard normal for each of ``inputs``.
  /// - Returns: outcomes by column (``OutcomeLayout``), and terms by (``PathTerm``, cluster, step).
  public func evaluate(_ inputs: [Double]) -> (outcomes: [Double], terms: [Double]) {
    precondition(inputs.count == self.inputs.count, "a path needs one number for each input")
    var outcomes = Array(repeating: 0.0, count: self.outcomes.columnCount)
    var terms = Array(
      repeating: 0.0, count: PathTerm.allCases.count * clusterCount * stepCount)
    outcomes.withUnsafeMutableBufferPointer { outcomes in
      terms.withUnsafeMutableBufferPointer { terms in
        inputs.withUnsafeBufferPointer { inputs in
          guard let outcomes = outcomes.baseAddress else { return }
          withWorkspace { workspace in
            var workspace = workspace
            workspace.terms = terms.baseAddress
            // A plan without chance has no inputs, and nothing is read of them.
            workspace.follow(
              inputs: inputs.baseAddress ?? UnsafePointer(outcomes), stride: 1,
              outcomes: outcomes, outcomeStride: 1)
          }
        }
      }
    }
    return (outcomes, terms)
  }

  /// The values of ``uncertainInputs`` at a point of standard normals.
  public func values(at inputs: [Double]) -> [Double] {
    reading(inputs) { workspace in (0..<singleCount).map { workspace.values[$0 + 1] } }
  }

  /// The standard-normal scores of ``uncertainInputs`` at a point, with what ties them put in: an
  /// input stands at the part Φ(score) of its distribution.
  public func scores(at inputs: [Double]) -> [Double] {
    reading(inputs) { workspace in (0..<singleCount).map { workspace.scores[$0] } }
  }

  /// What a workspace holds that has read a point of standard normals.
  private func reading(
    _ inputs: [Double], _ body: (Workspace<Double>) -> [Double]
  ) -> [Double] {
    precondition(inputs.count == self.inputs.count, "a path needs one number for each input")
    return inputs.withUnsafeBufferPointer { inputs in
      guard singleCount > 0, let inputs = inputs.baseAddress else { return [] }
      return withWorkspace { workspace in
        var workspace = workspace
        workspace.columns = inputs
        workspace.columnStride = 1
        workspace.readInputs()
        return body(workspace)
      }
    }
  }

  /// Index, among the scenario's laws, of the law that a path draws.
  public func law(at inputs: [Double]) -> Int {
    guard lawColumn >= 0 else { return 0 }
    return (0..<laws.count).last { laws[$0].from <= inputs[lawColumn] } ?? 0
  }

  /// Memory for one path at a time.
  private func withWorkspace<Result>(_ body: (Workspace<Double>) -> Result) -> Result {
    let memory = UnsafeMutablePointer<Double>.allocate(capacity: workspaceCount)
    memory.initialize(repeating: 0, count: workspaceCount)
    defer { memory.deallocate() }
    return withUnsafePointer(to: self) { body(Workspace<Double>($0, memory: memory)) }
  }
}
