/// A sum kept as a rounded value and what rounding left over, twice the usual precision.
///
/// Source: Ogita, Rump and Oishi, *SIAM Journal on Scientific Computing* 26 (2005) 1955–1988.
struct TwoPartSum {
  var value: Double
  var rest: Double

  init(_ a: Double, _ b: Double) {
    value = a + b
    let part = value - a
    rest = (a - (value - part)) + (b - part)
  }

  /// Adds a·b without losing its rounding error.
  mutating func add(product a: Double, _ b: Double) {
    let product = a * b
    let lost = (-product).addingProduct(a, b)
    let sum = TwoPartSum(value, product)
    value = sum.value
    rest += sum.rest + lost
  }
}
