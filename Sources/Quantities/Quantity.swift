/// A number with a unit that the type system keeps apart from others.
public protocol Quantity: Hashable, Comparable, Sendable {
  var value: Double { get }
  init(_ value: Double)
}

extension Quantity {
  public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// An area of land, in square kilometres.
public struct SquareKilometres: Quantity {
  public var value: Double
  public init(_ value: Double) { self.value = value }
}

/// A sum of money, in units of 10⁸ yuan (亿元), in prices of the base year.
public struct HundredMillionYuan: Quantity {
  public var value: Double
  public init(_ value: Double) { self.value = value }
}
