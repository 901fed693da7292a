import Foundation
import Reporting
import Synchronization

/// A line on the terminal that says how far a run is, for runs of more than a second.
final class ProgressBar: Sendable {
  private struct State {
    var lastDrawn: ContinuousClock.Instant?
    var isShown = false
    var isDone = false
  }

  private let catalogue: Catalogue
  private let start = ContinuousClock.now
  private let state = Mutex(State())
  private static let cells = 30

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Tells that `fraction` of the work is done; may be called from any thread.
  func update(_ fraction: Double) {
    let now = ContinuousClock.now
    let elapsed = start.duration(to: now)
    guard elapsed > .seconds(1), fraction > 0 else { return }
    state.withLock { state in
      if state.isDone { return }
      if let last = state.lastDrawn, last.duration(to: now) < .milliseconds(100) { return }
      state.lastDrawn = now
      state.isShown = true
      let left = elapsed * (1 / fraction - 1)
      draw(fraction, secondsLeft: Int(left.components.seconds) + 1)
    }
  }

  /// Takes the line away.
  func finish() {
    state.withLock { state in
      if state.isShown { show("\r\u{1B}[K") }
      state.isDone = true
    }
  }

  private func draw(_ fraction: Double, secondsLeft: Int) {
    let full = Int(fraction * Double(Self.cells))
    let bar =
      String(repeating: "█", count: full) + String(repeating: "░", count: Self.cells - full)
    let percent = catalogue.numbers.percent(fraction, digits: 0)
    let line = catalogue.message(
      .progressLine, bar, percent, catalogue.numbers.whole(secondsLeft))
    show("\r\u{1B}[K" + line)
  }

  private func show(_ text: String) { try? writeAll(text, to: STDERR_FILENO, path: nil) }
}

extension Console {
  /// A line that says how far the work is; `nil` where nobody sees it or wants it.
  var progressBar: ProgressBar? {
    Terminal.showsMessages && !isQuiet ? ProgressBar(catalogue) : nil
  }
}
