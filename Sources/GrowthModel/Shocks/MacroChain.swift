public import Lanes

extension Workspace {
  /// The state of the world in every forecast year, as multipliers of investment and output.
  ///
  /// A Markov chain by calendar year: the state is the first, in the order written, whose cumulated
  /// probability exceeds Φ(z).
  @inlinable @inline(always)
  func runMacroChain(years: Int) {
    let count = plan.macro.count
    guard count > 0 else {
      for year in 0..<years {
        macroInvestment[year] = L.one
        macroOutput[year] = L.one
      }
      return
    }
    let numbers = plan.macroNumbers
    var state = L(repeating: -1)
    for year in 0..<years {
      let z = score(plan.macro.column + year)
      // Row 0 holds the first year's thresholds, row s + 1 those from state s.
      var next = pick(z, thresholds: 2 * count, count: count)
      if year > 0 {
        for previous in 0..<count {
          let from = pick(z, thresholds: (3 + previous) * count, count: count)
          next = next.replacing(with: from, where: state .== L(repeating: Double(previous)))
        }
      }
      state = next
      var investment = L(repeating: numbers[0])
      var output = L(repeating: numbers[count])
      for s in 1..<count {
        let isHere = state .== L(repeating: Double(s))
        investment = investment.replacing(with: L(repeating: numbers[s]), where: isHere)
        output = output.replacing(with: L(repeating: numbers[count + s]), where: isHere)
      }
      macroInvestment[year] = investment
      macroOutput[year] = output
    }
  }

  /// Number of the first option whose threshold exceeds `z`.
  @inlinable @inline(always)
  func pick(_ z: L, thresholds first: Int, count: Int) -> L {
    var option = L.zero
    for s in 1..<count {
      let passed = L(repeating: plan.macroNumbers[first + s - 1]) .<= z
      option = option.replacing(with: L(repeating: Double(s)), where: passed)
    }
    return option
  }
}
