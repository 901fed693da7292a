/// Tells long work that its time is over: what is done by then is used, and told as such.
///
/// Nothing here reads a clock; whoever gives the signal does. Work asks between its parts, so that
/// what comes out is whole, and depends on when the signal came but on nothing that was found.
public struct StopSignal: Sendable {
  private let isOver: @Sendable (_ part: Double) -> Bool
  private let part: Double

  /// A signal that never comes.
  public static let never = StopSignal { _ in false }

  /// - Parameter isOver: whether a part of the time, 0...1, is over.
  public init(_ isOver: @escaping @Sendable (_ part: Double) -> Bool) {
    self.isOver = isOver
    part = 1
  }

  private init(_ isOver: @escaping @Sendable (_ part: Double) -> Bool, part: Double) {
    self.isOver = isOver
    self.part = part
  }

  /// The signal that comes when a part of the time is over, for work that others follow.
  public func after(part: Double) -> StopSignal { StopSignal(isOver, part: part * self.part) }

  /// Whether to stop.
  public var isGiven: Bool { isOver(part) }
}
