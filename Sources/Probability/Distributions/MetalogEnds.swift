import Lanes

/// How the values of a metalog follow from the unbounded curve: x = M, b + eᴹ, b − e⁻ᴹ or
/// (a + b eᴹ)/(1 + eᴹ).
enum MetalogEnds: Hashable, Sendable {
  case none
  case least(Double)
  case greatest(Double)
  case both(Double, Double)

  init(minimum: Double, maximum: Double) {
    self =
      switch (minimum > -.infinity, maximum < .infinity) {
      case (false, false): .none
      case (true, false): .least(minimum)
      case (false, true): .greatest(maximum)
      case (true, true): .both(minimum, maximum)
      }
  }

  /// M for a value between the ends.
  func height(of x: Double) -> Double {
    switch self {
    case .none: x
    case .least(let a): (x - a).logarithm
    case .greatest(let b): -(b - x).logarithm
    case .both(let a, let b): (x - a).logarithm - (b - x).logarithm
    }
  }

  /// The value for M.
  func value(at height: Double) -> Double {
    switch self {
    case .none: height
    case .least(let a): a + height.exponential
    case .greatest(let b): b - (-height).exponential
    case .both(let a, let b):
      height <= 0 ? a + (b - a) * logisticTail(-height) : b - (b - a) * logisticTail(height)
    }
  }

  /// dx/dM.
  func slope(at x: Double) -> Double {
    switch self {
    case .none: 1
    case .least(let a): x - a
    case .greatest(let b): b - x
    case .both(let a, let b): (x - a) * ((b - x) / (b - a))
    }
  }
}

/// 1/(1 + eᵘ): the probability above the logit u.
func logisticTail(_ u: Double) -> Double { 1 / (1 + u.exponential) }
