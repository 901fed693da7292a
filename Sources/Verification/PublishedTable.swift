/// The tables of published values, by the names that the command line knows. A new table is a file in
/// `Tables` and a case here.
package enum PublishedTable: String, Sendable, CaseIterable {
  case distributions
  case quantileTypes = "quantile-types"
  case streams
  case sobol
  case dependence
  case intervals
  case probabilities

  /// The table with all its values computed anew.
  package func verified() -> VerificationTable { VerificationTable(self, rows) }

  private var rows: [VerificationRow] {
    switch self {
    case .distributions: Distributions.rows
    case .quantileTypes: QuantileTypes.rows
    case .streams: RandomStreams.rows
    case .sobol: SobolPoints.rows
    case .dependence: Dependence.rows
    case .intervals: Intervals.rows
    case .probabilities: Probabilities.rows
    }
  }
}
