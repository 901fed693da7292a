import Testing

@testable import Simulation

/// The rotation of the yearly noise is one, and begins with what moves the results most.
@Suite struct PrincipalRotationTests {
  /// The rotated inputs by column for one path, of `count` columns.
  private static func turned(_ rotation: PrincipalRotation, _ inputs: [Double]) -> [Double] {
    var block = inputs.flatMap { Array(repeating: $0, count: 8) }
    block.withUnsafeMutableBufferPointer { block in
      guard let start = block.baseAddress else { return }
      rotation.apply(to: start, stride: 8, groups: 1)
    }
    return inputs.indices.map { block[8 * $0] }
  }

  private static func unit(_ axis: Int, of count: Int) -> [Double] {
    (0..<count).map { $0 == axis ? 1 : 0 }
  }

  private static func dot(_ u: [Double], _ v: [Double]) -> Double {
    zip(u, v).map { $0 * $1 }.reduce(0, +)
  }

  /// One result with slopes (3, 4) in the noise at columns 1 and 3: what it does is 3² + 4², all of
  /// it along (0.6, 0.8).
  @Test func `one result is moved by the first rotated input alone`() {
    let rotation = PrincipalRotation(columns: [1, 3], slopes: [[7, 3, 9, 4, 5]])
    #expect(rotation.shares.count == 1)
    #expect(abs(rotation.shares[0] - 25) < 1e-12)
    let first = Self.turned(rotation, Self.unit(1, of: 5))
    let sign = first[1] < 0 ? -1.0 : 1
    #expect(abs(first[1] - sign * 0.6) < 1e-15 && abs(first[3] - sign * 0.8) < 1e-15)
    // The second moves the result no more: 3 · x₁ + 4 · x₃ = 0.
    let second = Self.turned(rotation, Self.unit(3, of: 5))
    #expect(abs(3 * second[1] + 4 * second[3]) < 1e-14)
    // Other inputs stay where they are.
    for axis in [0, 2, 4] {
      #expect(Self.turned(rotation, Self.unit(axis, of: 5)) == Self.unit(axis, of: 5))
    }
  }

  /// Results x₀ + x₁ and x₀ − x₁ by 3 and 1: the matrix of products is diagonal, 18 and 2.
  @Test func `directions come in the order of what they do`() {
    let rotation = PrincipalRotation(columns: [0, 1, 2], slopes: [[1, -1, 0], [3, 3, 0]])
    #expect(rotation.shares.count == 2)
    #expect(abs(rotation.shares[0] - 18) < 1e-12 && abs(rotation.shares[1] - 2) < 1e-12)
    let first = Self.turned(rotation, Self.unit(0, of: 3))
    #expect(abs(first[0] - first[1]) < 1e-14 && abs(abs(first[0]) - 0.5.squareRoot()) < 1e-14)
    let second = Self.turned(rotation, Self.unit(1, of: 3))
    #expect(abs(second[0] + second[1]) < 1e-14)
  }

  /// Turned unit vectors of 30 columns and 12 results, more than the directions that are kept.
  @Test func `lengths and angles stay`() {
    var slopes = Array(repeating: Array(repeating: 0.0, count: 30), count: 12)
    for result in 0..<12 {
      for column in 0..<30 {
        let whole: Int = (7 * column + 11 * result) % 13 - 6
        slopes[result][column] = Double(whole) + 1.0 / Double(result + 1)
      }
    }
    let rotation = PrincipalRotation(columns: Array(0..<30), slopes: slopes)
    #expect(rotation.shares.count == PrincipalRotation.mostDirections)
    let axes = (0..<30).map { Self.turned(rotation, Self.unit($0, of: 30)) }
    for i in 0..<30 {
      for j in 0..<30 {
        let expected = i == j ? 1.0 : 0
        #expect(abs(Self.dot(axes[i], axes[j]) - expected) < 1e-13)
      }
    }
    // What a rotated input does to all results is its share.
    for (j, share) in rotation.shares.enumerated() {
      let done = slopes.map { Self.dot($0, axes[j]) }
      #expect(abs(Self.dot(done, done) / share - 1) < 1e-10)
    }
  }

  @Test func `without noise, or without results, nothing turns`() {
    #expect(PrincipalRotation(columns: [], slopes: [[1, 2]]).shares == [])
    let idle = PrincipalRotation(columns: [0, 1], slopes: [])
    #expect(Self.turned(idle, [0.3, -2]) == [0.3, -2])
    let flat = PrincipalRotation(columns: [0, 1], slopes: [[0, 0]])
    #expect(flat.shares == [])
    #expect(Self.turned(flat, [0.3, -2]) == [0.3, -2])
  }
}
