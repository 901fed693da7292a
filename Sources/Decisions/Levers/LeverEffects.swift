import Lanes

/// What the levers of a package do to one number, such as the odds or the median: each alone, each
/// left out, and its share of the whole.
public struct LeverEffects: Sendable {
  /// The package less nothing: v(all) − v(none).
  public var package: Estimate
  /// Each lever alone less nothing.
  public var alone: [Estimate]
  /// The package less the package without the lever.
  public var leftOut: [Estimate]
  /// Each lever's Shapley share of the whole.
  public var shapley: [Estimate]

  /// Effects of n levers with exact shares.
  ///
  /// - Parameters:
  ///   - values: the number under every set of levers by its ``LeverSet/bits``.
  ///   - leastHalfWidth: no interval is narrower to either side; see
  ///     ``leastHalfWidth(ofOddsFrom:level:)``.
  public init(values: [SectionedNumber], leastHalfWidth: Double = 0, level: Double = 0.95) {
    let levers = values.count.trailingZeroBitCount
    let exact = ShapleyShares(values: values.map { [$0.whole] + $0.parts })
    func estimate(_ number: SectionedNumber) -> Estimate {
      number.estimate(level: level).widened(to: leastHalfWidth)
    }
    let all = values[values.count - 1]
    package = estimate(all - values[0])
    alone = (0..<levers).map { estimate(values[1 << $0] - values[0]) }
    leftOut = (0..<levers).map { estimate(all - values[values.count - 1 - 1 << $0]) }
    shapley = exact.shares.map { estimate(SectionedNumber($0[0], parts: Array($0.dropFirst()))) }
  }

  /// Effects of levers whose shares are sampled; the error of a share is that of the paths and that
  /// of the orders together.
  ///
  /// - Parameter values: the number under every set in ``LeverOrders/sets``, under each lever alone,
  ///   and under all but each.
  public init(
    _ orders: LeverOrders, values: [LeverSet: SectionedNumber], leastHalfWidth: Double = 0,
    level: Double = 0.95
  ) {
    let sampled = SampledShapleyShares(
      orders, values: values.mapValues { [$0.whole] + $0.parts })
    func value(_ set: LeverSet) -> SectionedNumber {
      guard let value = values[set] else { preconditionFailure("a set of levers has no value") }
      return value
    }
    func estimate(_ number: SectionedNumber) -> Estimate {
      number.estimate(level: level).widened(to: leastHalfWidth)
    }
    let all = LeverSet.all(orders.levers)
    package = estimate(value(all) - value(.none))
    alone = (0..<orders.levers).map { estimate(value(.one($0)) - value(.none)) }
    leftOut = (0..<orders.levers).map { estimate(value(all) - value(all.without($0))) }
    let pairs = orders.orders.count / 2
    shapley = zip(sampled.shares, sampled.standardErrors).map { share, errors in
      let number = SectionedNumber(share[0], parts: Array(share.dropFirst()))
      let error = (number.standardError * number.standardError + errors[0] * errors[0]).squareRoot()
      return Estimate(
        share[0], standardError: error,
        degreesOfFreedom: Double(min(pairs, number.parts.count) - 1), level: level
      ).widened(to: leastHalfWidth)
    }
  }

  /// The least half of the width of an interval for an effect on the odds: as many paths of a hundred
  /// as may be moved where not one of `paths` was seen to be, 1 − (α/2)^(1/n) with α = 1 − level.
  ///
  /// Where nothing happened on any path the sections have no spread, and say nothing.
  public static func leastHalfWidth(ofOddsFrom paths: Int, level: Double = 0.95) -> Double {
    1 - (((1 - level) / 2).logarithm / Double(paths)).exponential
  }
}

extension Estimate {
  /// The same with an interval that reaches at least so far to either side.
  func widened(to half: Double) -> Estimate {
    var result = self
    result.interval =
      min(interval.lowerBound, value - half)...max(interval.upperBound, value + half)
    return result
  }
}
