/// How the chance of a wrong interval is spent over repeated looks at growing data.
///
///     α₁ = 0.95 α,   αⱼ = 0.05 α 2^(1−j)  for j ≥ 2,   Σαⱼ = α
///
/// The chance that the interval of *any* look misses is at most the sum of the looks' chances, so
/// the interval at whatever look one stops keeps its level. Most of α goes to the first look, at the
/// size a pilot predicts, where most runs stop.
///
/// Source: Bonferroni's inequality; error spending after Lan and DeMets, *Biometrika* 70 (1983)
/// 659–663.
struct LookSchedule: Sendable {
  let level: Double
  /// Whether there is one look only, which then has the whole of α.
  let isSingle: Bool

  /// The level of the interval at look j, the first being 1.
  func level(at look: Int) -> Double {
    if isSingle { return level }
    let alpha = 1 - level
    if look == 1 { return 1 - 0.95 * alpha }
    var spent = 0.05 * alpha
    for _ in 1..<look { spent /= 2 }
    return 1 - spent
  }
}
