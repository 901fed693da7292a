import Decisions
import GrowthModel

extension RegretReport {
  /// Every number of the report. What counts as better where it is less, a shortfall or an outcome
  /// that is to stay low, stands with its own sign.
  package var json: JSONValue {
    let costs = costs
    let chosen = regrets.choice(by: .maximumRegret)
    let worst = regrets.worstState(ofPackage: chosen)
    let wrong: JSONValue =
      regrets.regret(state: worst, package: chosen).whole > 0
      ? .members(
        ("state", .string(states[worst].id)), ("better", .string(packages[regrets.best[worst]].id)),
        ("regret", number(regrets.regret(state: worst, package: chosen))))
      : .null
    return .members(
      ("parkcast", .string(provenance.version)),
      (
        "scenario",
        .members(
          ("title", .string(scenario.title.text(in: catalogue.language.code))),
          ("digest", .string(provenance.digest)), ("file", .string(provenance.file)))
      ),
      ("target", .string(target.id)), ("metric", .string(judgement.metric.rawValue)),
      ("seed", .unsigned(seed)), ("paths", .integer(study.paths)),
      ("tellingTargets", telling.map(JSONValue.strings) ?? .null),
      ("discountRate", .number(scenario.discountRate)),
      ("optimism", .number(judgement.optimism)),
      ("satisfiedAt", .number(isTurned ? -satisfyingPayoff : satisfyingPayoff)),
      (
        "states",
        .array(
          states.map {
            .members(
              ("id", .string($0.id)), ("title", .string(words.title($0))),
              ("file", .string($0.file)))
          })
      ),
      (
        "packages",
        .array(packages.indices.map { package($0, taken: taken[$0], cost: costs[$0]) })
      ),
      (
        "recommended",
        .members(
          ("package", .string(packages[chosen].id)), ("taken", .number(taken[chosen])),
          ("wrongWhen", wrong))
      ),
      (
        "choices",
        .array(
          PackageMetric.allCases.flatMap { metric -> [JSONValue] in
            // Hurwicz's weight holds for every metric, what satisfies for the one that was asked.
            rules.filter { metric == judgement.metric || $0.id != "satisficing" }.map { rule in
              .members(
                ("metric", .string(metric.rawValue)), ("rule", .string(rule.id)),
                ("package", .string(packages[study[metric].choice(by: rule.rule)].id)))
            }
          })
      ))
  }

  private func package(_ index: Int, taken: Double, cost: PackageCost) -> JSONValue {
    let worst = regrets.worstState(ofPackage: index)
    let results = states.indices.map { state -> JSONValue in
      return .members(
        ("state", .string(states[state].id)),
        ("value", .number(signed(regrets.payoffs[state][index].whole))),
        ("interval", .interval(interval(state: state, package: index))),
        (
          "estimator",
          judgement.metric == .odds ? .string(study.odds[state][index].estimator) : .null
        ),
        ("regret", number(regrets.regret(state: state, package: index))))
    }
    return .members(
      ("name", .string(packages[index].id)),
      ("cost", cost.uncosted.isEmpty ? .number(cost.presentValue) : .null),
      ("results", .array(results)),
      ("maximumRegret", number(regrets.maximumRegret(ofPackage: index))),
      ("worstState", .string(states[worst].id)),
      ("meanRegret", number(regrets.meanRegret(ofPackage: index))),
      ("worstCase", .number(signed(regrets.hurwicz(ofPackage: index, optimism: 0)))),
      (
        "hurwicz",
        .number(signed(regrets.hurwicz(ofPackage: index, optimism: judgement.optimism)))
      ),
      (
        "satisficingShare",
        .number(regrets.satisficingShare(ofPackage: index, level: satisfyingPayoff))
      ),
      ("taken", .number(taken)))
  }

  private func signed(_ payoff: Double) -> Double { isTurned ? -payoff : payoff }

  private func number(_ number: SectionedNumber) -> JSONValue {
    let estimate = number.estimate()
    return .members(
      ("value", .number(estimate.value)), ("interval", .interval(estimate.interval)))
  }

  /// A line for each package in each state.
  package var table: Table {
    var rows = Table(
      columns: [
        "state", "package", "metric", "value", "low", "high", "regret", "regret_low",
        "regret_high", "cost",
      ].map { .init($0) })
    let costs = costs
    for (state, named) in states.enumerated() {
      for (index, package) in packages.enumerated() {
        let interval = interval(state: state, package: index)
        let regret = regrets.regret(state: state, package: index).estimate()
        rows.append([
          .text(named.id), .text(package.id), .text(judgement.metric.rawValue),
          .number(signed(regrets.payoffs[state][index].whole), digits: 0),
          .number(interval.lowerBound, digits: 0),
          .number(interval.upperBound, digits: 0), .number(regret.value, digits: 0),
          .number(regret.interval.lowerBound, digits: 0),
          .number(regret.interval.upperBound, digits: 0),
          costs[index].uncosted.isEmpty ? .number(costs[index].presentValue, digits: 0) : .empty,
        ])
      }
    }
    return rows
  }
}
