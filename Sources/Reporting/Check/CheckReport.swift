public import GrowthModel
public import ScenarioFormat
public import Simulation

/// What is wrong or doubtful in a scenario, and what stands in it: what `check` shows.
public struct CheckReport: Report {
  /// The scenario file as it was named.
  public let file: String
  /// Of the program.
  public let version: String
  /// Everything found, by place.
  public let diagnostics: [Diagnostic]
  /// The scenario, if it has no errors.
  public let scenario: Scenario?
  /// Every number of the scenario.
  public let assumptions: [Assumption]
  /// Of the files, if they could be read.
  public let digest: String?
  /// How much work the odds of the targets would take, where that was asked.
  public let predictions: [TargetPrediction]?
  /// The texts of its language.
  public let catalogue: Catalogue

  /// The report of a scenario that was loaded, or of the errors that kept it from it.
  public init(
    file: String, version: String, diagnostics: [Diagnostic], scenario: Scenario? = nil,
    assumptions: [Assumption] = [], digest: String? = nil,
    predictions: [TargetPrediction]? = nil, in language: Language
  ) {
    self.file = file
    self.version = version
    self.diagnostics = diagnostics
    self.scenario = scenario
    self.assumptions = assumptions
    self.digest = digest
    self.predictions = predictions
    catalogue = Catalogue(language)
  }

  /// Whether the scenario cannot be run.
  public var hasErrors: Bool { errorCount > 0 }

  var errorCount: Int { diagnostics.count { $0.severity == .error } }
  var warningCount: Int { diagnostics.count { $0.severity == .warning } }
  private var numbers: NumberFormat { catalogue.numbers }

  /// What was found, what stands in the file, and how many paths are enough.
  public var document: Document {
    let title = scenario?.title.text(in: catalogue.language.code) ?? file
    var document = Document([.title(title), verdict])
    if !diagnostics.isEmpty {
      document.add(
        .verbatim(diagnostics.map { $0.description(language: catalogue.language.code) }))
    }
    if scenario != nil {
      document.add(.heading(catalogue.text(.contentsHeading)))
      document.add(.facts(contents))
      document.add(.table(grades))
      document.add(.heading(catalogue.text(.samplesHeading)))
      document.add(.paragraph(catalogue.text(.samplesMeaning)))
      document.add(.table(samples))
      if let predictions {
        document.add(PredictionSection(predictions: predictions, catalogue: catalogue).document)
      }
    }
    return document
  }

  private var verdict: Document.Block {
    let errors = numbers.whole(errorCount)
    let warnings = numbers.whole(warningCount)
    if hasErrors { return .caution(catalogue.text(.checkFailed, file, errors, warnings)) }
    if warningCount > 0 { return .paragraph(catalogue.text(.checkDoubtful, file, warnings)) }
    return .paragraph(catalogue.text(.checkClean, file))
  }

  private var contents: [Document.Fact] {
    guard let scenario else { return [] }
    let horizon = scenario.horizon
    func count(_ key: Catalogue.Key, _ value: Int) -> Document.Fact {
      Document.Fact(catalogue.text(key), numbers.whole(value))
    }
    return [
      Document.Fact(
        catalogue.text(.factYears),
        catalogue.text(
          .yearsAndSteps, String(horizon.from), String(horizon.asOf), String(horizon.to),
          String(horizon.stepsPerYear))),
      count(.factClusters, scenario.clusters.count), count(.factTargets, scenario.targets.count),
      count(.factAnchors, scenario.anchors.count), count(.factLevers, scenario.levers.count),
      count(.factPackages, scenario.packages.count),
      count(.factIndicators, scenario.indicators.count),
      count(.factObservations, scenario.observations.reduce(0) { $0 + $1.values.count }),
    ]
  }

