import Decisions
import Estimation
import GrowthModel
import ScenarioFormat

/// Why odds and median moved between two scenarios: what `bridge` shows.
public struct BridgeReport: Report {
  let result: BridgeResult
  /// Of the program.
  let version: String
  /// The texts of its language.
  public let catalogue: Catalogue

  /// The report of a result.
  public init(_ result: BridgeResult, version: String, in language: Language) {
    self.result = result
    self.version = version
    catalogue = Catalogue(language)
  }

  private var numbers: NumberFormat { catalogue.numbers }
  private var bridge: ScenarioBridge { result.bridge }
  private var level: String { numbers.percent(bridge.from.level, digits: 0) }

  private var unit: String {
    let scenario = result.from.scenario
    guard let target = scenario.targets.first(where: { $0.id == result.target }) else {
      return SeriesNames.money
    }
    return SeriesNames(scenario: scenario, catalogue: catalogue).unit(target.series)
  }

  /// The base year of the first scenario.
  public var asOf: Int? { result.from.scenario.horizon.asOf }

  /// The move, its parts, and what changed behind each.
  public var document: Document {
    var document = Document([
      .title(catalogue.text(.bridgeTitle, result.from.file, result.to.file)),
      .paragraph(
        catalogue.text(
          .bridgeMeaning, result.target, numbers.whole(bridge.runs), numbers.whole(result.paths),
          String(result.from.seed))),
    ])
    if result.from.seed != result.to.seed {
      document.add(.paragraph(catalogue.text(.bridgeOtherDraws, String(result.to.seed))))
    }
    for caution in cautions { document.add(.caution(caution)) }
    if !result.contrasts.isEmpty {
      document.add(.heading(catalogue.text(.contrastsHeading)))
      let words = ContrastWords(catalogue: catalogue)
      document.add(.list(result.contrasts.map { words.sentence($0, in: result.to.file) }))
    }
    document.add(.heading(catalogue.text(.bridgeMoveHeading)))
    document.add(.table(moveTable))
    let estimator = ProbabilityText(catalogue: catalogue).estimator(bridge.from.odds.estimator)
    document.add(.paragraph(catalogue.text(.bridgeEstimators, level, estimator)))
    let parts = result.parts
    guard parts.contains(where: { !$0.changes.isEmpty }) else {
      document.add(.paragraph(catalogue.text(.bridgeNothing)))
      return document
    }
    document.add(.heading(catalogue.text(.bridgePartsHeading)))
    document.add(.table(partTable(parts)))
    for note in notes(parts) { document.add(.paragraph(note)) }
    document.add(.heading(catalogue.text(.bridgeChangesHeading)))
    for part in parts where !part.changes.isEmpty {
      document.add(
        .subheading(catalogue.text(.bridgePartWithKind, name(part), kind(part.kind))))
      document.add(.list(part.changes.map(sentence)))
    }
    return document
  }

  private var cautions: [String] {
    guard let telling = result.tellingTargets else { return [] }
    let told = catalogue.text(
      .bridgeCannotTell, numbers.whole(bridge.crossings), numbers.whole(result.paths),
      numbers.whole(TargetContrast.leastCrossings))
    guard !telling.isEmpty else { return [told] }
    return [told, catalogue.text(.bridgeTryTarget, numbers.list(telling))]
  }

  private func notes(_ parts: [BridgeResult.Part]) -> [String] {
    var notes = [catalogue.text(.bridgePartsMeaning, level)]
    if let pairs = bridge.sampledPairs {
      notes.append(catalogue.text(.bridgeSampled, numbers.whole(2 * pairs)))
    } else {
      notes.append(catalogue.text(.bridgeExact))
    }
    if result.grain != .change { notes.append(catalogue.text(.bridgeByPart)) }
    let idle = parts.filter(\.isIdle).map(\.name)
    if !idle.isEmpty { notes.append(catalogue.text(.bridgeIdle, numbers.list(idle))) }
    return notes
  }

  // MARK: Tables

  private var moveTable: Table {
    var table = Table(columns: [
      .init(catalogue.text(.columnBridged)), .number(catalogue.text(.bridgeColumnOdds)),
      .number(catalogue.text(.bridgeColumnMedian, unit)),
    ])
    let text = ProbabilityText(catalogue: catalogue)
    for (side, key, statistics) in [
      (result.from, BridgeKey.bridgeFrom, bridge.from), (result.to, .bridgeTo, bridge.to),
    ] {
      let name = side.package.map { catalogue.text(.bridgeWithPackage, side.file, $0) } ?? side.file
      let odds = statistics.odds
      table.append([
        .text(catalogue.text(key, name)),
        .text(numbers.remark(text.interval(odds), after: text.brief(odds))),
        .text(amount(statistics.median)),
      ])
    }
    table.appendRule()
    table.append([
      .text(catalogue.text(.bridgeMove)), .text(difference(bridge.whole.odds, times: 100)),
      .text(difference(bridge.whole.median)),
    ])
    return table
  }

