import PartsBase
import PartsV3
import PartsV4
public import Probability
public import Simulation

/// Single parts of a forecast, as the kernels of one instruction set compile them.
public struct Parts: Sendable {
  /// The instruction set whose code runs; the processor must have it.
  public var instructionSet: InstructionSet

  /// The parts of the widest instruction set that the processor has, unless another is named.
  public init(_ instructionSet: InstructionSet = .best) { self.instructionSet = instructionSet }

  /// Writes `groups` draws of eight standard normals to `column` and on.
  public func fillNormals(
    _ stream: UnsafeMutablePointer<NormalStream>, _ column: UnsafeMutablePointer<Double>,
    groups: Int
  ) {
    switch instructionSet {
    case .baseline: PartsBase.fillNormals(stream, column, groups: groups)
    case .v3: PartsV3.fillNormals(stream, column, groups: groups)
    case .v4: PartsV4.fillNormals(stream, column, groups: groups)
    }
  }

  /// Replaces each of `count` numbers (a multiple of eight) by its exponential.
  public func exponentials(_ column: UnsafeMutablePointer<Double>, count: Int) {
    switch instructionSet {
    case .baseline: PartsBase.exponentials(column, count: count)
    case .v3: PartsV3.exponentials(column, count: count)
    case .v4: PartsV4.exponentials(column, count: count)
    }
  }

  /// Replaces each of `count` numbers (a multiple of eight) by its logarithm.
  public func logarithms(_ column: UnsafeMutablePointer<Double>, count: Int) {
    switch instructionSet {
    case .baseline: PartsBase.logarithms(column, count: count)
    case .v3: PartsV3.logarithms(column, count: count)
    case .v4: PartsV4.logarithms(column, count: count)
    }
  }

  /// Replaces each of `count` probabilities (a multiple of eight) by its standard normal quantile.
  public func normalQuantiles(_ column: UnsafeMutablePointer<Double>, count: Int) {
    switch instructionSet {
    case .baseline: PartsBase.normalQuantiles(column, count: count)
    case .v3: PartsV3.normalQuantiles(column, count: count)
    case .v4: PartsV4.normalQuantiles(column, count: count)
    }
  }
}
