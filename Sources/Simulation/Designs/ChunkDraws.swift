import GrowthModel
import Probability
import Statistics

/// Where a chunk's inputs come from: one for each thread.
protocol ChunkDraws: AnyObject {
  /// Goes to a group of eight paths of a chunk.
  func begin(chunk: Int, group: Int)

  /// Writes the inputs of the next `groups` groups, `stride` numbers from input to input.
  func draw(
    into inputs: UnsafeMutablePointer<Double>, stride: Int, groups: Int,
    by instructionSet: InstructionSet)
}

/// Random numbers keyed by (seed, factor, step, chunk): those of a path do not depend on what other
/// inputs or paths there are.
final class StreamDraws: ChunkDraws {
  private let columns: [InputColumn]
  private let seed: UInt64
  private let streams: UnsafeMutablePointer<NormalStream>
  private let table = NormalTable.shared.rows

  init(plan: ModelPlan, seed: UInt64) {
    columns = plan.inputs
    self.seed = seed
    streams = .allocate(capacity: max(columns.count, 1))
  }

  deinit { streams.deallocate() }

  func begin(chunk: Int, group: Int) {
    for (index, column) in columns.enumerated() {
      var stream = NormalStream(seed: seed, factor: column.key, step: column.step, chunk: chunk)
      for _ in 0..<group { _ = stream.nextBits() }
      (streams + index).initialize(to: stream)
    }
  }

  func draw(
    into inputs: UnsafeMutablePointer<Double>, stride: Int, groups: Int,
    by instructionSet: InstructionSet
  ) {
    instructionSet.draw(
      streams: streams, count: columns.count, table: table, inputs: inputs, stride: stride,
      groups: groups)
  }
}

/// The points of a design, replicate after replicate.
final class DesignDraws: ChunkDraws {
  private let design: DesignPlan
  private let plan: ModelPlan
  private let seed: UInt64
  private let table = NormalTable.shared.rows
  /// Inputs that have a dimension, and inputs that have none.
  private let placed: UnsafeMutableBufferPointer<Int>
  private let random: [Int]
  private let walks: UnsafeMutablePointer<SobolWalk>
  private var (replicate, point) = (0, 0)
  private var streams: [NormalStream] = []

  init(plan: ModelPlan, design: DesignPlan, seed: UInt64) {
    self.plan = plan
    self.design = design
    self.seed = seed
    let inputs = plan.inputs.indices
    placed = .allocate(capacity: plan.inputs.count)
    random = inputs.filter { design.dimensions[$0] == nil }
    _ = placed.initialize(from: inputs.filter { design.dimensions[$0] != nil })
    walks = .allocate(capacity: plan.inputs.count)
  }

  deinit {
    placed.deallocate()
    walks.deallocate()
  }

  private var placedCount: Int { plan.inputs.count - random.count }

  func begin(chunk: Int, group: Int) {
    let (replicate, place) = chunk.quotientAndRemainder(dividingBy: design.chunksPerReplicate)
    self.replicate = replicate
    point = place * Chunk.paths + 8 * group
    if let sobol = design.points as? ScrambledSobol {
      for index in 0..<placedCount {
        guard let dimension = design.dimensions[placed[index]] else { continue }
        (walks + index).initialize(
          to: sobol.walk(dimension: dimension, replicate: replicate, group: point / 8))
      }
    }
    streams = random.map { column in
      let input = plan.inputs[column]
      var stream = NormalStream(seed: seed, factor: input.key, step: input.step, chunk: chunk)
      for _ in 0..<group { _ = stream.nextBits() }
      return stream
    }
  }

  func draw(
    into inputs: UnsafeMutablePointer<Double>, stride: Int, groups: Int,
    by instructionSet: InstructionSet
  ) {
    if design.points is ScrambledSobol, let columns = placed.baseAddress {
      instructionSet.drawSobol(
        walks: walks, columns: columns, count: placedCount, table: table, inputs: inputs,
        stride: stride, groups: groups)
    } else {
      for index in 0..<placedCount {
        guard let dimension = design.dimensions[placed[index]] else { continue }
        design.points.fill(
          inputs + placed[index] * stride, dimension: dimension, replicate: replicate,
          firstPoint: point, count: 8 * groups)
      }
    }
    for (index, column) in random.enumerated() {
      streams[index].fill(inputs + column * stride, groups: groups)
    }
    design.rotation?.apply(to: inputs, stride: stride, groups: groups)
    point += 8 * groups
  }
}
