import GrowthModel

/// `law:` how capital, age and chance become output.
enum LawSection {
  private static let kinds = ["ratio", "cobb_douglas", "ces", "logistic", "reference"]

  private static let ratio = Shape.object([
    Key(
      "measure", .choice(["cumulative", "net"]), required: true,
      "`cumulative`: output per yuan ever spent; wear, idle plant and failed projects are inside, "
        + "so `wear.new` must be 0. `net`: per yuan of worn capital, which is larger.",
      example: "cumulative"),
    Key(
      "added", .positive(.number), "Output per year of an added yuan at full load.",
      example: "\"lognormal(median: 1.2, sigma: 0.4)\""),
    Key(
      "average", .positive(.number),
      "Average ratio of the base year; read by `cobb_douglas` and `ces`.", example: "1.3"),
  ])

  /// What a cluster may have of its own.
  static let parameterKeys: [Key] = [
    Key("ratio", ratio, "Output–capital ratios.", example: "{ measure: cumulative, added: 1.2 }"),
    Key(
      "capital_elasticity", .uncertain(.share, in: 0...1),
      "Elasticity of output to capital; for `cobb_douglas` and `ces`.", example: "0.45"),
    Key(
      "substitution", .positive(.number),
      "Elasticity of substitution between capital and labour; for `ces`.", example: "0.8"),
    Key(
      "jobs_growth", .growth, "Growth of jobs per year; for `cobb_douglas` and `ces`.",
      default: "0 %", example: "1 %"),
    Key(
      "logistic",
      .object([
        Key(
          "rate", .uncertain(.ratePerYear, in: 0...10), required: true,
          "Yearly rate of approach to the limit that `land` gives.",
          example: "\"pert(0.07, 0.20, 0.45)\"")
      ]), "For the `logistic` law.", example: "{ rate: \"pert(0.07, 0.20, 0.45)\" }"),
  ]

  static let clusterShape: Shape = {
    var keys = parameterKeys
    if case .object(var object) = ratio {
      object.keys.removeAll { $0.name == "measure" }
      keys[0].shape = .object(object)
      keys[0].example = "{ added: 1.2 }"
    }
    return .object(keys)
  }()

  static let shape = Shape.object(
    [
      Key(
        "kind", .choice(kinds),
        "The production law: `ratio`, `cobb_douglas`, `ces`, `logistic` or `reference`.",
        example: "ratio"),
      Key(
        "mixture",
        .list(
          .object([
            Key("kind", .choice(kinds), required: true, "A law.", example: "ratio"),
            Key(
              "weight", .known(.share, in: 0...1), required: true,
              "Probability that a path follows it.", example: "0.5"),
          ])),
        "Several laws; each path draws one for all clusters and years. Weights sum to 1.",
        example: "[{ kind: ratio, weight: 0.5 }, { kind: reference, weight: 0.5 }]"),
    ] + parameterKeys + [
      Key(
        "reference", ReferenceSection.shape, "Growth of comparable parks; for `reference`.",
        example: "{ growth: \"normal(10, 3) %\", persistent_share: 0.5 }")
    ], rules: [.exactlyOne("kind", "mixture")])

  /// The parameters of the laws, as far as they are written.
  struct Parameters {
    var added, average, elasticity, substitution, jobsGrowth, rate: Input?

    init() {}

    init(_ at: Cursor) {
      added = at["ratio"]["added"].inputIfWritten(default: 1)
      average = at["ratio"]["average"].inputIfWritten(default: 1)
      elasticity = at["capital_elasticity"].inputIfWritten(default: 1)
      substitution = at["substitution"].inputIfWritten(default: 1)
      jobsGrowth = at["jobs_growth"].inputIfWritten(default: 1)
      rate = at["logistic"]["rate"].inputIfWritten(default: 1)
    }
  }

  struct Laws {
    var laws: [WeightedLaw]
    var kinds: [String]
    var parameters: Parameters
    var isCumulative: Bool
    var place: SourceLocation
  }

  static func decode(_ at: Cursor, _ park: Park, _ horizon: Horizon) -> Laws {
    let reference = ReferenceSection.decode(at["reference"], park, horizon)
    var written: [(kind: String, weight: Double)] = []
    if at["mixture"].exists {
      written = at["mixture"].items.map { item in
        (item["kind"].text ?? "ratio", item["weight"].known() ?? 0)
      }
      let sum = written.reduce(0) { $0 + $1.weight }
      if abs(sum - 1) > 1e-9 {
        at["mixture"].error(
          Phrase(.weightsSum, Plain.text(sum)), hint: Phrase(.weightsMustSumToOne))
      }
    } else {
      written = [(at["kind"].text ?? "ratio", 1)]
    }
    if written.contains(where: { $0.kind == "reference" }), !at["reference"].exists {
      at.error(Phrase(.lawNeeds, "reference", "law.reference"))
    }
    return Laws(
      laws: written.map { WeightedLaw(law($0.kind, reference), weight: $0.weight) },
      kinds: written.map(\.kind), parameters: Parameters(at),
      isCumulative: at["ratio"]["measure"].text == "cumulative",
      place: at.location)
  }

  private static func law(_ kind: String, _ reference: ReferenceClass) -> Law {
    switch kind {
    case "cobb_douglas": .cobbDouglas
    case "ces": .constantElasticity
    case "logistic": .logistic
    case "reference": .referenceClass(reference)
    default: .ratio
    }
  }
}
