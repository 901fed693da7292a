import GrowthModel
import Probability
import Statistics

/// Runs chunks of 1024 paths, one after the other, in memory of its own: one for each thread.
///
/// Inputs are drawn and evaluated in blocks that stay in the cache; the size of a block changes
/// nothing but the time.
final class ChunkRunner {
  let plan: ModelPlan
  let instructionSet: InstructionSet
  let blockPaths: Int
  private let planAddress: UnsafeMutablePointer<ModelPlan>
  private let draws: any ChunkDraws
  private let memory: UnsafeMutableRawPointer
  private let inputs: UnsafeMutablePointer<Double>
  /// Numbers from input to input: one cache line more than a block's paths, as in a chunk.
  private let inputStride: Int
  /// Results of the chunk, by column, ``Chunk/stride`` numbers apart.
  let outcomes: UnsafeMutablePointer<Double>

  /// - Parameters:
  ///   - design: `nil` for random paths.
  ///   - blockPaths: paths in a block, a multiple of 8 that divides 1024.
  init(
    plan: ModelPlan, design: DesignPlan? = nil, seed: UInt64, instructionSet: InstructionSet,
    blockPaths: Int
  ) {
    precondition(
      blockPaths % 8 == 0 && Chunk.paths % blockPaths == 0, "blocks must tile a chunk in eights")
    self.plan = plan
    self.instructionSet = instructionSet
    self.blockPaths = blockPaths
    planAddress = .allocate(capacity: 1)
    planAddress.initialize(to: plan)
    draws = Self.draws(of: plan, design: design, seed: seed)
    memory = .allocate(byteCount: plan.workspaceBytes, alignment: 64)
    inputStride = blockPaths + 8
    inputs = Self.columns(plan.inputs.count, of: inputStride)
    outcomes = Self.columns(plan.outcomes.columnCount, of: Chunk.stride)
  }

  deinit {
    planAddress.deinitialize(count: 1)
    planAddress.deallocate()
    memory.deallocate()
    inputs.deallocate()
    outcomes.deallocate()
  }

  private static func columns(_ count: Int, of paths: Int) -> UnsafeMutablePointer<Double> {
    let size = max(count, 1) * paths
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: size * MemoryLayout<Double>.stride, alignment: 64)
    let columns = memory.bindMemory(to: Double.self, capacity: size)
    columns.initialize(repeating: 0, count: size)
    return columns
  }

  /// Follows the first `count` paths of a chunk; whole groups of eight are run, the rest is ignored.
  func run(chunk: Int, count: Int) {
    draws.begin(chunk: chunk, group: 0)
    var first = 0
    while first < count {
      let paths = min(blockPaths, (count - first + 7) / 8 * 8)
      draws.draw(
        into: inputs, stride: inputStride, groups: paths / 8, by: instructionSet)
      instructionSet.evaluate(
        planAddress, inputs: inputs, stride: inputStride, count: paths,
        outcomes: outcomes + first, outcomeStride: Chunk.stride, memory: memory)
      first += paths
    }
  }

  private static func draws(
    of plan: ModelPlan, design: DesignPlan?, seed: UInt64
  ) -> any ChunkDraws {
    guard let design else { return StreamDraws(plan: plan, seed: seed) }
    return DesignDraws(plan: plan, design: design, seed: seed)
  }

  /// The inputs of one path of the ensemble.
  static func inputs(
    ofPath path: Int, plan: ModelPlan, design: DesignPlan? = nil, seed: UInt64
  ) -> [Double] {
    let (chunk, place) = path.quotientAndRemainder(dividingBy: Chunk.paths)
    let draws = draws(of: plan, design: design, seed: seed)
    draws.begin(chunk: chunk, group: place / 8)
    let group = columns(plan.inputs.count, of: 8)
    defer { group.deallocate() }
    draws.draw(into: group, stride: 8, groups: 1, by: .baseline)
    return plan.inputs.indices.map { group[8 * $0 + place % 8] }
  }

  /// One column of the chunk's results.
  func column(_ index: Int, count: Int) -> UnsafeBufferPointer<Double> {
    UnsafeBufferPointer(start: outcomes + index * Chunk.stride, count: count)
  }
}
