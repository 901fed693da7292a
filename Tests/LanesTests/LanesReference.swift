import Foundation
import Testing

@testable import Lanes

/// What `Tests/Reference/lanes_reference.py` wrote, with mpmath 1.3 at 60 digits.
struct LanesReference: Decodable {
  /// A value of a function, to a millionth of a unit in the last place.
  struct Value: Decodable {
    let x: Double
    /// The number nearest to f(x).
    let nearest: Double
    /// What it lacks, in units of its last place.
    let rest: Double

    init(from decoder: any Decoder) throws {
      var row = try decoder.unkeyedContainer()
      x = try number(row.decode(String.self))
      nearest = try number(row.decode(String.self))
      rest = try row.decode(Double.self)
    }

    /// How far `value` is from f(x), in units in the last place.
    func error(of value: Double) -> Double {
      value == nearest ? abs(rest) : abs((value - nearest) / nearest.ulp - rest)
    }

    /// How far `value` is from f(x), in parts of it.
    func relativeError(of value: Double) -> Double {
      nearest == 0 ? abs(value) : error(of: value) * (nearest.ulp / abs(nearest))
    }
  }

  let exponential, logarithm, normalQuantile, inverseFourthRoot: [Value]
  /// The last x with a finite eˣ and the first without; the last with 0 and the first without.
  let exponentialBorders: [String]

  static func load() throws -> LanesReference {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Reference/lanes_reference.json")
    return try JSONDecoder().decode(LanesReference.self, from: Data(contentsOf: file))
  }

  func borders() throws -> [Double] { try exponentialBorders.map { try number($0) } }
}

/// A number written in hexadecimal, which keeps its bits.
private func number(_ text: String) throws -> Double {
  try #require(Double(text), "no number: \(text)")
}
