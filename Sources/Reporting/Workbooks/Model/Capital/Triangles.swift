import GrowthModel
import Simulation

extension ModelSheetBuilder {
  /// Longest horizon, in steps, for which numbers that levers move from step to step are written
  /// out: each has a row for every step.
  static let longestTriangle = 100

  /// Whether what levers do to delays stands as a value.
  var isTooLong: Bool { horizon.stepCount > Self.longestTriangle }

  /// A row for every step in which something began, with what it is in every later step.
  mutating func triangle(
    _ key: ModelKey, _ c: Int, _ formula: (Self, _ from: Int, _ to: Int) -> Formula
  ) -> [ModelRow] {
    append([.text(catalogue.message(key, title(c)), SheetStyle.subheading)])
    return steps.map { from in
      line(stepName(from), in: from..<horizon.stepCount, as: .money) { s, to in formula(s, from, to)
      }
    }
  }

  /// What the rows of a triangle come to in a step.
  func total(_ triangle: [ModelRow], _ step: Int) -> Formula {
    .sum(span(Array(triangle[0...step]), step))
  }

  /// A term of the engine's path, as values that do not move with the sheet.
  mutating func fixedLine(_ term: PathTerm, _ c: Int, in steps: Range<Int>) -> ModelRow {
    line(
      title(c), words: catalogue.message(.modelFixedWords), in: steps, as: .money, kind: .fixed
    ) { s, t in .number(s.path.term(term, cluster: c, step: t)) }
  }

  /// Weight of one age: second differences of D.
  func lagWeight(age: Int, start: Formula, build: Formula, shape: Int) -> Formula {
    let h = horizon.stepYears
    func integral(_ steps: Int) -> Formula {
      guard steps > 0 else { return .number(0) }
      return .lagIntegral(.number(Double(steps) * h) - start, build: build, shape: shape)
    }
    let here = integral(age)
    let before = integral(age - 1)
    return (integral(age + 1) - .number(2) * here + before) / .number(h)
  }

  /// Load of one age: second differences of V.
  func load(age: Int, ramp: Formula) -> Formula {
    let h = horizon.stepYears
    func integral(_ steps: Int) -> Formula {
      steps > 0 ? .ramp(.number(Double(steps) * h), ramp: ramp) : .number(0)
    }
    return (integral(age + 1) - .number(2) * integral(age) + integral(age - 1)) / .number(h * h)
  }
}
