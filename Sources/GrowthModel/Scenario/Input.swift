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
  /// A number, or the distribution it is drawn from.
  public enum Value: Sendable {
    case known(Double)
    case uncertain(any Distribution)
  }

  /// The path of the number in the scenario, such as `law.ratio.added`.
  public var name: String
  /// In the unit of the place where it is used (亿元, km², years, fractions).
  public var value: Value
  /// Where the number comes from, as the scenario gives it.
  public var source: String?
  /// How well it is known; `nil` where the scenario does not say.
  public var grade: Grade?

  /// An input that keys its draw by `name`.
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

  /// Whether it has a distribution, and so a draw of its own.
  public var isUncertain: Bool {
    if case .uncertain = value { true } else { false }
  }
}

/// An input times a constant: a park-wide number with a cluster's factor on it.
public struct Scaled: Sendable {
  /// The number before the factor; clusters that share it share its draw.
  public var input: Input
  /// The cluster's constant, a bare number; 1 leaves the input as it is.
  public var factor: Double

  /// `input` times `factor`.
  public init(_ input: Input, by factor: Double = 1) {
    self.input = input
    self.factor = factor
  }

  /// A number that is not in doubt.
  public static func known(_ value: Double) -> Scaled { Scaled(.known(value)) }

  /// The central value of the input, times the factor.
  public var central: Double { input.central * factor }
}

/// An amount of one cluster: its own, or its part of a total of the park.
public enum Amount: Sendable {
  case own(Input)
  /// Divided among the clusters by their drawn shares over the sum of the shares.
  case shareOf(Input)

  /// The cluster's own number, or the total of the park before it is divided.
  public var input: Input {
    switch self {
    case .own(let input), .shareOf(let input): input
    }
  }
}

/// A name in the languages the scenario gives; falls back from one to the other, then to `id`.
public struct Title: Sendable, Hashable, ExpressibleByStringLiteral {
  /// Names by language code, such as `zh` or `en`.
  public var texts: [String: String]
  /// The key in the scenario, shown where no text is given.
  public var id: String

  /// A name that is `id` in every language without a text.
  public init(id: String, texts: [String: String] = [:]) {
    self.id = id
    self.texts = texts
  }

  /// The text in `language`, else in English, else in the first language by code, else `id`.
  public func text(in language: String) -> String {
    texts[language] ?? texts["en"] ?? texts.sorted { $0.key < $1.key }.first?.value ?? id
  }

  /// A name that is the same in every language.
  public init(stringLiteral id: String) { self.init(id: id) }
}