  private func amount(_ estimate: Estimate) -> String {
    let digits = EffectText(catalogue: catalogue).digits(estimate)
    let range = numbers.range(estimate.interval.lowerBound, estimate.interval.upperBound) {
      numbers.decimal($0, digits: digits)
    }
    return numbers.remark(range, after: numbers.decimal(estimate.value, digits: digits))
  }

  private func difference(_ estimate: Estimate, times factor: Double = 1) -> String {
    let scaled = estimate.scaled(by: factor)
    let digits = EffectText(catalogue: catalogue).digits(scaled)
    let range = numbers.range(scaled.interval.lowerBound, scaled.interval.upperBound) {
      numbers.decimal($0, digits: digits)
    }
    return numbers.remark(range, after: numbers.signed(scaled.value, digits: digits))
  }

  private func partTable(_ parts: [BridgeResult.Part]) -> Table {
    var table = Table(columns: [
      .init(catalogue.text(.columnPart)), .init(catalogue.text(.columnKind)),
      .number(catalogue.text(.columnPointsOfOdds)),
      .number(catalogue.text(.columnOfMedian, unit)),
    ])
    table.textWidth = 46
    let points = digits(parts.map { halfWidth($0.share.odds) * 100 })
    let amounts = digits(parts.map { halfWidth($0.share.median) })
    func row(_ name: String, _ kind: String, _ share: ScenarioBridge.Part) {
      table.append([
        .text(name), .text(kind), .text(plusMinus(share.odds.scaled(by: 100), digits: points)),
        .text(plusMinus(share.median, digits: amounts)),
      ])
    }
    for part in parts { row(name(part), kind(part.kind), part.share) }
    table.appendRule()
    row(catalogue.text(.bridgeAll), "", bridge.whole)
    return table
  }

  private func halfWidth(_ estimate: Estimate) -> Double {
    (estimate.interval.upperBound - estimate.interval.lowerBound) / 2
  }

  /// Decimals that show the largest of the errors with two digits.
  private func digits(_ errors: [Double]) -> Int {
    let largest = errors.filter(\.isFinite).max() ?? 0
    return largest > 0 ? min(6, numbers.decimals(for: largest, significant: 2)) : 1
  }

  private func plusMinus(_ estimate: Estimate, digits: Int) -> String {
    let half = numbers.decimal(halfWidth(estimate), digits: digits)
    return numbers.signed(estimate.value, digits: digits) + " ± " + half
  }

  // MARK: Words

  private func name(_ part: BridgeResult.Part) -> String {
    if part.kind == "noise" { return catalogue.text(.bridgeDraws) }
    guard part.changes.count > 1 else { return part.name }
    return catalogue.text(.bridgeSeveral, part.name, numbers.whole(part.changes.count))
  }

  private func kind(_ kind: String) -> String {
    switch ChangeKind(rawValue: kind) {
    case .actual: catalogue.text(.kindActual)
    case .assumption: catalogue.text(.kindAssumption)
    case .lever: catalogue.text(.kindLever)
    case .setting: catalogue.text(.kindSetting)
    case nil: catalogue.text(.kindNoise)
    }
  }

  private func sentence(_ change: ScenarioChange) -> String {
    func words(_ side: ScenarioChange.Side) -> String {
      NumberFormat.written(side.text, unit: side.unit)
    }
    switch (change.before, change.after) {
    case (let before?, let after?):
      guard let old = before.place, let new = after.place else { break }
      return catalogue.text(.changedEntry, change.name, words(before), words(after), old, new)
    case (let before?, nil):
      if let place = before.place {
        return catalogue.text(.goneEntry, change.name, words(before), place)
      }
    case (nil, let after?):
      if let place = after.place {
        return catalogue.text(.addedEntry, change.name, words(after), place)
      }
    case (nil, nil): break
    }
    let none = catalogue.text(.bridgeNoPackage)
    let name = change.name == "seed" ? catalogue.text(.bridgeSeed) : change.name
    return catalogue.text(
      .bridgeChosen, name, change.before.map(words) ?? none, change.after.map(words) ?? none)
  }
}

extension ScenarioChange.Side {
  /// `file:line`; `nil` for what was chosen on the command line.
  fileprivate var place: String? { location.map { "\($0.file):\($0.line)" } }
}
