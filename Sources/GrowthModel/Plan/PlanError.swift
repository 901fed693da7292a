/// A scenario that cannot be compiled.
public struct PlanError: Error, Sendable, Hashable {
  public var message: String

  public init(_ message: String) { self.message = message }
}
