import Testing

@testable import Simulation

/// How many paths a design runs where some are asked for.
@Suite struct EnsembleDesignTests {
  /// 16 replicates of whole chunks of 1024: 100 000/16 = 6250 paths, which are 7 chunks, or 8 as a
  /// power of two.
  @Test(arguments: [
    (EnsembleDesign.random, 1, 1), (.random, 100_000, 100_000), (.random, 1_000_003, 1_000_003),
    (.antithetic, 1, 16_384), (.antithetic, 100_000, 114_688),
    (.latinHypercube, 16_384, 16_384), (.latinHypercube, 16_385, 32_768),
    (.latinHypercube, 100_000, 114_688),
    (.sobol, 1, 16_384), (.sobol, 65_536, 65_536), (.sobol, 65_537, 131_072),
    (.sobol, 100_000, 131_072),
  ])
  func `designs run whole replicates`(design: EnsembleDesign, asked: Int, run: Int) {
    #expect(design.pathCount(atLeast: asked) == run)
    #expect(Ensemble(paths: asked, design: design).pathCount == run)
  }

  @Test func `no run of chunks reaches over two replicates, and none is left out`() {
    for perReplicate in [1, 2, 3, 4, 6, 7, 8, 24, 100] {
      for threads in [1, 2, 7] {
        let queue = RunQueue(chunks: 16 * perReplicate, replicates: 16, threads: threads)
        var chunks: [Int] = []
        while let run = queue.next() {
          #expect(run.lowerBound / perReplicate == (run.upperBound - 1) / perReplicate)
          chunks += run
        }
        #expect(chunks == Array(0..<(16 * perReplicate)))
      }
    }
  }

  @Test func `a queue that is told to stop gives its first run and no other`() {
    let queue = RunQueue(chunks: 64, threads: 1, stop: .init { _ in true })
    #expect(queue.next() == 0..<8)
    #expect(queue.next() == nil)
  }
}
