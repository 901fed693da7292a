import Estimation
import Synchronization

/// Counts the points at which an event is evaluated.
final class CallCounter: Sendable {
  private let count = Atomic<Int>(0)
  var calls: Int { count.load(ordering: .sequentiallyConsistent) }
  func add(_ calls: Int) { count.add(calls, ordering: .sequentiallyConsistent) }
}

/// An event that counts.
struct CountedEvent<Event: NormalEvent>: NormalEvent {
  let event: Event
  let counter: CallCounter
  var dimension: Int { event.dimension }

  func margins(
    of points: UnsafePointer<Double>, stride: Int, count: Int,
    into margins: UnsafeMutablePointer<Double>
  ) {
    counter.add(count)
    event.margins(of: points, stride: stride, count: count, into: margins)
  }
}
