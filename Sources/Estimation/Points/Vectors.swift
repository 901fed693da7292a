/// u·v, summed from left to right.
func dot(_ u: [Double], _ v: [Double]) -> Double {
  var sum = 0.0
  for i in u.indices { sum += u[i] * v[i] }
  return sum
}

/// |u|.
func norm(_ u: [Double]) -> Double { dot(u, u).squareRoot() }

/// u + s·v.
func sum(_ u: [Double], _ s: Double, _ v: [Double]) -> [Double] {
  zip(u, v).map { $0 + s * $1 }
}

/// s·u.
func scaled(_ u: [Double], by s: Double) -> [Double] { u.map { s * $0 } }

/// u divided by its length; `nil` for what has none.
func direction(of u: [Double]) -> [Double]? {
  let length = norm(u)
  guard length > 0, length.isFinite else { return nil }
  return scaled(u, by: 1 / length)
}
