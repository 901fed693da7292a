import LinearAlgebra
import Probability

/// What the inner loop reads of the t copula.
@usableFromInline
struct CopulaPlan: Sendable {
  /// Column of the draw that widens all tied inputs at once, or −1 for a Gaussian copula.
  @usableFromInline var column = -1
  /// The numbers of its ``StudentScoreTable``.
  @usableFromInline var table = Buffer<Double>([])
}

extension PlanBuilder {
  /// Name of the draw that widens all tied inputs at once.
  static let copulaFactor = "correlation.copula"

  /// Rows that tie the inputs, in the order in which they are named, and the copula.
  ///
  /// The correlations are those of all inputs that are named, whether this plan draws them or not (a
  /// lever's, say, that is off), so that no setting moves the others'.
  mutating func couplings() throws(PlanError) -> ([Coupling], [CouplingTerm], CopulaPlan) {
    let names = tiedNames()
    guard !names.isEmpty else { return ([], [], CopulaPlan()) }
    let factor: Matrix
    do {
      let scores = try scenario.correlations.scores()
      if !scores.changes.isEmpty { remarks.append(.correlationsRepaired(scores.changes)) }
      let places = names.map { scores.names.firstIndex(of: $0) ?? 0 }
      let signs = names.map { name in
        position(of: name).flatMap { registry.singles[$0].trend } ?? 1
      }
      factor = try CorrelationMatrix(
        zip(places, signs).map { i, sign in
          zip(places, signs).map { sign * $1 * scores.rows[i][$0] }
        }
      ).choleskyFactor
    } catch {
      throw PlanError("the correlations of the inputs: \(error.message)")
    }
    let columns = names.map { position(of: $0) ?? 0 }
    var couplings: [Coupling] = []
    var terms: [CouplingTerm] = []
    for (i, target) in columns.enumerated() {
      let first = terms.count
      for j in 0...i where factor[i, j] != 0 {
        terms.append(CouplingTerm(column: columns[j], coefficient: factor[i, j]))
      }
      couplings.append(Coupling(target: target, first: first, count: terms.count - first))
    }
    return (couplings, terms, try copulaPlan())
  }

  private func position(of name: String) -> Int? {
    registry.singles.firstIndex { $0.name == name }
  }

  /// The inputs that are named and drawn: first those of pairs that are drawn both, then those whose
  /// partners are not. A pair with an input that nothing draws is remarked on, unless that is a
  /// lever's, which is drawn when the lever is used.
  private mutating func tiedNames() -> [String] {
    let drawn = Set(registry.singles.map(\.name))
    let pairs = scenario.correlations.pairs
    for pair in pairs {
      for name in [pair.first, pair.second] where !drawn.contains(name) && !isLever(name) {
        remarks.append(.correlationWithoutEffect(pair.first, pair.second, undrawn: name))
        break
      }
    }
    let whole = pairs.filter { drawn.contains($0.first) && drawn.contains($0.second) }
    let all = InputCorrelations(whole + pairs).names
    return all.filter { drawn.contains($0) }
  }

  private func isLever(_ name: String) -> Bool {
    scenario.levers.contains { name.hasPrefix("levers.\($0.id).effects.") }
  }

  private mutating func copulaPlan() throws(PlanError) -> CopulaPlan {
    guard case .student(let degreesOfFreedom) = scenario.correlations.copula else {
      return CopulaPlan()
    }
    do {
      let table = try StudentScoreTable(degreesOfFreedom: degreesOfFreedom)
      return CopulaPlan(
        column: registry.column(Self.copulaFactor, step: 0), table: Buffer(table.rows))
    } catch {
      throw PlanError("the t copula of the inputs: \(error.message)")
    }
  }
}
