import Decisions
import GrowthModel

/// Packages in several states of the world: what `regret` shows.
package struct RegretReport: Report {
  /// A state of the world, and how it is called.
  package struct State: Sendable {
    /// For programs: the file's name, and what of it is settled.
    package var id: String
    /// The scenario file.
    package var file: String
    package var state: ExternalState

    package init(id: String, file: String, _ state: ExternalState) {
      self.id = id
      self.file = file
      self.state = state
    }
  }

  /// By what packages are judged, and how strictly.
  package struct Judgement: Sendable {
    package var metric: PackageMetric
    /// Hurwicz's weight of the best state, 0…1.
    package var optimism: Double
    /// What satisfies, in the unit of the metric; `nil` for even odds, the target's threshold, or a
    /// shortfall of a tenth of it.
    package var satisfied: Double?

    package init(metric: PackageMetric, optimism: Double, satisfied: Double? = nil) {
      self.metric = metric
      self.optimism = optimism
      self.satisfied = satisfied
    }
  }

  let study: RegretStudy
  let states: [State]
  let packages: [Package]
  let target: Target
  /// By the median where the odds cannot tell.
  let judgement: Judgement
  /// Where the odds cannot tell the packages apart: targets whose odds can.
  let telling: [String]?
  let seed: UInt64
  let provenance: Provenance
  /// How often each package has the least greatest regret when paths are drawn again.
  let taken: [Double]
  package let catalogue: Catalogue

  /// - Parameters:
  ///   - packages: those of the study, in order; without levers for none.
  ///   - target: as the first state has it.
  ///   - telling: `nil` where the odds can tell the packages apart, or are not asked for.
  package init(
    _ study: RegretStudy, states: [State], packages: [Package], target: Target,
    judgement: Judgement, telling: [String]? = nil, seed: UInt64, from provenance: Provenance,
    in language: Language
  ) {
    self.study = study
    self.states = states
    self.packages = packages
    self.target = target
    let judged =
      telling == nil ? judgement : Judgement(metric: .median, optimism: judgement.optimism)
    self.judgement = judged
    self.telling = telling
    self.seed = seed
    self.provenance = provenance
    taken = study[judged.metric].choiceShares(by: .maximumRegret, seed: seed)
    catalogue = Catalogue(language)
  }

  var regrets: RegretTable { study[judgement.metric] }
  var scenario: Scenario { states[0].state.scenario }
  var words: RegretWords { RegretWords(report: self) }
  private var numbers: NumberFormat { catalogue.numbers }

  /// What satisfies, as a payoff.
  var satisfyingPayoff: Double {
    let sign = isTurned ? -1.0 : 1
    if let satisfied = judgement.satisfied { return sign * satisfied }
    switch judgement.metric {
    case .odds: return 0.5
    case .median: return sign * target.threshold
    case .shortfall: return sign * abs(target.threshold) / 10
    }
  }

  /// Whether payoffs are numbers with their sign turned, since less is better.
  var isTurned: Bool {
    judgement.metric == .shortfall || (judgement.metric == .median && target.direction == .atMost)
  }

  /// A package's result in a state, as people read it: odds from a count, all else from sections.
  func interval(state: Int, package: Int) -> ClosedRange<Double> {
    if judgement.metric == .odds { return study.odds[state][package].interval }
    let interval = regrets.payoffs[state][package].estimate().interval
    return isTurned ? -interval.upperBound ... -interval.lowerBound : interval
  }

  /// Costs of the packages under the first state, in order.
  var costs: [PackageCost] { packages.map { scenario.cost(levels: $0.levels) } }

  /// The base year of the scenario.
  package var asOf: Int? { scenario.horizon.asOf }

  /// What the packages come to, how far they are behind, and which is robust.
  package var document: Document {
    let language = catalogue.language.code
    var document = Document([
      .title(catalogue.text(.regretTitle, scenario.title.text(in: language))),
      .paragraph(
        catalogue.text(
          .regretMeaning, words.metric(judgement.metric), numbers.whole(study.paths),
          String(seed))),
    ])
    for warning in words.oddsCannotTell { document.add(.caution(warning)) }
    document.add(.heading(catalogue.text(.regretStatesHeading)))
    document.add(.facts(states.map { .init($0.id, words.title($0)) }))
    document.add(.heading(catalogue.text(.regretPayoffHeading)))
    document.add(.table(payoffTable))
    document.add(.heading(catalogue.text(.regretHeading)))
    document.add(.paragraph(words.rules))
    document.add(.table(regretTable))
    document.add(.heading(catalogue.text(.regretVerdictHeading)))
    for sentence in words.verdict { document.add(.paragraph(sentence)) }
    return document
  }

  private var payoffTable: Table {
    var table = Table(
      words.payoffTitle,
      columns: [.init(catalogue.text(.columnState))]
        + packages.map { .number(words.title($0)) })
    for (state, named) in states.enumerated() {
      table.append(
        [.text(named.id)]
          + packages.indices.map { package in
            .text(words.payoff(state: state, package: package))
          })
    }
    return table
  }

  private var regretTable: Table {
    var rows = Table(columns: [
      .init(catalogue.text(.columnPackage)), .number(catalogue.text(.columnMaximumRegret)),
      .init(catalogue.text(.columnWorstIn)), .number(catalogue.text(.columnMeanRegret)),
      .number(catalogue.text(.columnWorstCase)), .number(catalogue.text(.columnHurwicz)),
      .number(catalogue.text(.columnSatisfies)), .number(catalogue.text(.columnTaken)),
      .number(catalogue.text(.regretColumnCost)),
    ])
    let costs = costs
    for package in packages.indices {
      let worst = regrets.worstState(ofPackage: package)
      let hurwicz = regrets.hurwicz(ofPackage: package, optimism: judgement.optimism)
      let satisfies = regrets.satisficingShare(ofPackage: package, level: satisfyingPayoff)
      let maximum = regrets.maximumRegret(ofPackage: package).whole
      rows.append([
        .text(words.title(packages[package])), .text(words.regret(maximum)),
        .text(maximum > 0 ? states[worst].id : ""),
        .text(words.regret(regrets.meanRegret(ofPackage: package).whole)),
        .text(words.level(regrets.hurwicz(ofPackage: package, optimism: 0))),
        .text(words.level(hurwicz)), .percentage(satisfies, digits: 0),
        .percentage(taken[package], digits: 0), .text(words.cost(costs[package])),
      ])
    }
    return rows
  }
}
