import GrowthModel

extension Formula {
  /// D(y; B) of a delay that is even over 0…B: y²/2B up to y = B, then y − B/2.
  static func delay(_ y: Formula, spread: Formula) -> Formula {
    let reached = most(number(0), y)
    let inside = least(reached, spread)
    return inside.raised(to: number(2)) / most(number(2) * spread, number(1e-300)) + reached
      - inside
  }

  /// D(y) = y F_k(y) − m F_{k+1}(y) of a gamma delay of whole shape k and mean m.
  static func gammaDelay(_ y: Formula, mean: Formula, shape: Int) -> Formula {
    let reached = most(number(0), y)
    let t = reached * number(Double(shape)) / most(mean, number(0x1p-60))
    var terms = [number(1)]
    var factorial = 1.0
    for i in 1...shape {
      factorial *= Double(i)
      terms.append(t.raised(to: number(Double(i))) / number(factorial))
    }
    let survival = exp(number(-1) * t)
    let first = number(1) - survival * sum(terms.dropLast())
    let second = number(1) - survival * sum(terms)
    return reached * first - mean * second
  }

  /// D of the build time, even or gamma.
  static func lagIntegral(_ y: Formula, build: Formula, shape: Int) -> Formula {
    if shape == 0 { return delay(y, spread: build) }
    return gammaDelay(y, mean: build * number(0.5), shape: shape)
  }

  /// V(y; R): the integral of D, y³/6R up to y = R, then y²/2 − Ry/2 + R²/6.
  static func ramp(_ y: Formula, ramp: Formula) -> Formula {
    let reached = most(number(0), y)
    let inside = least(reached, ramp)
    return inside.raised(to: number(3)) / most(number(6) * ramp, number(1e-300))
      + number(0.5) * reached * (reached - inside)
  }
}

extension ModelSheetBuilder {
  /// Ages from the oldest on the left to 0 under the last step, so that a row of weights lies under
  /// the steps that it multiplies.
  mutating func writeAges() {
    ages = line(
      catalogue.message(.modelAge), in: steps, as: .years, kind: .fixed
    ) { s, t in .number(Double(s.horizon.stepCount - 1 - t) * s.horizon.stepYears) }
  }

  /// Differences of second order of a row by age, over `divisor`: what D or V make of one age. Both
  /// are convex; what rounding leaves below 0 would be shown as −0.
  private mutating func differences(
    of integral: ModelRow, _ name: String, unit: String, divisor: Double
  ) -> ModelRow {
    line(name, unit: unit, in: steps, as: .share) { s, t in
      let last = s.horizon.stepCount - 1
      var sum = s[integral, t]
      if t < last { sum = sum - .number(2) * s[integral, t + 1] }
      if t < last - 1 { sum = sum + s[integral, t + 2] }
      return .most(.number(0), sum) / .number(divisor)
    }
  }

  /// Shares of money that work `age` years later; clusters of the same delay have the same row.
  mutating func lagWeights(
    _ name: String, start: Formula?, build: Formula, shape: Int
  ) -> ModelRow {
    let key = "\(start?.text ?? "")|\(build.text)|\(shape)"
    if let known = delayRows[key] { return known }
    let h = horizon.stepYears
    let integral = line(
      name, unit: catalogue.message(.modelUnitYears), words: catalogue.message(.modelDelayIntegral),
      in: steps, as: .share
    ) { s, t in
      let y = s[s.ages, t] + .number(h)
      return .lagIntegral(start.map { y - $0 } ?? y, build: build, shape: shape)
    }
    let row = differences(
      of: integral, catalogue.message(.modelWeights, name),
      unit: catalogue.message(.modelUnitShare), divisor: h)
    delayRows[key] = row
    return row
  }

  /// Load by age, times what wear leaves at that age.
  mutating func loads(_ name: String, ramp: Formula, keep: Formula?) -> ModelRow {
    let key = "load|\(ramp.text)|\(keep?.text ?? "")"
    if let known = delayRows[key] { return known }
    let h = horizon.stepYears
    let integral = line(
      name, unit: catalogue.message(.modelUnitYearsSquared),
      words: catalogue.message(.modelRampIntegral), in: steps, as: .share
    ) { s, t in .ramp(s[s.ages, t] + .number(h), ramp: ramp) }
    var row = differences(
      of: integral, catalogue.message(.modelLoadByAge, name),
      unit: catalogue.message(.modelUnitShare), divisor: h * h)
    if let keep {
      let full = row
      row = line(
        catalogue.message(.modelWornLoad, name), unit: catalogue.message(.modelUnitShare),
        in: steps, as: .share
      ) { s, t in s[full, t] * keep.raised(to: s[s.ages, t] / .number(h)) }
    }
    delayRows[key] = row
    return row
  }

  /// Σ weights by age · flow, up to a step: a window of the flow upon the youngest ages.
  func windowed(_ flow: ModelRow, _ weights: ModelRow, upTo step: Int) -> Formula {
    let count = horizon.stepCount
    return .sumOfProducts(
      span(flow, 0..<step + 1), span(weights, count - 1 - step..<count, isFixed: true))
  }

  /// The step in words: its year, with quarters its quarter too.
  func stepName(_ step: Int) -> String {
    let year = String(horizon.year(ofStep: step))
    guard horizon.stepsPerYear > 1 else { return year }
    return "\(year) Q\(step % horizon.stepsPerYear + 1)"
  }
}
