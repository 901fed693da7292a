import Probability

extension ReferenceProblem {
  /// Sums of many inputs of equal weight, where no input stands out: Σzᵢ/√n > β has probability
  /// Φ(−β), whatever n.
  public static let equalInputs: [ReferenceProblem] = [20, 50, 100].flatMap { count in
    [3.0902323061678132, 3.7190164854556804, 4.753424308822899].map { beta in
      equalInputs(count, beta: beta)
    }
  }

  /// The sum of `count` standard normals, divided by √`count`, beyond β.
  public static func equalInputs(_ count: Int, beta: Double) -> ReferenceProblem {
    let probability = normalUpperTail(at: beta)
    let threshold = beta * Double(count).squareRoot()
    return ReferenceProblem(
      "\(count) equal inputs, β = \((beta * 100).rounded() / 100)", dimension: count,
      probability: probability
    ) { z in threshold - z.reduce(0, +) }
  }
}
