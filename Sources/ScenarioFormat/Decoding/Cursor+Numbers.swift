import GrowthModel
import Probability
import Quantities

extension Cursor {
  /// The number here as an input of the scenario; `nil` where there is none, or a faulty one.
  func input() -> Input? {
    guard let node, case .number(let shape) = shape else { return nil }
    guard let value = value(of: node, shape) else {
      ledger.addFaulty(path)
      return nil
    }
    let source = node.source
    let isJudgement = source?.hasPrefix("judgement") ?? false
    let grade = node.grade.flatMap(Grade.init) ?? (isJudgement ? .judgement : nil)
    let input = Input(name: path, value: value, source: source, grade: grade)
    register(input, node, shape)
    guard isInRange(input, shape) else {
      ledger.addFaulty(path)
      return nil
    }
    return input
  }

  /// The number here, or `value` where none is written.
  func input(default value: Double) -> Input { input() ?? .known(value, name: path) }

  /// The number here if one is written, even a faulty one.
  func inputIfWritten(default value: Double) -> Input? {
    exists ? input(default: value) : nil
  }

  /// The number here where the grammar allows no distribution.
  func known() -> Double? {
    guard let input = input(), case .known(let value) = input.value else { return nil }
    return value
  }

  // MARK: Values

  private func value(of node: Node, _ shape: NumberShape) -> Input.Value? {
    if let points = node["quantiles"] {
      return node["value"] == nil ? table(points, shape) : nil
    }
    let holder = node["value"] ?? node
    guard let scalar = holder.scalar, holder.kind != .truth, holder.kind != .null else {
      return nil
    }
    return value(of: scalar.text, shape, at: holder.location)
  }

  private func value(
    of text: String, _ shape: NumberShape, at place: SourceLocation
  ) -> Input.Value? {
    do {
      let written = try WrittenNumber.parse(text, as: shape)
      let number = NumberValue(number: written, text: text, scale: scale(written, shape)) {
        (column, file) throws(WrittenNumber.Fault) in
        try ledger.data.column(column, of: file, at: place)
      }
      return try number.value()
    } catch {
      self.error(error.phrase, hint: error.hint, at: error.place ?? place)
      return nil
    }
  }

  /// Unit of amounts of money that are written without one.
  private var moneyUnit: String { node?.money ?? ledger.moneyUnit }

  private func scale(_ number: WrittenNumber, _ shape: NumberShape) -> NumberValue.Scale {
    guard let dimension = shape.dimension else { return .init(factor: 1) }
    if let unit = Unit.named(number.unit, of: dimension) { return .init(factor: unit.factor) }
    switch dimension {
    case .money, .moneyPerYear: return .init(factor: MoneyUnit.factor(moneyUnit))
    default: return .init(factor: 1)
    }
  }

  /// A table of percent points with their values.
  private func table(_ points: Node, _ shape: NumberShape) -> Input.Value? {
    var inner = shape
    inner.isUncertain = false
    var rows: [(probability: Double, value: Double)] = []
    for entry in points.entries ?? [] {
      guard let percent = DecimalText.value(entry.key), let scalar = entry.value.scalar,
        case .known(let value)? = value(of: scalar.text, inner, at: entry.value.location)
      else { return nil }
      rows.append((percent / 100, value))
    }
    rows.sort { $0.probability < $1.probability }
    do {
      return .uncertain(try QuantileTable(points: rows))
    } catch {
      self.error(Phrase(.impossibleDistribution, error.message), at: points.location)
      return nil
    }
  }

  // MARK: Checks

  /// Chance of values outside their range that an unbounded distribution may have.
  static let tolerance = 1e-6

  private func isInRange(_ input: Input, _ shape: NumberShape) -> Bool {
    let place = node?["value"]?.location ?? location
    let ends: (low: Double, high: Double)
    switch input.value {
    case .known(let value): ends = (value, value)
    case .uncertain(let distribution):
      let support = distribution.support
      let isBounded = support.lowerBound.isFinite && support.upperBound.isFinite
      ends =
        isBounded
        ? (support.lowerBound, support.upperBound)
        : (
          distribution.quantile(at: Self.tolerance), distribution.quantile(at: 1 - Self.tolerance)
        )
    }
    let isRate = shape.dimension == .ratePerYear || shape.dimension == .share
    if isRate, max(abs(ends.low), abs(ends.high)) > 1, unitText.isEmpty {
      let text = node?["value"]?.scalar?.text ?? text ?? ""
      let dimension = shape.dimension?.rawValue ?? ""
      error(
        Phrase(.percentMissing, text, "@\(dimension)"), hint: Phrase(.writePercent, text),
        at: place)
      return false
    }
    guard shape.range.lowerBound <= ends.low, ends.high <= shape.range.upperBound else {
      let isLow = ends.low < shape.range.lowerBound
      let found = Self.text(isLow ? ends.low : ends.high, shape)
      let wording: Wording =
        if input.isUncertain {
          isLow ? .reachesTooLow : .reachesTooHigh
        } else {
          isLow ? .tooLow : .tooHigh
        }
      error(Phrase(wording, path, found), hint: rangeHint(shape, input), at: place)
      return false
    }
    return true
  }

  private func rangeHint(_ shape: NumberShape, _ input: Input) -> Phrase {
    let low = shape.range.lowerBound
    let high = shape.range.upperBound
    if high >= NumberShape.unbounded {
      guard low == 0 else { return Phrase(.aboveZero) }
      return Phrase(input.isUncertain ? .cutTail : .notNegative)
    }
    return Phrase(.between, Self.text(low, shape), Self.text(high, shape))
  }

  /// Rates and shares in percent, everything else as it is.
  private static func text(_ value: Double, _ shape: NumberShape) -> String {
    guard shape.dimension == .ratePerYear || shape.dimension == .share else {
      return Plain.text(value)
    }
    return "\(Plain.text((value * 1e6).rounded() / 1e4)) %"
  }

  /// The unit as written.
  private var unitText: String {
    guard case .number(let shape) = shape, let node,
      let text = (node["value"] ?? node).scalar?.text,
      let written = try? WrittenNumber.parse(text, as: shape)
    else { return node?["quantiles"] == nil ? "" : "%" }
    return written.unit
  }

  private func register(_ input: Input, _ node: Node, _ shape: NumberShape) {
    // A level is a setting, nothing that is assumed.
    guard shape.needsSource else { return }
    if input.trend == nil { ledger.unorderedNames.insert(path) }
    let place = (node["value"] ?? node["quantiles"] ?? node).location
    var unit = unitText
    if unit.isEmpty {
      switch shape.dimension {
      case .money: unit = moneyUnit
      case .moneyPerYear: unit = "\(moneyUnit)/year"
      case .time: unit = "years"
      default: break
      }
    }
    ledger.add(
      Assumption(
        name: path, text: writtenText(node), unit: unit, source: input.source, date: node.date,
        note: node["note"]?.scalar?.text, grade: input.grade, location: place,
        isUncertain: input.isUncertain, value: input.value))
    if input.source == nil {
      warning(Phrase(.sourceMissing, path), hint: Phrase(.writeSource), at: place)
    }
  }

  private func writtenText(_ node: Node) -> String {
    if let points = node["quantiles"]?.entries {
      let rows = points.map { "\($0.key): \($0.value.scalar?.text ?? "")" }
      return "{ \(rows.joined(separator: ", ")) }"
    }
    return (node["value"] ?? node).scalar?.text ?? ""
  }
}
