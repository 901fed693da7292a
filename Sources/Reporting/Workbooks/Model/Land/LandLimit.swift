import GrowthModel

extension Formula {
  /// A rise as land bends it: rise·(1 + (rise/room)ᵖ)^(−1/p), never more than the room.
  static func limited(rise: Formula, room: Formula, sharpness p: Formula) -> Formula {
    let ratio = rise / room
    let bent = rise * (number(1) + ratio.raised(to: p)).raised(to: number(-1) / p)
    let least = when(ratio, atMost: number(1e60), bent, else: room)
    let inside = when(room, atMost: number(0), number(0), else: least)
    return when(rise, atMost: number(0), rise, else: inside)
  }
}

extension ModelSheetBuilder {
  /// Output per land at the limit and land developed, as levers leave them; written once.
  mutating func parkLand() -> (density: ModelRow, developed: ModelRow)? {
    if let landRoom { return landRoom }
    guard let land = scenario.land else { return nil }
    group(.modelLand, .modelLandWords)
    func row(_ number: Input, _ subject: LeverEffect.Subject, _ unit: ModelUnit, _ key: ModelKey)
      -> ModelRow
    {
      let value = input(number, unit)
      let moves = moves(of: subject, 0)
      return line(
        catalogue.message(key), unit: catalogue.message(unit.key), in: forecast, as: .money
      ) { s, t in s.levered(value, by: moves, at: t) }
    }
    let rows = (
      density: row(land.density, .landDensity, .density, .modelDensity),
      developed: row(land.developed, .developedLand, .area, .modelDeveloped)
    )
    landRoom = rows
    return rows
  }

  /// Equation 10: the land of single clusters, then the park's. The logistic law has it within.
  mutating func limitByLand() {
    if case .logistic = law { return }
    let clusters = scenario.clusters
    guard scenario.land != nil || clusters.contains(where: { $0.land != nil }) else { return }
    heading(.modelLandBlock)
    limitClusters()
    guard let land = scenario.land, let rows = parkLand() else { return }
    let located = clusters.indices.filter { !clusters[$0].isRegistered }
    let base = single(
      catalogue.message(.modelLocatedBase), unit: catalogue.message(.modelUnitMoney), as: .money,
      .sum(located.map { baseOutput[$0] }) * stepYears)
    let sharpness = constant(catalogue.message(.modelSharpness), .number, land.sharpness)
    let money = catalogue.message(.modelUnitMoney)
    let before = output
    let total = line(catalogue.message(.modelLocatedTotal), unit: money, in: forecast, as: .money) {
      s, t in .sum(located.map { s[before[$0], t] })
    }
    let room = line(catalogue.message(.modelRoom), unit: money, in: forecast, as: .money) { s, t in
      s[rows.density, t] * s[rows.developed, t] * s.stepYears - base
    }
    let rise = line(
      catalogue.message(.modelRiseOfTotal), unit: money, in: forecast, as: .money
    ) { s, t in s[total, t] - base }
    let bent = line(
      catalogue.message(.modelBentRise), unit: money,
      words: catalogue.message(.modelBentRiseWords), in: forecast, as: .money
    ) { s, t in .limited(rise: s[rise, t], room: s[room, t], sharpness: sharpness) }
    let factor = line(
      catalogue.message(.modelLandFactor), words: catalogue.message(.modelLandFactorWords),
      in: forecast, as: .factor
    ) { s, t in
      .when(s[total, t], atMost: base, .number(1), else: (base + s[bent, t]) / s[total, t])
    }
    group(.modelAfterLand, unit: .money)
    output = clusters.indices.map { c in
      guard !clusters[c].isRegistered else { return before[c] }
      return line(title(c), in: forecast, as: .money) { s, t in s[before[c], t] * s[factor, t] }
    }
  }

  private mutating func limitClusters() {
    let clusters = scenario.clusters
    guard clusters.contains(where: { $0.land != nil }) else { return }
    group(.modelOwnLand, unit: .money, .modelBentRiseWords)
    output = clusters.indices.map { c in
      let before = output[c]
      guard let land = clusters[c].land else { return before }
      let density = input(land.density, .density)
      let area = input(land.developed, .area)
      let sharpness = constant(
        catalogue.message(.modelSharpnessOf, title(c)), .number, land.sharpness)
      return line(title(c), in: forecast, as: .money) { s, t in
        let base = s.baseOutput[c] * s.stepYears
        let room = density * area * s.stepYears - base
        return base + .limited(rise: s[before, t] - base, room: room, sharpness: sharpness)
      }
    }
  }
}
