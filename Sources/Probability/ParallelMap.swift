import Dispatch

/// The results of `body` for 0..<count, in order, worked out on several threads.
///
/// Which thread takes which index changes nothing in the result.
///
/// - Parameter threads: at most so many; by default as many as there are cores.
package func parallelMap<Result: Sendable>(
  count: Int, threads: Int = .max, _ body: @Sendable (Int) -> Result
) -> [Result] {
  let threads = min(threads, count)
  guard threads > 1 else { return (0..<count).map(body) }
  let results = Slots<Result>(count: count)
  DispatchQueue.concurrentPerform(iterations: threads) { thread in
    for index in stride(from: thread, to: count, by: threads) { results[index] = body(index) }
  }
  return results.all
}

/// A place for each result. No two threads write to the same place, and all have ended before
/// ``all`` is read, which the compiler cannot see.
private final class Slots<Result: Sendable>: @unchecked Sendable {
  private let places: UnsafeMutableBufferPointer<Result?>

  init(count: Int) {
    places = .allocate(capacity: count)
    places.initialize(repeating: nil)
  }

  deinit {
    places.deinitialize()
    places.deallocate()
  }

  subscript(index: Int) -> Result? {
    get { places[index] }
    set { places[index] = newValue }
  }

  var all: [Result] { places.compactMap(\.self) }
}
