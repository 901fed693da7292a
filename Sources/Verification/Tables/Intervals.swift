import Statistics

/// 95 % intervals for a proportion, to six decimals.
///
/// Source: Newcombe, *Statistics in Medicine* 17 (1998) 857–872, table I, and the case of no hit in a
/// thousand; Clopper and Pearson, *Biometrika* 26 (1934) 404–413.
enum Intervals {
  static var rows: [VerificationRow] {
    published.flatMap { known in
      rows(known, .wilson, known.wilson) + rows(known, .clopperPearson, known.clopperPearson)
    }
  }

  private struct KnownInterval {
    let hits, count: Int
    let wilson, clopperPearson: ClosedRange<Double>
  }

  private static let published = [
    KnownInterval(
      hits: 81, count: 263, wilson: 0.255289...0.366210, clopperPearson: 0.252737...0.367622),
    KnownInterval(
      hits: 15, count: 148, wilson: 0.062386...0.160487, clopperPearson: 0.057844...0.161650),
    KnownInterval(hits: 0, count: 20, wilson: 0...0.161125, clopperPearson: 0...0.168433),
    KnownInterval(
      hits: 1, count: 29, wilson: 0.006113...0.171755, clopperPearson: 0.000873...0.177644),
    KnownInterval(hits: 0, count: 1000, wilson: 0...0.003827, clopperPearson: 0...0.003682),
  ]

  private static func rows(
    _ known: KnownInterval, _ method: ProportionInterval.Method,
    _ interval: ClosedRange<Double>
  ) -> [VerificationRow] {
    let problem = "\(method.name) \(known.hits)/\(known.count)"
    func bounds() -> ClosedRange<Double> {
      method.bounds(hits: known.hits, count: known.count, level: 0.95)
    }
    return [
      VerificationRow(problem, .lowerEnd, published: interval.lowerBound, to: .decimals(6)) {
        bounds().lowerBound
      },
      VerificationRow(problem, .upperEnd, published: interval.upperBound, to: .decimals(6)) {
        bounds().upperBound
      },
    ]
  }
}
