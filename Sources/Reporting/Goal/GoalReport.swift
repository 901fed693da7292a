import Decisions
import Estimation
import GrowthModel

/// What lifts a target to the wanted odds: what `goal` shows.
public struct GoalReport: Report {
  /// What is shown.
  public let result: GoalResult
  /// The program and files it comes from.
  public let provenance: Provenance
  /// The texts of its language.
  public let catalogue: Catalogue

  /// The report of an answer in a language.
  public init(_ result: GoalResult, from provenance: Provenance, in language: Language) {
    self.result = result
    self.provenance = provenance
    catalogue = Catalogue(language)
  }

  private var scenario: Scenario { result.scenario }
  private var numbers: NumberFormat { catalogue.numbers }
  var head: ReportHead {
    ReportHead(
      scenario: result.scenario, provenance: provenance, paths: result.paths, seed: result.seed,
      catalogue: catalogue, package: result.package)
  }
  private var words: PackageWords { PackageWords(scenario: scenario, catalogue: catalogue) }
  private var targets: TargetText { TargetText(scenario: scenario, catalogue: catalogue) }
  private var probabilities: ProbabilityText { ProbabilityText(catalogue: catalogue) }
  private var wanted: String { numbers.share(result.odds) }

  /// The question, the answer in one sentence, and what stands behind it.
  public var document: Document {
    var document = head.document
    document.add(.heading(question))
    document.add(.paragraph(targets.titled(result.target)))
    document.add(.facts(facts))
    for text in cautions { document.add(.caution(text)) }
    return document
  }

  private var question: String {
    switch result.answer {
    case .lever(let id, _): catalogue.text(.goalOfLever, words.lever(id), wanted)
    case .investment: catalogue.text(.goalOfInvestment, wanted)
    case .money: catalogue.text(.goalOfMoney, wanted)
    case .threshold: catalogue.text(.goalOfThreshold, wanted)
    case .year: catalogue.text(.goalOfYear, wanted)
    }
  }

  private var facts: [Document.Fact] {
    if case .threshold(let threshold, let median, let odds) = result.answer {
      return [
        Document.Fact(catalogue.text(.factAnswer), thresholdText(threshold)),
        Document.Fact(catalogue.text(.factMedian), targets.amount(median.value, of: result.target)),
        Document.Fact(catalogue.text(.factOddsAsItStands), probabilities.sentence(odds)),
        Document.Fact(
          catalogue.text(.factEstimator), probabilities.estimator(odds.estimator)),
      ]
    }
    guard let goal = result.answer.goal else { return [] }
    var facts = [Document.Fact(catalogue.text(.factAnswer), answerText(goal))]
    if let least = goal.least {
      facts.append(
        Document.Fact(catalogue.text(.factOddsThere), probabilities.sentence(least.odds)))
    }
    facts.append(
      Document.Fact(
        catalogue.text(.factBest),
        catalogue.text(
          .bestAt, probabilities.sentence(goal.best.odds), value(goal.best.value))))
    facts.append(
      Document.Fact(
        catalogue.text(.factEstimator), probabilities.estimator(goal.best.odds.estimator)))
    if case .money(let money, let budget) = result.answer {
      if let package = money.package {
        facts.append(Document.Fact(catalogue.text(.factPackage), words.levers(package)))
      }
      facts.append(
        Document.Fact(catalogue.text(.factBestPackage), words.levers(money.bestPackage)))
      facts.append(Document.Fact(catalogue.text(.factCost), words.discounting(budget)))
      facts.append(Document.Fact(catalogue.text(.factTried), tried(money)))
    }
    return facts
  }

  private func tried(_ money: MoneyAnswer) -> String {
    let packages = numbers.whole(money.packages)
    guard let few = money.screeningPaths else { return catalogue.text(.packagesInOrder, packages) }
    return catalogue.text(
      .packagesScreened, packages, numbers.whole(few), numbers.whole(money.answer.tried))
  }

  /// The answer with its interval, or that there is none and how far one comes.
  private func answerText(_ goal: GoalAnswer) -> String {
    guard let least = goal.least else {
      let best = goal.best.odds
      let most = catalogue.text(
        .cannotBeReached, probabilities.brief(best), probabilities.interval(best))
      guard let low = goal.lowerEnd else { return most }
      return catalogue.text(.twoSentences, most, catalogue.text(.perhapsFrom, value(low)))
    }
    if goal.isReachedFromTheStart, let nothing = doingNothing(least.value) {
      return catalogue.text(.reachedAlready, nothing)
    }
    let low = value(goal.lowerEnd ?? least.value)
    let level = numbers.percent(least.odds.level, digits: 0)
    guard let high = goal.upperEnd else {
      return catalogue.text(.answerFrom, value(least.value), level, low)
    }
    return catalogue.text(.answerBetween, value(least.value), level, low, value(high))
  }

