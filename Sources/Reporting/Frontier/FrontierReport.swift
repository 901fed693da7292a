import Decisions
import Estimation
import GrowthModel

/// Money against odds, median or shortfall: what `frontier` shows.
public struct FrontierReport: Report {
  /// What is shown.
  public let result: FrontierResult
  /// The program and files it comes from.
  public let provenance: Provenance
  /// The texts of its language.
  public let catalogue: Catalogue

  /// The report of a front in a language.
  public init(
    _ result: FrontierResult, from provenance: Provenance, in language: Language
  ) {
    self.result = result
    self.provenance = provenance
    catalogue = Catalogue(language)
  }

  var frontier: Frontier { result.frontier }
  var words: PackageWords { PackageWords(scenario: result.scenario, catalogue: catalogue) }
  private var numbers: NumberFormat { catalogue.numbers }
  var head: ReportHead {
    ReportHead(
      scenario: result.scenario, provenance: provenance, paths: result.paths, seed: result.seed,
      catalogue: catalogue, package: result.package)
  }
  private var targets: TargetText { TargetText(scenario: result.scenario, catalogue: catalogue) }
  private var probabilities: ProbabilityText { ProbabilityText(catalogue: catalogue) }

  /// Levers that are on somewhere on the front or are bought, in the order of the scenario.
  private var levers: [String] {
    let used = Set(
      frontier.points.flatMap { $0.levels.filter { $0.value.isEverOn }.keys }
        + frontier.order.flatMap(\.raised.keys))
    return result.scenario.levers.map(\.id).filter(used.contains)
  }

  /// How it was found, the front, the levers by number, and the order in which to buy them.
  public var document: Document {
    var document = head.document
    document.add(.heading(catalogue.text(heading)))
    document.add(.paragraph(targets.titled(result.target)))
    document.add(.paragraph(method))
    document.add(.paragraph(catalogue.text(.frontierCost, words.discounting(frontier.budget))))
    if let telling = result.tellingTargets {
      document.add(.caution(catalogue.tellingText(telling)))
      document.add(.caution(catalogue.text(.medianInstead)))
    }
    if !frontier.uncosted.isEmpty {
      document.add(
        .caution(
          catalogue.text(.leversUncosted, numbers.list(frontier.uncosted.map(words.lever)))))
    }
    document.add(.table(front))
    if frontier.points.contains(where: \.isLikeTheOneBefore) {
      document.add(.paragraph(catalogue.text(.markedAlike)))
    }
    if !levers.isEmpty { document.add(.facts(legend)) }
    if let estimate = frontier.points.first?.odds {
      document.add(
        .paragraph(
          catalogue.text(.oddsFrom, probabilities.estimator(estimate.estimator))))
    }
    if !frontier.near.isEmpty {
      document.add(
        .paragraph(catalogue.text(.packagesNear, numbers.whole(frontier.near.count))))
    }
    document.add(.heading(catalogue.text(.buyingHeading)))
    if frontier.order.isEmpty {
      document.add(.paragraph(catalogue.text(.nothingToBuy)))
    } else {
      document.add(.paragraph(catalogue.text(.buyingMeaning)))
      document.add(.table(order))
    }
    return document
  }

  private var heading: FrontierKey {
    switch frontier.measure {
    case .odds: .frontierOfOdds
    case .median: .frontierOfMedian
    case .shortfall: .frontierOfShortfall
    }
  }

  private var method: String {
    let method = frontier.method
    let packages = numbers.whole(method.packages)
    let looked = catalogue.text(
      method.isExhaustive ? .allPackages : .packagesSearched, packages)
    guard let few = method.screeningPaths else { return looked }
    return catalogue.text(
      .twoSentencesOfMethod, looked,
      catalogue.text(.firstLook, numbers.whole(few), numbers.whole(method.finalists)))
  }

  private var front: Table {
    var table = Table(columns: [
      .init(""), .number(catalogue.text(.frontierMoney)), .number(catalogue.text(.columnOdds)),
      .number(intervalHead), .number(catalogue.text(.columnMedian)),
      .number(catalogue.text(.columnMissing)), .init(catalogue.text(.columnLevers)),
    ])
    for point in frontier.points {
      table.append([
        .text(point.isLikeTheOneBefore ? "≈" : ""), .text(money(point.cost)),
        .text(probabilities.brief(point.odds)), .text(probabilities.interval(point.odds)),
        .text(amount(point.median.value)), .text(amount(point.shortfall.value)),
        .text(numbered(point.levels)),
      ])
    }
    return table
  }

