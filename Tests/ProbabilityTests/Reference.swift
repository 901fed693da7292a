import Foundation
import Testing

/// What `Tests/Reference/probability_reference.py` wrote.
struct Reference: Decodable {
  var functions: [String: [[Double]]]
  var incompleteBeta: [[Double]]
  var incompleteBetaQuantile: [[Double]]
  var incompleteGamma: [[Double]]
  var distributions: [Law]
  var sobol: Sobol
  var studentRankCorrelation: [[Double]]
  var poisson: [Counts]
  var truncatedMoments: [[Double]]
  var factorKeys: [String: String]
  var philox: [Block]
  var streams: [Stream]

  struct Law: Decodable, Sendable, CustomTestStringConvertible {
    var kind: String
    var parameters: [Double]
    var mean: Double
    var variance: Double
    var quantiles: [[Double]]
    var upperQuantiles: [[Double]]
    var densities: [[Double]]
    var testDescription: String { "\(kind) \(parameters)" }
  }

  struct Sobol: Decodable {
    var dimensions: [Int]
    var indices: [Int]
    var points: [[Double]]
  }

  struct Counts: Decodable, Sendable {
    var mean: Double
    var counts: [[Double]]
    var quantiles: [[Double]]
  }

  struct Block: Decodable {
    var key: [String]
    var counter: [String]
    var block: [String]
  }

  struct Stream: Decodable, Sendable {
    var seed: String
    var factor: String
    var step: Int
    var chunk: Int
    var values: [Double]
  }

  static let shared: Reference = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Reference/probability_reference.json")
    do {
      return try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file))
    } catch {
      preconditionFailure("the reference values are missing: \(error)")
    }
  }()
}

/// |value − expected| over |expected|, or over the smallest normal number.
func relativeError(_ value: Double, _ expected: Double) -> Double {
  value == expected ? 0 : abs(value - expected) / max(abs(expected), 0x1p-1022)
}
