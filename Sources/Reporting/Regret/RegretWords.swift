import Decisions
import Foundation
import GrowthModel

/// How states, packages and numbers of a report on regret are said.
struct RegretWords {
  let report: RegretReport
  private var catalogue: Catalogue { report.catalogue }
  private var numbers: NumberFormat { catalogue.numbers }
  private var regrets: RegretTable { report.regrets }
  private var language: String { catalogue.language.code }
  private var isOdds: Bool { report.judgement.metric == .odds }

  // MARK: Names

  func title(_ package: Package) -> String {
    package.levels.isEmpty ? catalogue.text(.regretNoLevers) : package.title.text(in: language)
  }

  /// The scenario's title, and what of it is settled.
  func title(_ state: RegretReport.State) -> String {
    let scenario = state.state.scenario
    let name = scenario.title.text(in: language)
    switch state.state.origin {
    case .asWritten: return name
    case .law:
      return numbers.remark(catalogue.text(.stateLaw, law(scenario.laws[0].law)), after: name)
    case .boundary(let counts):
      let words = catalogue.text(counts ? .stateWithRegistered : .stateWithoutRegistered)
      return numbers.remark(words, after: name)
    case .macro(let place):
      let macro = scenario.macro?.states[place].title.text(in: language) ?? ""
      return numbers.remark(catalogue.text(.stateMacro, macro), after: name)
    }
  }

  private func law(_ law: Law) -> String {
    switch law {
    case .ratio: catalogue.text(.lawRatio)
    case .cobbDouglas: catalogue.text(.lawCobbDouglas)
    case .constantElasticity: catalogue.text(.lawConstantElasticity)
    case .logistic: catalogue.text(.lawLogistic)
    case .referenceClass: catalogue.text(.lawReferenceClass)
    }
  }

  func metric(_ metric: PackageMetric) -> String {
    switch metric {
    case .odds: catalogue.text(.metricOdds)
    case .median: catalogue.text(.metricMedian)
    case .shortfall: catalogue.text(.metricShortfall)
    }
  }

  private var unit: String {
    isOdds
      ? catalogue.text(.regretPoints)
      : SeriesNames(scenario: report.scenario, catalogue: catalogue).unit(report.target.series)
  }

  // MARK: Numbers

  var payoffTitle: String {
    let target = report.target.title.text(in: language)
    switch report.judgement.metric {
    case .odds: return catalogue.text(.regretPayoffOdds, target)
    case .median: return catalogue.text(.regretPayoffMedian, target, unit)
    case .shortfall: return catalogue.text(.regretPayoffShortfall, target, unit)
    }
  }

  /// A payoff with its interval.
  func payoff(state: Int, package: Int) -> String {
    if isOdds {
      let text = ProbabilityText(catalogue: catalogue)
      let odds = report.study.odds[state][package]
      return numbers.remark(text.interval(odds), after: text.brief(odds))
    }
    let interval = report.interval(state: state, package: package)
    let range = numbers.range(interval.lowerBound, interval.upperBound) { numbers.rounded($0) }
    return numbers.remark(range, after: level(regrets.payoffs[state][package].whole))
  }

  /// A payoff alone, with the sign that people read.
  func level(_ payoff: Double) -> String {
    let value = report.isTurned ? -payoff : payoff
    return isOdds ? numbers.percent(value, digits: 2) : numbers.rounded(value)
  }

  /// A difference of payoffs.
  func regret(_ value: Double) -> String {
    isOdds ? numbers.decimal(100 * value, digits: 2) : numbers.rounded(value)
  }

  func amount(_ value: Double) -> String { regret(value) + "\u{A0}" + unit }

  func cost(_ cost: PackageCost) -> String {
    cost.uncosted.isEmpty
      ? numbers.rounded(cost.presentValue) : catalogue.text(.noCostKnown)
  }

  // MARK: Sentences

  var rules: String {
    let rate = report.scenario.discountRate
    let costs =
      rate == 0
      ? catalogue.text(.costsNotDiscounted)
      : catalogue.text(.costsDiscounted, numbers.percent(rate, digits: 1))
    return catalogue.text(
      .regretRuleMeaning, unit, numbers.percent(report.judgement.optimism, digits: 0),
      level(report.satisfyingPayoff), costs)
  }

  /// Where the odds of all packages are too near 0, or 1.
  var oddsCannotTell: [String] {
    guard let telling = report.telling else { return [] }
    let isNearNothing = report.study.odds.joined().contains { $0.probability < 0.5 }
    let warning = catalogue.text(
      .regretOddsCannotTell, report.target.title.text(in: language), isNearNothing ? "0" : "1")
    guard !telling.isEmpty else { return [warning] }
    return [warning, catalogue.text(.regretTryTarget, numbers.list(telling))]
  }

  /// Which package is robust, where it is wrong, and who would say otherwise.
  var verdict: [String] {
    let chosen = regrets.choice(by: .maximumRegret)
    let share = numbers.percent(report.taken[chosen], digits: 0)
    return robust(chosen) + [catalogue.text(.takenShare, share)] + otherRules(chosen)
      + otherMetrics(chosen)
  }

  private func robust(_ chosen: Int) -> [String] {
    let name = title(report.packages[chosen])
    let state = regrets.worstState(ofPackage: chosen)
    let regret = regrets.regret(state: state, package: chosen).estimate()
    guard regret.value > 0 else {
      let isAlike = report.packages.indices.allSatisfy {
        regrets.maximumRegret(ofPackage: $0).whole == 0
      }
      return [catalogue.text(isAlike ? .allAlike : .robustEverywhere, name)]
    }
    let range = numbers.range(regret.interval.lowerBound, regret.interval.upperBound) {
      self.regret($0)
    }
    var sentences = [
      catalogue.text(.robustChoice, name, amount(regret.value), range),
      catalogue.text(
        .wrongWhere, title(report.states[state]),
        title(report.packages[regrets.best[state]]), amount(regret.value)),
    ]
    if regret.interval.lowerBound <= 0 { sentences.append(catalogue.text(.withinNoise)) }
    return sentences
  }

  private func otherRules(_ chosen: Int) -> [String] {
    let others = report.rules.dropFirst().compactMap { rule -> String? in
      regrets.isChoice(chosen, by: rule.rule)
        ? nil
        : catalogue.text(
          .ruleDiffers, rule.title, title(report.packages[regrets.choice(by: rule.rule)]))
    }
    return others.isEmpty ? [catalogue.text(.rulesAgree)] : others
  }

  private func otherMetrics(_ chosen: Int) -> [String] {
    PackageMetric.allCases.filter { $0 != report.judgement.metric }.map { metric in
      let regrets = report.study[metric]
      guard !regrets.isChoice(chosen, by: .maximumRegret) else {
        return catalogue.text(.metricsAgree, self.metric(metric))
      }
      let other = report.packages[regrets.choice(by: .maximumRegret)]
      return catalogue.text(.metricDiffers, self.metric(metric), title(other))
    }
  }
}

extension RegretReport {
  /// The rules that are asked, each with a name for readers and for programs; the first decides.
  var rules: [(rule: RobustRule, id: String, title: String)] {
    [
      (.maximumRegret, "maximum-regret", ""),
      (.meanRegret, "mean-regret", catalogue.text(.ruleMeanRegret)),
      (.worstCase, "worst-case", catalogue.text(.ruleWorstCase)),
      (
        .hurwicz(optimism: judgement.optimism), "hurwicz", catalogue.text(.ruleHurwicz)
      ),
      (.satisficing(level: satisfyingPayoff), "satisficing", catalogue.text(.ruleSatisficing)),
    ]
  }
}
