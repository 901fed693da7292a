/// A number with a unit that the type system keeps apart from others.
public protocol Quantity: Hashable, Comparable, Sendable {
  var value: Double { get }
  init(_ value: Double)
}

extension Quantity {
  /// By value: the unit of both sides is the same.
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// An area of land, in square kilometres.
public struct SquareKilometres: Quantity {
  /// The area in km².
  public var value: Double
  /// An area of `value` km².
  public init(_ value: Double) { self.value = value }
}

/// A sum of money, in units of 10⁸ yuan (亿元), in prices of the base year.
public struct HundredMillionYuan: Quantity {
  /// The sum in 亿元.
  public var value: Double
  /// A sum of `value` 亿元.
  public init(_ value: Double) { self.value = value }
}
