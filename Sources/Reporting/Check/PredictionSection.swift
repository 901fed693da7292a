import Estimation
import Simulation

/// How often the model would be run for the odds of each target, and how long that takes.
struct PredictionSection {
  let predictions: [TargetPrediction]
  let catalogue: Catalogue
  private var numbers: NumberFormat { catalogue.numbers }

  var document: Document {
    var document = Document([
      .heading(catalogue.text(.predictionsHeading)),
      .paragraph(catalogue.text(.predictionsMeaning)),
    ])
    document.add(.table(table))
    return document
  }

  private var table: Table {
    var table = Table(columns: [
      .init(catalogue.text(.columnTarget)), .init(catalogue.text(.factEstimator)),
      .number(catalogue.text(.factCalls)), .number(catalogue.text(.columnSeconds)),
    ])
    for row in predictions {
      let language = catalogue.language.code
      guard let calls = row.prediction.calls else {
        table.append([
          .text(row.target.title.text(in: language)), .text(catalogue.text(.pilotDidNotReach)),
          .text("–"), .text("–"),
        ])
        continue
      }
      table.append([
        .text(row.target.title.text(in: language)),
        .text(ProbabilityText(catalogue: catalogue).estimator(row.prediction.estimator)),
        .text(amount(calls, isLimit: row.prediction.isLimit)),
        .text(row.seconds.map { numbers.rounded($0, significant: 1) } ?? "–"),
      ])
    }
    return table
  }

  /// Two digits are as many as a prediction has.
  private func amount(_ calls: Int, isLimit: Bool) -> String {
    if isLimit { return catalogue.text(.moreThan, numbers.whole(calls)) }
    var unit = 1
    while calls / unit >= 100 { unit *= 10 }
    return numbers.whole((calls + unit / 2) / unit * unit)
  }
}

extension JSONValue {
  /// A prediction by its numbers.
  static func prediction(_ row: TargetPrediction) -> JSONValue {
    .members(
      ("id", .string(row.target.title.id)), ("estimator", .string(row.prediction.estimator)),
      ("calls", .optional(row.prediction.calls)),
      ("isBeyondLimit", .bool(row.prediction.isLimit)),
      ("pilotCalls", .integer(row.prediction.callsMade)),
      ("seconds", row.seconds.map(JSONValue.number) ?? .null))
  }
}
