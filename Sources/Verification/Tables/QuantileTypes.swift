import Statistics

/// The nine definitions of a sample quantile, on ten numbers.
///
/// Source: Hyndman and Fan, *The American Statistician* 50 (1996) 361–365; the values follow from
/// their formulas and are those of R's `quantile` and of NumPy.
enum QuantileTypes {
  static var rows: [VerificationRow] {
    published.flatMap { probability, values in
      zip(QuantileType.allCases, values).enumerated().map { index, pair in
        // Exact decimals: all digits of a double but what its last operations round away.
        VerificationRow(
          "Hyndman–Fan \(index + 1)", .quantile(probability), published: pair.1,
          to: .significant(14)
        ) { ExactQuantiles(sample).quantile(at: probability, type: pair.0) }
      }
    }
  }

  private static let sample: [Double] = [2, 4, 4, 5, 7, 9, 10, 12, 15, 21]

  /// By probability, types 1 to 9.
  private static let published: [(Double, [Double])] = [
    (0.25, [4, 4, 4, 4, 4, 4, 4.25, 4, 4]),
    (0.9, [15, 18, 15, 15, 18, 20.4, 15.6, 18.8, 18.6]),
  ]
}
