import GrowthModel
import Simulation
import Workbooks

/// The deterministic path with formulas that a spreadsheet program follows, from inputs to output.
///
/// Every number below the inputs is a formula of cells. Where the sheet cannot follow the engine, a
/// number stands as a value and says so, and all after it is a formula again.
struct ModelSheet {
  /// The deterministic path, on which every standard normal is 0.
  let path: PathExplanation
  /// Levels of the levers that are on.
  let levels: [String: LeverLevel]
  let catalogue: Catalogue

  func sheet(_ name: String) -> Sheet { built.sheet(name) }

  /// Built twice: the first time finds how many rows the inputs take, which stand in front.
  var built: BuiltModel { build(inputRows: build(inputRows: 0).sheet.inputs.count) }

  private func build(inputRows: Int) -> BuiltModel {
    var sheet = ModelSheetBuilder(path, levels: levels, catalogue: catalogue, inputRows: inputRows)
    sheet.begin()
    let results = sheet.follow()
    sheet.writeFront(results)
    sheet.writeInputs()
    return BuiltModel(sheet: sheet, results: results)
  }
}

/// The rows of the sheet, and which of them hold its results.
struct BuiltModel {
  let sheet: ModelSheetBuilder
  let results: ModelResults

  /// What a row comes to in the forecast years.
  func values(_ row: ModelRow) -> [Double] { sheet.yearEnds.map { sheet[row, $0].value } }

  /// As wide as the longest name of a row with numbers, within what a screen bears.
  private var nameWidth: Double {
    let widths = sheet.rows.map { row in
      guard row.count > ModelSheetBuilder.singleColumn, case .text(let name) = row[0].content
      else { return 0 }
      return name.displayWidth
    }
    return SheetStyle.width(min(max(widths.max() ?? 0, 30), 64)) - 4
  }

  func sheet(_ name: String) -> Sheet {
    var result = Sheet(name)
    result.rows = sheet.rows
    result.columnWidths =
      [nameWidth, 16, 44, 13] + Array(repeating: 11, count: sheet.horizon.stepCount)
    result.frozenRows = 2
    result.frozenColumns = 1
    result.isLandscape = true
    return result
  }
}

extension ModelSheetBuilder {
  /// The path through all equations, in the order of the engine.
  mutating func follow() -> ModelResults {
    writeTime()
    shareOut()
    writeShockScales()
    writeMacroStates()
    writeStrengths()
    let hasCap = scenario.leverCap != nil && !strengths.isEmpty
    var without: ModelRow?
    if hasCap {
      // With a cap on the levers the path is followed twice, first as if none were on.
      heading(.modelWithoutLevers)
      isLevered = false
      followSteps()
      without = countedTotal(output, .modelTotalWithoutLevers)
      isLevered = true
      landRoom = nil
      heading(.modelWithLevers)
    }
    followSteps()
    capLevers(without: without)
    return writeResults()
  }

  private mutating func followSteps() {
    spend()
    buildCapital()
    produce()
    shake()
    link()
    limitByLand()
  }

  /// Title, heads, and rows that are filled when all is known.
  mutating func begin() {
    append([.text(catalogue.message(.modelTitle), SheetStyle.title)])
    let heads: [ModelKey] = [.modelHeadItem, .modelHeadUnit, .modelHeadSource, .modelHeadValue]
    append(
      heads.enumerated().map { column, key in
        .text(catalogue.message(key), SheetStyle.head(column < 3 ? .leading : .trailing))
      }
        + steps.map { step in
          let style = SheetStyle.head(.trailing)
          return horizon.stepsPerYear > 1
            ? .text(stepName(step), style)
            : .number(Double(horizon.year(ofStep: step)), "0", style)
        })
    for key in [ModelKey.modelGuidePath, .modelGuideChange, .modelGuidePlan] {
      append([.text(catalogue.message(key), ModelStyle.guide)])
    }
    append([.text(catalogue.message(.modelLegendInput), ModelStyle.sample(.input))])
    append([.text(catalogue.message(.modelLegendPlan), ModelStyle.sample(.plan))])
    append([.text(catalogue.message(.modelLegendFixed), ModelStyle.sample(.fixed))])
    skip()
    append([.text(catalogue.message(.modelFrontBlock), SheetStyle.heading)])
    for key in [ModelKey.modelFrontTotal, .modelFrontEngine, .modelFrontDifference] {
      front.append(open(catalogue.message(key), unit: catalogue.message(.modelUnitMoneyPerYear)))
    }
    skip()
    append([.text(catalogue.message(.modelInputBlock), SheetStyle.heading)])
    precondition(rows.count == Self.firstInput, "inputs stand where formulas look for them")
    for _ in 0..<inputRows { skip() }
  }

  /// The total of the sheet, that of the engine, and what has changed since.
  mutating func writeFront(_ results: ModelResults) {
    let (total, engine, difference) = (front[0], front[1], front[2])
    for (year, t) in yearEnds.enumerated() {
      put(self[results.total, t], total, t, as: .money)
      put(.number(path.output.last?[year] ?? .nan), engine, t, as: .money, kind: .fixed)
      // What rounding errors leave is no change.
      let change = self[total, t] - self[engine, t]
      put(
        .when(.magnitude(change), atMost: .number(1e-6), .number(0), else: change), difference, t,
        as: .money)
    }
  }
}
