public import Probability

/// How well a number is known.
public enum Grade: String, Sendable, CaseIterable {
  case evidence = "E"
  case plan = "P"
  case judgement = "J"
}

/// One number of a scenario: known, or uncertain with a distribution.
///
/// An uncertain input is *one* draw a path, for all its years and all clusters that use it. Its
/// name keys the draw: the same name is the same draw, and renaming an input moves its numbers.
public struct Input: Sendable {
  public enum Value: Sendable {
    case known(Double)
    case uncertain(any Distribution)
  }

  /// The path of the number in the scenario, such as `law.ratio.added`.
  public var name: String
  /// In the unit of the place where it is used (亿元, km², years, fractions).
  public var value: Value
  public var source: String?
  public var grade: Grade?

  public init(name: String, value: Value, source: String? = nil, grade: Grade? = nil) {
    self.name = name
    self.value = value
    self.source = source
    self.grade = grade
  }

  /// A number that is not in doubt.
  public static func known(_ value: Double, name: String = "") -> Input {
    Input(name: name, value: .known(value))
  }

  /// The value where the standard normal draw is 0: the median, or the known value.
  public var central: Double {
    switch value {
    case .known(let value): value
    case .uncertain(let distribution): distribution.value(atScore: 0)
    }
  }

  /// Least and greatest value that can come up.
  public var support: ClosedRange<Double> {
    switch value {
    case .known(let value): value...value
    case .uncertain(let distribution): distribution.support
    }
  }

  public var isUncertain: Bool {
    if case .uncertain = value { true } else { false }
  }
}

/// An input times a constant: a park-wide number with a cluster's factor on it.
public struct Scaled: Sendable {
  public var input: Input
  public var factor: Double

  public init(_ input: Input, by factor: Double = 1) {
    self.input = input
    self.factor = factor
  }

  /// A number that is not in doubt.
  public static func known(_ value: Double) -> Scaled { Scaled(.known(value)) }

  public var central: Double { input.central * factor }
}

/// An amount of one cluster: its own, or its part of a total of the park.
public enum Amount: Sendable {
  case own(Input)
  /// Divided among the clusters by their drawn shares over the sum of the shares.
  case shareOf(Input)

  public var input: Input {
    switch self {
    case .own(let input), .shareOf(let input): input
    }
  }
}

/// A name in the languages the scenario gives; falls back from one to the other, then to `id`.
public struct Title: Sendable, Hashable {
  public var texts: [String: String]
  public var id: String

  public init(id: String, texts: [String: String] = [:]) {
    self.id = id
    self.texts = texts
  }

  public func text(in language: String) -> String {
    texts[language] ?? texts["en"] ?? texts.sorted { $0.key < $1.key }.first?.value ?? id
  }
}
