import GrowthModel
import Synchronization

/// What it takes to follow points: the plan at a fixed place, and room that a call borrows and gives
/// back, so that calls of a few points, of which searches make many, allocate nothing.
final class EventMemory: Sendable {
  /// Points followed at a time.
  static let width = 256
  /// Numbers from one column of results to the next: one cache line more than the points, as in a
  /// chunk.
  static let stride = width + 8

  /// The memory of one call at a time.
  struct Room: @unchecked Sendable {
    /// Results by column, ``EventMemory/stride`` numbers apart.
    let outcomes: UnsafeMutablePointer<Double>
    /// Inputs of one group of eight points, by column.
    let rest: UnsafeMutablePointer<Double>
    let workspace: UnsafeMutableRawPointer
  }

  /// Written once, when it is made.
  nonisolated(unsafe) let plan: UnsafePointer<ModelPlan>
  private let free = Mutex<[Room]>([])

  init(_ plan: ModelPlan) {
    let place = UnsafeMutablePointer<ModelPlan>.allocate(capacity: 1)
    place.initialize(to: plan)
    self.plan = UnsafePointer(place)
  }

  deinit {
    free.withLock { rooms in
      for room in rooms {
        room.outcomes.deallocate()
        room.rest.deallocate()
        room.workspace.deallocate()
      }
    }
    let place = UnsafeMutablePointer(mutating: plan)
    place.deinitialize(count: 1)
    place.deallocate()
  }

  /// Room that nobody else has.
  func borrow() -> Room {
    if let room = free.withLock({ $0.popLast() }) { return room }
    return Room(
      outcomes: Self.numbers(plan.pointee.outcomes.columnCount * Self.stride),
      rest: Self.numbers(max(plan.pointee.inputs.count, 1) * 8),
      workspace: .allocate(byteCount: plan.pointee.workspaceBytes, alignment: 64))
  }

  /// Leaves room to the next call.
  func giveBack(_ room: Room) { free.withLock { $0.append(room) } }

  private static func numbers(_ count: Int) -> UnsafeMutablePointer<Double> {
    let numbers = UnsafeMutablePointer<Double>.allocate(capacity: count)
    numbers.initialize(repeating: 0, count: count)
    return numbers
  }
}