  /// Numbers by grade: all of them, and those with a distribution.
  private var grades: Table {
    var table = Table(
      catalogue.text(.gradesTitle),
      columns: [
        .init(catalogue.text(.columnGrade)), .number(catalogue.text(.columnNumbers)),
        .number(catalogue.text(.columnUncertain)),
      ])
    for (key, matching) in gradeGroups {
      table.append([
        .text(catalogue.text(key)), .text(numbers.whole(matching.count)),
        .text(numbers.whole(matching.count { $0.isUncertain })),
      ])
    }
    table.appendRule()
    table.append([
      .text(catalogue.text(.allNumbers)), .text(numbers.whole(assumptions.count)),
      .text(numbers.whole(assumptions.count { $0.isUncertain })),
    ])
    return table
  }

  private var gradeGroups: [(Catalogue.Key, [Assumption])] {
    let keys: [(Catalogue.Key, Grade?)] = [
      (.gradeEvidence, .evidence), (.gradePlan, .plan), (.gradeJudgement, .judgement),
      (.gradeNone, nil),
    ]
    return keys.map { key, grade in (key, assumptions.filter { $0.grade == grade }) }
  }

  private var samples: Table {
    var table = Table(columns: [
      .number(catalogue.text(.columnProbability)),
      .number(catalogue.text(.columnHalfWidth, numbers.decimal(1, digits: 0))),
      .number(catalogue.text(.columnHalfWidth, numbers.decimal(0.1, digits: 1))),
      .number(catalogue.text(.columnTenth)),
    ])
    for probability in Self.probabilities {
      let percent = numbers.withPercentSign(numbers.rounded(probability * 100, significant: 2))
      // A half width beyond the probability itself asks for no more than that the event be seen.
      let cells = [0.01, 0.001, probability / 10].map { width in
        Cell.text(
          width > probability
            ? "–" : numbers.whole(SampleSize.paths(probability: probability, halfWidth: width)))
      }
      table.append([.text(percent)] + cells)
    }
    return table
  }

  static let probabilities = [0.5, 0.1, 0.01, 0.001, 0.000_01]

  /// The base year of the scenario.
  public var asOf: Int? { scenario?.horizon.asOf }

  /// What was found, and counts.
  public var json: JSONValue {
    let groups = zip(["E", "P", "J", "none"], gradeGroups).map { name, group in
      JSONValue.Member(
        name,
        .members(
          ("numbers", .integer(group.1.count)),
          ("uncertain", .integer(group.1.count { $0.isUncertain }))))
    }
    let samples = Self.probabilities.flatMap { probability in
      [0.01, 0.001, probability / 10].filter { $0 <= probability }.map { width in
        JSONValue.members(
          ("probability", .number(probability)), ("halfWidth", .number(width)),
          ("paths", .integer(SampleSize.paths(probability: probability, halfWidth: width))))
      }
    }
    return .members(
      ("parkcast", .string(version)), ("file", .string(file)), ("digest", .optional(digest)),
      ("errors", .integer(errorCount)), ("warnings", .integer(warningCount)),
      ("diagnostics", .array(diagnostics.map { .diagnostic($0, in: catalogue.language) })),
      ("numbers", scenario == nil ? .null : .object(groups)),
      ("samples", .array(samples)),
      ("predictions", predictions.map { .array($0.map(JSONValue.prediction)) } ?? .null))
  }

  /// What was found, a line each.
  public var table: Table {
    var table = Table(
      columns: ["severity", "code", "file", "line", "column", "message", "hint"].map { .init($0) })
    let language = catalogue.language.code
    for diagnostic in diagnostics {
      table.append([
        .text(diagnostic.severity.rawValue), .text(diagnostic.code),
        .text(diagnostic.location.file), .number(Double(diagnostic.location.line), digits: 0),
        .number(Double(diagnostic.location.column), digits: 0),
        .text(diagnostic.phrase.text(in: language)),
        .text(diagnostic.advice?.text(in: language) ?? ""),
      ])
    }
    return table
  }
}
