import CProcessor
import GrowthModel
import KernelBase
import KernelV3
import KernelV4
import Probability
import Statistics

/// The instruction sets the kernels are built for. Which one runs changes the time, never a bit.
public enum InstructionSet: String, Sendable, CaseIterable, Comparable {
  case baseline
  /// AVX2 with fused multiply-add (x86-64-v3).
  case v3
  /// AVX-512 (x86-64-v4).
  case v4

  /// The widest one that this processor can run.
  public static var best: InstructionSet {
    switch parkcast_instruction_set() {
    case 4: .v4
    case 3: .v3
    default: .baseline
    }
  }

  /// Those that this processor can run.
  public static var available: [InstructionSet] { allCases.filter { $0 <= best } }

  /// The set as people write it.
  public var name: String {
    switch self {
    case .baseline: "baseline"
    case .v3: "AVX2 (x86-64-v3)"
    case .v4: "AVX-512 (x86-64-v4)"
    }
  }

  /// A narrower set comes before a wider one.
  public static func < (a: InstructionSet, b: InstructionSet) -> Bool {
    allCases.firstIndex(of: a) ?? 0 < allCases.firstIndex(of: b) ?? 0
  }

  func draw(
    streams: UnsafeMutablePointer<NormalStream>, count: Int, table: NormalTable.Rows,
    inputs: UnsafeMutablePointer<Double>, stride: Int, groups: Int
  ) {
    switch self {
    case .baseline:
      drawBaseline(
        streams: streams, count: count, table: table, inputs: inputs, stride: stride,
        groups: groups)
    case .v3:
      drawV3(
        streams: streams, count: count, table: table, inputs: inputs, stride: stride,
        groups: groups)
    case .v4:
      drawV4(
        streams: streams, count: count, table: table, inputs: inputs, stride: stride,
        groups: groups)
    }
  }

  func drawSobol(
    walks: UnsafeMutablePointer<SobolWalk>, columns: UnsafePointer<Int>, count: Int,
    table: NormalTable.Rows, inputs: UnsafeMutablePointer<Double>, stride: Int, groups: Int
  ) {
    switch self {
    case .baseline:
      drawSobolBaseline(
        walks: walks, columns: columns, count: count, table: table, inputs: inputs,
        stride: stride, groups: groups)
    case .v3:
      drawSobolV3(
        walks: walks, columns: columns, count: count, table: table, inputs: inputs,
        stride: stride, groups: groups)
    case .v4:
      drawSobolV4(
        walks: walks, columns: columns, count: count, table: table, inputs: inputs,
        stride: stride, groups: groups)
    }
  }

  /// Follows a block's paths under one package; results stand by column, `outcomeStride` apart.
  func evaluate(
    _ plan: UnsafePointer<ModelPlan>, inputs: UnsafePointer<Double>, stride: Int, count: Int,
    outcomes: UnsafeMutablePointer<Double>, outcomeStride: Int, memory: UnsafeMutableRawPointer
  ) {
    var task = PackageTask(plan, outcomes: outcomes, outcomeStride: outcomeStride)
    evaluate(&task, taskCount: 1, inputs: inputs, stride: stride, count: count, memory: memory)
  }

  /// Follows a block's paths under every package.
  func evaluate(
    _ tasks: UnsafePointer<PackageTask>, taskCount: Int, inputs: UnsafePointer<Double>,
    stride: Int, count: Int, memory: UnsafeMutableRawPointer
  ) {
    switch self {
    case .baseline:
      evaluateBaseline(
        tasks: tasks, taskCount: taskCount, inputs: inputs, stride: stride, count: count,
        memory: memory)
    case .v3:
      evaluateV3(
        tasks: tasks, taskCount: taskCount, inputs: inputs, stride: stride, count: count,
        memory: memory)
    case .v4:
      evaluateV4(
        tasks: tasks, taskCount: taskCount, inputs: inputs, stride: stride, count: count,
        memory: memory)
    }
  }

  func measure(
    _ derived: DerivedColumn, outcomes: UnsafePointer<Double>, stride: Int, count: Int,
    into column: UnsafeMutablePointer<Double>
  ) -> Moments {
    switch self {
    case .baseline:
      measureBaseline(derived, outcomes: outcomes, stride: stride, count: count, into: column)
    case .v3: measureV3(derived, outcomes: outcomes, stride: stride, count: count, into: column)
    case .v4: measureV4(derived, outcomes: outcomes, stride: stride, count: count, into: column)
    }
  }
}
