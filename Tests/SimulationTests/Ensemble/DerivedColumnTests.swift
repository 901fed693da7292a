import Foundation
import GrowthModel
import Statistics
import Testing

@testable import Simulation

/// Numbers that follow from a path's results, computed by the kernels.
@Suite struct DerivedColumnTests {
  static let kinds: [DerivedColumn] = [
    .outcome(0), .outcome(2), .product(0, 1), .quotient(0, 1), .quotient(2, 1),
    .compound(0, 1, years: 7), .compound(0, 1, years: 1), .compound(2, 1, years: 30),
  ]
  static let counts = [1, 5, 7, 8, 9, 250, 1001, 1023, 1024]

  /// Results as a chunk holds them. Column 1 has zeros of both signs; where it has one, column 2
  /// has one too, every second time: 0/0.
  static let outcomes: [Double] = {
    var all = [Double](repeating: 0, count: 3 * Chunk.stride)
    for path in 0..<Chunk.paths {
      let part = (Double(path) * 0.6180339887498949).truncatingRemainder(dividingBy: 1)
      all[path] = 20 + 900 * part
      all[Chunk.stride + path] = path % 7 == 3 ? (path % 2 == 0 ? 0 : -0.0) : 0.5 + 4 * part * part
      all[2 * Chunk.stride + path] = path % 3 == 0 ? 0 : 1e-3 + part
    }
    return all
  }()

  static func column(_ index: Int) -> ArraySlice<Double> {
    outcomes[(index * Chunk.stride)...].prefix(Chunk.paths)
  }

  /// The derived column, and −1 where nothing was written.
  static func measure(
    _ kind: DerivedColumn, on set: InstructionSet, count: Int
  ) -> (column: [Double], moments: Moments) {
    var column = [Double](repeating: -1, count: Chunk.stride)
    let moments = outcomes.withUnsafeBufferPointer { outcomes in
      column.withUnsafeMutableBufferPointer { column in
        guard let from = outcomes.baseAddress, let to = column.baseAddress else {
          return Moments()
        }
        return set.measure(
          kind, outcomes: from, stride: Chunk.stride, count: count, into: to)
      }
    }
    return (column, moments)
  }

  /// By the definition, with Swift's own operations and the C library's power.
  static func expected(_ kind: DerivedColumn, path: Int) -> Double {
    func value(_ index: Int) -> Double { outcomes[index * Chunk.stride + path] }
    switch kind {
    case .outcome(let index): return value(index)
    case .product(let a, let b): return value(a) * value(b)
    case .quotient(let a, let b): return value(b) == 0 ? 0 : value(a) / value(b)
    case .compound(let a, let b, let years):
      return value(b) == 0 ? 0 : pow(value(a) / value(b), 1 / Double(years))
    }
  }

  // A power is the exponential of a logarithm of at most 10, whose rounding it multiplies.
  @Test(arguments: kinds, counts)
  func `is what its definition says, 0 where the denominator is`(
    kind: DerivedColumn, count: Int
  ) {
    let found = Self.measure(kind, on: .best, count: count).column
    for path in 0..<count {
      let expected = Self.expected(kind, path: path)
      if case .compound = kind {
        #expect(abs(found[path] - expected) <= 1e-14 * abs(expected), "path \(path)")
      } else {
        #expect(found[path] == expected, "path \(path)")
      }
    }
    let whole = (count + 7) / 8 * 8
    #expect(found[whole...].allSatisfy { $0 == -1 })
  }

  @Test(arguments: kinds, counts)
  func `every instruction set gives the same bits, and the moments of the count alone`(
    kind: DerivedColumn, count: Int
  ) {
    let reference = Self.measure(kind, on: .baseline, count: count)
    let moments = reference.column.withUnsafeBufferPointer { buffer in
      Moments(column: UnsafeBufferPointer(rebasing: buffer[..<count]))
    }
    #expect(moments.count == count)
    for set in InstructionSet.available {
      let found = Self.measure(kind, on: set, count: count)
      #expect(found.column.map(\.bitPattern) == reference.column.map(\.bitPattern), "\(set)")
      #expect(found.moments == moments, "\(set)")
    }
  }

  @Test func `the columns tried hold what is to be tried`() {
    #expect(Self.column(1).count { $0 == 0 } > 100)
    #expect(Self.column(1).contains { $0 == 0 && $0.sign == .minus })
    let both = zip(Self.column(1), Self.column(2)).count { $0 == 0 && $1 == 0 }
    #expect(both > 10)
  }
}
