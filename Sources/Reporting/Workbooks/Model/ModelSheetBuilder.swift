import GrowthModel
import Simulation
import Workbooks

/// Builds the sheet row by row, in the order of the equations.
///
/// Columns: name, unit, source or equation, a single number, then one column a step. The files in
/// the folders named after parts of the model extend it, as they extend `Workspace` in
/// `GrowthModel`. Formulas take what they need of the sheet as they are built, so a row may stand
/// below what reads it.
struct ModelSheetBuilder {
  let path: PathExplanation
  let levels: [String: LeverLevel]
  let catalogue: Catalogue
  /// Rows kept for the inputs, which stand in front and are known last.
  let inputRows: Int
  /// Whether levers act: off while the path is followed without them, for the cap.
  var isLevered = true

  var rows: [[WorkbookCell]] = []
  /// What the cells of the steps come to, by row.
  private var values: [[Double]] = []
  private var singles: [Double] = []
  var inputs: [ModelInput] = []
  var inputPlaces: [String: Int] = [:]
  private let drawn: [String: Double]
  private let columnNames: [String]

  /// The total of the sheet, that of the engine, and the change, which stand before the inputs.
  var front: [ModelRow] = []

  // What the parts of the model leave for those after them.
  var begins = ModelRow(0)
  var elapsed = ModelRow(0)
  var ages = ModelRow(0)
  var shares: [Formula?] = []
  var baseOutput: [Formula] = []
  /// By what the park's sd of demand is multiplied for every cluster.
  var shockScales: [Formula] = []
  var strengths: [ModelEffect: ModelRow] = [:]
  /// Weights and loads by age, by the delay that they follow from.
  var delayRows: [String: ModelRow] = [:]
  var macroInvestment: ModelRow?
  var macroOutput: ModelRow?
  var spent: [ModelRow?] = []
  var started: [ModelRow?] = []
  var loaded: [ModelRow?] = []
  /// Output of every cluster, as far as the equations have come.
  var output: [ModelRow] = []
  var landRoom: (density: ModelRow, developed: ModelRow)?

  var scenario: Scenario { path.scenario }
  var horizon: Horizon { path.scenario.horizon }
  var law: Law { scenario.laws[path.law].law }
  var stepYears: Formula { .number(horizon.stepYears) }
  var history: Range<Int> { 0..<horizon.historySteps }
  var forecast: Range<Int> { horizon.historySteps..<horizon.stepCount }
  var steps: Range<Int> { 0..<horizon.stepCount }
  /// Last steps of the forecast years, in whose columns results of the years stand.
  var yearEnds: [Int] {
    forecast.filter { ($0 + 1) % horizon.stepsPerYear == 0 }
  }

  static let firstStepColumn = 4
  static let singleColumn = 3

  init(
    _ path: PathExplanation, levels: [String: LeverLevel], catalogue: Catalogue, inputRows: Int
  ) {
    self.path = path
    self.levels = levels
    self.catalogue = catalogue
    self.inputRows = inputRows
    drawn = Dictionary(path.inputs.map { ($0.name, $0.value) }) { first, _ in first }
    // A plan that is shifted in time is read up to as many years after its end.
    columnNames = (0..<(Self.firstStepColumn + 2 * path.scenario.horizon.stepCount)).map(
      CellRange.columnName)
  }

  /// The value of an input on the path.
  func value(of input: Input) -> Double { drawn[input.name] ?? input.central }

  func title(_ cluster: Int) -> String {
    scenario.clusters[cluster].title.text(in: catalogue.language.code)
  }

  // MARK: Reading

  /// The cell of a row in a step.
  subscript(_ row: ModelRow, _ step: Int) -> Formula {
    Formula(
      atom: columnNames[Self.firstStepColumn + step] + "\(row.index + 1)",
      value: values[row.index][step])
  }

  /// The cell of a row in a step, named so that a copied formula still reads it.
  func fixedReference(_ row: ModelRow, _ step: Int) -> Formula {
    Formula(
      atom: "$" + columnNames[Self.firstStepColumn + step] + "$\(row.index + 1)",
      value: values[row.index][step])
  }

  /// The single number of a row.
  func single(_ row: ModelRow) -> Formula {
    Formula(atom: "$D$\(row.index + 1)", value: singles[row.index])
  }

