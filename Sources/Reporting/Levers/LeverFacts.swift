import Decisions
import Estimation
import GrowthModel

/// What the whole package does, and what it costs.
struct LeverFacts {
  let report: LeversReport
  private var catalogue: Catalogue { report.catalogue }
  private var ranking: LeverRanking { report.ranking }
  private var effects: EffectText { report.effects }

  var facts: [Document.Fact] {
    let comparison = report.comparison
    let probabilities = ProbabilityText(catalogue: catalogue)
    let odds = comparison.with.odds
    func fact(_ key: LeversKey, _ text: String) -> Document.Fact {
      Document.Fact(catalogue.text(key), text)
    }
    var facts = [
      fact(.factOddsWithout, probabilities.sentence(comparison.without.odds)),
      fact(.factOddsWith, probabilities.sentence(odds)),
      Document.Fact(catalogue.text(.factEstimator), probabilities.estimator(odds.estimator)),
      fact(.factEffectOnOdds, effects.points(comparison.odds.package)),
      fact(.factMedianWithout, effects.amount(comparison.without.median, unit: report.unit)),
      fact(.factMedianWith, effects.amount(comparison.with.median, unit: report.unit)),
      fact(
        .factEffectOnMedian, effects.sentence(comparison.median.package, unit: report.unit)),
      fact(.factOutputGained, gained(comparison.output.package, unit: SeriesNames.money)),
    ]
    if let valueAdded = comparison.valueAdded {
      facts.append(fact(.factValueAddedGained, gained(valueAdded.package, unit: valueAddedUnit)))
    }
    facts.append(
      fact(.factPackageCost, effects.money(ranking.cost.presentValue, in: report.scenario)))
    if let ratios { facts.append(fact(.factCommonNumbers, ratios)) }
    return facts
  }

  private var valueAddedUnit: String {
    let indicator = report.scenario.indicators.first { $0.id == "value_added" }
    return indicator?.unit.text(in: catalogue.language.code) ?? SeriesNames.money
  }

  /// What is gained, and what of it the city keeps.
  private func gained(_ gain: Estimate, unit: String) -> String {
    let gross = effects.sentence(gain, unit: unit)
    let net = gain.scaled(by: 1 - ranking.displaced)
    guard ranking.displaced > 0 else { return gross }
    let digits = effects.digits(gain)
    let text = catalogue.numbers.signed(net.value, digits: digits)
    return catalogue.text(.gainedAndNet, gross, text + NumberFormat.fixedSpace + unit)
  }

  /// How much common draws help.
  private var ratios: String? {
    guard let ratios = ranking.errorRatios else { return nil }
    let numbers = catalogue.numbers
    let least = numbers.rounded(ratios.lowerBound, significant: 2)
    if ratios.lowerBound == ratios.upperBound { return catalogue.text(.errorsSmaller, least) }
    return catalogue.text(
      .errorsSmaller,
      numbers.range(ratios.lowerBound, ratios.upperBound) {
        numbers.rounded($0, significant: 2)
      })
  }
}
