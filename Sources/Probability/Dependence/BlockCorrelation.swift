import LinearAlgebra

extension CorrelationMatrix {
  /// The matrix with one correlation everywhere.
  ///
  /// - Throws: ``InvalidParameter`` unless there is a row and the correlation is within
  ///   −1/(n − 1)…1, the only ones that n inputs can have with each other.
  public static func equal(
    count: Int, correlation: Double
  ) throws(InvalidParameter) -> CorrelationMatrix {
    try blocks(Array(repeating: 0, count: count), within: [correlation], between: [[1]])
  }

  /// The matrix of groups of inputs: one correlation inside each group, one between each two groups.
  ///
  /// - Parameters:
  ///   - groups: The group of each input, counted from 0.
  ///   - within: The correlation inside each group.
  ///   - between: Those between groups, a symmetric table; its diagonal is not read.
  /// - Throws: ``InvalidParameter`` when sizes do not fit, a number is outside −1…1, or the
  ///   correlations contradict each other.
  public static func blocks(
    _ groups: [Int], within: [Double], between: [[Double]]
  ) throws(InvalidParameter) -> CorrelationMatrix {
    let count = within.count
    guard between.count == count, between.allSatisfy({ $0.count == count }) else {
      throw InvalidParameter("the table between groups is not \(count) × \(count)")
    }
    for group in groups where group < 0 || group >= count {
      throw InvalidParameter("there is no group \(group + 1) of \(count)")
    }
    return try CorrelationMatrix(
      groups.indices.map { i in
        groups.indices.map { j in
          let (a, b) = (groups[i], groups[j])
          return i == j ? 1 : a == b ? within[a] : between[a][b]
        }
      })
  }

  /// The same with one correlation between all groups.
  ///
  /// - Throws: ``InvalidParameter`` as above.
  public static func blocks(
    _ groups: [Int], within: [Double], between: Double
  ) throws(InvalidParameter) -> CorrelationMatrix {
    try blocks(
      groups, within: within,
      between: Array(repeating: Array(repeating: between, count: within.count), count: within.count)
    )
  }
}
