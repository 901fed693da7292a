import CSobol

/// Direction numbers of Sobol's sequence: with them point i has, in one dimension, the fraction
/// that is the sum modulo 2 of the numbers of the digits set in i's Gray code.
///
/// Column j is mⱼ 2⁻ʲ, with m₁ … mₛ given and
///
///     mⱼ = 2 a₁ mⱼ₋₁ ⊕ 4 a₂ mⱼ₋₂ ⊕ … ⊕ 2ˢ mⱼ₋ₛ ⊕ mⱼ₋ₛ
///
/// for a primitive polynomial xˢ + a₁ xˢ⁻¹ + … + 1.
///
/// Source: Sobol, *USSR Computational Mathematics and Mathematical Physics* 7 (1967) 86–112; Bratley
/// and Fox, *ACM Transactions on Mathematical Software* 14 (1988) 88–100; numbers of Joe and Kuo,
/// *SIAM Journal on Scientific Computing* 30 (2008) 2635–2654.
public struct SobolDirections: Hashable, Sendable {
  /// How many dimensions there are numbers for.
  public static var greatestDimensions: Int { Int(sobol_dimensions()) }
  /// How many digits of the index count: 2⁴⁸ points.
  @inlinable public static var digits: Int { 48 }

  /// The number of digit j, its first binary place in the highest bit.
  public let columns: [UInt64]

  /// The direction numbers of the first `dimensions` dimensions.
  ///
  /// - Throws: ``InvalidParameter`` unless that is 1 to ``greatestDimensions``.
  public static func first(
    _ dimensions: Int
  ) throws(InvalidParameter) -> [SobolDirections] {
    guard dimensions >= 1, dimensions <= greatestDimensions else {
      throw InvalidParameter(
        "\(dimensions) dimensions are not within 1...\(greatestDimensions), what Sobol's sequence "
          + "has numbers for")
    }
    guard let polynomials = sobol_polynomials(), let numbers = sobol_initial_numbers() else {
      throw InvalidParameter("the direction numbers are missing")
    }
    var result: [SobolDirections] = []
    result.reserveCapacity(dimensions)
    var next = 0
    for dimension in 0..<dimensions {
      let polynomial = UInt64(polynomials[dimension])
      let degree = max(63 - polynomial.leadingZeroBitCount, 1)
      let initial = (0..<degree).map { UInt64(numbers[next + $0]) }
      next += degree
      result.append(SobolDirections(polynomial: polynomial, initial: initial))
    }
    return result
  }

  private init(polynomial: UInt64, initial: [UInt64]) {
    var m = initial
    let degree = initial.count
    while m.count < SobolDirections.digits {
      let j = m.count
      guard polynomial > 1 else {
        // The first dimension: van der Corput's sequence.
        m.append(1)
        continue
      }
      var value = m[j - degree]
      for k in 1...degree where (polynomial >> UInt64(degree - k)) & 1 == 1 {
        value ^= m[j - k] << UInt64(k)
      }
      m.append(value)
    }
    columns = m.enumerated().map { $0.element << UInt64(63 - $0.offset) }
  }

  /// Numbers with another matrix.
  init(columns: [UInt64]) { self.columns = columns }

  /// The fraction of point `index`, times 2⁶⁴.
  public func fraction(at index: Int) -> UInt64 {
    var digits = UInt64(index) ^ (UInt64(index) >> 1)
    var sum: UInt64 = 0
    while digits != 0 {
      sum ^= columns[digits.trailingZeroBitCount]
      digits &= digits - 1
    }
    return sum
  }
}