  /// Cells of a row, from step to step.
  func span(_ row: ModelRow, _ steps: Range<Int>, isFixed: Bool = false) -> CellSpan {
    let mark = isFixed ? "$" : ""
    func name(_ step: Int) -> String {
      mark + columnNames[Self.firstStepColumn + step] + "\(mark)\(row.index + 1)"
    }
    return CellSpan(
      text: name(steps.lowerBound) + ":" + name(steps.upperBound - 1),
      values: Array(values[row.index][steps]))
  }

  /// Cells of neighbouring rows in one step.
  func span(_ rows: [ModelRow], _ step: Int) -> CellSpan {
    let name = columnNames[Self.firstStepColumn + step]
    guard let first = rows.first, let last = rows.last else {
      return CellSpan(text: "0", values: [])
    }
    return CellSpan(
      text: "\(name)\(first.index + 1):\(name)\(last.index + 1)",
      values: rows.map { values[$0.index][step] })
  }

  // MARK: Writing

  /// An empty row.
  @discardableResult
  mutating func skip() -> ModelRow { append([]) }

  @discardableResult
  mutating func append(_ cells: [WorkbookCell]) -> ModelRow {
    rows.append(cells)
    values.append([])
    singles.append(.nan)
    return ModelRow(rows.count - 1)
  }

  /// Opens a row to be filled cell by cell.
  mutating func open(_ name: String, unit: String = "", words: String = "") -> ModelRow {
    let row = append(
      [
        .text(visibleText(name), ModelStyle.name), .text(unit, ModelStyle.unit),
        .text(visibleText(words), ModelStyle.words), .empty,
      ] + Array(repeating: .empty, count: horizon.stepCount))
    values[row.index] = Array(repeating: .nan, count: 2 * horizon.stepCount)
    return row
  }

  /// A row of formulas in some steps.
  @discardableResult
  mutating func line(
    _ name: String, unit: String = "", words: String = "", in steps: Range<Int>,
    as format: ModelFormat, kind: ModelStyle.Kind = .formula,
    _ formula: (Self, Int) -> Formula
  ) -> ModelRow {
    let row = open(name, unit: unit, words: words)
    for step in steps { put(formula(self, step), row, step, as: format, kind: kind) }
    return row
  }

  /// A row of formulas that may read those of the steps before it.
  @discardableResult
  mutating func chain(
    _ name: String, unit: String = "", in steps: Range<Int>, as format: ModelFormat,
    _ formula: (Self, ModelRow, Int) -> Formula
  ) -> ModelRow {
    let row = open(name, unit: unit)
    for step in steps { put(formula(self, row, step), row, step, as: format) }
    return row
  }

  /// A row with a single number.
  @discardableResult
  mutating func single(
    _ name: String, unit: String = "", words: String = "", as format: ModelFormat,
    _ formula: Formula
  ) -> Formula {
    let row = open(name, unit: unit, words: words)
    setSingle(formula, row, as: format)
    return single(row)
  }

  mutating func setSingle(_ formula: Formula, _ row: ModelRow, as format: ModelFormat) {
    singles[row.index] = formula.value
    rows[row.index][Self.singleColumn] = cell(formula, format, .formula)
  }

  mutating func put(
    _ formula: Formula, _ row: ModelRow, _ step: Int, as format: ModelFormat,
    kind: ModelStyle.Kind = .formula
  ) {
    let column = Self.firstStepColumn + step
    while rows[row.index].count <= column { rows[row.index].append(.empty) }
    values[row.index][step] = formula.value
    rows[row.index][column] = cell(formula, format, kind)
  }

  private func cell(
    _ formula: Formula, _ format: ModelFormat, _ kind: ModelStyle.Kind
  ) -> WorkbookCell {
    let style = ModelStyle.number(format, kind)
    if kind == .formula || kind == .plan {
      return WorkbookCell(.formula("=" + formula.text, value: formula.value), style)
    }
    return WorkbookCell(.number(formula.value), style)
  }

  /// The name of a block.
  mutating func heading(_ key: ModelKey) {
    skip()
    append([.text(catalogue.message(key), SheetStyle.heading)])
  }

  /// The name of the rows that follow, their unit, and the equation in words.
  mutating func group(_ key: ModelKey, unit: ModelUnit? = nil, _ words: ModelKey? = nil) {
    let unit = unit.map { catalogue.message($0.key) } ?? ""
    let words = words.map { catalogue.message($0) } ?? ""
    append([
      .text(catalogue.message(key), SheetStyle.subheading), .text(unit, SheetStyle.subheading),
      .text(words, SheetStyle.subheading),
    ])
  }
}

/// A row of the sheet, from 0.
struct ModelRow: Hashable {
  let index: Int

  init(_ index: Int) { self.index = index }
}
