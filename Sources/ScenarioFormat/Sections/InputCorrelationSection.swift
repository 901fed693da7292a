import GrowthModel
import Probability

/// `correlation.inputs:` uncertain numbers that hang together, and the copula that joins them.
enum InputCorrelationSection {
  static let keys = [
    Key(
      "inputs", .list(tie),
      "Uncertain numbers that hang together: two, a block, or by a common factor.",
      default: "none", example: "[{ between: [law.ratio, totals.output], rank: 0.5, grade: J }]"),
    Key(
      "copula",
      .either(
        .choice(["gaussian", "t"]),
        .object([
          Key(
            "t", .known(.number, in: 1...1000), required: true,
            "Degrees of freedom of the t copula: the fewer, the more extremes come together.",
            example: "4")
        ])),
      "What joins the numbers under `inputs`. `gaussian`: extremes of one come less and less with "
        + "those of another. `{ t: 4 }`: extremes come together; one draw a path widens all of them "
        + "at once, so that even numbers with a rank correlation of 0 are not independent.",
      default: "gaussian", example: "{ t: 4 }"),
    Key(
      "repair", .choice(["nearest"]),
      "Replace an impossible set of correlations by the nearest possible one (in the sum of "
        + "squares, Higham 2002), and tell every correlation that changed.",
      default: "it is an error", example: "nearest"),
  ]

  private static let tie = Shape.object(
    [
      Key(
        "between", .list(.text),
        "Paths of two uncertain numbers; the path of what holds just one will do.",
        example: "[law.ratio, totals.output]"),
      Key(
        "among", .list(.text),
        "A block: paths of two or more uncertain numbers of which each two hang together alike.",
        example: "[law.ratio, totals.output, land.density]"),
      Key(
        "rank", .known(.number, in: -1...1),
        "Spearman's rank correlation of the scores behind the numbers; of the values too where they "
          + "are continuous. Of numbers that take few values (`discrete`, `bernoulli`, `empirical`, "
          + "`poisson`) ties bring the values' own nearer to 0.",
        example: "0.5"),
      Key(
        "kendall", .known(.number, in: -1...1),
        "Kendall's τ in place of `rank`: the chance that two draws stand in the same order in both "
          + "numbers, less the chance that they do not.",
        example: "0.3"),
      Key(
        "factor",
        .map(
          OtherKeys(
            .path, "<path>", .known(.number, in: -1...1),
            "Loading λ: the correlation of the number's normal score with the common factor.",
            example: ("law.ratio", "0.6"))),
        "A common factor: paths of two or more uncertain numbers with their loadings. The normal "
          + "scores of two numbers (under `{ t: … }` the t scores) have the correlation λ₁ λ₂, "
          + "which is a rank correlation of (6/π) asin(λ₁ λ₂/2) under the Gaussian copula.",
        example: "{ law.ratio: 0.6, totals.output: -0.3, land.density: 0.8 }"),
    ],
    rules: [.exactlyOne("between", "among", "factor"), .exactlyOne("rank", "kendall", "factor")])

  /// Most numbers that one item may tie.
  static let mostTied = 100

  /// Decoded last, when every uncertain number has a name.
  static func decode(_ at: Cursor) -> InputCorrelations {
    var ties = Ties()
    for item in at["inputs"].items { ties.add(item) }
    let correlations = InputCorrelations(
      ties.pairs, copula: copula(at["copula"]), repair: at["repair"].exists)
    judge(correlations, ties, at)
    return correlations
  }

  private static func copula(_ at: Cursor) -> InputCorrelations.Copula {
    if at.text == "t" {
      at.error(Phrase(.copulaNeedsDegrees), hint: Phrase(.writeForm, "copula: { t: 4 }"))
    }
    guard at.node?.entries != nil, let degrees = at["t"].known() else { return .gaussian }
    return .student(degreesOfFreedom: degrees)
  }

  /// Refuses correlations that contradict each other, or says what a repair changes.
  private static func judge(_ correlations: InputCorrelations, _ ties: Ties, _ at: Cursor) {
    guard !correlations.pairs.isEmpty else { return }
    do {
      for change in try correlations.scores().changes {
        let place = ties.place(change.first, change.second) ?? at["repair"].location
        at.warning(
          Phrase(
            .correlationRepaired, "@\(change.measure.rawValue)Correlation", change.first,
            change.second, Plain.short(change.before), Plain.short(change.after)), at: place)
      }
    } catch {
      at["inputs"].error(
        Phrase(.notSemidefinite, at["inputs"].path), hint: Phrase(.weakenOrRepair))
    }
  }
}

