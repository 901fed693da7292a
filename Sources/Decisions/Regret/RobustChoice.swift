import Probability

/// A rule by which one package is taken where states of the world have no probabilities.
public enum RobustRule: Sendable, Hashable {
  /// Least greatest regret (Savage).
  case maximumRegret
  /// Least mean regret, all states the same (Laplace).
  case meanRegret
  /// Best worst case (Wald).
  case worstCase
  /// Best weighted mean of the best and the worst case (Hurwicz).
  case hurwicz(optimism: Double)
  /// Worth at least so much in the most states; the mean decides among equals.
  case satisficing(level: Double)
}

extension RegretTable {
  /// The package that a rule takes; the first of equals.
  public func choice(by rule: RobustRule) -> Int {
    let merits = (0..<packageCount).map { merit(ofPackage: $0, by: rule) }
    return merits.indices.reduce(0) { merits[$1] > merits[$0] ? $1 : $0 }
  }

  /// Whether a rule may as well take this package: no other is better by it.
  public func isChoice(_ package: Int, by rule: RobustRule) -> Bool {
    merit(ofPackage: package, by: rule) == merit(ofPackage: choice(by: rule), by: rule)
  }

  private func merit(ofPackage package: Int, by rule: RobustRule) -> Double {
    switch rule {
    case .maximumRegret: return -maximumRegret(ofPackage: package).whole
    case .meanRegret: return -meanRegret(ofPackage: package).whole
    case .worstCase: return hurwicz(ofPackage: package, optimism: 0)
    case .hurwicz(let optimism): return hurwicz(ofPackage: package, optimism: optimism)
    case .satisficing(let level):
      // A mean regret is less than the whole range, so that it decides among equals only.
      let range = (0..<packageCount).map { maximumRegret(ofPackage: $0).whole }.max() ?? 0
      let share = satisficingShare(ofPackage: package, level: level)
      guard range > 0 else { return share }
      return share - meanRegret(ofPackage: package).whole / range / Double(2 * stateCount)
    }
  }

  /// In what share of resamples of the paths a rule takes each package.
  ///
  /// Sections of the paths are drawn with replacement, the same for all states and packages, whose
  /// paths are common.
  ///
  /// Source: Efron and Tibshirani, *An Introduction to the Bootstrap* (1993), chapter 6.
  ///
  /// - Parameter resamples: 1000 tell a share to 3 percentage points (judgement).
  public func choiceShares(by rule: RobustRule, resamples: Int = 1000, seed: UInt64) -> [Double] {
    let sections = payoffs[0][0].parts.count
    var counts = Array(repeating: 0, count: packageCount)
    guard sections >= 2 else {
      counts[choice(by: rule)] = 1
      return counts.map(Double.init)
    }
    let key = factorKey("resampled sections")
    for resample in 0..<resamples {
      var stream = NormalStream(seed: seed, factor: key, step: resample, chunk: 0)
      var drawn: [Int] = []
      while drawn.count < sections {
        let bits = stream.nextBits()
        for lane in 0..<8 where drawn.count < sections {
          drawn.append(Int(((bits[lane] >> 32) * UInt64(sections)) >> 32))
        }
      }
      let table = RegretTable(payoffs: payoffs.map { row in row.map { $0.resampled(drawn) } })
      counts[table.choice(by: rule)] += 1
    }
    return counts.map { Double($0) / Double(resamples) }
  }
}

extension SectionedNumber {
  /// The number as it would be from the sections drawn: moved by what their mean moves.
  fileprivate func resampled(_ drawn: [Int]) -> SectionedNumber {
    let mean = parts.reduce(0, +) / Double(parts.count)
    let other = drawn.reduce(0.0) { $0 + parts[$1] } / Double(drawn.count)
    return SectionedNumber(whole + other - mean, parts: [])
  }
}
