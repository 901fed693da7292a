import Dispatch
import Foundation
import Synchronization

/// Ends the program in order when it is told to stop.
///
/// The first signal cancels the work, which then leaves no half-written file; a second one ends the
/// program at once, after removing what was begun.
final class Interruption {
  private static let last = Mutex<Int32?>(nil)
  private let sources: [any DispatchSourceSignal]

  init(cancel: @escaping @Sendable () -> Void) {
    // A reader that goes away is told by the write that fails, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    // A queue of its own: the common ones may have all their threads busy with paths.
    let queue = DispatchQueue(label: "interruption", qos: .userInteractive)
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        let isSecond = Self.last.withLock { last in
          defer { last = number }
          return last != nil
        }
        if isSecond {
          UnfinishedFiles.removeAll()
          _exit(128 + number)
        }
        cancel()
      }
      source.resume()
      return source
    }
  }

  func stop() { for source in sources { source.cancel() } }

  /// The exit code after being told to stop: 128 and the number of the signal.
  static var exitCode: Int32 { 128 + (last.withLock { $0 } ?? SIGINT) }
}
