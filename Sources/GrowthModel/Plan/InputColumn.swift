import Probability

/// One standard-normal input of the model: a column of a block of inputs.
public struct InputColumn: Sendable, Hashable {
  /// What the number decides: the name of an ``Input``, or a source of yearly noise.
  public var factor: String
  /// Calendar year or step of repeated draws; 0 for a single draw.
  public var step: Int
  /// Key of the factor's random streams.
  public var key: UInt64

  init(factor: String, step: Int = 0) {
    self.factor = factor
    self.step = step
    self.key = factorKey(factor)
  }
}
