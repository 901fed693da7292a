import GrowthModel
import Simulation

/// How the output of one cluster in one year came about on one path: amounts that add up to it.
///
/// From the base year's output each line adds one thing, in the order of the equations:
///
///     output = base + wear of the base + growth under the law + productivity + anchors
///              + macro state + demand + links + land and cap
struct OutputAccount {
  /// One amount, and the equation of `Docs/Model` that it comes from.
  struct Line {
    enum Kind: String {
      case base, wearOfBase, newPlant, cobbDouglas, constantElasticity, logistic, referenceClass
      case productivity, anchors, macro, demand, links, land
    }

    var kind: Kind
    /// Of the list in `Docs/Model`.
    var equation: String
    /// What it adds to the year's output, 亿元.
    var amount: Double
    /// Output so far, this line included, 亿元.
    var running: Double
    /// By how much the line multiplies what came before it, where it does.
    var factor: Double?
  }

  let cluster: Int
  let year: Int
  let lines: [Line]
  let output: Double
  /// ΔM, the year's mean, 亿元, and output a year per yuan of it, where the ratio law holds alone.
  let loaded: Double
  let ratio: Double?

  init(_ path: PathExplanation, cluster: Int, year: Int) {
    let scenario = path.scenario
    let step = scenario.horizon.stepYears
    func terms(_ term: PathTerm) -> [Double] {
      path.values(of: term, cluster: cluster, year: year)
    }
    func sum(_ values: [Double]) -> Double { values.reduce(0, +) }

    let base = path.base[cluster]
    let drawn = scenario.laws[path.law].law
    let law = terms(.law)
    let productivity = terms(.productivity)
    let loadedSteps = terms(.loaded)
    let isScaled = drawn.isScaledByProductivity
    let unscaled = isScaled ? sum(zip(law, productivity).map { $0 / $1 }) : sum(law)
    let kept = Self.keptBase(path, cluster: cluster, year: year)
    let loaded = sum(loadedSteps) * step
    let isRatio = drawn.growth == .newPlant
    let beforeShock = sum(terms(.beforeShock))
    let macro = sum(zip(terms(.beforeShock), terms(.macro)).map(*))
    let demand = sum(terms(.demand))
    let linked = scenario.links == nil ? demand : sum(terms(.links))

    var lines: [Line] = []
    var running = 0.0
    func add(_ kind: Line.Kind, _ equation: String, to next: Double, multiplies: Bool = false) {
      let amount = next - running
      let factor = multiplies && running != 0 ? next / running : nil
      if kind == .base || amount != 0 {
        lines.append(
          Line(kind: kind, equation: equation, amount: amount, running: next, factor: factor))
      }
      running = next
    }
    add(.base, "6", to: base)
    if isRatio { add(.wearOfBase, "6", to: kept) }
    add(drawn.growth, isRatio ? "5, 6" : "6", to: unscaled)
    add(.productivity, "7", to: sum(law), multiplies: true)
    add(.anchors, "6", to: beforeShock)
    add(.macro, "8", to: macro, multiplies: true)
    add(.demand, "8", to: demand, multiplies: true)
    add(.links, "9", to: linked)
    output = sum(terms(.output))
    add(.land, "10", to: output, multiplies: true)

    self.cluster = cluster
    self.year = year
    self.lines = lines
    self.loaded = loaded
    ratio = isRatio && loaded != 0 ? (unscaled - kept) / loaded : nil
  }

  /// Q_b h (1 − δ₀)ⁿ, summed over the year.
  private static func keptBase(_ path: PathExplanation, cluster: Int, year: Int) -> Double {
    let horizon = path.scenario.horizon
    let wear = path.scenario.clusters[cluster].wearOfBase
    let drawn = path.inputs.first { $0.name == wear.input.name }?.value ?? wear.input.central
    let kept = 1 - drawn * wear.factor
    let first = (year - horizon.from) * horizon.stepsPerYear
    return (first..<first + horizon.stepsPerYear).reduce(0) { sum, step in
      sum + path.base[cluster] * horizon.stepYears * kept.power(horizon.yearsSinceBase(step: step))
    }
  }
}

extension Law {
  /// The line that holds what the law makes of the base year's output.
  fileprivate var growth: OutputAccount.Line.Kind {
    switch self {
    case .ratio: .newPlant
    case .cobbDouglas: .cobbDouglas
    case .constantElasticity: .constantElasticity
    case .logistic: .logistic
    case .referenceClass: .referenceClass
    }
  }

  /// Whether productivity is a factor of the law; the logistic and the reference law know none.
  fileprivate var isScaledByProductivity: Bool {
    switch self {
    case .ratio, .cobbDouglas, .constantElasticity: true
    case .logistic, .referenceClass: false
    }
  }
}
