/// The correlation of normal scores that gives a rank correlation r (Spearman's) under a Gaussian
/// copula: 2 sin(πr/6), for r in −1…1.
///
/// Source: Pearson (1907); Kruskal, *Journal of the American Statistical Association* 53 (1958)
/// 814–861.
public func normalScoreCorrelation(rank r: Double) -> Double {
  if abs(r) == 1 { return r }
  let angle = 0.5235987755982989 * r
  let square = angle * angle
  // The series of the sine; |angle| ≤ π/6 leaves 2e−18 beyond the ninth term.
  var series = 1.0 / 355_687_428_096_000
  series = series * square - 1.0 / 1_307_674_368_000
  series = series * square + 1.0 / 6_227_020_800
  series = series * square - 1.0 / 39_916_800
  series = series * square + 1.0 / 362_880
  series = series * square - 1.0 / 5_040
  series = series * square + 1.0 / 120
  series = series * square - 1.0 / 6
  return 2 * (angle + angle * (square * series))
}
