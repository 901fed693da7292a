import GrowthModel
import LinearAlgebra
import Probability

/// What each input does by itself to the results that a forecast is read for: the park's total by
/// year, and the outcome of each target.
///
/// Around the point where every standard normal is 0, one input at a time, by Gauss–Hermite
/// quadrature with five nodes: the variance that the input alone makes, and the slope of the line
/// through what it does. The model's cost is four paths an input.
struct InputEffects {
  /// Variance by input and result, as a part of what all inputs make of that result alone; the sum
  /// over results.
  let shares: [Double]
  /// Slope by result and input, in the standard deviation of the result.
  let slopes: [[Double]]

  /// Source: Abramowitz and Stegun (1972), table 25.10, for the density of the normal distribution.
  private static let nodes = [
    -2.856970013872806, -1.355626179974266, 1.355626179974266, 2.856970013872806,
  ]
  private static let weights = [
    0.011257411327720689, 0.2220759220056126, 0.2220759220056126, 0.011257411327720689,
  ]
  private static let centreWeight = 8.0 / 15

  init(_ plan: ModelPlan, targets: [Target], instructionSet: InstructionSet) {
    let inputs = plan.inputs.count
    let results = ResultReader(plan, targets: targets, instructionSet: instructionSet)
    let centre = results.values(dimension: inputs, count: 1) { _, _ in 0 }[0]
    // Batches of inputs, so that memory is that of a few hundred paths.
    let batch = 64
    let parts = parallelMap(count: (inputs + batch - 1) / batch) { part in
      let first = part * batch
      let own = min(batch, inputs - first)
      return results.values(dimension: inputs, count: 4 * own) { column, point in
        column == first + point / 4 ? Self.nodes[point % 4] : 0
      }
    }.flatMap(\.self)
    var variances = Array(repeating: Array(repeating: 0.0, count: inputs), count: results.count)
    var slopes = variances
    for result in 0..<results.count {
      for input in 0..<inputs {
        let values = (0..<4).map { parts[4 * input + $0][result] - centre[result] }
        guard values.allSatisfy(\.isFinite) else { continue }
        var (mean, square, slope) = (0.0, 0.0, 0.0)
        for node in 0..<4 {
          mean += Self.weights[node] * values[node]
          slope += Self.weights[node] * Self.nodes[node] * values[node]
        }
        for node in 0..<4 {
          square += Self.weights[node] * (values[node] - mean) * (values[node] - mean)
        }
        variances[result][input] = square + Self.centreWeight * mean * mean
        slopes[result][input] = slope
      }
    }
    let totals = variances.map { $0.reduce(0, +) }
    shares = (0..<inputs).map { input in
      (0..<results.count).reduce(0.0) { sum, result in
        totals[result] > 0 ? sum + variances[result][input] / totals[result] : sum
      }
    }
    self.slopes = (0..<results.count).filter { totals[$0] > 0 }.map { result in
      slopes[result].map { $0 / totals[result].squareRoot() }
    }
  }
}

/// Follows points through a plan and reads the park's total by year and each target's outcome.
private struct ResultReader: Sendable {
  let plan: ModelPlan
  let targets: [TargetMeasure]
  let instructionSet: InstructionSet

  init(_ plan: ModelPlan, targets: [Target], instructionSet: InstructionSet) {
    self.plan = plan
    self.targets = targets.map { TargetMeasure($0, layout: plan.outcomes) }
    self.instructionSet = instructionSet
  }

  var count: Int { plan.outcomes.yearCount + targets.count }

  /// The results of `count` points.
  func values(
    dimension: Int, count: Int, at coordinate: (_ column: Int, _ point: Int) -> Double
  ) -> [[Double]] {
    let stride = (count + 7) / 8 * 8
    var points = Array(repeating: 0.0, count: max(dimension, 1) * stride)
    for column in 0..<dimension {
      for point in 0..<count { points[column * stride + point] = coordinate(column, point) }
    }
    var outcomes = Array(repeating: 0.0, count: plan.outcomes.columnCount * stride)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: plan.workspaceBytes, alignment: 64)
    defer { memory.deallocate() }
    var result = Array(repeating: Array(repeating: 0.0, count: self.count), count: count)
    points.withUnsafeBufferPointer { points in
      outcomes.withUnsafeMutableBufferPointer { outcomes in
        guard let points = points.baseAddress, let outcomes = outcomes.baseAddress else { return }
        withUnsafePointer(to: plan) { plan in
          instructionSet.evaluate(
            plan, inputs: points, stride: stride, count: stride, outcomes: outcomes,
            outcomeStride: stride, memory: memory)
        }
        let layout = plan.outcomes
        for year in 0..<layout.yearCount {
          for point in 0..<count {
            result[point][year] = outcomes[(layout.total + year) * stride + point]
          }
        }
        var column = Array(repeating: 0.0, count: count)
        for (index, target) in targets.enumerated() {
          column.withUnsafeMutableBufferPointer { column in
            guard let column = column.baseAddress else { return }
            target.writeOutcomes(outcomes, stride: stride, count: count, into: column)
          }
          for point in 0..<count { result[point][layout.yearCount + index] = column[point] }
        }
      }
    }
    return result
  }
}
