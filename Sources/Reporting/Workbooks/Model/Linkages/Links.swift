import GrowthModel
import LinearAlgebra
import Workbooks

extension ModelSheetBuilder {
  /// Equation 9: Y = Q_b h + (I − κB)⁻¹ (Q − Q_b h).
  mutating func link() {
    guard let links = scenario.links else { return }
    heading(.modelLinkBlock)
    let clusters = scenario.clusters.indices
    let capture = input(links.capture, .share)
    let supply = supply(links)
    let moves = moves(of: .localCapture, 0)
    var inverses: [Int: [[Formula]]] = [:]
    if moves.isEmpty {
      let inverse = inverse(supply, capture: capture, catalogue.message(.modelAllSteps))
      for t in forecast { inverses[t] = inverse }
    } else {
      group(.modelCapture, unit: .share, .modelLeveredWords)
      let row = line(catalogue.message(.modelPark), in: forecast, as: .share) { s, t in
        s.levered(capture, by: moves, at: t)
      }
      for t in forecast { inverses[t] = inverse(supply, capture: self[row, t], stepName(t)) }
    }
    group(.modelRise, unit: .money)
    let rises = clusters.map { c in
      let before = output[c]
      return line(title(c), in: forecast, as: .money) { s, t in
        s[before, t] - s.baseOutput[c] * s.stepYears
      }
    }
    group(.modelLinked, unit: .money, .modelLinkedWords)
    output = clusters.map { c in
      line(title(c), in: forecast, as: .money) { s, t in
        let row = inverses[t]?[c] ?? []
        return s.baseOutput[c] * s.stepYears + .sum(zip(row, rises).map { $0 * s[$1, t] })
      }
    }
  }

  /// B as inputs, one row a supplier; firms whose plant stands elsewhere have no part in it.
  private mutating func supply(_ links: Links) -> [ModelRow] {
    let clusters = scenario.clusters.indices
    group(.modelSupply, unit: .ratio, .modelSupplyWords)
    return clusters.map { i in
      let row = open(title(i))
      for j in clusters {
        let isOutside = scenario.clusters[i].isRegistered || scenario.clusters[j].isRegistered
        put(
          .number(isOutside ? 0 : links.supply[i][j]), row, j, as: .factor,
          kind: isOutside ? .fixed : .input)
      }
      return row
    }
  }

  /// (I − κB)⁻¹, which the spreadsheet program finds anew when an input changes.
  private mutating func inverse(
    _ supply: [ModelRow], capture: Formula, _ name: String
  ) -> [[Formula]] {
    let clusters = scenario.clusters.indices
    append([.text(catalogue.message(.modelSystem, name), SheetStyle.subheading)])
    let system = clusters.map { i in
      let row = open(title(i))
      for j in clusters {
        put(
          .number(i == j ? 1 : 0) - capture * self[supply[i], j], row, j, as: .factor)
      }
      return row
    }
    var matrix = Matrix(rows: clusters.count, columns: clusters.count)
    for i in clusters {
      for j in clusters { matrix[i, j] = self[system[i], j].value }
    }
    let known = try? LinearAlgebra.inverse(matrix)
    let corner = span(system[0], 0..<clusters.count, isFixed: true).text.split(separator: ":")[0]
    let end =
      span(system[clusters.count - 1], 0..<clusters.count, isFixed: true).text
      .split(separator: ":").last ?? ""
    append([.text(catalogue.message(.modelInverse, name), SheetStyle.subheading)])
    return clusters.map { i in
      let row = open(title(i))
      return clusters.map { j in
        put(
          Formula(
            atom: "INDEX(MINVERSE(\(corner):\(end)),\(i + 1),\(j + 1))",
            value: known?[i, j] ?? .nan),
          row, j, as: .factor)
        return fixedReference(row, j)
      }
    }
  }
}
