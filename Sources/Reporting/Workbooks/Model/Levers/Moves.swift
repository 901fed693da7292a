import GrowthModel

/// One effect of a lever: which lever of the scenario, which of its effects.
struct ModelEffect: Hashable {
  let lever: Int
  let effect: Int
}

/// What an effect does to one number.
struct ModelMove {
  enum Kind: Int { case set, multiply, add, shift }

  var kind: Kind
  var value: Formula
  /// The part of an amount that falls to the cluster.
  var part: Formula
  /// x by step.
  var strength: ModelRow
}

extension ModelSheetBuilder {
  /// How far every effect is on in every step: level · phase.
  ///
  /// x = Σ (ℓₖ − ℓₖ₋₁)(Pₖ(end) − Pₖ(beginning))/h over the stages of the level, P the integral of
  /// the phase since the stage began.
  mutating func writeStrengths() {
    let active = scenario.levers.indices.filter {
      levels[scenario.levers[$0].id]?.isEverOn ?? false
    }
    guard active.contains(where: { !scenario.levers[$0].effects.isEmpty }) else { return }
    heading(.modelLeverBlock)
    group(.modelStrength, unit: .share, .modelStrengthWords)
    for l in active {
      let lever = scenario.levers[l]
      guard let level = levels[lever.id] else { continue }
      let name = lever.title.text(in: catalogue.language.code)
      for (e, effect) in lever.effects.enumerated() {
        let label = lever.effects.count > 1 ? "\(name) \(e + 1)" : name
        strengths[ModelEffect(lever: l, effect: e)] = strength(label, effect, level)
      }
    }
  }

  private mutating func strength(
    _ name: String, _ effect: LeverEffect, _ level: LeverLevel
  ) -> ModelRow {
    let spread = constant(catalogue.message(.modelPhase, name), .years, effect.phaseYears)
    let until = effect.until.map { constant(catalogue.message(.modelUntil, name), .date, $0) }
    var stages: [(change: Formula, integral: ModelRow)] = []
    var before = Formula.number(0)
    for (index, stage) in level.stages.enumerated() {
      let place = level.stages.count > 1 ? "\(name), \(index + 1)" : name
      let now = constant(catalogue.message(.modelLevel, place), .share, stage.level)
      let from = constant(
        catalogue.message(.modelFrom, place), .date, max(stage.from, effect.from))
      let integral = open(
        catalogue.message(.modelPhaseIntegral, place), unit: catalogue.message(.modelUnitYears))
      func phase(_ time: Formula) -> Formula {
        .delay((until.map { .least(time, $0) } ?? time) - from, spread: spread)
      }
      setSingle(phase(self[begins, 0]), integral, as: .share)
      for step in steps {
        put(phase(self[begins, step] + stepYears), integral, step, as: .share)
      }
      stages.append((now - before, integral))
      before = now
    }
    return line(name, unit: catalogue.message(.modelUnitShare), in: steps, as: .share) { s, t in
      .sum(
        stages.map { stage in
          let past = t == 0 ? s.single(stage.integral) : s[stage.integral, t - 1]
          return stage.change * (s[stage.integral, t] - past) / s.stepYears
        })
    }
  }

  /// The effects on a number of a cluster: sets first, then products, then sums.
  mutating func moves(of subject: LeverEffect.Subject, _ c: Int) -> [ModelMove] {
    guard isLevered else { return [] }
    var result: [ModelMove] = []
    for (l, lever) in scenario.levers.enumerated() {
      for (e, effect) in lever.effects.enumerated() where effect.subject == subject {
        guard let strength = strengths[ModelEffect(lever: l, effect: e)],
          effect.clusters.contains(c) || subject.isOfPark
        else { continue }
        result.append(move(effect, strength, c))
      }
    }
    return result.filter { $0.kind == .set } + result.filter { $0.kind == .multiply }
      + result.filter { $0.kind == .add } + result.filter { $0.kind == .shift }
  }

  private mutating func move(_ effect: LeverEffect, _ strength: ModelRow, _ c: Int) -> ModelMove {
    let (kind, number): (ModelMove.Kind, Input) =
      switch effect.operation {
      case .set(let input): (.set, input)
      case .multiply(let input): (.multiply, input)
      case .add(let input): (.add, input)
      case .shift(let input): (.shift, input)
      }
    var move = ModelMove(
      kind: kind, value: input(number, .number), part: .number(1), strength: strength)
    guard kind == .add || kind == .set else { return move }
    move.value = move.value * factor(of: effect.subject, c)
    if effect.subject == .investment, isPartOfPark(c) {
      let sharers = effect.clusters.filter { isPartOfPark($0) }
      move.part = (shares[c] ?? .number(0)) / .sum(sharers.compactMap { shares[$0] })
    }
    return move
  }

  private func isPartOfPark(_ c: Int) -> Bool {
    if case .shareOf? = scenario.clusters[c].investment?.plan.first { true } else { false }
  }

  /// The constant between a number of the park and the cluster's own.
  private mutating func factor(of subject: LeverEffect.Subject, _ c: Int) -> Formula {
    let cluster = scenario.clusters[c]
    switch subject {
    case .build: return constantFactor(cluster.build, c, .modelBuild)
    case .ramp: return constantFactor(cluster.ramp, c, .modelRamp)
    case .wear: return constantFactor(cluster.wear, c, .modelWear)
    case .ratio: return constantFactor(cluster.production.addedRatio, c, .modelRatio)
    case .drift: return constantFactor(cluster.drift, c, .modelDrift)
    case .shockDeviation: return shockScales[c]
    case .realised, .start:
      guard case .agreed(let realised, let start)? = cluster.investment?.kind else {
        return .number(1)
      }
      return subject == .realised
        ? constantFactor(realised, c, .modelRealised) : constantFactor(start, c, .modelStart)
    case .investment, .level, .landDensity, .developedLand, .localCapture, .inflation:
      return .number(1)
    }
  }

  func isMoved(_ subject: LeverEffect.Subject, _ c: Int) -> Bool {
    guard isLevered else { return false }
    return strengths.keys.contains { key in
      let effect = scenario.levers[key.lever].effects[key.effect]
      return effect.subject == subject && (effect.clusters.contains(c) || subject.isOfPark)
    }
  }

  /// A number as levers leave it in a step: old → (1 − x) old + x v, old · (1 + x(m − 1)), old + x e.
  func levered(_ base: Formula, by moves: [ModelMove], at step: Int) -> Formula {
    moves.reduce(base) { old, move in
      let x = self[move.strength, step]
      let value = move.value * move.part
      switch move.kind {
      case .set: return (.number(1) - x) * old + x * value
      case .multiply: return old * (.number(1) + x * (value - .number(1)))
      case .add: return old + x * value
      case .shift: return old
      }
    }
  }
}
