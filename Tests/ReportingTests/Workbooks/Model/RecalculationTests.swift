import Foundation
import GrowthModel
import ModelFixtures
import Simulation
import Testing
import WorkbookFiles
import Workbooks

@testable import Reporting

/// The sheet recalculated by Tests/Reference/recalculate_workbook.py, which shares no code with ours.
@Suite(.serialized) struct RecalculationTests {
  /// What is asked for is 1e-9; found: below 1e-13.
  static let tolerance = 1e-11

  private struct Job: Encodable {
    var book: String
    var sheet: String
    var edits: [String: Double]
  }

  /// Cells with formulas, recalculated after cells were written over.
  private func recalculated(_ jobs: [(SheetCase, [String: Double])]) throws -> [[String: Double]] {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "parkcast-model-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    var list: [Job] = []
    for (index, job) in jobs.enumerated() {
      var book = Workbook(title: "", created: CalendarDate(year: 2023, month: 12, day: 31))
      book.sheets = [job.0.model.sheet("Model")]
      let file = folder.appending(path: "\(index).xlsx").path
      try book.write(to: file, temporaryFolder: folder.path)
      list.append(Job(book: file, sheet: "Model", edits: job.1))
    }
    let order = folder.appending(path: "jobs.json")
    try JSONEncoder().encode(list).write(to: order)
    let own = SheetCase.root.appending(path: ".venv/bin/python").path
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      files.isExecutableFile(atPath: own) ? own : "python3",
      SheetCase.root.appending(path: "Tests/Reference/recalculate_workbook.py").path, order.path,
    ]
    let output = folder.appending(path: "values.json")
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(
      process.terminationStatus == 0,
      "python3 with pycel is needed: pip install -r Tests/requirements.txt")
    return try JSONDecoder().decode([[String: Double]].self, from: Data(contentsOf: output))
  }

  /// Years of a row by their cells.
  private func values(_ row: ModelRow, _ found: SheetCase, _ cells: [String: Double]) -> [Double] {
    found.model.sheet.yearEnds.map { cells[found.model.sheet[row, $0].text] ?? .nan }
  }

  private func expect(
    _ cells: [String: Double], in sheet: SheetCase, toBeThoseOf engine: SheetCase,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let results = sheet.model.results
    let rows = results.output + [results.total]
    for (row, wanted) in zip(rows, engine.path.output) {
      let distances = zip(values(row, sheet, cells), wanted).map(SheetCase.distance)
      #expect(
        distances.allSatisfy { $0 < Self.tolerance }, "\(distances)",
        sourceLocation: sourceLocation)
    }
    for (row, wanted) in zip(results.indicators, engine.path.indicators) {
      let distances = zip(values(row, sheet, cells), wanted).map(SheetCase.distance)
      #expect(
        distances.allSatisfy { $0 < Self.tolerance }, "\(distances)",
        sourceLocation: sourceLocation)
    }
  }

  /// Where an input stands.
  private func cell(_ name: String, _ found: SheetCase) throws -> String {
    let index = try #require(
      found.model.sheet.inputs.firstIndex { $0.name == name },
      "\(found.model.sheet.inputs.map(\.name))")
    return "D\(ModelSheetBuilder.firstInput + index + 1)"
  }

  @Test func `another program finds the engine's path in every shipped scenario`() throws {
    let names = [
      "shenzhen-harbin", "registered-revenue", "anchor-arrival", "shenyang-path", "mixed-laws",
      "local-links", "pessimistic", "optimistic", "shenyang-hindcast",
    ]
    var cases = try names.map { try SheetCase(SheetCase.shipped($0)) }
    let base = try SheetCase.shipped("shenzhen-harbin")
    cases += try base.packages.map { try SheetCase(base, package: $0) }
    for (found, cells) in zip(cases, try recalculated(cases.map { ($0, [:]) })) {
      expect(cells, in: found, toBeThoseOf: found)
    }
  }

  @Test func `another program finds the engine's path in every part of the model`() throws {
    let names = [
      "toy-agreed", "toy-gamma-lag", "toy-net-wear", "toy-cobb-douglas", "toy-ces",
      "toy-spillovers", "toy-macro", "toy-cluster-land", "toy-shock-matrix", "toy-levers",
      "toy-shift", "toy-indicators",
    ]
    var cases = try names.map { name in
      let reference = try ReferenceScenario.named(name)
      return try SheetCase(reference.scenario, package: reference.package)
    }
    var quarterly = try ReferenceScenario.named("toy-agreed").scenario
    quarterly.horizon.stepsPerYear = 4
    cases.append(try SheetCase(quarterly))
    for (found, cells) in zip(cases, try recalculated(cases.map { ($0, [:]) })) {
      expect(cells, in: found, toBeThoseOf: found)
    }
  }

  @Test func `changes in the sheet move output as they move the engine`() throws {
    let scenario = try SheetCase.shipped("shenzhen-harbin")
    let base = try SheetCase(scenario)
    var jobs: [(SheetCase, [String: Double])] = []
    var wanted: [SheetCase] = []

    // Investment of 2025, written over the plan.
    let year = 2025 - scenario.horizon.from
    jobs.append((base, [base.model.sheet[try plan(base), year].text: 40]))
    var changed = scenario
    for c in changed.clusters.indices {
      changed.clusters[c].investment?.plan.append(.shareOf(.known(40)))
    }
    wanted.append(try SheetCase(changed))

    // Many inputs at once; the land binds.
    jobs.append(
      (
        base,
        [
          try cell("build.time", base): 2.4, try cell("build.ramp", base): 2.6,
          try cell("productivity.drift", base): 0.015, try cell("law.ratio.added", base): 0.9,
          try cell("land.density", base): 4, try cell("shock.sd", base): 0.3,
          try cell("clusters.bio.share", base): 0.3,
        ]
      ))
    changed = scenario
    for c in changed.clusters.indices {
      changed.clusters[c].build.input.value = .known(2.4)
      changed.clusters[c].ramp.input.value = .known(2.6)
      changed.clusters[c].drift.input.value = .known(0.015)
      changed.clusters[c].production.addedRatio.input.value = .known(0.9)
    }
    changed.land?.density.value = .known(4)
    changed.shock.sd.value = .known(0.3)
    changed.clusters[1].share?.value = .known(0.3)
    changed.correlations.pairs = []
    wanted.append(try SheetCase(changed))

    // A lever half on, and a cap that binds.
    let all = try #require(SheetCase.package("all", of: scenario))
    let levered = try SheetCase(scenario, package: all)
    let title = "Investment tax credit"
    let catalogue = Catalogue(.english)
    jobs.append(
      (
        levered,
        [
          try cell(catalogue.message(ModelKey.modelLevel, title), levered): 0.5,
          try cell(catalogue.message(ModelKey.modelCap), levered): 0.03,
        ]
      ))
    changed = scenario
    changed.leverCap = 0.03
    var half = all
    half.levels["investment-tax-credit"] = 0.5
    wanted.append(try SheetCase(changed, package: half))

    // More bought inside the park.
    let links = try SheetCase.shipped("local-links")
    let linked = try SheetCase(links)
    jobs.append((linked, [try cell("links.capture", linked): 0.5]))
    changed = links
    changed.links?.capture.value = .known(0.5)
    wanted.append(try SheetCase(changed))

    for ((sheet, engine), cells) in zip(zip(jobs.map(\.0), wanted), try recalculated(jobs)) {
      #expect(engine.path.output != sheet.path.output)
      expect(cells, in: sheet, toBeThoseOf: engine)
    }
  }

  /// The row below the name of the plan.
  private func plan(_ found: SheetCase) throws -> ModelRow {
    let name = Catalogue(.english).message(ModelKey.modelPlan)
    let rows = found.model.sheet("Model").rows
    return ModelRow(try #require(rows.firstIndex { $0.first?.content == .text(name) }) + 1)
  }
}
