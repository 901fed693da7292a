import GrowthModel
import Workbooks

/// A number that stands in a cell of its own at the top of the sheet.
struct ModelInput {
  var name: String
  var unit: ModelUnit
  var source: String
  var value: Double
}

extension ModelSheetBuilder {
  /// Row of the first input.
  static let firstInput = 15

  /// The cell of an input; the same input has one cell, wherever it is used.
  mutating func input(_ input: Input, _ unit: ModelUnit, name: String = "") -> Formula {
    let label = input.name.isEmpty ? name : input.name
    let words = input.source.map { DateText(catalogue: catalogue).source($0) }
    let source = [words, input.grade.map { catalogue.name(of: $0) }]
      .compactMap { $0 }.joined(separator: " · ")
    return place(
      ModelInput(
        name: label, unit: unit, source: source, value: value(of: input)))
  }

  /// An input times the constant of a cluster, which has a cell of its own unless it is 1.
  mutating func scaled(_ scaled: Scaled, _ unit: ModelUnit, cluster: Int, name: ModelKey) -> Formula
  {
    let title = catalogue.message(.modelInputOf, title(cluster), catalogue.message(name))
    let number = input(scaled.input, unit, name: title)
    return number * constantFactor(scaled, cluster, name)
  }

  /// The constant of a cluster on a number of the park.
  mutating func constantFactor(_ scaled: Scaled, _ cluster: Int, _ name: ModelKey) -> Formula {
    guard scaled.factor != 1 else { return .number(1) }
    let title = catalogue.message(.modelInputOf, title(cluster), catalogue.message(name))
    return constant(catalogue.message(.modelFactorOf, title), .ratio, scaled.factor)
  }

  /// A number of the scenario that has no source of its own.
  mutating func constant(_ name: String, _ unit: ModelUnit, _ value: Double) -> Formula {
    place(ModelInput(name: name, unit: unit, source: "", value: value))
  }

  /// An amount of a cluster: its own, or its part of a total of the park.
  mutating func amount(_ amount: Amount, _ unit: ModelUnit, cluster: Int) -> Formula {
    switch amount {
    case .own(let own): input(own, unit, name: title(cluster))
    case .shareOf(let total): input(total, unit) * (shares[cluster] ?? .number(0))
    }
  }

  private mutating func place(_ input: ModelInput) -> Formula {
    let key = "\(input.name)\u{1F}\(input.value)"
    let index = inputPlaces[key] ?? inputs.count
    if index == inputs.count {
      inputPlaces[key] = index
      inputs.append(input)
    }
    return Formula(atom: "$D$\(Self.firstInput + index + 1)", value: input.value)
  }

  /// Writes the inputs into the rows that were kept for them.
  mutating func writeInputs() {
    for (index, input) in inputs.prefix(inputRows).enumerated() {
      rows[Self.firstInput + index] = [
        .text(visibleText(input.name), ModelStyle.name),
        .text(catalogue.message(input.unit.key), ModelStyle.unit),
        .text(visibleText(input.source), ModelStyle.words),
        .number(
          input.value, input.unit.format.code,
          ModelStyle.number(input.unit.format, .input)),
      ]
    }
  }
}
