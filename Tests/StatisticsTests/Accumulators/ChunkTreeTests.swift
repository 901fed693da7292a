import Testing

@testable import Statistics

@Suite struct ChunkTreeTests {
  /// Writes down how it was merged.
  struct Trace: Accumulator, Equatable {
    var text: String
    mutating func merge(_ other: Trace) { text = "(\(text) \(other.text))" }
  }

  func trace(_ chunks: some Sequence<Int>) -> ChunkTree<Trace> {
    var tree = ChunkTree<Trace>()
    for chunk in chunks { tree.insert(Trace(text: "\(chunk)"), chunk: chunk) }
    return tree
  }

  @Test(arguments: [
    (1, "0"), (2, "(0 1)"), (3, "((0 1) 2)"), (4, "((0 1) (2 3))"), (5, "(((0 1) (2 3)) 4)"),
    (6, "(((0 1) (2 3)) (4 5))"), (7, "(((0 1) (2 3)) ((4 5) 6))"),
  ])
  func `the tree has its shape`(chunks: Int, expected: String) {
    #expect(trace(0..<chunks).total().text == expected)
  }

  @Test func `any order gives the same tree`() {
    var random = SplitMix(seed: 5)
    for chunks in 1...40 {
      let expected = trace(0..<chunks).total()
      #expect(trace((0..<chunks).reversed()).total() == expected)
      for _ in 0..<5 { #expect(trace((0..<chunks).shuffled(using: &random)).total() == expected) }
    }
  }

  @Test func `any share among threads gives the same tree`() {
    var random = SplitMix(seed: 6)
    for threads in 2...5 {
      for chunks in [1, 2, 7, 16, 33, 64, 100] {
        let expected = trace(0..<chunks).total()
        // Shares by lot, and in runs.
        let lots = (0..<chunks).map { _ in Int.random(in: 0..<threads, using: &random) }
        let runs = (0..<chunks).map { $0 * threads / chunks }
        for owners in [lots, runs] {
          var whole = ChunkTree<Trace>()
          for thread in (0..<threads).shuffled(using: &random) {
            whole.merge(trace((0..<chunks).filter { owners[$0] == thread }))
          }
          #expect(whole.total() == expected)
        }
      }
    }
  }

  @Test func `chunks that are missing leave no trace`() {
    #expect(trace([3, 7]).total().text == "(3 7)")
    #expect(trace([7, 3, 2]).total().text == "((2 3) 7)")
    var left = trace([2, 9])
    left.merge(trace([3, 8]))
    #expect(left.total().text == "((2 3) (8 9))")
  }

  @Test func `moments come out bit for bit`() {
    var random = SplitMix(seed: 7)
    let parts = (0..<37).map { _ in
      (0..<1024).map { _ in 400 + 100 * random.normal() }
        .withUnsafeBufferPointer { Moments(column: $0) }
    }
    func total(_ order: [Int]) -> Moments {
      var tree = ChunkTree<Moments>()
      for chunk in order { tree.insert(parts[chunk], chunk: chunk) }
      return tree.total()
    }
    let expected = total(Array(0..<37))
    for _ in 0..<50 {
      #expect(total((0..<37).shuffled(using: &random)) == expected)
    }
  }

  @Test func `chunks in order need few summaries`() {
    var tree = ChunkTree<Moments>()
    #expect(tree.isEmpty)
    for chunk in 0..<1000 {
      tree.insert(Moments(), chunk: chunk)
      #expect(tree.heldSummaries <= 10)
    }
    #expect(!tree.isEmpty)
    #expect(tree.heldSummaries == 6)  // 1000 = 512 + 256 + 128 + 64 + 32 + 8
  }

  @Test func `a chunk that comes twice stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var tree = ChunkTree<Moments>()
      for chunk in [0, 1, 2, 3, 1] { tree.insert(Moments(), chunk: chunk) }
    }
    await #expect(processExitsWith: .failure) {
      var (tree, other) = (ChunkTree<Moments>(), ChunkTree<Moments>())
      for chunk in 0...3 { tree.insert(Moments(), chunk: chunk) }
      other.insert(Moments(), chunk: 2)
      other.merge(tree)
    }
  }
}
