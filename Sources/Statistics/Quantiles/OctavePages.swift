/// Where the page of each octave begins: a list that spans the octaves seen so far and no others,
/// since most series stay within a few of the 4096.
struct OctavePages: Sendable {
  /// Index of the octave that `starts` begins with.
  private(set) var first = 0
  /// One an octave; −1 for those without a page.
  private(set) var starts: [Int32] = []

  /// Where the page of `octave` begins, if it has one.
  subscript(octave: Octave) -> Int? {
    get {
      let place = octave.index - first
      guard starts.indices.contains(place), starts[place] >= 0 else { return nil }
      return Int(starts[place])
    }
    set {
      let start = newValue.map { Int32($0) } ?? -1
      if starts.isEmpty { first = octave.index }
      let before = first - octave.index
      if before > 0 {
        starts.insert(contentsOf: repeatElement(-1, count: before), at: 0)
        first = octave.index
      }
      let beyond = octave.index - first - starts.count + 1
      if beyond > 0 { starts.append(contentsOf: repeatElement(-1, count: beyond)) }
      starts[octave.index - first] = start
    }
  }
}
