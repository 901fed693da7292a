/// A scenario that cannot be compiled.
public struct PlanError: Error, Sendable, Hashable {
  /// What is wrong, an English sentence without a full stop.
  public var message: String

  /// An error that says `message`.
  public init(_ message: String) { self.message = message }
}
