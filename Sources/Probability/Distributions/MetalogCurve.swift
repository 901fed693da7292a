import Lanes
import LinearAlgebra

/// The curve M of a metalog without ends, as a function of the logit u = ln(y/(1 − y)).
///
///     M = μ(c) + s(c) u,   dM/du = s(c) + y (1 − y) (s′(c) u + μ′(c)),   c = y − ½
///
/// with polynomials μ and s. Towards both ends M is a straight line in u.
struct MetalogCurve: Hashable, Sendable {
  /// The powers of μ and of s, the lowest first.
  private var centre: [Double]
  private var spread: [Double]

  /// The curve through heights at given probabilities.
  init(probabilities: [Double], heights: [Double]) throws(InvalidParameter) {
    let count = heights.count
    var terms = Matrix(rows: count, columns: count)
    for (row, y) in probabilities.enumerated() {
      for term in 0..<count {
        let place = MetalogCurve.place(of: term)
        var value = place.isSpread ? Probability.logit(lower: y, upper: 1 - y) : 1
        for _ in 0..<place.power { value *= y - 0.5 }
        terms[row, term] = value
      }
    }
    centre = Array(repeating: 0, count: 5)
    spread = Array(repeating: 0, count: 5)
    // Fitted to heights from 0 to 1, so that units do not matter.
    let offset = heights[0]
    let range = heights[count - 1] - offset
    guard range > 0, range < .infinity else {
      throw InvalidParameter("the quantiles cannot be told apart, or lie too far apart")
    }
    var right = Matrix(rows: count, columns: 1)
    for (row, height) in heights.enumerated() { right[row, 0] = (height - offset) / range }
    let solution: Matrix
    do {
      solution = try solve(terms, right)
    } catch {
      throw InvalidParameter("the probabilities lie too close together for a metalog")
    }
    for term in 0..<count {
      let place = MetalogCurve.place(of: term)
      if place.isSpread {
        spread[place.power] = range * solution[term, 0]
      } else {
        centre[place.power] = range * solution[term, 0]
      }
    }
    centre[0] += offset
    if let fall = firstFall() {
      throw InvalidParameter(
        "no metalog goes through these quantiles: its curve would fall at probability \(fall); "
          + "take fewer of them, or give the ends")
    }
  }

  /// Whether a term, counted from 0, belongs to s, and its power of c.
  private static func place(of term: Int) -> (isSpread: Bool, power: Int) {
    switch term {
    case 0: (false, 0)
    case 1: (true, 0)
    case 2: (true, 1)
    case 3: (false, 1)
    default: (term % 2 == 1, term / 2)
    }
  }

  /// M where probabilities `lower` lie below and `upper` above.
  func height(lower: Double, upper: Double) -> Double {
    let c = lower <= upper ? lower - 0.5 : 0.5 - upper
    return polynomial(centre, c) + polynomial(spread, c)
      * Probability.logit(lower: lower, upper: upper)
  }

  /// M at a logit.
  func height(_ u: Double) -> Double {
    let c = MetalogCurve.offset(u)
    return polynomial(centre, c) + polynomial(spread, c) * u
  }

  /// dM/du.
  func slope(_ u: Double) -> Double {
    let c = MetalogCurve.offset(u)
    let weight = logisticTail(u) * logisticTail(-u)
    if weight == 0 { return polynomial(spread, c) }
    return polynomial(spread, c) + weight * (slope(of: spread, c) * u + slope(of: centre, c))
  }

  /// y − ½.
  private static func offset(_ u: Double) -> Double {
    u <= 0 ? logisticTail(-u) - 0.5 : 0.5 - logisticTail(u)
  }

  private func polynomial(_ powers: [Double], _ c: Double) -> Double {
    powers.reversed().reduce(0) { $0 * c + $1 }
  }

  private func slope(of powers: [Double], _ c: Double) -> Double {
    var sum = 0.0
    for k in stride(from: powers.count - 1, through: 1, by: -1) {
      sum = sum * c + Double(k) * powers[k]
    }
    return sum
  }

  /// The slopes dM/du that the curve takes at its lower and upper end.
  var endSlopes: (lower: Double, upper: Double) {
    (polynomial(spread, -0.5), polynomial(spread, 0.5))
  }

  /// A probability where the curve does not rise, if there is one.
  ///
  /// The slope is looked at every 1/32 of a logit over −40…40 (beyond it is its limit to rounding)
  /// and, around each least one found, to its very minimum by golden sections.
  private func firstFall() -> Double? {
    if !(endSlopes.lower > 0) { return 0 }
    if !(endSlopes.upper > 0) { return 1 }
    let step = 1.0 / 32
    let slopes = (-1280...1280).map { slope(Double($0) * step) }
    for (index, value) in slopes.enumerated() {
      let u = Double(index - 1280) * step
      if !(value > 0) { return logisticTail(-u) }
      guard index > 0, index + 1 < slopes.count else { continue }
      if value <= slopes[index - 1], value <= slopes[index + 1] {
        let least = leastSlope(from: u - step, to: u + step)
        if !(slope(least) > 0) { return logisticTail(-least) }
      }
    }
    return nil
  }

  private func leastSlope(from start: Double, to end: Double) -> Double {
    let golden = 0.6180339887498949
    var (low, high) = (start, end)
    for _ in 0..<40 {
      let left = high - golden * (high - low)
      let right = low + golden * (high - low)
      if slope(left) < slope(right) { high = right } else { low = left }
    }
    return 0.5 * (low + high)
  }

  /// The logit where the curve has a height: Newton's steps, halving where one leaves the bracket.
  func logit(at height: Double) -> Double {
    if height.isNaN { return height }
    var (low, high) = (-800.0, 800.0)
    if height <= self.height(low) { return -.infinity }
    if height >= self.height(high) { return .infinity }
    var u = 0.0
    for _ in 0..<200 {
      let gap = self.height(u) - height
      if gap == 0 { return u }
      if gap < 0 { low = u } else { high = u }
      var next = u - gap / slope(u)
      if !(next > low && next < high) { next = 0.5 * (low + high) }
      if abs(next - u) <= 4 * u.ulp || next == u { return next }
      u = next
    }
    return u
  }
}
