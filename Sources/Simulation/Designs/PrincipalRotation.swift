import LinearAlgebra

/// Principal components of what inputs do: a rotation after which the first few move the results
/// most, the yearly noise with the rest.
///
///     ε = H₁ H₂ … H_k η
///
/// with Householder's reflections H, made so that ηⱼ moves along the j-th principal direction of
/// what they do to the results, to first order. The inputs stay independent and standard normal,
/// whatever the rotation, so results keep their distribution.
///
/// Source: Acworth, Broadie and Glasserman, *Monte Carlo and Quasi-Monte Carlo Methods* (1998) 1–18;
/// Imai and Tan, *Journal of Computational Finance* 10 (2006) 129–155, for directions of the
/// results' slopes in place of those of the noise.
struct PrincipalRotation: Sendable {
  /// The inputs that are rotated.
  let columns: [Int]
  /// What the leading rotated inputs do to the results, in the measure of ``InputEffects/shares``,
  /// the greatest first.
  let shares: [Double]
  /// Unit vectors v of the reflections 1 − 2 v vᵀ.
  private let reflections: [[Double]]

  /// More directions cost time with every path and move next to nothing (judgement).
  static let mostDirections = 8

  /// - Parameter slopes: By result, those of all inputs.
  init(columns: [Int], slopes: [[Double]]) {
    self.columns = columns
    let rows = slopes.map { slopes in columns.map { slopes[$0] } }
    let (directions, shares) = Self.principalDirections(of: rows)
    self.shares = shares
    reflections = Self.reflections(to: directions)
  }

  /// The leading right singular vectors of the rows, and their squared singular values.
  private static func principalDirections(of rows: [[Double]]) -> ([[Double]], [Double]) {
    guard let width = rows.first?.count, width > 0 else { return ([], []) }
    var products = Matrix(rows: rows.count, columns: rows.count)
    for i in rows.indices {
      for j in rows.indices { products[i, j] = dot(rows[i], rows[j]) }
    }
    guard let system = try? eigensystem(ofSymmetric: products) else { return ([], []) }
    let order = system.values.indices.sorted {
      (system.values[$1], $0) < (system.values[$0], $1)
    }
    let greatest = order.first.map { system.values[$0] } ?? 0
    var (directions, shares): ([[Double]], [Double]) = ([], [])
    for index in order.prefix(min(mostDirections, width)) {
      let value = system.values[index]
      // What is left is rounding, and has no direction.
      guard value > 1e-9 * greatest, value > 0 else { break }
      var direction = Array(repeating: 0.0, count: width)
      for (row, slopes) in rows.enumerated() {
        let weight = system.vectors[row, index]
        for i in 0..<width { direction[i] += weight * slopes[i] }
      }
      let length = dot(direction, direction).squareRoot()
      guard length > 0 else { break }
      directions.append(direction.map { $0 / length })
      shares.append(value)
    }
    return (directions, shares)
  }

  /// Reflections whose product takes axis j to direction j, up to its sign.
  private static func reflections(to directions: [[Double]]) -> [[Double]] {
    var reflections: [[Double]] = []
    for (j, direction) in directions.enumerated() {
      var rest = direction
      for reflection in reflections { reflect(&rest, by: reflection) }
      // What lies before j has been dealt with.
      for i in 0..<j { rest[i] = 0 }
      let length = dot(rest, rest).squareRoot()
      guard length > 0 else { break }
      rest[j] += rest[j] >= 0 ? length : -length
      let size = dot(rest, rest).squareRoot()
      reflections.append(rest.map { $0 / size })
    }
    return reflections
  }

  private static func reflect(_ vector: inout [Double], by reflection: [Double]) {
    let along = 2 * dot(reflection, vector)
    for i in vector.indices { vector[i] -= along * reflection[i] }
  }

  /// Turns rotated inputs into those of the model, `groups` groups of eight paths by column.
  func apply(to inputs: UnsafeMutablePointer<Double>, stride: Int, groups: Int) {
    for group in 0..<groups {
      let block = inputs + 8 * group
      for reflection in reflections.reversed() {
        var along = SIMD8<Double>(repeating: 0)
        for (i, column) in columns.enumerated() {
          along += SIMD8(loading: block + column * stride) * reflection[i]
        }
        along *= 2
        for (i, column) in columns.enumerated() {
          let place = block + column * stride
          (SIMD8(loading: place) - along * reflection[i]).store(to: place)
        }
      }
    }
  }
}

/// u·v, summed from left to right.
private func dot(_ u: [Double], _ v: [Double]) -> Double {
  zip(u, v).reduce(0) { $0 + $1.0 * $1.1 }
}
