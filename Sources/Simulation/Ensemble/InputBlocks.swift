import GrowthModel
import Probability
import Statistics

/// Draws the inputs of chunks of 1024 paths, block by block, in memory of its own: one for each
/// thread.
///
/// A block stays in the cache; its size changes nothing but the time.
final class InputBlocks {
  let instructionSet: InstructionSet
  let blockPaths: Int
  private let draws: any ChunkDraws
  /// The inputs of the block at hand, by column, ``stride`` numbers apart.
  let inputs: UnsafeMutablePointer<Double>
  /// Numbers from input to input: one cache line more than a block's paths, as in a chunk.
  let stride: Int

  /// - Parameters:
  ///   - plan: of which the inputs are.
  ///   - design: `nil` for random paths.
  ///   - blockPaths: paths in a block, a multiple of 8 that divides 1024.
  init(
    of plan: ModelPlan, design: DesignPlan? = nil, seed: UInt64, instructionSet: InstructionSet,
    blockPaths: Int
  ) {
    precondition(
      blockPaths % 8 == 0 && Chunk.paths % blockPaths == 0, "blocks must tile a chunk in eights")
    self.instructionSet = instructionSet
    self.blockPaths = blockPaths
    draws = Self.draws(of: plan, design: design, seed: seed)
    stride = blockPaths + 8
    inputs = alignedColumns(plan.inputs.count, of: stride)
  }

  deinit { inputs.deallocate() }

  /// Draws the first `count` paths of a chunk and calls `body` with each block: its first path in
  /// the chunk, and how many it has, in whole groups of eight.
  func forEachBlock(
    ofChunk chunk: Int, count: Int, _ body: (_ first: Int, _ paths: Int) -> Void
  ) {
    draws.begin(chunk: chunk, group: 0)
    var first = 0
    while first < count {
      let paths = min(blockPaths, (count - first + 7) / 8 * 8)
      draws.draw(into: inputs, stride: stride, groups: paths / 8, by: instructionSet)
      body(first, paths)
      first += paths
    }
  }

  /// The inputs of one path of the ensemble.
  static func inputs(
    ofPath path: Int, plan: ModelPlan, design: DesignPlan? = nil, seed: UInt64
  ) -> [Double] {
    let (chunk, place) = path.quotientAndRemainder(dividingBy: Chunk.paths)
    let draws = draws(of: plan, design: design, seed: seed)
    draws.begin(chunk: chunk, group: place / 8)
    let group = alignedColumns(plan.inputs.count, of: 8)
    defer { group.deallocate() }
    draws.draw(into: group, stride: 8, groups: 1, by: .baseline)
    return plan.inputs.indices.map { group[8 * $0 + place % 8] }
  }

  private static func draws(
    of plan: ModelPlan, design: DesignPlan?, seed: UInt64
  ) -> any ChunkDraws {
    guard let design else { return StreamDraws(plan: plan, seed: seed) }
    return DesignDraws(plan: plan, design: design, seed: seed)
  }
}

/// Zeros for `count` columns of `paths` numbers each, at least one, aligned to a cache line.
func alignedColumns(_ count: Int, of paths: Int) -> UnsafeMutablePointer<Double> {
  let size = max(count, 1) * paths
  let memory = UnsafeMutableRawPointer.allocate(
    byteCount: size * MemoryLayout<Double>.stride, alignment: 64)
  let columns = memory.bindMemory(to: Double.self, capacity: size)
  columns.initialize(repeating: 0, count: size)
  return columns
}
