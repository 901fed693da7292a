import GrowthModel

/// What the planning step changed or wants known, in words.
struct RemarkText {
  let catalogue: Catalogue
  private var numbers: NumberFormat { catalogue.numbers }

  func sentence(_ remark: PlanRemark) -> String {
    switch remark {
    case .correlationsRepaired(let changes):
      let told = changes.map { change in
        catalogue.text(
          .correlationChange, words(change.measure), change.first, change.second,
          numbers.decimal(change.before, digits: 4), numbers.decimal(change.after, digits: 4))
      }
      return catalogue.text(
        .correlationsRepaired, numbers.rounded(Self.largest(changes), significant: 2),
        numbers.list(told))
    case .correlationWithoutEffect(let first, let second, let undrawn):
      return catalogue.text(.correlationWithoutEffect, first, second, undrawn)
    }
  }

  /// The greatest change of a correlation.
  static func largest(_ changes: [CorrelationChange]) -> Double {
    changes.reduce(0) { max($0, abs($1.after - $1.before)) }
  }

  private func words(_ measure: InputCorrelations.Strength.Measure) -> String {
    switch measure {
    case .rank: catalogue.text(.measureRank)
    case .kendall: catalogue.text(.measureKendall)
    case .score: catalogue.text(.measureScore)
    }
  }
}
