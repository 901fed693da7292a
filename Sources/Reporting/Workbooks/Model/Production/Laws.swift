import GrowthModel
import Simulation

extension ModelSheetBuilder {
  /// Output of every cluster under the law, before productivity.
  mutating func followLaw(_ kept: [ModelRow?]) -> [ModelRow] {
    switch law {
    case .ratio: followRatio(kept)
    case .cobbDouglas, .constantElasticity: followPower(kept)
    case .logistic: followLogistic()
    case .referenceClass(let reference): followReference(reference)
    }
  }

  private mutating func ratio(_ scaled: Scaled, _ c: Int) -> (Self, Int) -> Formula {
    let number = self.scaled(scaled, .ratio, cluster: c, name: .modelRatio)
    let moves = moves(of: .ratio, c)
    return { s, t in s.levered(number, by: moves, at: t) }
  }

  /// h [Q_b (1 − δ₀)ⁿ + χ ΔM]
  private mutating func followRatio(_ kept: [ModelRow?]) -> [ModelRow] {
    group(.modelRatioLaw, unit: .money, .modelRatioLawWords)
    return scenario.clusters.indices.map { c in
      let ratio = ratio(scenario.clusters[c].production.addedRatio, c)
      let loaded = loaded[c]
      return line(title(c), in: forecast, as: .money) { s, t in
        let base = kept[c].map { s.baseOutput[c] * s[$0, t] } ?? s.baseOutput[c]
        guard let loaded else { return base * s.stepYears }
        return (base + ratio(s, t) * s[loaded, t]) * s.stepYears
      }
    }
  }

  /// Q_b h mᵅ ℓ^(1−α), or Q_b h [α mʳ + (1 − α) ℓʳ]^(1/r), m = (1 − δ₀)ⁿ + χ_b ΔM/Q_b.
  private mutating func followPower(_ kept: [ModelRow?]) -> [ModelRow] {
    let isCobbDouglas = if case .cobbDouglas = law { true } else { false }
    group(.modelCapitalIndex, .modelCapitalIndexWords)
    let capital = scenario.clusters.indices.map { c in
      let ratio = ratio(scenario.clusters[c].production.averageRatio, c)
      let loaded = loaded[c]
      return line(title(c), in: forecast, as: .factor) { s, t in
        let base = kept[c].map { s[$0, t] } ?? .number(1)
        guard let loaded else { return base }
        return base + ratio(s, t) * s[loaded, t] / s.baseOutput[c]
      }
    }
    group(.modelJobsIndex, .modelJobsIndexWords)
    let jobs = scenario.clusters.indices.map { c in
      let growth = scaled(
        scenario.clusters[c].production.jobsGrowth, .perYear, cluster: c, name: .modelJobsGrowth)
      return line(title(c), in: forecast, as: .factor) { s, t in
        (.number(1) + growth).raised(to: s[s.elapsed, t])
      }
    }
    group(
      isCobbDouglas ? .modelCobbDouglas : .modelConstantElasticity, unit: .money,
      isCobbDouglas ? .modelCobbDouglasWords : .modelConstantElasticityWords)
    return scenario.clusters.indices.map { c in
      let law = scenario.clusters[c].production
      let alpha = scaled(law.capitalElasticity, .ratio, cluster: c, name: .modelElasticity)
      let one = Formula.number(1)
      let epsilon =
        isCobbDouglas
        ? one : scaled(law.substitution, .ratio, cluster: c, name: .modelSubstitution)
      let r = (epsilon.value - 1) / epsilon.value
      return line(title(c), in: forecast, as: .money) { s, t in
        let base = s.baseOutput[c] * s.stepYears
        let (m, l) = (s[capital[c], t], s[jobs[c], t])
        if isCobbDouglas || abs(r) < 1e-8 {
          return base * m.raised(to: alpha) * l.raised(to: one - alpha)
        }
        let power = one - one / epsilon
        let sum = alpha * m.raised(to: power) + (one - alpha) * l.raised(to: power)
        return base * sum.raised(to: one / power)
      }
    }
  }

  /// y ← C/(1 + (C/y − 1) e^(−ρ Δn)), yearly output on its way to what the land can carry.
  private mutating func followLogistic() -> [ModelRow] {
    let located = scenario.clusters.indices.filter { !scenario.clusters[$0].isRegistered }
    let base = Formula.sum(located.map { baseOutput[$0] })
    let land = parkLand()
    group(.modelLogistic, unit: .moneyPerYear, .modelLogisticWords)
    let first = horizon.historySteps
    let yearly = scenario.clusters.indices.map { c in
      let rate = scaled(
        scenario.clusters[c].production.logisticRate, .perYear, cluster: c, name: .modelRate)
      return chain(title(c), in: forecast, as: .money) { s, row, t in
        let before = t > first ? s[row, t - 1] : s.baseOutput[c]
        let ceiling =
          (land.map { s[$0.density, t] * s[$0.developed, t] } ?? .number(0)) * s.baseOutput[c]
          / base
        let elapsed = t > first ? s.stepYears : s[s.elapsed, t]
        let decay = Formula.exp(.number(-1) * rate * elapsed)
        let next = ceiling / (.number(1) + (ceiling / before - .number(1)) * decay)
        return .when(before, atMost: .number(0), .number(0), else: next)
      }
    }
    guard horizon.stepsPerYear > 1 else { return yearly }
    group(.modelLogisticStep, unit: .money)
    return scenario.clusters.indices.map { c in
      line(title(c), in: forecast, as: .money) { s, t in s[yearly[c], t] * s.stepYears }
    }
  }

  /// Q_b h Π (1 + G)^Δn, G the median of the reference class for the park's age.
  private mutating func followReference(_ reference: ReferenceClass) -> [ModelRow] {
    group(.modelReference, unit: .perYear, .modelReferenceWords)
    let growths = horizon.forecastYears.map { growth($0, reference) }
    let first = horizon.historySteps
    let perYear = horizon.stepsPerYear
    let yearly = line(catalogue.message(.modelPark), in: forecast, as: .percent) { s, t in
      growths[(t - first) / perYear]
    }
    let level = chain(catalogue.message(.modelReferenceLevel), in: forecast, as: .factor) {
      s, row, t in
      let elapsed = t > first ? s.stepYears : s[s.elapsed, t]
      let rise = Formula.most(.number(0), .number(1) + s[yearly, t]).raised(to: elapsed)
      return t > first ? s[row, t - 1] * rise : rise
    }
    group(.modelReferenceOutput, unit: .money)
    return scenario.clusters.indices.map { c in
      line(title(c), in: forecast, as: .money) { s, t in
        s.baseOutput[c] * s.stepYears * s[level, t]
      }
    }
  }

  /// Growth in a year at the middle of the odds: of the table for the park's age, or of a bad year.
  private mutating func growth(_ year: Int, _ reference: ReferenceClass) -> Formula {
    if let bad = reference.badYears, bad.probability > 0.5 {
      return constant(catalogue.message(.modelBadGrowth), .perYear, bad.growth)
    }
    let age = year - (scenario.park.founded ?? horizon.from)
    let table = reference.tables.first { age <= $0.upToAge ?? .max } ?? reference.tables.last
    let name =
      table?.upToAge.map { catalogue.message(.modelGrowthUpTo, String($0)) }
      ?? catalogue.message(.modelGrowthOlder)
    return input(Input(name: name, value: table?.growth ?? .known(0)), .perYear)
  }
}
