import Decisions
import GrowthModel

/// A scenario file of a comparison.
package struct ComparedFile: Sendable {
  /// As it was named.
  package var file: String
  /// Of the scenario's files, such as `sha256:…`.
  package var digest: String
  /// The scenario itself.
  package var scenario: Scenario
  /// What is counted otherwise than in the first file.
  package var contrasts: [ScenarioContrast]

  /// A file that counts as the first one does, where nothing else is given.
  package init(
    _ file: String, digest: String, scenario: Scenario, contrasts: [ScenarioContrast] = []
  ) {
    self.file = file
    self.digest = digest
    self.scenario = scenario
    self.contrasts = contrasts
  }
}

/// Packages side by side: what `compare` shows.
package struct CompareReport: Report {
  /// What is shown.
  package let comparison: PackageComparison
  /// The files that the packages stand in, in order.
  package let files: [ComparedFile]
  /// Of the program.
  package let version: String
  /// The texts of its language.
  package let catalogue: Catalogue

  /// The report of a comparison of at least one package.
  package init(
    _ comparison: PackageComparison, of files: [ComparedFile], version: String,
    in language: Language
  ) {
    precondition(!comparison.packages.isEmpty, "a comparison has packages")
    self.comparison = comparison
    self.files = files
    self.version = version
    catalogue = Catalogue(language)
  }

  /// What is compared, one table of all, and what sets each apart from the first.
  package var document: Document {
    var document = header
    document.add(SideBySideSection(report: self).document)
    for target in comparison.targets {
      document.add(DifferenceSection(report: self, target: target).document)
    }
    document.add(StandingSection(report: self).document)
    document.add(CommonDrawsSection(report: self).document)
    return document
  }

  /// The base year of the scenario.
  package var asOf: Int? { scenario.horizon.asOf }

  /// Every figure, under the keys that programs rely on.
  package var json: JSONValue { CompareJSON(report: self).value }
  /// Every figure, a line each.
  package var table: Table { CompareTable(report: self).table }

  var first: ComparedPackage { comparison.packages[0] }
  var scenario: Scenario { first.scenario }
  var numbers: NumberFormat { catalogue.numbers }
  var horizon: Horizon { scenario.horizon }
  var language: String { catalogue.language.code }
  var names: [String] { comparison.packages.map(\.name) }

  /// A target of the comparison, as the first scenario has it.
  func target(_ id: String) -> Target? { first.targets.first { $0.target.id == id }?.target }

  /// Its unit: of money, or of the indicator.
  func unit(_ target: String) -> String {
    guard let target = self.target(target) else { return SeriesNames.money }
    return SeriesNames(scenario: scenario, catalogue: catalogue).unit(target.series)
  }

  /// The confidence level of all intervals.
  var level: Double { first.targets.first?.odds.level ?? 0.95 }

  private var header: Document {
    let title =
      files.count > 1
      ? catalogue.text(.compareTitle, numbers.whole(files.count))
      : scenario.title.text(in: language)
    var document = Document([
      .title(title),
      .paragraph(
        catalogue.text(
          .runHeader, String(horizon.asOf), String(horizon.asOf), numbers.whole(comparison.paths),
          String(comparison.seed))),
      .paragraph(catalogue.text(.sameDraws, first.name)),
      .facts(
        comparison.packages.map { package in
          Document.Fact(package.name, ComparedPackageText(report: self).content(package))
        } + wanted),
    ])
    let contrasts = files.flatMap { file in
      file.contrasts.map { ContrastWords(catalogue: catalogue).sentence($0, in: file.file) }
    }
    if !contrasts.isEmpty {
      document.add(.heading(catalogue.text(.contrastsHeading)))
      document.add(.list(contrasts))
    }
    return document
  }

  /// What the targets want.
  private var wanted: [Document.Fact] {
    first.targets.map { compared in
      Document.Fact(
        catalogue.text(.wantedOf, compared.target.id),
        TargetText(scenario: scenario, catalogue: catalogue).sentence(compared.target))
    }
  }
}

/// What a package consists of, in words.
struct ComparedPackageText {
  let report: CompareReport
  private var catalogue: Catalogue { report.catalogue }

  /// Its scenario where there are several, its title and its levers.
  func content(_ package: ComparedPackage) -> String {
    let levers = levers(package)
    let scenario = package.scenario
    let title =
      report.files.count > 1
      ? scenario.title
      : scenario.packages.first { $0.id == package.name }?.title
    guard let title else { return levers }
    return catalogue.text(.comparedNamed, title.text(in: report.language), levers)
  }

  private func levers(_ package: ComparedPackage) -> String {
    let on = package.scenario.levers.compactMap { lever -> String? in
      guard let level = package.levels[lever.id], level.isEverOn else { return nil }
      return text(lever.id, level)
    }
    return on.isEmpty ? catalogue.text(.comparedWithoutLevers) : report.numbers.list(on)
  }

  private func text(_ lever: String, _ level: LeverLevel) -> String {
    if level == 1 { return lever }
    let stages = level.stages.map { stage in
      let share = report.numbers.rounded(stage.level)
      return stage.from.isFinite
        ? catalogue.text(.comparedNamed, JSONValue.text(of: stage.from), share) : share
    }
    return catalogue.text(.comparedLever, lever, report.numbers.list(stages))
  }
}

/// What is counted differently in two scenarios, in words.
package struct ContrastWords {
  let catalogue: Catalogue

  /// In the language of a catalogue.
  package init(catalogue: Catalogue) { self.catalogue = catalogue }

  /// One sentence about a file beside the first one.
  package func sentence(_ contrast: ScenarioContrast, in file: String) -> String {
    let numbers = catalogue.numbers
    switch contrast {
    case .baseYear(let a, let b):
      return catalogue.text(.contrastBaseYear, file, String(a), String(b))
    case .lastYear(let a, let b):
      return catalogue.text(.contrastLastYear, file, String(a), String(b))
    case .boundary: return catalogue.text(.contrastBoundary, file)
    case .discountRate(let a, let b):
      return catalogue.text(.contrastDiscount, file, rate(a), rate(b))
    case .targetYear(let id, let a, let b):
      return catalogue.text(.contrastTargetYear, file, String(a), String(b), id)
    case .threshold(let id, let a, let b):
      return catalogue.text(
        .contrastThreshold, file, numbers.rounded(a, significant: 6),
        numbers.rounded(b, significant: 6), id)
    case .prices(let id): return catalogue.text(.contrastPrices, file, id)
    case .series(let id): return catalogue.text(.contrastSeries, id)
    case .unit(let id): return catalogue.text(.contrastUnit, id)
    case .direction(let id): return catalogue.text(.contrastDirection, id)
    }
  }

  private func rate(_ rate: Double) -> String {
    catalogue.numbers.withPercentSign(catalogue.numbers.rounded(rate * 100))
  }
}
