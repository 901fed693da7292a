import GrowthModel
import Probability
import Statistics

/// Runs chunks of 1024 paths, one after the other, in memory of its own: one for each thread.
///
/// A chunk's inputs come from streams keyed by (seed, factor, step, chunk). They are drawn and
/// evaluated in blocks that stay in the cache; the size of a block changes nothing but the time.
final class ChunkRunner {
  let plan: ModelPlan
  let seed: UInt64
  let instructionSet: InstructionSet
  let blockPaths: Int
  private let planAddress: UnsafeMutablePointer<ModelPlan>
  private let streams: UnsafeMutablePointer<NormalStream>
  private let memory: UnsafeMutableRawPointer
  private let inputs: UnsafeMutablePointer<Double>
  /// Numbers from input to input: one cache line more than a block's paths, as in a chunk.
  private let inputStride: Int
  private let table: NormalTable.Rows
  /// Results of the chunk, by column, ``Chunk/stride`` numbers apart.
  let outcomes: UnsafeMutablePointer<Double>

  /// - Parameter blockPaths: paths in a block, a multiple of 8 that divides 1024.
  init(plan: ModelPlan, seed: UInt64, instructionSet: InstructionSet, blockPaths: Int) {
    precondition(
      blockPaths % 8 == 0 && Chunk.paths % blockPaths == 0, "blocks must tile a chunk in eights")
    self.plan = plan
    self.seed = seed
    self.instructionSet = instructionSet
    self.blockPaths = blockPaths
    planAddress = .allocate(capacity: 1)
    planAddress.initialize(to: plan)
    streams = .allocate(capacity: max(plan.inputs.count, 1))
    memory = .allocate(byteCount: plan.workspaceBytes, alignment: 64)
    inputStride = blockPaths + 8
    table = NormalTable.shared.rows
    inputs = Self.columns(plan.inputs.count, of: inputStride)
    outcomes = Self.columns(plan.outcomes.columnCount, of: Chunk.stride)
  }

  deinit {
    planAddress.deinitialize(count: 1)
    planAddress.deallocate()
    streams.deallocate()
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
    prepareStreams(chunk: chunk)
    var first = 0
    while first < count {
      let paths = min(blockPaths, (count - first + 7) / 8 * 8)
      instructionSet.draw(
        streams: streams, count: plan.inputs.count, table: table, inputs: inputs,
        stride: inputStride, groups: paths / 8)
      instructionSet.evaluate(
        planAddress, inputs: inputs, stride: inputStride, count: paths,
        outcomes: outcomes + first, outcomeStride: Chunk.stride, memory: memory)
      first += paths
    }
  }

  private func prepareStreams(chunk: Int) {
    for (index, input) in plan.inputs.enumerated() {
      (streams + index).initialize(
        to: NormalStream(seed: seed, factor: input.key, step: input.step, chunk: chunk))
    }
  }

  /// The inputs of one path of the ensemble.
  static func inputs(ofPath path: Int, plan: ModelPlan, seed: UInt64) -> [Double] {
    let (chunk, place) = path.quotientAndRemainder(dividingBy: Chunk.paths)
    return plan.inputs.map { input in
      var stream = NormalStream(seed: seed, factor: input.key, step: input.step, chunk: chunk)
      var numbers = stream.next()
      for _ in 0..<(place / 8) { numbers = stream.next() }
      return numbers[place % 8]
    }
  }

  /// One column of the chunk's results.
  func column(_ index: Int, count: Int) -> UnsafeBufferPointer<Double> {
    UnsafeBufferPointer(start: outcomes + index * Chunk.stride, count: count)
  }
}
