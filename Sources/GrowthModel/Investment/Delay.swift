public import Lanes

/// D(y; B), the integral of the distribution function of a delay that is even over 0…B.
///
///     D = 0 for y ≤ 0;  y²/2B up to y = B;  y − B/2 beyond
///
/// Differences of D give the mean of a phase over a step, second differences the weights of a lag.
/// B = 0 is no delay: D = max(y, 0).
@inlinable @inline(always)
func delayIntegral<L: Lane>(_ y: L, spread: L) -> L {
  let reached = y.atLeast(L.zero)
  let inside = reached.atMost(spread)
  let least = L(repeating: 0x1p-1000)
  let half = L(repeating: 0.5)
  return inside * inside * (half / spread.atLeast(least)) + (reached - inside)
}

/// D(x) = x F_k(x) − m F_{k+1}(x): the same for a gamma delay of whole shape k and mean m.
///
/// F_k = 1 − e^(−t) Σ_{i<k} tⁱ/i! with t = x k/m.
@inlinable @inline(always)
func gammaDelayIntegral<L: Lane>(_ x: L, mean: L, shape: Int) -> L {
  let reached = x.atLeast(L.zero)
  let safeMean = mean.atLeast(L(repeating: 0x1p-60))
  let t = reached * L(repeating: Double(shape)) / safeMean
  var term = L.one
  var sum = L.zero
  for i in 0..<shape {
    sum = sum + term
    term = term * t / L(repeating: Double(i + 1))
  }
  let survival = (L.zero - t).exponential
  // Far out tⁱ may overflow where e^(−t) has vanished: the tail is 0 there.
  let isOver = L(repeating: 700) .< t
  let first = (survival * sum).replacing(with: L.zero, where: isOver)
  let second = (survival * (sum + term)).replacing(with: L.zero, where: isOver)
  return reached * (L.one - first) - mean * (L.one - second)
}

/// V(y; R) = ∫D: the second integral, whose second differences are the mean load by age.
///
///     V = y³/6R up to y = R;  y²/2 − Ry/2 + R²/6 beyond
@inlinable @inline(always)
func rampIntegral<L: Lane>(_ y: L, ramp: L) -> L {
  let reached = y.atLeast(L.zero)
  let inside = reached.atMost(ramp)
  let least = L(repeating: 0x1p-1000)
  let cube = inside * inside * inside * (L.one / (L(repeating: 6) * ramp.atLeast(least)))
  return cube.addingProduct(L(repeating: 0.5) * reached, reached - inside)
}

/// Weights wₗ of a lag: money of one step that works `l` steps later.
///
///     wₗ = [D((l+1)h − s) − 2D(lh − s) + D((l−1)h − s)] / h
@inlinable @inline(always)
func lagWeights<L: Lane>(
  start: L, build: L, shape: Int, stepYears h: Double, count: Int,
  into weights: UnsafeMutablePointer<L>
) {
  let perStep = L(repeating: 1 / h)
  var here = lagIntegral(L.zero - start, build: build, shape: shape)
  var rise = here - lagIntegral(L(repeating: -h) - start, build: build, shape: shape)
  for l in 0..<count {
    let after = lagIntegral(L(repeating: Double(l + 1) * h) - start, build: build, shape: shape)
    let next = after - here
    weights[l] = (next - rise) * perStep
    rise = next
    here = after
  }
}

@inlinable @inline(always)
func lagIntegral<L: Lane>(_ y: L, build: L, shape: Int) -> L {
  if shape == 0 { return delayIntegral(y, spread: build) }
  return gammaDelayIntegral(y, mean: build * L(repeating: 0.5), shape: shape)
}

/// Growth of load with age: ℓⱼ = Lⱼ − Lⱼ₋₁, Lⱼ = [V((j+1)h) − 2V(jh) + V((j−1)h)]/h².
@inlinable @inline(always)
func loadSteps<L: Lane>(
  ramp: L, stepYears h: Double, count: Int, into steps: UnsafeMutablePointer<L>
) {
  let perSquare = L(repeating: 1 / (h * h))
  var here = L.zero
  var rise = L.zero
  var load = L.zero
  for j in 0..<count {
    let after = rampIntegral(L(repeating: Double(j + 1) * h), ramp: ramp)
    let next = after - here
    let loaded = (next - rise) * perSquare
    steps[j] = loaded - load
    load = loaded
    rise = next
    here = after
  }
}
