import Lanes
import Probability

/// Collects the standard-normal inputs of a plan and how they become values.
///
/// Single draws stand first, in the order in which the plan asks for them, then everything that is
/// drawn by year or step.
struct DrawRegistry: Sendable {
  private(set) var draws: [Draw] = []
  private(set) var singles: [Input] = []
  /// Distributions that are tabulated, each once; a draw's `first` is its place here until
  /// ``tabulate()``.
  private var tabulated: [any Distribution] = []
  private(set) var thresholds: [Double] = []
  private(set) var choices: [Double] = []
  private(set) var repeated: [InputColumn] = []
  /// Where each repeated column stands, once the registry is ``close()``d; empty until then.
  private var places: [RepeatedDraw: Int] = [:]
  private var slots: [String: Int] = [:]
  /// Tables of equal distributions are kept once.
  private var tableOf: [EqualDistributions: Int] = [:]

  /// The slot of a known or drawn value; asking again for the same name gives the same draw.
  mutating func term(_ input: Input, by factor: Double = 1) -> Term {
    switch input.value {
    case .known(let value): return .known(value * factor)
    case .uncertain(let distribution):
      if let slot = slots[input.name] { return Term(slot: slot, scale: factor) }
      draws.append(draw(for: distribution))
      singles.append(input)
      slots[input.name] = draws.count
      return Term(slot: draws.count, scale: factor)
    }
  }

  mutating func term(_ scaled: Scaled) -> Term { term(scaled.input, by: scaled.factor) }

  mutating func term(_ amount: Amount, by factor: Double = 1) -> AmountTerm {
    switch amount {
    case .own(let input): AmountTerm(term: term(input, by: factor), isShared: false)
    case .shareOf(let input): AmountTerm(term: term(input, by: factor), isShared: true)
    }
  }

  /// Index of a column drawn by year or step, counted from the first such column.
  mutating func column(_ factor: String, step: Int) -> Int {
    if let place = places[RepeatedDraw(factor: factor, step: step)] { return place }
    repeated.append(InputColumn(factor: factor, step: step))
    return repeated.count - 1
  }

  /// Whoever asks from now on for what has been drawn gets the same draw, also by year and step.
  mutating func close() {
    for (place, column) in repeated.enumerated() {
      places[RepeatedDraw(factor: column.factor, step: column.step)] = place
    }
  }

  /// How many columns there are.
  var columnCount: Int { singles.count + repeated.count }

  var columns: [InputColumn] { singles.map { InputColumn(factor: $0.name) } + repeated }

  /// A draw for a distribution outside the values of the plan (growth tables), with its own score.
  mutating func draw(for distribution: any Distribution) -> Draw {
    switch distribution {
    case let normal as Normal:
      var draw = Draw(kind: .normal)
      draw.mean = normal.mean
      draw.deviation = normal.standardDeviation
      return draw
    case let logNormal as LogNormal:
      var draw = Draw(kind: .logNormal)
      draw.mean = logNormal.median.logarithm
      draw.deviation = logNormal.sigma
      return draw
    case let bernoulli as Bernoulli:
      return choice([1, 0], thresholds: bernoulli.scoreThresholds)
    case let discrete as Discrete:
      return choice(discrete.values, thresholds: discrete.scoreThresholds)
    default:
      var draw = Draw(kind: .table)
      let key = (distribution as? any Distribution & Hashable).map {
        EqualDistributions(distribution: $0)
      }
      if let key, let place = tableOf[key] {
        draw.first = place
      } else {
        draw.first = tabulated.count
        if let key { tableOf[key] = tabulated.count }
        tabulated.append(distribution)
      }
      return draw
    }
  }

  /// The numbers of all tables, made on all cores, which most of the planning takes; the draws given
  /// point into them from now on.
  func tabulate(_ draws: inout [Draw], _ more: inout [Draw]) -> [Double] {
    let distributions = tabulated
    let tables = parallelMap(count: distributions.count) { ScoreTable(distributions[$0]).rows }
    var firsts: [Int] = []
    var numbers: [Double] = []
    for table in tables {
      firsts.append(numbers.count)
      numbers += table
    }
    for index in draws.indices where draws[index].kind == .table {
      draws[index].first = firsts[draws[index].first]
    }
    for index in more.indices where more[index].kind == .table {
      more[index].first = firsts[more[index].first]
    }
    return numbers
  }

  private mutating func choice(_ values: [Double], thresholds scores: [Double]) -> Draw {
    var draw = Draw(kind: .choice)
    draw.first = choices.count
    draw.options = values.count
    choices += values
    // One threshold an option keeps both lists in step; the last is never passed.
    thresholds += scores.prefix(values.count - 1) + [.infinity]
    return draw
  }
}

/// What tells draws by year or step apart.
private struct RepeatedDraw: Hashable, Sendable {
  var factor: String
  var step: Int
}

/// Distributions of any kind, told apart by their values.
private struct EqualDistributions: Hashable, Sendable {
  var distribution: any Distribution & Hashable

  static func == (a: EqualDistributions, b: EqualDistributions) -> Bool {
    AnyHashable(a.distribution) == AnyHashable(b.distribution)
  }

  func hash(into hasher: inout Hasher) { AnyHashable(distribution).hash(into: &hasher) }
}
