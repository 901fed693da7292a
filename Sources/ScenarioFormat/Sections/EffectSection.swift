import GrowthModel
import Quantities

/// An item of `levers.<lever>.effects:` one effect on one input of some clusters.
enum EffectSection {
  static let shape = Shape.object(
    [
      Key(
        "input", .text, required: true,
        "Path of the number that it moves: \(subjects.map { "`\($0.path)`" }.joined(separator: ", ")).",
        example: "totals.investment.completed"),
      Key(
        "multiply", .amount(.number), "Multiplies by 1 + x (m − 1), x the level phased in.",
        example: "\"1 + triangular(0.15, 0.28, 0.38)\""),
      Key(
        "add", .uncertain(nil), "Adds x times this, in the unit of the input.",
        example: "\"pert(-0.5, -0.25, 0) years\""),
      Key(
        "set", .uncertain(nil), "Puts this in its place: (1 − x) old + x new.", example: "1 year"),
      Key(
        "shift", .uncertain(.time), "Reads the yearly plan of investment x times this later.",
        example: "0.5 years"),
      Key(
        "clusters", .list(.text), "The clusters on which it acts.", default: "all",
        example: "[digital, bio]"),
      Key("from", .word(.date), "When it begins.", default: "`from` of the lever", example: "2024"),
      Key(
        "until", .word(.date), "When it ends.", default: "`until` of the lever", example: "end 2027"
      ),
      Key(
        "phase", .known(.time, in: 0...100), "Time over which it phases in, evenly.",
        default: "0 years", example: "2 years"),
    ], rules: [.exactlyOne("multiply", "add", "set", "shift")])

  /// A number that levers can move.
  struct Subject {
    var path: String
    var subject: LeverEffect.Subject
    var dimension: Dimension
  }

  static let subjects: [Subject] = [
    Subject(path: "totals.investment.completed", subject: .investment, dimension: .moneyPerYear),
    Subject(path: "totals.investment.agreed", subject: .investment, dimension: .moneyPerYear),
    Subject(
      path: "totals.investment.agreed.realised", subject: .realised, dimension: .share),
    Subject(path: "totals.investment.agreed.start", subject: .start, dimension: .time),
    Subject(path: "build.time", subject: .build, dimension: .time),
    Subject(path: "build.ramp", subject: .ramp, dimension: .time),
    Subject(path: "wear.new", subject: .wear, dimension: .ratePerYear),
    Subject(path: "law.ratio", subject: .ratio, dimension: .number),
    Subject(path: "productivity.drift", subject: .drift, dimension: .ratePerYear),
    Subject(path: "output.level", subject: .level, dimension: .number),
    Subject(path: "shock.sd", subject: .shockDeviation, dimension: .number),
    Subject(path: "land.density", subject: .landDensity, dimension: .moneyPerArea),
    Subject(path: "land.developed", subject: .developedLand, dimension: .area),
    Subject(path: "links.capture", subject: .localCapture, dimension: .share),
    Subject(path: "prices.inflation", subject: .inflation, dimension: .ratePerYear),
  ]

  /// What effects may refer to.
  struct Scene {
    var horizon: Horizon
    var clusters: [String]
    /// Paths of ``subjects`` that this scenario has.
    var movable: Set<String>
  }

  static func decode(
    _ at: Cursor, _ scene: Scene, from: Double?, until: Double?
  ) -> LeverEffect? {
    let clusters = clusters(at["clusters"], scene)
    let phase = at["phase"].known() ?? 0
    checkDates(at, at["from"], at["until"], scene.horizon)
    let name = at["input"].text ?? ""
    guard let subject = subjects.first(where: { $0.path == name || "\($0.path).added" == name })
    else {
      if at["input"].exists {
        at["input"].unknownName(Phrase(.notLeverable, name), name, among: subjects.map(\.path))
      }
      return nil
    }
    if !scene.movable.contains(subject.path) {
      at["input"].error(Phrase(.leverNeedsInput, name))
    }
    if subject.subject.isOfPark, at["clusters"].exists {
      at["clusters"].error(Phrase(.parkwideInput, name), hint: Phrase(.removeKey, "clusters"))
    }
    guard let operation = operation(at, subject) else { return nil }
    return LeverEffect(
      subject: subject.subject, operation: operation, clusters: clusters,
      from: at["from"].date ?? from ?? Double(scene.horizon.asOf + 1),
      until: at["until"].date ?? until, phaseYears: phase)
  }

  /// The number of an effect bears the name of the effect.
  private static func operation(_ at: Cursor, _ subject: Subject) -> LeverEffect.Operation? {
    if at["multiply"].exists {
      return .multiply(at["multiply"].named(at.path).input(default: 1))
    }
    if at["add"].exists {
      return .add(at["add"].measured(in: subject.dimension).named(at.path).input(default: 0))
    }
    if at["set"].exists {
      let isRate = subject.subject == .drift || subject.subject == .inflation
      let range = (isRate ? -1 : 0)...NumberShape.unbounded
      return .set(at["set"].measured(in: subject.dimension, range).named(at.path).input(default: 0))
    }
    guard at["shift"].exists else { return nil }
    if subject.subject != .investment {
      at["shift"].error(Phrase(.shiftOnlyInvestment), hint: Phrase(.useAdd))
    }
    return .shift(at["shift"].named(at.path).input(default: 0))
  }

  private static func clusters(_ at: Cursor, _ scene: Scene) -> [Int] {
    guard at.exists else { return Array(scene.clusters.indices) }
    return at.items.compactMap { item in
      let name = item.text ?? ""
      let index = scene.clusters.firstIndex(of: name)
      if index == nil { item.unknownCluster(name, scene.clusters, at: item.location) }
      return index
    }
  }

  /// Dates lie within the horizon and in order.
  static func checkDates(_ at: Cursor, _ from: Cursor, _ until: Cursor, _ horizon: Horizon) {
    let span = Double(horizon.asOf + 1)...Double(horizon.to + 1)
    for date in [from, until] {
      if let time = date.date, !span.contains(time) {
        date.error(
          Phrase(.yearOutside, date.text ?? "", "\(horizon.asOf + 1)", "\(horizon.to)"),
          hint: Phrase(.between, "\(horizon.asOf + 1)", "end \(horizon.to)"))
      }
    }
    if let begin = from.date, let end = until.date, begin >= end {
      until.error(Phrase(.datesDisorder, from.text ?? "", until.text ?? ""))
    }
  }
}
