import GrowthModel

extension ModelSheetBuilder {
  /// Equations 3–5: plant started, capital in place, and loaded capital added since the base year.
  mutating func buildCapital() {
    started = Array(repeating: nil, count: scenario.clusters.count)
    loaded = started
    guard spent.contains(where: { $0 != nil }) else { return }
    heading(.modelCapitalBlock)
    startPlant()
    let keeps = keeps()
    accumulate(keeps)
    loadPlant(keeps)
  }

  /// Equation 3.
  private mutating func startPlant() {
    let clusters = scenario.clusters
    group(.modelBuildDelay, .modelDelayWords)
    let builds = clusters.indices.map { c in
      spent[c] == nil ? nil : scaled(clusters[c].build, .years, cluster: c, name: .modelBuild)
    }
    let moved = clusters.indices.map { isMoved(.build, $0) }
    let weights = clusters.indices.map { c -> ModelRow? in
      guard let build = builds[c], !moved[c] else { return nil }
      return lagWeights(
        catalogue.message(.modelBuildDelayOf, title(c)), start: nil,
        build: .most(.number(0), build), shape: clusters[c].gammaShape)
    }
    let triangles = clusters.indices.map { c -> [ModelRow]? in
      guard let build = builds[c], let spent = spent[c], moved[c], !isTooLong else { return nil }
      let moves = moves(of: .build, c)
      let times = line(
        catalogue.message(.modelLeveredBuild, title(c)),
        unit: catalogue.message(.modelUnitYears), in: steps, as: .years
      ) { s, t in .most(.number(0), s.levered(build, by: moves, at: t)) }
      return triangle(.modelBuildTriangle, c) { s, from, to in
        s[spent, from]
          * s.lagWeight(
            age: to - from, start: .number(0), build: s[times, from], shape: clusters[c].gammaShape)
      }
    }
    group(.modelStarted, unit: .money, .modelStartedWords)
    for c in clusters.indices {
      guard let spent = spent[c] else { continue }
      if let weights = weights[c] {
        started[c] = line(title(c), in: steps, as: .money) { s, t in
          s.windowed(spent, weights, upTo: t)
        }
      } else if let triangle = triangles[c] {
        started[c] = line(title(c), in: steps, as: .money) { s, t in s.total(triangle, t) }
      } else {
        started[c] = fixedLine(.started, c, in: steps)
      }
    }
  }

  /// What a step leaves of capital: a number, or a row where levers move the wear.
  struct Keep {
    var number: Formula?
    var row: ModelRow?

    func at(_ step: Int, in sheet: ModelSheetBuilder) -> Formula {
      row.map { sheet[$0, step] } ?? number ?? .number(1)
    }
  }

  private mutating func keeps() -> [Keep?] {
    let clusters = scenario.clusters
    let wears = clusters.indices.map { c -> Formula? in
      let wear = clusters[c].wear
      guard spent[c] != nil, wear.input.isUncertain || wear.central != 0 || isMoved(.wear, c) else {
        return nil
      }
      return scaled(wear, .perYear, cluster: c, name: .modelWear)
    }
    guard wears.contains(where: { $0 != nil }) else { return wears.map { _ in nil } }
    group(.modelKept, unit: .share, .modelKeptWords)
    let h = Formula.number(horizon.stepYears)
    return clusters.indices.map { c in
      guard let wear = wears[c] else { return nil }
      if isMoved(.wear, c) {
        let moves = moves(of: .wear, c)
        let row = line(title(c), in: steps, as: .factor) { s, t in
          (.number(1) - s.levered(wear, by: moves, at: t)).raised(to: h)
        }
        return Keep(number: nil, row: row)
      }
      return Keep(
        number: single(title(c), as: .factor, (.number(1) - wear).raised(to: h)), row: nil)
    }
  }

