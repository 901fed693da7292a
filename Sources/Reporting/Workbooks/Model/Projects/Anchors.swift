import GrowthModel

/// What one anchor adds to its cluster.
struct AnchorOutput {
  var cluster: Int
  var row: ModelRow
}

extension ModelSheetBuilder {
  /// Output with what the anchors add.
  mutating func addAnchors(_ output: [ModelRow], levels: [ModelRow?]) -> [ModelRow] {
    let added = anchorOutputs(levels: levels)
    guard !added.isEmpty else { return output }
    group(.modelWithAnchors, unit: .money)
    return output.indices.map { c in
      let own = added.filter { $0.cluster == c }
      guard !own.isEmpty else { return output[c] }
      return line(title(c), in: forecast, as: .money) { s, t in
        .sum([s[output[c], t]] + own.map { s[$0.row, t] })
      }
    }
  }

  /// comes · capital · ratio · kept share · phase(ready, ramp) · level, by anchor.
  mutating func anchorOutputs(levels: [ModelRow?]) -> [AnchorOutput] {
    guard !scenario.anchors.isEmpty else { return [] }
    group(.modelAnchors, unit: .money, .modelAnchorsWords)
    return scenario.anchors.map { anchor in
      let name = anchor.title.text(in: catalogue.language.code)
      func read(_ input: Input, _ unit: ModelUnit, _ key: ModelKey) -> Formula {
        self.input(
          input, unit, name: catalogue.message(.modelInputOf, name, catalogue.message(key)))
      }
      // The first option is taken while its probability exceeds one half.
      let comes = constant(
        catalogue.message(.modelAnchorComes, name), .number, anchor.probability > 0.5 ? 1 : 0)
      let full =
        comes * read(anchor.capital, .money, .modelAnchorCapital)
        * read(anchor.ratio, .ratio, .modelRatio)
        * read(anchor.keptShare, .share, .modelAnchorKept)
      let ready =
        read(anchor.start, .date, .modelStart) + read(anchor.delay, .years, .modelAnchorDelay)
        + read(anchor.build, .years, .modelBuild)
      let ramp = read(anchor.ramp, .years, .modelRamp)
      let phase = open(catalogue.message(.modelAnchorPhase, name))
      let readyCell = single(catalogue.message(.modelAnchorReady, name), as: .date, ready)
      let first = horizon.historySteps
      setSingle(.delay(self[begins, first] - readyCell, spread: ramp), phase, as: .share)
      for t in forecast {
        put(.delay(self[begins, t] + stepYears - readyCell, spread: ramp), phase, t, as: .share)
      }
      let row = line(name, in: forecast, as: .money) { s, t in
        let past = t > first ? s[phase, t - 1] : s.single(phase)
        let added = full * (s[phase, t] - past)
        return levels[anchor.cluster].map { added * s[$0, t] } ?? added
      }
      return AnchorOutput(cluster: anchor.cluster, row: row)
    }
  }
}
