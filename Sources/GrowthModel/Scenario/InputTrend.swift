import Probability

extension Input {
  /// 1 where the value rises with the score, −1 where it falls, `nil` where it does neither.
  ///
  /// Every distribution rises, but for choices: they take their options in the order written, and
  /// `bernoulli` takes 1 first. What hangs together with a falling input does so with its value,
  /// not with its score.
  public var trend: Double? {
    guard case .uncertain(let distribution) = value else { return 1 }
    if distribution is Bernoulli { return -1 }
    guard let discrete = distribution as? Discrete else { return 1 }
    let steps = zip(discrete.values, discrete.values.dropFirst())
    if steps.allSatisfy({ $0 <= $1 }) { return 1 }
    return steps.allSatisfy({ $0 >= $1 }) ? -1 : nil
  }
}
