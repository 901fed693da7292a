import Estimation
import GrowthModel
import Statistics

/// Makes the forecast from an ensemble's sums and counts.
struct ForecastBuilder {
  let scenario: Scenario
  let package: Package?
  let ensemble: Ensemble
  let plan: ModelPlan
  let sample: Sample
  /// One a target, or none at all where paths are counted.
  let answers: [TargetAnswer?]
  let measures: MeasurePlan

  init(
    scenario: Scenario, package: Package?, ensemble: Ensemble, plan: ModelPlan,
    sample: Sample, answers: [TargetAnswer?] = []
  ) {
    self.scenario = scenario
    self.package = package
    self.ensemble = ensemble
    self.plan = plan
    self.sample = sample
    self.answers = answers
    measures = MeasurePlan(scenario, layout: plan.outcomes)
  }

  private var sums: ChunkSummary { sample.sums }
  private var counts: Counts { sample.counts }

  func forecast() -> Forecast {
    let series = measures.labels.indices.map { index in
      let label = measures.labels[index]
      return SeriesForecast(
        series: label.series, year: label.year, prices: label.prices, spread: spread(index))
    }
    return Forecast(
      scenario: scenario, package: package?.id, design: sample.design,
      seed: ensemble.seed, paths: counts.paths, pathsAsked: ensemble.pathCount,
      failures: failures(), series: series, base: baseSeries(),
      growth: Growth(
        yearly: measures.yearlyGrowth.map { growth($0) },
        compound: measures.compoundGrowth.map { growth($0) }),
      targets: scenario.targets.indices.map { odds(ofTarget: $0) },
      anchors: scenario.anchors.indices.map { anchor($0) }, observations: observations(),
      remarks: plan.remarks, inputs: plan.uncertainInputs)
  }

  private func spread(_ index: Int) -> Spread {
    sample.spread(of: index)
  }

  /// Growth is measured as a factor near 1.
  private func growth(_ index: Int) -> Spread {
    let factor = spread(index)
    return Spread(
      mean: factor.mean - 1, standardDeviation: factor.standardDeviation,
      quantiles: factor.quantiles.map { $0 - 1 }, standardError: factor.standardError)
  }

  private func baseSeries() -> [SeriesForecast] {
    let names = scenario.clusters.indices.map { SeriesName.cluster($0) } + [.total]
    return zip(names, measures.base).map { name, index in
      SeriesForecast(
        series: name, year: scenario.horizon.asOf, prices: .real, spread: spread(index))
    }
  }

  private func odds(ofTarget index: Int) -> TargetOdds {
    let reached = counts.firstReached[index]
    var cumulated = 0
    var median: Int?
    for (offset, count) in reached.enumerated() where median == nil {
      cumulated += count
      if 2 * cumulated >= counts.paths {
        median = plan.outcomes.years.lowerBound + offset
      }
    }
    return TargetOdds(
      target: scenario.targets[index],
      estimate: sample.odds(ofTarget: index),
      expectedShortfall: sums.moments[measures.shortfalls.lowerBound + index].mean,
      outcome: spread(measures.targetOutcomes.lowerBound + index),
      firstReached: reached.map { Double($0) / Double(counts.paths) }, medianFirstYear: median,
      answer: answers.isEmpty ? nil : answers[index])
  }

  private func anchor(_ index: Int) -> AnchorForecast {
    let paths = counts.anchorPaths[index]
    let years = plan.outcomes.yearCount
    let total = (0..<years).map { year in
      Spread(sums.givenAnchor[index * years + year], counts.anchorTotals[index][year])
    }
    let targets = counts.anchorHits[index].map { hits in
      ProbabilityEstimate.counting(hits: hits, count: max(paths, 1))
    }
    return AnchorForecast(
      anchor: scenario.anchors[index], frequency: Double(paths) / Double(counts.paths),
      total: paths > 0 ? total : [], targets: paths > 0 ? targets : [])
  }

  /// Where published figures of forecast years stand.
  private func observations() -> [ObservedPercentile] {
    scenario.observations.flatMap { observation -> [ObservedPercentile] in
      guard let series = observation.series else { return [] }
      return observation.values.compactMap { point in
        let year = yearObserved(point)
        let prices = basis(of: observation, series)
        guard
          let index = measures.labels.firstIndex(where: {
            $0.series == name(of: series) && $0.year == year && $0.prices == prices
          }), let histogram = counts.histograms[index]
        else { return nil }
        let below = histogram.cumulativeCount(atMost: point.value)
        return ObservedPercentile(
          observation: observation, point: point,
          percentile: Double(below) / Double(max(histogram.count, 1)), spread: spread(index))
      }
    }
  }

  /// The calendar year that a figure belongs to: `end 2023-07` has a decimal year of 2023.58, but
  /// `end 2023` one of 2024, so the date as written decides.
  private func yearObserved(_ point: Observation.Point) -> Int {
    Int(point.date.drop { !$0.isNumber }.prefix(4)) ?? Int(point.time)
  }

  private func basis(of observation: Observation, _ series: Target.Series) -> PriceBasis {
    if case .indicator = series { return .none }
    return observation.isNominal ? .nominal : .real
  }

  private func name(of series: Target.Series) -> SeriesName {
    switch series {
    case .output: .total
    case .cluster(let index): .cluster(index)
    case .indicator(let index): .indicator(index)
    }
  }

  private func failures() -> Failures {
    Failures(
      count: counts.failed,
      examples: counts.firstFailures.map { index in
        let inputs = InputBlocks.inputs(
          ofPath: index, plan: plan, design: sample.plan, seed: ensemble.seed)
        return FailedPath(index: index, inputs: plan.drawnInputs(at: inputs))
      })
  }
}

extension Spread {
  /// What sums and counts tell of a series.
  init(_ moments: Moments, _ histogram: ValueHistogram?) {
    let none = Spread.levels.map { _ in Double.nan }
    let quantiles = moments.count > 0 ? histogram?.quantiles(at: Spread.levels) ?? none : none
    self.init(
      mean: moments.count > 0 ? moments.mean : .nan,
      standardDeviation: moments.count > 1 ? moments.standardDeviation : 0,
      quantiles: quantiles, standardError: moments.count > 1 ? moments.standardErrorOfMean : 0)
  }
}
