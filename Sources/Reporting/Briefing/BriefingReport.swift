import GrowthModel
import Simulation

/// A forecast in one page of words: what `briefing` shows.
public struct BriefingReport: Report {
  /// What it is written from.
  let sources: BriefingSources
  /// Sentences and numbers.
  public let briefing: Briefing
  /// The command lines whose JSON holds the numbers.
  let commands: [String]

  /// The briefing of a forecast.
  ///
  /// - Parameters:
  ///   - report: the forecast, in the language of the briefing.
  ///   - levers: the levers of the same scenario compared; `nil` where it has none.
  ///   - target: id of the target that the briefing is about; the first where it is `nil`.
  public init(_ report: RunReport, levers: LeversReport? = nil, target: String? = nil) {
    sources = BriefingSources(report, levers: levers, target: target)
    briefing = BriefingWriter(sources: sources).briefing
    commands = BriefingCommands(sources: sources).lines
  }

  /// The texts of its language.
  public var catalogue: Catalogue { sources.catalogue }
  /// The year from whose end the report looks ahead.
  public var asOf: Int? { sources.horizon.asOf }

  /// The sentences, then a row for each number, and the commands in whose JSON it stands.
  public var document: Document {
    var document = Document([
      .title(
        catalogue.text(.briefTitle, sources.scenario.title.text(in: sources.language)))
    ])
    for section in briefing.sections {
      if !section.heading.isEmpty { document.add(.heading(section.heading)) }
      document.add(.paragraph(paragraph(section.sentences)))
    }
    document.add(.heading(catalogue.text(.briefFigures)))
    document.add(.paragraph(catalogue.text(.briefFiguresNote)))
    document.add(.verbatim(commands))
    document.add(.table(rows))
    document.references = Set(briefing.figures.map(\.key))
    return document
  }

  /// Sentences one after the other; Chinese sets no space between them.
  private func paragraph(_ sentences: [String]) -> String {
    sentences.joined(separator: catalogue.language == .chinese ? "" : " ")
  }

  /// The numbers as people read them.
  private var rows: Table {
    var table = Table(columns: [
      .init(catalogue.text(.columnKey)), .init(catalogue.text(.columnFigure), width: 22),
      .init(catalogue.text(.columnFull), width: 24), .init(catalogue.text(.columnUnit), width: 6),
      .init(catalogue.text(.columnWhere), width: 34),
    ])
    for figure in briefing.figures {
      table.append([
        .text(figure.key), .text(figure.what), .text(full(figure)), .text(figure.unit),
        .text("\(figure.origin.rawValue): \(figure.place)"),
      ])
    }
    return table
  }

  private func full(_ figure: BriefingFigure) -> String {
    let texts = ([figure.value] + figure.ends).map(Self.text)
    guard texts.count == 3 else { return texts[0] }
    return catalogue.numbers.remark("\(texts[1]) – \(texts[2])", after: texts[0])
  }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .number(let number): JSONValue.text(of: number)
    case .integer(let number): String(number)
    case .unsigned(let number): String(number)
    default: ""
    }
  }

  /// Sentences and numbers under the keys that programs rely on.
  public var json: JSONValue {
    let provenance = sources.report.provenance
    return .members(
      ("parkcast", .string(provenance.version)),
      (
        "scenario",
        .members(
          ("title", .string(sources.scenario.title.text(in: sources.language))),
          ("digest", .string(provenance.digest)), ("file", .string(provenance.file)))
      ),
      ("asOf", .integer(sources.horizon.asOf)), ("seed", .unsigned(sources.forecast.seed)),
      ("package", .optional(sources.forecast.package)),
      ("target", .optional(sources.odds?.target.id)),
      (
        "sections",
        .array(
          briefing.sections.map {
            .members(
              ("heading", .string($0.heading)), ("sentences", .strings($0.sentences)))
          })
      ), ("figures", .array(briefing.figures.map(json))), ("commands", .strings(commands)))
  }

  private func json(_ figure: BriefingFigure) -> JSONValue {
    .members(
      ("key", .string(figure.key)), ("what", .string(figure.what)), ("text", .string(figure.text)),
      ("value", figure.value), ("ends", .array(figure.ends)), ("unit", .string(figure.unit)),
      ("origin", .string(figure.origin.rawValue)), ("place", .string(figure.place)))
  }

  /// The numbers, a line each.
  public var table: Table {
    var table = Table(
      columns: ["key", "what", "text", "value", "low", "high", "unit", "origin", "place"].map {
        .init($0)
      })
    for figure in briefing.figures {
      let ends = figure.ends.map(Self.text) + ["", ""]
      table.append(
        [
          figure.key, figure.what, figure.text, Self.text(figure.value), ends[0], ends[1],
          figure.unit, figure.origin.rawValue, figure.place,
        ].map { .text($0.replacing(NumberFormat.fixedSpace, with: " ")) })
    }
    return table
  }
}