  private var intervalHead: String {
    let level = frontier.points.first?.odds.level ?? 0.95
    return catalogue.text(.columnInterval, numbers.percent(level, digits: 0))
  }

  private func money(_ value: Double) -> String { numbers.decimal(value, digits: 2) }

  private func amount(_ value: Double) -> String {
    targets.amount(value, of: result.target)
  }

  /// The numbers of the levers that are on, with their level where it is not 1.
  private func numbered(_ levels: [String: LeverLevel]) -> String {
    let parts = levers.enumerated().compactMap { index, id -> String? in
      guard let level = levels[id], level.isEverOn else { return nil }
      let number = String(index + 1)
      guard level.plain != 1 else { return number }
      return numbers.remark(level.plain.map(words.level) ?? "…", after: number)
        .replacing(" ", with: "")
    }
    return parts.isEmpty ? "–" : parts.joined(separator: " ")
  }

  private var legend: [Document.Fact] {
    levers.enumerated().map { Document.Fact(String($0 + 1), words.lever($1)) }
  }

  private var order: Table {
    var table = Table(columns: [
      .number(""), .init(catalogue.text(.columnBuy)), .number(catalogue.text(.frontierMoney)),
      .number(catalogue.text(.columnGain)), .number(catalogue.text(.columnOdds)),
      .number(intervalHead),
    ])
    for (index, step) in frontier.order.enumerated() {
      let raised = result.scenario.levers.compactMap { lever in
        step.raised[lever.id].map { level in
          level == 1
            ? words.lever(lever.id)
            : catalogue.text(.leverAtLevel, words.lever(lever.id), words.level(level))
        }
      }
      table.append([
        .text(numbers.whole(index + 1)), .text(numbers.list(raised)), .text(money(step.cost)),
        .text(gain(step.gain)), .text(probabilities.brief(step.odds)),
        .text(probabilities.interval(step.odds)),
      ])
    }
    return table
  }

  /// A gain with its error: in percentage points where it is one of odds.
  private func gain(_ gain: Estimate) -> String {
    let scale = frontier.measure == .odds ? 100.0 : 1
    let half = (gain.interval.upperBound - gain.interval.lowerBound) / 2 * scale
    let digits = half.isFinite ? min(6, numbers.decimals(for: half, significant: 2)) : 2
    return numbers.signed(gain.value * scale, digits: digits) + " ± "
      + numbers.decimal(half, digits: digits)
  }

  /// The base year of the scenario.
  public var asOf: Int? { result.scenario.horizon.asOf }

  /// The front under the keys that programs rely on.
  public var json: JSONValue { FrontierJSON(report: self).value }

  /// The front, what is near it, and the order of buying, a line each.
  public var table: Table {
    var table = Table(
      columns: [
        "kind", "cost", "probability", "interval_low", "interval_high", "level", "estimator",
        "median", "shortfall90", "gain", "gain_low", "gain_high", "alike", "levers",
      ].map { .init($0) })
    for point in frontier.points {
      table.append(
        [.text("point"), .optional(point.cost)] + cells(point.odds) + [
          .optional(point.median.value), .optional(point.shortfall.value),
        ] + cells(point.gain) + [
          .text(point.isLikeTheOneBefore ? "true" : "false"), words.cell(point.levels),
        ])
    }
    for package in frontier.near {
      table.append(
        [.text("near"), .optional(package.cost)] + cells(nil as ProbabilityEstimate?)
          + [.empty, .empty] + cells(package.lag.negated) + [
            .text("true"), words.cell(package.levels),
          ])
    }
    for step in frontier.order {
      table.append(
        [.text("buy"), .optional(step.cost)] + cells(step.odds) + [.empty, .empty]
          + cells(step.gain)
          + [.empty, words.cell(step.raised.mapValues { LeverLevel($0) })])
    }
    return table
  }

  private func cells(_ odds: ProbabilityEstimate?) -> [Cell] {
    [
      .optional(odds?.probability), .optional(odds?.interval.lowerBound),
      .optional(odds?.interval.upperBound), .optional(odds?.level), .text(odds?.estimator ?? ""),
    ]
  }

  private func cells(_ gain: Estimate?) -> [Cell] {
    [
      .optional(gain?.value), .optional(gain?.interval.lowerBound),
      .optional(gain?.interval.upperBound),
    ]
  }
}

extension Estimate {
  /// The same of the number turned round.
  var negated: Estimate {
    Estimate(
      -value, standardError: standardError, interval: -interval.upperBound...(-interval.lowerBound),
      level: level)
  }
}
