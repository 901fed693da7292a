/// A scenario file of any number of clusters and years, to see how time grows with them: the
/// six-cluster case with one common factor in place of the matrix. Nothing links the clusters.
struct GrownCase {
  var clusters: Int
  var years: Int

  /// The file.
  var text: String {
    """
    parkcast: 1
    title: \(clusters) clusters over \(years) years
    source: judgement
    park: { area: 26 km2 }
    horizon: { from: 2023, as_of: 2023, to: \(2023 + years) }
    build: { time: 3 years }
    wear: { new: 6 % }
    law:
      kind: cobb_douglas
      ratio: { measure: net, average: 1.3 }
      capital_elasticity: 0.6
    shock: { sd: 0.12, persistence: 0.4 }
    clusters:
    \(lines(of: cluster))
    correlation:
      one_factor:
    \(lines(of: { "    c\($0): 0.3" }))
    targets:
      last-year: { of: output, at: \(2023 + years), at_least: \(200 * clusters) 亿元 }

    """
  }

  private func cluster(_ index: Int) -> String {
    """
      c\(index):
        output: { 2023: \(50 + 10 * (index % 6)) }
        investment: { completed: { 2024: \(8 + 2 * (index % 6)), growth: 4 % }, noise: 0.25 }
        productivity: { drift: "normal(1, 0.5) %/year" }
    """
  }

  private func lines(of line: (Int) -> String) -> String {
    (1...clusters).map(line).joined(separator: "\n")
  }
}
