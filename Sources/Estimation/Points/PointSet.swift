/// Points of an event, by column as ``NormalEvent`` reads them: input i of point k stands at
/// `values[i * count + k]`.
package struct PointSet: Sendable {
  let dimension: Int
  let count: Int
  var values: [Double]

  init(dimension: Int, count: Int, repeating value: Double = 0) {
    self.dimension = dimension
    self.count = count
    values = Array(repeating: value, count: dimension * count)
  }

  /// The given points, one array of coordinates each.
  init(_ points: [[Double]], dimension: Int) {
    self.init(dimension: dimension, count: points.count)
    for (k, point) in points.enumerated() { self[k] = point }
  }

  /// The points of `other` with the given numbers, in their order.
  init(_ other: PointSet, at indices: [Int]) {
    self.init(dimension: other.dimension, count: indices.count)
    for i in 0..<dimension {
      for (k, index) in indices.enumerated() {
        values[i * count + k] = other.values[i * other.count + index]
      }
    }
  }

  /// The coordinates of point k.
  package subscript(k: Int) -> [Double] {
    get { (0..<dimension).map { values[$0 * count + k] } }
    set { for i in 0..<dimension { values[i * count + k] = newValue[i] } }
  }

  /// |z|² of every point.
  var squaredNorms: [Double] {
    var result = Array(repeating: 0.0, count: count)
    for i in 0..<dimension {
      for k in 0..<count { result[k] += values[i * count + k] * values[i * count + k] }
    }
    return result
  }

  /// v·z of every point.
  func projections(on vector: [Double]) -> [Double] {
    var result = Array(repeating: 0.0, count: count)
    for i in 0..<dimension where vector[i] != 0 {
      for k in 0..<count { result[k] += vector[i] * values[i * count + k] }
    }
    return result
  }

  /// Both sets, the points of `other` last.
  func joined(with other: PointSet) -> PointSet {
    var result = PointSet(dimension: dimension, count: count + other.count)
    for i in 0..<dimension {
      for k in 0..<count { result.values[i * result.count + k] = values[i * count + k] }
      for k in 0..<other.count {
        result.values[i * result.count + count + k] = other.values[i * other.count + k]
      }
    }
    return result
  }
}
