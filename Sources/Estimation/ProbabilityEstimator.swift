/// A way to find the probability of an event of standard-normal inputs.
///
/// Laws, tested for every conformance: the same event and seed give the same bytes, on any number
/// of threads; the probability lies in its interval; an answer that cannot be trusted carries a
/// warning.
public protocol ProbabilityEstimator: Sendable {
  /// A stable name of the method, the start of the name an answer carries.
  var name: String { get }

  /// The probability of `event`.
  ///
  /// - Parameters:
  ///   - event: what may happen.
  ///   - seed: chooses the draws.
  ///   - threads: how many threads evaluate the event; changes no bit of the answer.
  func estimate(_ event: some NormalEvent, seed: UInt64, threads: Int) -> ProbabilityAnswer

  /// The same method, ending on a signal with what it has by then; itself where it runs a given
  /// number of points whatever happens.
  func stopping(on signal: StopSignal) -> Self
}

extension ProbabilityEstimator {
  /// Itself.
  public func stopping(on signal: StopSignal) -> Self { self }

  /// The probability of `event`, found on one thread.
  public func estimate(_ event: some NormalEvent, seed: UInt64) -> ProbabilityAnswer {
    estimate(event, seed: seed, threads: 1)
  }
}
