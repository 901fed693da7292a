import GrowthModel
import Statistics

/// Runs chunks of 1024 paths under one plan, one after the other, in memory of its own: one for each
/// thread.
final class ChunkRunner {
  let plan: ModelPlan
  private let blocks: InputBlocks
  private let planAddress: UnsafeMutablePointer<ModelPlan>
  private let memory: UnsafeMutableRawPointer
  /// Results of the chunk, by column, ``Chunk/stride`` numbers apart.
  let outcomes: UnsafeMutablePointer<Double>

  /// - Parameters:
  ///   - design: `nil` for random paths.
  ///   - blockPaths: paths in a block, a multiple of 8 that divides 1024.
  init(
    plan: ModelPlan, design: DesignPlan? = nil, seed: UInt64, instructionSet: InstructionSet,
    blockPaths: Int
  ) {
    self.plan = plan
    blocks = InputBlocks(
      of: plan, design: design, seed: seed, instructionSet: instructionSet, blockPaths: blockPaths)
    planAddress = .allocate(capacity: 1)
    planAddress.initialize(to: plan)
    memory = .allocate(byteCount: plan.workspaceBytes, alignment: 64)
    outcomes = alignedColumns(plan.outcomes.columnCount, of: Chunk.stride)
  }

  deinit {
    planAddress.deinitialize(count: 1)
    planAddress.deallocate()
    memory.deallocate()
    outcomes.deallocate()
  }

  /// Follows the first `count` paths of a chunk; whole groups of eight are run, the rest is ignored.
  func run(chunk: Int, count: Int) {
    blocks.forEachBlock(ofChunk: chunk, count: count) { first, paths in
      blocks.instructionSet.evaluate(
        planAddress, inputs: blocks.inputs, stride: blocks.stride, count: paths,
        outcomes: outcomes + first, outcomeStride: Chunk.stride, memory: memory)
    }
  }

  /// One column of the chunk's results.
  func column(_ index: Int, count: Int) -> UnsafeBufferPointer<Double> {
    UnsafeBufferPointer(start: outcomes + index * Chunk.stride, count: count)
  }
}
