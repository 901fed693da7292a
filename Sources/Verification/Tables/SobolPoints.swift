import Probability

/// Sobol's points before scrambling: the first ones, and how evenly the first 1024 lie in two
/// dimensions.
///
/// Source: direction numbers of Joe and Kuo (2008), in the order of the Gray code; SciPy 1.17,
/// `scipy.stats.qmc`, which gives the squared discrepancy.
enum SobolPoints {
  static var rows: [VerificationRow] {
    points.enumerated().map { index, point in
      // The first point is 0 in every dimension.
      VerificationRow("Sobol, d = 4", .point(index + 2), published: point) {
        try sobolPoint(index + 1, dimensions: 4)
      }
    } + [
      // SciPy adds a million terms of size 1 to a sum of 1e−6 and is right to 1.7e−16, which leaves
      // nine digits.
      VerificationRow(
        "Sobol, d = 2", .discrepancy, published: 1.1067363880901e-6, to: .significant(9)
      ) {
        try squaredCentredDiscrepancy(
          ofDyadic: (0..<1024).map { try sobolPoint($0, dimensions: 2) })
      }
    ]
  }

  /// From the ninth on the fourth dimension needs its recurrence, not its initial numbers alone.
  private static let points: [[Double]] = [
    [0.5, 0.5, 0.5, 0.5], [0.75, 0.25, 0.25, 0.25], [0.25, 0.75, 0.75, 0.75],
    [0.375, 0.375, 0.625, 0.875], [0.875, 0.875, 0.125, 0.375], [0.625, 0.125, 0.875, 0.625],
    [0.125, 0.625, 0.375, 0.125], [0.1875, 0.3125, 0.9375, 0.4375],
    [0.6875, 0.8125, 0.4375, 0.9375],
  ]

  /// A point of the sequence; of the first 1024, a coordinate has ten binary digits.
  private static func sobolPoint(_ index: Int, dimensions: Int) throws -> [Double] {
    try SobolDirections.first(dimensions).map {
      Double(sign: .plus, exponent: -64, significand: Double($0.fraction(at: index)))
    }
  }

  /// How far points in the square are from lying evenly, measured from its centre.
  ///
  ///     D² = (13/12)² − 2/n Σᵢ Πₖ (1 + aᵢₖ/2 − aᵢₖ²/2)
  ///          + 1/n² Σᵢⱼ Πₖ (1 + aᵢₖ/2 + aⱼₖ/2 − |xᵢₖ − xⱼₖ|/2)        aᵢₖ = |xᵢₖ − ½|
  ///
  /// For 1024 points in ten binary digits every term and every sum is a double without rounding, so
  /// that nothing is lost in the difference.
  ///
  /// Source: Hickernell, *Mathematics of Computation* 67 (1998) 299–322, equation 5.1c.
  private static func squaredCentredDiscrepancy(ofDyadic points: [[Double]]) -> Double {
    let n = Double(points.count)
    var single = 0.0
    var double = 0.0
    for x in points {
      let (a, b) = (abs(x[0] - 0.5), abs(x[1] - 0.5))
      single += (1 + 0.5 * a - 0.5 * a * a) * (1 + 0.5 * b - 0.5 * b * b)
      for y in points {
        let first = 1 + 0.5 * (a + abs(y[0] - 0.5) - abs(x[0] - y[0]))
        let second = 1 + 0.5 * (b + abs(y[1] - 0.5) - abs(x[1] - y[1]))
        double += first * second
      }
    }
    let rest = 2 * single / n - double / (n * n)
    return (169.0).addingProduct(-144, rest) / 144
  }
}
