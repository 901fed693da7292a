import Simulation

/// A most likely way in words and numbers.
struct LikelyWayText {
  let report: RunReport
  /// Whether it is a way to miss the target.
  let isOfMiss: Bool
  private var catalogue: Catalogue { report.catalogue }
  private var numbers: NumberFormat { report.numbers }

  /// Where the inputs that matter stand, and how much of the variance they hold.
  func sentence(_ way: LikelyWay) -> String {
    let told = Self.told(way.inputs)
    let share = min(told.reduce(0) { $0 + $1.share }, 1)
    return catalogue.text(
      isOfMiss ? .wayMissed : .wayReached, list(told.map(words)),
      numbers.percent(share, digits: 0))
  }

  /// Three inputs, or up to five until they hold nine tenths of the variance.
  static func told(_ inputs: [LikelyInput]) -> [LikelyInput] {
    var told: [LikelyInput] = []
    var share = 0.0
    for input in inputs.prefix(5) where told.count < 3 || share < 0.9 {
      told.append(input)
      share += input.share
    }
    return told
  }

  /// An input, with the year of a draw that is repeated.
  func name(_ input: LikelyInput) -> String {
    input.year.map { catalogue.text(.drawInYear, input.name, String($0)) } ?? input.name
  }

  private func words(_ input: LikelyInput) -> String {
    let name = name(input)
    let percentile = input.percentile.map { numbers.percentile($0) }
    switch (input.value.map { amount($0, of: input.name) }, percentile) {
    case (let value?, let percentile?):
      return catalogue.text(.inputAtPercentile, name, value, percentile)
    case (let value?, nil): return catalogue.text(.inputAtValue, name, value)
    case (nil, let percentile): return catalogue.text(.drawAtPercentile, name, percentile ?? "–")
    }
  }

  /// A value in the unit in which the scenario has it.
  func amount(_ value: Double, of name: String) -> String {
    guard let assumption = report.provenance.assumptions.first(where: { $0.name == name }) else {
      return numbers.rounded(value)
    }
    let number = numbers.rounded(assumption.inUnit(value))
    let unit = catalogue.unit(assumption.unit)
    if unit.isEmpty { return number }
    if unit.hasPrefix("%") { return numbers.withPercentSign(number) + unit.dropFirst() }
    return number + NumberFormat.fixedSpace + unit
  }

  private func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "–" }
    return catalogue.text(.joinedByAnd, numbers.list(Array(words.dropLast())), last)
  }
}

extension NumberFormat {
  /// A part of a distribution as its percentile: `97th`, and `97` in Chinese. Near the ends as many
  /// decimals as keep it from them.
  func percentile(_ part: Double) -> String {
    let rest = min(part, 1 - part) * 100
    let digits = rest < 1 ? min(decimals(for: rest, significant: 1), 8) : 0
    let text = decimal(part * 100, digits: digits)
    guard language == .english else { return text }
    if ["11", "12", "13"].contains(where: { text.hasSuffix($0) }) { return text + "th" }
    let ending = ["1": "st", "2": "nd", "3": "rd"][text.suffix(1)] ?? "th"
    return text + ending
  }
}
