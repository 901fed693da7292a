import ReferenceParks
import Testing

/// What the library says of parks that are known, over many seeds.
@Suite struct ReferenceParkTests {
  /// 60 seeds of 1 024 paths. Of 60 intervals fewer than 42 hold the truth with a chance of 2e-9 where
  /// 94 % do, and with 2e-10 where 95 % do. The mean of 60 answers is off by more than 1.3 of their
  /// standard deviations with a chance below 1e-12 (Student's t of 59 at 10), and by 0.9 alone below
  /// 1e-8: there is room for a small bias.
  @Test func `intervals hold what is known in closed form`() async throws {
    for park in try ReferencePark.collection.map({ try KnownPark($0) }) {
      var all: [[ParkAnswer]] = []
      for seed in 1...60 {
        all.append(try await park.answers(paths: 1024, goalPaths: 256, seed: UInt64(seed)))
      }
      for place in all[0].indices {
        let answers = all.map { $0[place] }
        let what = Comment("\(park.name), \(answers[0].kind), \(answers[0].of)")
        #expect(answers.count { $0.isCovered } >= 42, what)
        let mean = answers.reduce(0) { $0 + $1.value } / 60
        let squares = answers.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) }
        #expect(abs(mean - answers[0].truth) <= 1e-9 + 1.3 * (squares / 59).squareRoot(), what)
      }
    }
  }
}
