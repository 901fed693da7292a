public import Lanes

extension Workspace {
  /// Equation 9: what the change since the base year makes firms of the park sell to each other.
  ///
  ///     Y = Q_b h + (I − κB)⁻¹ (Q − Q_b h)
  ///
  /// A known κ was solved by LAPACK in the planning step. An uncertain one is solved here, lane by
  /// lane, by elimination without pivoting: I − κB has a dominant diagonal in its columns (a yuan of
  /// output buys less than a yuan inside the park), for which it is stable.
  ///
  /// Source: Leontief, *Review of Economics and Statistics* 18 (1936); Golub and Van Loan, *Matrix
  /// Computations* (2013), section 3.4.10.
  @inlinable @inline(always)
  func link(step: Int, _ output: UnsafeMutablePointer<L>) {
    guard plan.links.isUsed else { return }
    let count = plan.clusterCount
    let h = L(repeating: plan.stepYears)
    for c in 0..<count { linkSums[c] = output[c] - baseOutput[c] * h }
    if plan.links.isSolved {
      for c in 0..<count {
        var sum = L.zero
        for d in 0..<count {
          sum = sum.addingProduct(L(repeating: plan.linkNumbers[c * count + d]), linkSums[d])
        }
        output[c] = (baseOutput[c] * h) + sum
      }
    } else {
      let capture = levered(value(plan.links.strength), .localCapture, cluster: 0, step: step)
      eliminate(capture: capture)
      for c in 0..<count { output[c] = (baseOutput[c] * h) + linkSums[c] }
    }
    for c in 0..<count where terms != nil { note(.links, cluster: c, step: step, output[c]) }
  }

  /// Solves (I − κB) x = linkSums in place.
  @inlinable @inline(always)
  func eliminate(capture: L) {
    let count = plan.clusterCount
    for i in 0..<count {
      for j in 0..<count {
        let unit = L(repeating: i == j ? 1 : 0)
        linkSystem[i * count + j] =
          unit.addingProduct(capture, L(repeating: -plan.linkNumbers[i * count + j]))
      }
    }
    for k in 0..<count {
      let pivot = L.one / linkSystem[k * count + k]
      for i in (k + 1)..<count {
        let multiple = L.zero - linkSystem[i * count + k] * pivot
        for j in (k + 1)..<count {
          linkSystem[i * count + j] =
            linkSystem[i * count + j].addingProduct(multiple, linkSystem[k * count + j])
        }
        linkSums[i] = linkSums[i].addingProduct(multiple, linkSums[k])
      }
    }
    for back in 1...count {
      let k = count - back
      var sum = linkSums[k]
      for j in (k + 1)..<count {
        sum = sum - linkSystem[k * count + j] * linkSums[j]
      }
      linkSums[k] = sum / linkSystem[k * count + k]
    }
  }
}
