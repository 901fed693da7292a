import GrowthModel
import Quantities

/// The setting of one lever in a package: a level, levels by date, or either on a condition.
struct LevelDecoder {
  let scenario: Scenario
  let lever: Lever

  func level(_ at: Cursor) -> LeverLevel {
    guard case .object = at.shape else { return LeverLevel(listed(at)) }
    let isPlain = at["level"].exists
    let dates = at.entries
    if isPlain, let date = dates.first {
      at.error(Phrase(.bothKeys, "level", date.key), hint: Phrase(.keepOneKey), at: date.place)
    } else if !isPlain, hasNoLevel(at) {
      at.error(
        Phrase(.missingKey, "level", at.path), hint: Phrase(.writeExample, "level: 1"))
    }
    let trigger = at["when"].exists ? trigger(at["when"]) : nil
    let stages = stages(dates, trigger)
    guard isPlain else { return LeverLevel(stages: stages, when: trigger) }
    let level = listed(at["level"])
    return trigger.map { LeverLevel(level, when: $0) } ?? LeverLevel(level)
  }

  /// Whether nothing stands there but what may stand beside a level; a slip of the pen has been told.
  private func hasNoLevel(_ at: Cursor) -> Bool {
    let others = ["when"] + ObjectShape.annotations
    return (at.node?.entries ?? []).allSatisfy { others.contains($0.key) }
  }

  /// A level among those that may be chosen.
  private func listed(_ at: Cursor) -> Double {
    let level = at.known() ?? 0
    if level != 0, !lever.levels.isEmpty, !lever.levels.contains(level) {
      at.error(
        Phrase(.levelNotListed, Plain.text(level), lever.id),
        hint: Phrase(.oneOf, lever.levels.map(Plain.text).joined(separator: ", ")))
    }
    return level
  }

  // MARK: Levels by date

  private func stages(
    _ entries: [(key: String, place: SourceLocation, value: Cursor)], _ trigger: LeverTrigger?
  ) -> [LeverLevel.Stage] {
    var stages: [LeverLevel.Stage] = []
    var written: [Double: String] = [:]
    for (key, place, value) in entries {
      guard let date = DateText(key)?.time else { continue }
      let level = listed(value)
      if let first = written.updateValue(key, forKey: date) {
        value.error(Phrase(.sameDate, first, key), at: place)
      } else if isInTime(date, key, value, place, trigger) {
        stages.append(LeverLevel.Stage(from: date, level: level))
      }
    }
    return stages
  }

  private func isInTime(
    _ date: Double, _ key: String, _ value: Cursor, _ place: SourceLocation,
    _ trigger: LeverTrigger?
  ) -> Bool {
    let years = scenario.horizon.forecastYears
    let (first, last) = ("\(years.lowerBound)", "\(years.upperBound)")
    guard Double(years.lowerBound) <= date, date < Double(years.upperBound + 1) else {
      value.error(
        Phrase(.yearOutside, key, first, last), hint: Phrase(.between, first, last), at: place)
      return false
    }
    if let end = lever.end, date >= end {
      value.error(
        Phrase(.stageAfterEnd, key, lever.id, Plain.short(end)),
        hint: Phrase(.stageEarlier, Plain.short(end)), at: place)
      return false
    }
    if let trigger, date < trigger.start {
      value.error(
        Phrase(.triggerSeesFuture, key, "\(trigger.year)"),
        hint: Phrase(.stageLater, "\(trigger.year + 1)"), at: place)
      return false
    }
    return true
  }

  // MARK: Conditions

  /// The condition, as far as it can be met before the lever has to act.
  private func trigger(_ at: Cursor) -> LeverTrigger? {
    guard let condition = at.text.flatMap(ConditionText.init) else { return nil }
    let series = series(condition, at)
    let threshold = threshold(condition, series, at)
    let years = scenario.horizon.forecastYears
    let year = condition.year
    guard years.contains(year) else {
      at.error(
        Phrase(.yearOutside, "\(year)", "\(years.lowerBound)", "\(years.upperBound)"),
        hint: Self.between(years))
      return nil
    }
    if year == years.upperBound {
      at.error(Phrase(.triggerTooLate, "\(year)"), hint: Self.between(years))
    } else if let end = lever.end, end <= Double(year + 1) {
      at.error(Phrase(.triggerAfterEnd, lever.id, "\(year)"), hint: Phrase(.observeEarlier))
    }
    guard let series, let threshold else { return nil }
    return LeverTrigger(series: series, year: year, condition.isBelow ? .below : .above, threshold)
  }

  /// Years after which one is left.
  private static func between(_ years: ClosedRange<Int>) -> Phrase {
    Phrase(
      .between, "\(years.lowerBound)", "\(max(years.lowerBound, years.upperBound - 1))")
  }

  private func series(_ condition: ConditionText, _ at: Cursor) -> Target.Series? {
    let name = "\(condition.group).\(condition.name)"
    let output = ["total"] + scenario.clusters.map(\.id)
    let names = output.map { "output.\($0)" } + scenario.indicators.map { "indicators.\($0.id)" }
    switch names.firstIndex(of: name) {
    case nil:
      at.unknownName(Phrase(.unknownSeries, name), name, among: names)
      return nil
    case 0: return .output
    case let index? where index < output.count: return .cluster(index - 1)
    case let index?: return .indicator(index - output.count)
    }
  }

  /// The number behind the sign, in the unit of its series.
  private func threshold(
    _ condition: ConditionText, _ series: Target.Series?, _ at: Cursor
  ) -> Double? {
    guard case .indicator(let index) = series else {
      return at.setting(condition.threshold, in: .moneyPerYear).known()
    }
    let number = at.setting(condition.threshold, in: .count)
    number.checkUnit(scenario.indicators[index].unit)
    return number.known()
  }
}

extension Lever {
  /// Decimal year from which on nothing of it acts; `nil` for never.
  fileprivate var end: Double? {
    let ends = effects.compactMap(\.until)
    return ends.count == effects.count ? ends.max() : nil
  }
}
