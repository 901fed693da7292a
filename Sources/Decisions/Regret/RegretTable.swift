/// How much worse each package is than the best one, in each state of the world.
///
/// States have no probabilities: what is said holds whatever they are, or with all the same where a
/// mean is taken.
///
/// Source: Savage, *Journal of the American Statistical Association* 46 (1951) 55–67, for regret;
/// Hurwicz (1951), Cowles Commission discussion paper 370; Lempert, Popper and Bankes, *Shaping the
/// Next One Hundred Years* (2003), for packages that satisfy in many states.
public struct RegretTable: Sendable {
  /// What a package is worth in a state, more is better: states × packages, in the unit of the metric.
  public let payoffs: [[SectionedNumber]]
  /// The best package of each state; the first of equals.
  public let best: [Int]

  /// A table of at least one state and one package.
  public init(payoffs: [[SectionedNumber]]) {
    precondition(payoffs.first?.isEmpty == false, "a state and a package at least")
    precondition(
      payoffs.allSatisfy { $0.count == payoffs[0].count }, "every state has the same packages")
    self.payoffs = payoffs
    best = payoffs.map { row in
      row.indices.reduce(0) { row[$1].whole > row[$0].whole ? $1 : $0 }
    }
  }

  /// Number of states.
  public var stateCount: Int { payoffs.count }
  /// Number of packages.
  public var packageCount: Int { payoffs[0].count }

  /// What a package falls short of the best one of a state, at least 0.
  ///
  /// The error is that of the difference on common paths; that the best was picked on the same paths
  /// is not in it.
  public func regret(state: Int, package: Int) -> SectionedNumber {
    payoffs[state][best[state]] - payoffs[state][package]
  }

  /// The state in which a package is worst off beside the best one; the first of equals.
  public func worstState(ofPackage package: Int) -> Int {
    (0..<stateCount).reduce(0) {
      regret(state: $1, package: package).whole > regret(state: $0, package: package).whole
        ? $1 : $0
    }
  }

  /// Greatest regret of a package.
  public func maximumRegret(ofPackage package: Int) -> SectionedNumber {
    regret(state: worstState(ofPackage: package), package: package)
  }

  /// Regret of a package, all states counting the same.
  public func meanRegret(ofPackage package: Int) -> SectionedNumber {
    mean((0..<stateCount).map { regret(state: $0, package: package) })
  }

  /// Hurwicz's value: `optimism` times the best outcome of a package and the rest times its worst.
  public func hurwicz(ofPackage package: Int, optimism: Double) -> Double {
    let values = payoffs.map { $0[package].whole }
    let (least, most) = (values.min() ?? 0, values.max() ?? 0)
    return optimism * most + (1 - optimism) * least
  }

  /// Share of the states in which a package is worth at least `level`.
  public func satisficingShare(ofPackage package: Int, level: Double) -> Double {
    Double(payoffs.count { $0[package].whole >= level }) / Double(stateCount)
  }

  private func mean(_ numbers: [SectionedNumber]) -> SectionedNumber {
    let count = Double(numbers.count)
    let parts = numbers[0].parts.indices.map { part in
      numbers.reduce(0.0) { $0 + $1.parts[part] } / count
    }
    return SectionedNumber(numbers.reduce(0.0) { $0 + $1.whole } / count, parts: parts)
  }
}