/// The pairs that the items under `inputs` tie, each with its place.
private struct Ties {
  private(set) var pairs: [InputCorrelations.Pair] = []
  private var places: [Set<String>: SourceLocation] = [:]

  func place(_ first: String, _ second: String) -> SourceLocation? { places[[first, second]] }

  mutating func add(_ item: Cursor) {
    if item["factor"].exists { return addFactor(item["factor"]) }
    let kendall = item["kendall"].known()
    let strength: InputCorrelations.Strength =
      kendall.map { .kendall($0) }
      ?? .rank(item["rank"].known() ?? 0)
    let isBlock = item["among"].exists
    let list = isBlock ? item["among"] : item["between"]
    guard list.exists else { return }
    let members = list.items
    if isBlock {
      guard isOfSize(members.count, list) else { return }
    } else if members.count != 2 {
      return list.error(Phrase(.twoInputs, "\(members.count)"))
    }
    tie(members.map { ($0.tiedInput, $0.location) }, list) { _, _ in strength }
  }

  private mutating func addFactor(_ at: Cursor) {
    let entries = at.entries
    guard isOfSize(entries.count, at) else { return }
    let loadings = entries.map { $0.value.known() ?? 0 }
    tie(entries.map { (at.tiedInput($0.key, at: $0.place), $0.place) }, at) { i, j in
      .score(loadings[i] * loadings[j])
    }
  }

  private func isOfSize(_ count: Int, _ at: Cursor) -> Bool {
    if count < 2 { at.error(Phrase(.fewInputs, "\(count)")) }
    if count > InputCorrelationSection.mostTied {
      at.error(Phrase(.manyInputs, "\(count)", "\(InputCorrelationSection.mostTied)"))
    }
    return count >= 2 && count <= InputCorrelationSection.mostTied
  }

  /// Ties each two of the numbers; `nil` stands for one whose fault has been told.
  private mutating func tie(
    _ members: [(name: String?, place: SourceLocation)], _ at: Cursor,
    _ strength: (Int, Int) -> InputCorrelations.Strength
  ) {
    for (j, second) in members.enumerated() {
      guard let name = second.name else { continue }
      if members[..<j].contains(where: { $0.name == name }) {
        at.error(
          Phrase(.sameInput, name), at: members.count == 2 ? at.location : second.place)
        continue
      }
      for (i, first) in members[..<j].enumerated() {
        guard let other = first.name else { continue }
        if let place = places[[other, name]] {
          at.error(
            Phrase(.pairTwice, other, name, "\(place.line)", "\(place.column)"),
            hint: Phrase(.keepOnePair))
          continue
        }
        places[[other, name]] = at.location
        pairs.append(.init(other, name, strength(i, j)))
      }
    }
  }
}

extension Cursor {
  /// The one uncertain number at or below the path that is written here.
  fileprivate var tiedInput: String? { text.flatMap { tiedInput($0, at: location) } }

  /// The one uncertain number at or below a path.
  fileprivate func tiedInput(_ path: String, at place: SourceLocation) -> String? {
    let names = ledger.uncertainNames
    func isHere(_ name: String) -> Bool { name == path || name.hasPrefix(path + ".") }
    // What is wrong with a faulty number has been said.
    if ledger.faultyNames.contains(where: isHere) { return nil }
    let here = names.contains(path) ? [path] : names.filter(isHere)
    if here.count > 1 {
      error(
        Phrase(.ambiguousInput, path), hint: Phrase(.oneOf, here.prefix(8).joined(separator: ", ")),
        at: place)
    } else if let name = here.first {
      if name.hasPrefix("law.reference.") {
        error(Phrase(.yearlyInput, name), hint: Phrase(.removeKey, path), at: place)
      } else if ledger.unorderedNames.contains(name) {
        error(Phrase(.unorderedInput, name), hint: Phrase(.orderValues), at: place)
      } else {
        return name
      }
    } else if ledger.assumptions.contains(where: { isHere($0.name) }) {
      error(Phrase(.knownInput, path), hint: Phrase(.giveDistribution), at: place)
    } else {
      unknownName(
        Phrase(.unknownInput, path), path, among: names + Self.parents(of: names), at: place)
    }
    return nil
  }

  /// Paths of what holds uncertain numbers.
  private static func parents(of names: [String]) -> [String] {
    var paths: Set<String> = []
    for name in names {
      var keys = name.split(separator: ".")
      while keys.count > 1 {
        keys.removeLast()
        paths.insert(keys.joined(separator: "."))
      }
    }
    return paths.sorted()
  }
}
