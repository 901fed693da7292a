/// sin x for |x| ≤ π/2, by its series: an absolute error below 2e−16.
func sine(_ x: Double) -> Double {
  let square = x * x
  var sum = 0.0
  for k in stride(from: 12, through: 1, by: -1) {
    sum = -square / Double(2 * k * (2 * k + 1)) * (1 + sum)
  }
  return x + x * sum
}

/// The x in −π/2…π/2 with sin x = y, for y in −1…1: an absolute error below 4e−16.
func arcsine(_ y: Double) -> Double {
  if abs(y) > 0.5 {
    let rest = 1.5707963267948966 - 2 * arcsine((0.5 * (1 - abs(y))).squareRoot())
    return y < 0 ? -rest : rest
  }
  // Newton's method; the error goes 2e−3, 1e−6, 3e−13, 0.
  var x = y + y * y * y / 6
  for _ in 0..<3 {
    let value = sine(x)
    x -= (value - y) / (1 - value * value).squareRoot()
  }
  return x
}
