import PartsBase
import PartsV3
import PartsV4
import Simulation

extension Parts {
  /// Lane operations a nanosecond on one core: fused multiply-adds of numbers in double precision,
  /// from independent chains, enough of them to fill the pipes.
  ///
  /// The best of `tries` tries with six chains and as many with twelve; a try takes some 20 ms.
  public func multiplyAddsPerNanosecond(tries: Int = 12) -> Double {
    var rounds = 1000
    while duration(ofRounds: rounds, chains: .six) < 0.02 { rounds *= 2 }
    var best = 0.0
    for _ in 0..<tries {
      for chains in Chains.allCases {
        let seconds = duration(ofRounds: rounds, chains: chains)
        best = max(best, Double(rounds * chains.rawValue * 8) / (seconds * 1e9))
      }
    }
    return best
  }

  private enum Chains: Int, CaseIterable { case six = 6, twelve = 12 }

  private func duration(ofRounds rounds: Int, chains: Chains) -> Double {
    let clock = ContinuousClock()
    var result = 0.0
    // A factor below 1 keeps the numbers in the normal range.
    let time = clock.measure {
      result = multiplyAdds(rounds: rounds, chains: chains, factor: 0.75, addend: 1.25)
    }
    precondition(result.isFinite, "sums of bounded chains are finite")
    return time / .seconds(1)
  }

  private func multiplyAdds(
    rounds: Int, chains: Chains, factor: Double, addend: Double
  ) -> Double {
    switch (instructionSet, chains) {
    case (.baseline, .six):
      PartsBase.multiplyAddsInSixChains(rounds: rounds, factor: factor, addend: addend)
    case (.baseline, .twelve):
      PartsBase.multiplyAddsInTwelveChains(rounds: rounds, factor: factor, addend: addend)
    case (.v3, .six):
      PartsV3.multiplyAddsInSixChains(rounds: rounds, factor: factor, addend: addend)
    case (.v3, .twelve):
      PartsV3.multiplyAddsInTwelveChains(rounds: rounds, factor: factor, addend: addend)
    case (.v4, .six):
      PartsV4.multiplyAddsInSixChains(rounds: rounds, factor: factor, addend: addend)
    case (.v4, .twelve):
      PartsV4.multiplyAddsInTwelveChains(rounds: rounds, factor: factor, addend: addend)
    }
  }
}
