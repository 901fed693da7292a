import Lanes
import Probability

/// The t with P(T > t) = `tail` for Student's t distribution, `tail` at most ½.
///
/// From t² = ν(1/x − 1) where Iₓ(ν/2, ½) is twice the tail.
package func studentQuantile(upperTail tail: Double, degreesOfFreedom nu: Double) -> Double {
  guard nu < 1e6 else { return -tail.normalQuantile }
  let x = regularisedBetaQuantile(alpha: nu / 2, beta: 0.5, probability: 2 * tail)
  return (nu * (1 / x - 1)).squareRoot()
}
