import GrowthModel
import Simulation

/// The uncertain inputs of a scenario in the order of their influence on the page's target.
///
/// Where an estimator has found the likeliest way, influence is the part in the variance there, which
/// is what decides rare odds; else it is measured over all futures.
struct Influences {
  /// One input.
  struct Entry: Sendable, Hashable {
    var name: String
    /// 0...1.
    var share: Double
  }

  /// The largest share first; the register has those that are too small to tell.
  let inputs: [Entry]
  /// How the shares are to be read.
  let meaning: String

  /// `nil` where there is nothing to tell.
  init?(_ report: PageReport) {
    guard let odds = report.odds else { return nil }
    let run = report.run
    let numbers = run.numbers
    let uncertain = Set(run.forecast.inputs.map(\.name))
    let way = odds.answer?.ways.first?.inputs.map { Entry(name: $0.name, share: $0.share) }
    let study = report.influences
    let least = way == nil ? study?.least ?? 0 : Self.leastAtWay
    let all = way ?? study?.inputs.map { Entry(name: $0.name, share: $0.share) } ?? []
    inputs = all.filter { $0.share >= least && uncertain.contains($0.name) }
    guard !inputs.isEmpty else { return nil }
    let together = numbers.percent(inputs.reduce(0) { $0 + $1.share }, digits: 0)
    let target = odds.target.title.text(in: run.catalogue.language.code)
    let bound = numbers.percent(least, digits: 1)
    meaning =
      way == nil
      ? run.catalogue.text(
        .influenceOfAll, target, together, bound, numbers.whole(study?.points ?? 0))
      : run.catalogue.text(.influenceMeaning, target, together, bound)
  }

  /// Smaller shares are not told.
  private static let leastAtWay = 0.001
}