  /// Equation 4.
  private mutating func accumulate(_ keeps: [Keep?]) {
    group(.modelCapital, unit: .money, .modelCapitalWords)
    for c in scenario.clusters.indices {
      guard let started = started[c] else { continue }
      chain(title(c), in: steps, as: .money) { s, row, t in
        guard t > 0 else { return s[started, t] }
        let kept = keeps[c].map { s[row, t - 1] * $0.at(t, in: s) } ?? s[row, t - 1]
        return kept + s[started, t]
      }
    }
  }

  /// Equation 5: ΔM = X − H.
  private mutating func loadPlant(_ keeps: [Keep?]) {
    let clusters = scenario.clusters
    group(.modelLoadDelay, .modelLoadWords)
    let ramps = clusters.indices.map { c in
      started[c] == nil ? nil : scaled(clusters[c].ramp, .years, cluster: c, name: .modelRamp)
    }
    let moved = clusters.indices.map { isMoved(.ramp, $0) || isMoved(.wear, $0) }
    let byAge = clusters.indices.map { c -> ModelRow? in
      guard let ramp = ramps[c], !moved[c] else { return nil }
      return loads(
        catalogue.message(.modelLoadDelayOf, title(c)), ramp: .most(.number(0), ramp),
        keep: keeps[c]?.number)
    }
    let triangles = clusters.indices.map { c -> [ModelRow]? in
      guard let ramp = ramps[c], moved[c], !isTooLong else { return nil }
      return loadTriangle(c, ramp: ramp, keep: keeps[c])
    }
    group(.modelLoaded, unit: .money, .modelLoadedWords)
    let full = clusters.indices.map { c -> ModelRow? in
      guard let started = started[c] else { return nil }
      if let byAge = byAge[c] {
        return line(title(c), in: steps, as: .money) { s, t in s.windowed(started, byAge, upTo: t) }
      }
      guard let triangle = triangles[c] else { return nil }
      return line(title(c), in: steps, as: .money) { s, t in s.total(triangle, t) }
    }
    group(.modelLoadInBase, unit: .money, .modelLoadInBaseWords)
    let first = horizon.historySteps - horizon.stepsPerYear
    let inBase = clusters.indices.map { c -> ModelRow? in
      guard let full = full[c] else { return nil }
      return chain(title(c), in: first..<horizon.stepCount, as: .money) { s, row, t in
        var sum = Formula.number(0)
        if t > first { sum = keeps[c].map { s[row, t - 1] * $0.at(t, in: s) } ?? s[row, t - 1] }
        return s.history.contains(t) ? sum + s[full, t] * s.stepYears : sum
      }
    }
    group(.modelAdded, unit: .money, .modelAddedWords)
    for c in clusters.indices {
      guard started[c] != nil else { continue }
      if let full = full[c], let inBase = inBase[c] {
        loaded[c] = line(title(c), in: forecast, as: .money) { s, t in s[full, t] - s[inBase, t] }
      } else {
        loaded[c] = fixedLine(.loaded, c, in: forecast)
      }
    }
  }

  /// Plant of every step at its load, worn since, where levers move one or the other.
  private mutating func loadTriangle(_ c: Int, ramp: Formula, keep: Keep?) -> [ModelRow] {
    let moves = moves(of: .ramp, c)
    let ramps = line(
      catalogue.message(.modelLeveredRamp, title(c)), unit: catalogue.message(.modelUnitYears),
      in: steps, as: .years
    ) { s, t in .most(.number(0), s.levered(ramp, by: moves, at: t)) }
    guard let started = started[c] else { return [] }
    return triangle(.modelLoadTriangle, c) { s, from, to in
      let plant = s[started, from] * s.load(age: to - from, ramp: s[ramps, from])
      guard let keep, to > from else { return plant }
      if let row = keep.row { return plant * .product(s.span(row, from + 1..<to + 1)) }
      return plant * keep.at(to, in: s).raised(to: .number(Double(to - from)))
    }
  }
}
