import Estimation
import GrowthModel
import Simulation

/// How the numbers were found, in one sentence.
struct BriefingMethod {
  let words: BriefingWords
  private var sources: BriefingSources { words.sources }
  private var catalogue: Catalogue { words.catalogue }

  /// Characters of a digest that tell one file from another where people read it.
  private static let digestLength = 12

  func sentences(_ figures: inout BriefingFigures) -> [String] {
    guard let paths = sources.paths, let seed = SourceNumber(sources.run["seed"], of: .run) else {
      return []
    }
    let provenance = sources.report.provenance
    let count = words.count(paths, .countPaths, .figurePaths, in: &figures)
    let key = figures.cite(
      seed, as: String(sources.forecast.seed), catalogue.text(.figureSeed))
    let digest = provenance.digest.split(separator: ":").last.map(String.init) ?? ""
    let method = [count, key, provenance.file, String(digest.prefix(Self.digestLength))]
    guard let odds = sources.odds else {
      return [catalogue.filled(BriefingKey.briefMethodPlain, method + [provenance.version])]
    }
    let estimator = words.probabilities.estimator(odds.estimate.estimator)
    return [
      catalogue.filled(BriefingKey.briefMethodOdds, method + [provenance.version, estimator])
    ]
  }
}
