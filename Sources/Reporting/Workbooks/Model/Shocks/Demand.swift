import GrowthModel
import Simulation

extension ModelSheetBuilder {
  /// States of the world at the middle of their odds: what they multiply stands in cells of its own.
  mutating func writeMacroStates() {
    guard let states = scenario.macro?.states, !states.isEmpty else { return }
    heading(.modelMacroBlock)
    let perYear = horizon.stepsPerYear
    let first = horizon.historySteps
    var state = 0
    var taken: [Int] = []
    for year in 0..<horizon.forecastSteps / perYear {
      state = Self.middle(year == 0 ? states.map(\.initial) : states[state].next)
      taken.append(state)
    }
    group(.modelMacro, .modelMacroWords)
    macroInvestment = line(
      catalogue.message(.modelMacroInvestment), in: forecast, as: .factor, kind: .input
    ) { _, t in .number(states[taken[(t - first) / perYear]].investment) }
    macroOutput = line(
      catalogue.message(.modelMacroOutput), in: forecast, as: .factor, kind: .input
    ) { _, t in .number(states[taken[(t - first) / perYear]].output) }
  }

  /// The first option whose cumulated weight exceeds one half.
  private static func middle(_ weights: [Double]) -> Int {
    let sum = weights.reduce(0, +)
    var cumulated = 0.0
    for (index, weight) in weights.enumerated() {
      cumulated += weight / sum
      if cumulated > 0.5 { return index }
    }
    return weights.count - 1
  }

  /// Equation 8 at the centre of chance: exp(−v/2) with v = σ²(1 − φ²ʰᵏ), and the state of the world.
  mutating func shake() {
    let clusters = scenario.clusters.indices
    let isShaken = clusters.contains { c in
      let sd: Input =
        switch scenario.clusters[c].shock {
        case .factor: scenario.shock.sd
        case .own(let own): own
        }
      return sd.isUncertain || sd.central != 0 || isMoved(.shockDeviation, c)
    }
    guard isShaken || macroOutput != nil else { return }
    heading(.modelDemandBlock)
    var factors: [ModelRow] = []
    if isShaken {
      factors = demandFactors()
    }
    group(.modelAfterDemand, unit: .money, .modelAfterDemandWords)
    output = clusters.map { c in
      let before = output[c]
      return line(title(c), in: forecast, as: .money) { s, t in
        var result = s[before, t]
        if isShaken { result = result * s[factors[c], t] }
        if let world = s.macroOutput { result = result * s[world, t] }
        return result
      }
    }
  }

  private mutating func demandFactors() -> [ModelRow] {
    let persistence = input(scenario.shock.persistence, .share)
    let first = horizon.historySteps
    let h = horizon.stepYears
    group(.modelDemandFactor, .modelDemandWords)
    return scenario.clusters.indices.map { c in
      let sigma: Formula =
        switch scenario.clusters[c].shock {
        case .factor: input(scenario.shock.sd, .share) * shockScales[c]
        case .own(let own): input(own, .share)
        }
      let moves = moves(of: .shockDeviation, c)
      return line(title(c), in: forecast, as: .factor) { s, t in
        let deviation = s.levered(sigma, by: moves, at: t)
        let years = Formula.number(2 * h * Double(t - first + 1))
        let spread = .number(1) - persistence.raised(to: years)
        return .exp(.number(-0.5) * deviation.raised(to: .number(2)) * spread)
      }
    }
  }

  /// What the park's sd is multiplied by for each cluster: k_c, with `of: total` over
  /// √(Σ w_c w_d k_c k_d R_cd).
  mutating func writeShockScales() {
    let clusters = scenario.clusters.indices
    let factors = clusters.map { c -> Formula? in
      guard case .factor(let factor) = scenario.clusters[c].shock else { return nil }
      return constant(catalogue.message(.modelShockFactor, title(c)), .ratio, factor)
    }
    shockScales = factors.map { $0 ?? .number(1) }
    guard scenario.shock.isOfTotal, scenario.shock.sd.isUncertain || scenario.shock.sd.central != 0
    else { return }
    heading(.modelShockBlock)
    group(.modelShockWeight, unit: .share, .modelShockWeightWords)
    let sum = Formula.sum(clusters.filter { factors[$0] != nil }.map { baseOutput[$0] })
    var weights: [Formula] = []
    for c in clusters {
      guard let factor = factors[c] else {
        weights.append(.number(0))
        continue
      }
      weights.append(single(title(c), as: .share, factor * baseOutput[c] / sum))
    }
    let variance = variance(weights, factors.map { $0 != nil })
    let scale = single(
      catalogue.message(.modelShockScale), words: catalogue.message(.modelShockScaleWords),
      as: .factor, .number(1) / variance.raised(to: .number(0.5)))
    shockScales = factors.map { $0.map { $0 * scale } ?? .number(1) }
  }

  /// Σ w_c w_d k_c k_d R_cd
  private mutating func variance(_ weights: [Formula], _ counts: [Bool]) -> Formula {
    let clusters = scenario.clusters.indices.filter { counts[$0] }
    switch scenario.shock.dependence {
    case .oneFactor(let common):
      let lambdas = clusters.map { c in
        constant(catalogue.message(.modelCommonShare, title(c)), .share, common[c])
      }
      let half = Formula.number(0.5)
      let shared = Formula.sum(
        zip(clusters, lambdas).map { weights[$0] * $1.raised(to: half) })
      let own = Formula.sum(
        zip(clusters, lambdas).map { weights[$0].raised(to: .number(2)) * (.number(1) - $1) })
      return single(
        catalogue.message(.modelShockVariance), as: .factor, shared.raised(to: .number(2)) + own)
    case .matrix(let rows):
      var terms: [Formula] = []
      for a in clusters {
        let pairs = clusters.map { b -> Formula in
          guard a != b else { return weights[b] }
          let name = catalogue.message(
            .modelShockCorrelation, title(min(a, b)), title(max(a, b)))
          return weights[b] * constant(name, .share, rows[a][b])
        }
        terms.append(weights[a] * .sum(pairs))
      }
      return single(catalogue.message(.modelShockVariance), as: .factor, .sum(terms))
    }
  }
}
