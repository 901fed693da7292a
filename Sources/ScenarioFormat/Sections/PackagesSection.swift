import GrowthModel

/// `packages:` named settings of levers.
enum PackagesSection {
  private static let number = Shape.known(.number, in: 0...1, needsSource: false)

  private static let level = Shape.either(
    number,
    .object(
      ObjectShape(
        keys: [
          Key("level", number, "One level, in place of levels by date.", example: "1"),
          Key(
            "when", .word(.condition),
            "Condition on a path without which the lever stays off there: `output.total`, "
              + "`output.<cluster>` (real) or `indicators.<id>` in a forecast year, below `<` or "
              + "above `>` a number. A level without dates begins with the year after.",
            default: "none", example: "output.total in 2026 < 80 亿元"),
        ],
        others: OtherKeys(
          .date, "<date>", number, "Level from that date on, until the next.",
          example: ("2026", "1")))))

  static let shape = Shape.map(
    OtherKeys(
      .id, "<package>",
      .object(
        ObjectShape(
          keys: [
            Key("title", .title, "Name for readers.", default: "the id", example: "Fast track")
          ],
          others: OtherKeys(
            .id, "<lever>", level,
            "Level of that lever, from 0 to 1, or its levels by date; levers that are not named "
              + "are at 0.", example: ("admin-speed", "{ 2024: 0.5, 2026: 1 }")))),
      "A package, by an id of its own.",
      example: ("fast-track", "{ investment-tax-credit: 1, admin-speed: 1 }")))

  static func decode(_ at: Cursor, _ scenario: Scenario) -> [Package] {
    at.entries.map { id, _, package in
      var levels: [String: LeverLevel] = [:]
      for (name, place, value) in package.entries {
        guard let lever = scenario.levers.first(where: { $0.id == name }) else {
          let ids = scenario.levers.map(\.id)
          package.unknownName(Phrase(.unknownLever, name), name, among: ids, at: place)
          continue
        }
        levels[name] = LevelDecoder(scenario: scenario, lever: lever).level(value)
      }
      for violation in scenario.violations(of: levels) { report(violation, in: package) }
      return Package(title: package["title"].title(id: id), levels: levels)
    }
  }

  /// What single levels break is told at their own places.
  private static func report(_ violation: PackageViolation, in package: Cursor) {
    switch violation {
    case .unknownLever, .levelNotListed: break
    case .prerequisiteMissing(let lever, let required):
      package.error(
        Phrase(violation), hint: Phrase(.setPrerequisite, required, lever),
        at: package.place(of: lever))
    case .exclusion(let first, let second):
      let places = [first, second].map(package.place(of:))
      package.error(Phrase(violation), hint: Phrase(.setOneToZero), at: places.max())
    }
  }
}

extension Phrase {
  /// What a setting of levers breaks, in words.
  public init(_ violation: PackageViolation) {
    switch violation {
    case .unknownLever(let id): self.init(.unknownLever, id)
    case .levelNotListed(let lever, let level, _):
      self.init(.levelNotListed, Plain.text(level), lever)
    case .prerequisiteMissing(let lever, let required):
      self.init(.prerequisiteMissing, lever, required)
    case .exclusion(let first, let second): self.init(.exclusionBroken, first, second)
    }
  }
}
