public import GrowthModel
import Lanes
public import Probability
public import Statistics

// The same lines in each kernel but for the names; the targets differ in the instruction set they
// are compiled for and in the lane it needs. Everything that is called here is inlined here.

typealias KernelLane = SIMD8<Double>

/// Draws groups of eight paths of every input from its stream, by column.
@inline(never)
public func drawV3(
  streams: UnsafeMutablePointer<NormalStream>, count: Int, table: NormalTable.Rows,
  inputs: UnsafeMutablePointer<Double>, stride: Int, groups: Int
) {
  drawBlock(
    KernelLane.self, streams: streams, count: count, table: table, inputs: inputs,
    stride: stride, groups: groups)
}

/// Writes the scores of the next groups of eight points of Sobol's sequence, by column: walk k goes to
/// column `columns[k]`.
@inline(never)
public func drawSobolV3(
  walks: UnsafeMutablePointer<SobolWalk>, columns: UnsafePointer<Int>, count: Int,
  table: NormalTable.Rows, inputs: UnsafeMutablePointer<Double>, stride: Int, groups: Int
) {
  walkBlock(
    KernelLane.self, walks: walks, columns: columns, count: count, table: table, inputs: inputs,
    stride: stride, groups: groups)
}

/// Follows the paths of a block through the model under every package, eight at a time.
@inline(never)
public func evaluateV3(
  tasks: UnsafePointer<PackageTask>, taskCount: Int, inputs: UnsafePointer<Double>, stride: Int,
  count: Int, memory: UnsafeMutableRawPointer
) {
  evaluateBlock(
    KernelLane.self, tasks: tasks, taskCount: taskCount, inputs: inputs, stride: stride,
    count: count, memory: memory)
}

/// Computes a derived column of `count` paths, and the moments of it. The column is rounded up to
/// whole groups of eight.
@inline(never)
public func measureV3(
  _ derived: DerivedColumn, outcomes: UnsafePointer<Double>, stride: Int, count: Int,
  into column: UnsafeMutablePointer<Double>
) -> Moments {
  deriveColumn(
    KernelLane.self, derived, outcomes: outcomes, stride: stride, count: (count + 7) / 8 * 8,
    into: column)
  return Moments(column: UnsafeBufferPointer(start: UnsafePointer(column), count: count))
}
