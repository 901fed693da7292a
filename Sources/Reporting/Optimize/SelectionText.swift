import Decisions
import Estimation

/// Objective, budget and certainty of a selection in words.
struct SelectionText {
  let report: OptimizeReport
  private var optimum: Optimum { report.optimum }
  private var catalogue: Catalogue { report.catalogue }
  private var numbers: NumberFormat { catalogue.numbers }

  /// By what the package was chosen.
  var objective: String {
    switch optimum.objective {
    case .odds: return catalogue.text(.objectiveOdds)
    case .median: return catalogue.text(.objectiveMedian)
    case .percentile(let percent):
      return catalogue.text(.objectivePercentile, numbers.rounded(percent, significant: 4))
    case .expectedShortfall: return catalogue.text(.objectiveShortfall)
    }
  }

  /// What there is to spend.
  var budget: String {
    let budget = optimum.budget
    var parts: [String] = []
    if let total = budget.total {
      parts.append(catalogue.text(.budgetInAll, report.words.money(total, .presentValue)))
    }
    if let yearly = budget.yearly {
      parts.append(catalogue.text(.budgetAYear, report.words.money(yearly, .dearestYear)))
    }
    let money =
      parts.isEmpty
      ? catalogue.text(.withoutBudget) : catalogue.text(.budgetOf, numbers.list(parts))
    guard let levers = budget.levers else { return money }
    return catalogue.text(
      .twoSentencesOfMethod, money, catalogue.text(.mostLevers, numbers.whole(levers)))
  }

  /// Which packages are spoken of.
  private var scope: String {
    if !optimum.method.isExhaustive { return catalogue.text(.amongTried) }
    return catalogue.text(optimum.budget == Budget() ? .amongLevers : .amongAll)
  }

  /// What holds of the package selected, and with which probability.
  var guarantee: String {
    let guarantee = optimum.guarantee
    let confidence = numbers.share(guarantee.confidence)
    if !guarantee.slack.isFinite { return catalogue.text(.tooFewForGuarantee) }
    if optimum.alike.isEmpty { return catalogue.text(.surelyBest, confidence, scope) }
    let (slack, zone) = (difference(guarantee.slack), difference(guarantee.indifference))
    return catalogue.text(
      guarantee.isReached ? .withinZone : .beyondZone, confidence, scope, slack, zone)
  }

  /// How many packages were run on how many paths, and how they were compared.
  var method: String {
    let method = optimum.method
    let stages = method.stages.map {
      catalogue.text(.stageOfSelection, numbers.whole($0.packages), numbers.whole($0.paths))
    }
    return catalogue.text(
      method.isExhaustive ? .methodOfAll : .methodOfSearch, numbers.whole(method.packages),
      numbers.list(stages), scope)
  }

  /// A number of the target's unit with its interval.
  func amount(_ estimate: Estimate) -> String {
    catalogue.text(
      .amountWithInterval, amount(estimate.value), numbers.percent(estimate.level, digits: 0),
      amount(estimate.interval.lowerBound), amount(estimate.interval.upperBound))
  }

  /// A difference of the objective: percentage points of odds, the target's unit else.
  func difference(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let isOdds = optimum.objective == .odds
    let text = numbers.rounded(isOdds ? value * 100 : value, significant: 2)
    guard isOdds else { return withUnit(text) }
    return text == "1" ? catalogue.text(.onePoint) : catalogue.text(.inPoints, text)
  }

  /// A gain with half of its interval.
  func gain(_ gain: Estimate) -> String {
    let scale = optimum.objective == .odds ? 100.0 : 1
    let half = (gain.interval.upperBound - gain.interval.lowerBound) / 2 * scale
    let digits = half.isFinite ? min(6, numbers.decimals(for: half, significant: 2)) : 2
    return numbers.signed(gain.value * scale, digits: digits) + " ± "
      + numbers.decimal(half, digits: digits)
  }

  private func amount(_ value: Double) -> String { targets.amount(value, of: report.result.target) }

  private func withUnit(_ number: String) -> String {
    targets.withUnit(number, of: report.result.target.series)
  }

  private var targets: TargetText {
    TargetText(scenario: report.result.scenario, catalogue: catalogue)
  }
}
