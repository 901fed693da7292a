import ScenarioFormat

/// What sets two scenario files apart: what `compare --inputs` shows.
package struct InputsReport: Report {
  /// What is shown.
  package let difference: ScenarioDifference
  /// The two files as they were named, with their digests.
  package let files: [(file: String, digest: String)]
  /// Of the program.
  package let version: String
  /// The texts of its language.
  package let catalogue: Catalogue

  /// The report of what leads from the first file to the second.
  package init(
    _ difference: ScenarioDifference, from first: (file: String, digest: String),
    to second: (file: String, digest: String), version: String, in language: Language
  ) {
    self.difference = difference
    files = [first, second]
    self.version = version
    catalogue = Catalogue(language)
  }

  private var numbers: NumberFormat { catalogue.numbers }

  /// A verdict, then parts, numbers and choices that differ.
  package var document: Document {
    var document = Document([
      .title(catalogue.text(.inputsTitle, files[0].file, files[1].file)),
      .paragraph(verdict), .paragraph(same),
    ])
    add(difference.members.map(sentence), .membersHeading, to: &document)
    add(difference.numbers.map(sentence), .numbersHeading, to: &document)
    add(difference.settings.map(sentence), .settingsHeading, to: &document)
    return document
  }

  private func add(_ sentences: [String], _ heading: CompareKey, to document: inout Document) {
    guard !sentences.isEmpty else { return }
    document.add(.heading(catalogue.text(heading)))
    document.add(.list(sentences))
  }

  private var verdict: String {
    if difference.isEmpty { return catalogue.text(.inputsSame) }
    return catalogue.text(
      .inputsDiffer, numbers.whole(difference.numbers.count),
      numbers.whole(difference.settings.count), numbers.whole(difference.members.count))
  }

  private var same: String {
    let all = numbers.whole(difference.sameNumbers)
    guard difference.rewritten > 0 else { return catalogue.text(.numbersSame, all) }
    return catalogue.text(.numbersRewritten, all, numbers.whole(difference.rewritten))
  }

  private func sentence(_ member: ScenarioDifference.Member) -> String {
    let kind =
      switch member.kind {
      case .cluster: catalogue.text(.partCluster)
      case .indicator: catalogue.text(.partIndicator)
      case .target: catalogue.text(.partTarget)
      case .lever: catalogue.text(.partLever)
      case .package: catalogue.text(.partPackage)
      case .anchor: catalogue.text(.partAnchor)
      }
    return catalogue.text(member.isAdded ? .memberAdded : .memberGone, kind, member.id)
  }

  private func sentence<Entry: WrittenEntry>(
    _ change: ScenarioDifference.Change<Entry>
  ) -> String {
    switch (change.before, change.after) {
    case (let before?, let after?):
      catalogue.text(
        .changedEntry, change.name, before.words, after.words, before.place, after.place)
    case (let before?, nil):
      catalogue.text(.goneEntry, change.name, before.words, before.place)
    case (nil, let after?):
      catalogue.text(.addedEntry, change.name, after.words, after.place)
    case (nil, nil): change.name
    }
  }

  /// Where no scenario is looked at there is none.
  package var asOf: Int? { nil }

  /// Every change, with what stands on both sides.
  package var json: JSONValue {
    .members(
      ("parkcast", .string(version)),
      (
        "files",
        .array(
          files.map { .members(("file", .string($0.file)), ("digest", .string($0.digest))) })
      ),
      ("sameNumbers", .integer(difference.sameNumbers)),
      ("rewritten", .integer(difference.rewritten)),
      (
        "members",
        .array(
          difference.members.map {
            .members(
              ("kind", .string($0.kind.rawValue)), ("id", .string($0.id)),
              ("change", .string($0.isAdded ? "added" : "gone")))
          })
      ),
      ("numbers", .array(difference.numbers.map(JSONValue.change))),
      ("settings", .array(difference.settings.map(JSONValue.change))))
  }

  /// Every change, a line each.
  package var table: Table {
    var table = Table(
      columns: [
        "kind", "name", "change", "before", "before_unit", "before_place", "after", "after_unit",
        "after_place",
      ].map { .init($0) })
    for member in difference.members {
      table.append(
        [member.kind.rawValue, member.id, member.isAdded ? "added" : "gone"].map(Cell.text)
          + Array(repeating: .empty, count: 6))
    }
    for change in difference.numbers { table.append(row("number", change)) }
    for change in difference.settings { table.append(row("setting", change)) }
    return table
  }

  private func row<Entry: WrittenEntry>(
    _ kind: String, _ change: ScenarioDifference.Change<Entry>
  ) -> [Cell] {
    func cells(_ entry: Entry?) -> [Cell] {
      guard let entry else { return Array(repeating: .empty, count: 3) }
      return [.text(entry.text), .text(entry.unit), .text(entry.place)]
    }
    return [.text(kind), .text(change.name), .text(change.word)]
      + cells(change.before) + cells(change.after)
  }
}

/// What stands under a name in a scenario file.
private protocol WrittenEntry: Sendable {
  /// As written.
  var text: String { get }
  /// Written or understood; empty for none.
  var unit: String { get }
  var location: SourceLocation { get }
}

extension WrittenEntry {
  /// `file:line`.
  fileprivate var place: String { "\(location.file):\(location.line)" }

  /// As written, with the unit where it is understood.
  fileprivate var words: String {
    unit.isEmpty || text.hasSuffix(unit) || text.hasPrefix("{") ? text : "\(text) \(unit)"
  }
}

extension Assumption: WrittenEntry {}

extension Setting: WrittenEntry {
  fileprivate var unit: String { "" }
}

extension ScenarioDifference.Change {
  /// For programs.
  fileprivate var word: String {
    before == nil ? "added" : after == nil ? "gone" : "changed"
  }
}

extension JSONValue {
  fileprivate static func change<Entry: WrittenEntry>(
    _ change: ScenarioDifference.Change<Entry>
  ) -> JSONValue {
    func side(_ entry: Entry?) -> JSONValue {
      guard let entry else { return .null }
      return .members(
        ("text", .string(entry.text)), ("unit", .string(entry.unit)),
        ("place", .string(entry.place)))
    }
    return .members(
      ("name", .string(change.name)), ("change", .string(change.word)),
      ("before", side(change.before)), ("after", side(change.after)))
  }
}