  /// A value that asks for nothing to be done, in words; `nil` for any other.
  private func doingNothing(_ value: Double) -> String? {
    switch result.answer {
    case .lever where value == 0: catalogue.text(.withoutTheLever)
    case .investment where value == 1: catalogue.text(.withThePlan)
    case .money where value == 0: catalogue.text(.withoutMoney)
    default: nil
    }
  }

  private func thresholdText(_ threshold: Estimate) -> String {
    func amount(_ value: Double) -> String { targets.amount(value, of: result.target) }
    return catalogue.text(
      .answerBetween, amount(threshold.value), numbers.percent(threshold.level, digits: 0),
      amount(threshold.interval.lowerBound), amount(threshold.interval.upperBound))
  }

  private func value(_ value: Double) -> String {
    switch result.answer {
    case .lever: catalogue.text(.levelValue, words.level(value))
    case .investment: catalogue.text(.timesThePlan, numbers.rounded(value, significant: 4))
    case .money(_, let budget): words.money(value, budget)
    case .year: catalogue.text(.byYear, String(Int(value)))
    case .threshold: targets.amount(value, of: result.target)
    }
  }

  private var cautions: [String] {
    var cautions: [String] = []
    if let goal = result.answer.goal, let caution = probabilities.caution(goal.best.odds) {
      cautions.append(caution)
    }
    if let telling = result.tellingTargets {
      cautions.append(catalogue.tellingText(telling))
    }
    if case .money(let money, _) = result.answer, !money.uncosted.isEmpty {
      cautions.append(
        catalogue.text(.leversUncosted, numbers.list(money.uncosted.map(words.lever))))
    }
    return cautions
  }

  /// The base year of the scenario.
  public var asOf: Int? { scenario.horizon.asOf }

  /// The answer under the keys that programs rely on.
  public var json: JSONValue { GoalJSON(report: self).value }

  /// The answer and the best, a line each.
  public var table: Table {
    var table = Table(
      columns: [
        "kind", "value", "value_low", "value_high", "unit", "probability", "interval_low",
        "interval_high", "level", "estimator", "levers",
      ].map { .init($0) })
    func row(
      _ kind: String, _ value: Double?, _ ends: (Double?, Double?), _ odds: ProbabilityEstimate?,
      _ levers: [String: LeverLevel]?
    ) {
      table.append([
        .text(kind), .optional(value), .optional(ends.0), .optional(ends.1), .text(unit),
        .optional(odds?.probability), .optional(odds?.interval.lowerBound),
        .optional(odds?.interval.upperBound), .optional(odds?.level),
        .text(odds?.estimator ?? ""), levers.map(words.cell) ?? .empty,
      ])
    }
    var (package, bestPackage): ([String: LeverLevel]?, [String: LeverLevel]?)
    if case .money(let money, _) = result.answer {
      (package, bestPackage) = (money.package, money.bestPackage)
    }
    if case .threshold(let threshold, _, let odds) = result.answer {
      let ends = (threshold.interval.lowerBound, threshold.interval.upperBound)
      row("answer", threshold.value, ends, nil, nil)
      row("as-it-stands", result.target.threshold, (nil, nil), odds, nil)
    } else if let goal = result.answer.goal {
      row(
        "answer", goal.least?.value, (goal.lowerEnd, goal.upperEnd), goal.least?.odds, package)
      row("best", goal.best.value, (nil, nil), goal.best.odds, bestPackage)
    }
    return table
  }

  /// The unit of the answer, for programs.
  var unit: String {
    switch result.answer {
    case .lever: "level"
    case .investment: "times the plan"
    case .money(_, .presentValue): SeriesNames.money
    case .money(_, .dearestYear): SeriesNames.money + "/year"
    case .year: "year"
    case .threshold:
      SeriesNames(scenario: scenario, catalogue: catalogue).unit(result.target.series)
    }
  }
}

extension Catalogue {
  /// That odds cannot tell packages apart, and the targets whose odds can.
  func tellingText(_ targets: [String]) -> String {
    targets.isEmpty
      ? text(.noTargetTells) : text(.targetsTell, numbers.list(targets))
  }
}
