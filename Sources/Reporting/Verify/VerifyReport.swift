import Verification

/// Published values beside those that are computed here: what `verify` shows.
package struct VerifyReport: Report {
  /// The tables, computed.
  package let tables: [VerificationTable]
  /// Of the program.
  package let version: String
  /// The texts of its language.
  package let catalogue: Catalogue

  /// The report of some tables.
  package init(_ tables: [VerificationTable], version: String, in language: Language) {
    self.tables = tables
    self.version = version
    catalogue = Catalogue(language)
  }

  /// How many values do not agree, for whatever reason.
  package var failed: Int { tables.reduce(0) { $0 + $1.failures.count } }

  private var count: Int { tables.reduce(0) { $0 + $1.rows.count } }
  private var words: VerificationWords { VerificationWords(catalogue: catalogue) }

  /// Where no scenario is looked at there is none.
  package var asOf: Int? { nil }

  /// A summary, every table, what does not agree, and how many do.
  package var document: Document {
    var document = Document([
      .title(catalogue.text(.verifyTitle)), .paragraph(catalogue.text(.verifyMeaning, version)),
      .table(summary),
    ])
    for table in tables {
      document.add(VerificationSection(table: table, catalogue: catalogue).document)
    }
    document.add(.heading(catalogue.text(.verifyVerdictHeading)))
    let failures = tables.flatMap(\.failures).map(words.failure)
    if !failures.isEmpty { document.add(.list(failures)) }
    document.add(verdict)
    return document
  }

  private var verdict: Document.Block {
    let numbers = catalogue.numbers
    let text = catalogue.text(.valuesAgree, numbers.whole(count - failed), numbers.whole(count))
    return failed > 0 ? .caution(text) : .paragraph(text)
  }

  private var summary: Table {
    let numbers = catalogue.numbers
    var table = Table(columns: [
      .init(catalogue.text(.columnTable)), .init(catalogue.text(.columnHolds)),
      .number(catalogue.text(.columnValues)), .number(catalogue.text(.columnAgree)),
    ])
    for part in tables {
      table.append([
        .text(part.content.rawValue), .text(words.title(part.content)),
        .text(numbers.whole(part.rows.count)),
        .text(numbers.whole(part.rows.count - part.failures.count)),
      ])
    }
    return table
  }

  /// Every value in full.
  package var json: JSONValue {
    let parts = tables.map { table in
      JSONValue.members(
        ("name", .string(table.content.rawValue)),
        ("rows", .array(table.rows.map(JSONValue.verification))))
    }
    return .members(
      ("parkcast", .string(version)), ("tables", .array(parts)), ("values", .integer(count)),
      ("failed", .integer(failed)))
  }

  /// Every value, a line each.
  package var table: Table {
    var table = Table(
      columns: [
        "table", "problem", "measure", "published", "computed", "error", "tolerance", "verdict",
        "interval_low", "interval_high", "level", "estimator", "calls", "fault",
      ].map { .init($0) })
    for part in tables {
      for row in part.rows {
        let estimate = row.estimate
        table.append([
          .text(part.content.rawValue), .text(row.problem), .text(row.measure.name),
          .figure(row.published), row.computed.map(Cell.figure) ?? .empty,
          .optional(row.error), .number(row.tolerance, digits: 0), .text(row.verdict.rawValue),
          .optional(estimate?.interval.lowerBound), .optional(estimate?.interval.upperBound),
          .optional(estimate?.level), .text(estimate?.estimator ?? ""),
          .optional(estimate.map { Double($0.calls) }), .text(row.fault?.name ?? ""),
        ])
      }
    }
    return table
  }
}

extension JSONValue {
  /// A published figure and what became of it.
  static func verification(_ row: VerificationRow) -> JSONValue {
    var members = [
      Member("problem", .string(row.problem)), Member("measure", .string(row.measure.name)),
      Member("published", .figure(row.published)),
      Member("computed", row.computed.map(figure) ?? .null),
      Member("error", row.error.map(JSONValue.number) ?? .null),
      Member("tolerance", .number(row.tolerance)),
      Member("verdict", .string(row.verdict.rawValue)),
    ]
    if let estimate = row.estimate {
      members += [
        Member("interval", interval(estimate.interval)), Member("level", .number(estimate.level)),
        Member("estimator", .string(estimate.estimator)),
        Member("calls", .integer(estimate.calls)),
      ]
    }
    if let fault = row.fault { members.append(Member("fault", .string(fault.name))) }
    return .object(members)
  }

  private static func figure(_ figure: Figure) -> JSONValue {
    switch figure {
    case .number(let value): .number(value)
    case .word(let bits): .string(FigureText.hexadecimal(bits))
    case .point(let coordinates): .array(coordinates.map(JSONValue.number))
    }
  }
}

extension Cell {
  /// A figure in full; the coordinates of a point with spaces between them.
  fileprivate static func figure(_ figure: Figure) -> Cell {
    switch figure {
    case .number(let value): .number(value, digits: 0)
    case .word(let bits): .text(FigureText.hexadecimal(bits))
    case .point(let coordinates):
      .text(coordinates.map(JSONValue.text).joined(separator: " "))
    }
  }
}

extension VerificationRow.Fault {
  /// For programs: a stable name, or the error's own words.
  fileprivate var name: String {
    switch self {
    case .error(let words): words
    case .imprecise: "imprecise"
    }
  }
}
