import LinearAlgebra

/// Ranks of values, the least having 1; equal values share the mean of their ranks.
public func averageRanks(_ values: [Double]) -> [Double] {
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  var ranks = Array(repeating: 0.0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start + 1
    while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
    for place in start..<end { ranks[order[place]] = 0.5 * Double(start + end + 1) }
    start = end
  }
  return ranks
}

/// Van der Waerden's scores of values: Φ⁻¹((rank − ½)/n); equal values share one.
///
/// Source: van der Waerden, *Indagationes Mathematicae* 14 (1952) 453–458.
public func normalScores(_ values: [Double]) -> [Double] {
  averageRanks(values).map { (($0 - 0.5) / Double(values.count)).normalQuantile }
}

/// Spearman's rank correlations of columns of equal length; 0 beside a column that is constant.
public func rankCorrelations(_ columns: [[Double]]) -> Matrix {
  correlations(columns.map(averageRanks))
}

/// Pearson's correlations of columns of equal length; 0 beside a column that is constant.
public func correlations(_ columns: [[Double]]) -> Matrix {
  let centred = columns.map { column in
    let mean = column.reduce(0, +) / Double(max(column.count, 1))
    return column.map { $0 - mean }
  }
  let sizes = centred.map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
  var matrix = Matrix.identity(columns.count)
  for i in columns.indices {
    for j in 0..<i where sizes[i] > 0 && sizes[j] > 0 {
      var sum = 0.0
      for (x, y) in zip(centred[i], centred[j]) { sum += x * y }
      let r = min(max(sum / (sizes[i] * sizes[j]), -1), 1)
      matrix[i, j] = r
      matrix[j, i] = r
    }
  }
  return matrix
}
