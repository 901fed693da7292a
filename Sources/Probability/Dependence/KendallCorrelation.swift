/// The correlation of an elliptical copula, Gaussian or t, that gives Kendall's τ: sin(πτ/2), for τ in
/// −1…1.
///
/// Source: Lindskog, McNeil and Schmock, *Kendall's Tau for Elliptical Distributions* (2003).
public func ellipticalCorrelation(kendall tau: Double) -> Double {
  abs(tau) == 1 ? tau : sine(1.5707963267948966 * tau)
}

/// Kendall's τ of an elliptical copula with a correlation: (2/π) asin r.
public func kendallCorrelation(elliptical r: Double) -> Double {
  abs(r) == 1 ? r : arcsine(r) / 1.5707963267948966
}

/// The rank correlation (Spearman's) of a Gaussian copula with a correlation of normal scores:
/// (6/π) asin(r/2).
///
/// Source: Kruskal, *Journal of the American Statistical Association* 53 (1958) 814–861.
public func rankCorrelation(normalScore r: Double) -> Double {
  abs(r) == 1 ? r : arcsine(0.5 * r) / 0.5235987755982989
}
