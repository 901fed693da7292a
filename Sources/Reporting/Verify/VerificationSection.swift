import Verification

/// One table of published values, and behind it how its probabilities were found.
struct VerificationSection {
  let table: VerificationTable
  let catalogue: Catalogue

  private var words: VerificationWords { VerificationWords(catalogue: catalogue) }
  private var figures: FigureText { FigureText(numbers: catalogue.numbers) }

  var document: Document {
    var document = Document([
      .heading(words.title(table.content)), .paragraph(words.source(table.content)),
      .table(comparison),
    ])
    if let level = table.rows.compactMap(\.estimate).first?.level {
      document.add(.table(estimates(level)))
    }
    return document
  }

  private var comparison: Table {
    var result = Table(columns: [
      .init(catalogue.text(.columnProblem)), .init(catalogue.text(.columnFigure)),
      .number(catalogue.text(.columnPublished)), .number(catalogue.text(.columnComputed)),
      .number(catalogue.text(.columnError)), .init(catalogue.text(.columnVerdict)),
    ])
    for row in table.rows {
      result.append([
        .text(words.problem(row.problem)), .text(words.measure(row.measure)),
        .text(figures.published(row.published)),
        .text(row.computed.map { figures.computed($0, row.digits) } ?? "–"),
        .text(figures.error(row.error)), .text(words.verdict(row.verdict)),
      ])
    }
    return result
  }

  private func estimates(_ level: Double) -> Table {
    let numbers = catalogue.numbers
    let names = ProbabilityText(catalogue: catalogue, countsPaths: false)
    var result = Table(
      catalogue.text(.estimatesTitle),
      columns: [
        .init(catalogue.text(.columnProblem)),
        .number(catalogue.text(.columnInterval, numbers.percent(level, digits: 3))),
        .number(catalogue.text(.factCalls)), .init(catalogue.text(.factEstimator)),
      ])
    for row in table.rows {
      guard let estimate = row.estimate else { continue }
      result.append([
        .text(words.problem(row.problem)),
        .text(figures.interval(estimate.interval, .significant(3))),
        .text(numbers.whole(estimate.calls)), .text(names.estimator(estimate.estimator)),
      ])
    }
    return result
  }
}
