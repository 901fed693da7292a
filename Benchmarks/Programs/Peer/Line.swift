import Foundation

/// What a row prints.
struct Line: Encodable {
  var name: String
  /// The version of a peer; of ParkCast, the instruction set.
  var version: String
  var paths: Int
  var threads: Int
  /// Wall time of the simulation.
  var seconds: Double
  /// Of the target.
  var probability: Double
  /// Of the total of the last year, 亿元.
  var mean: Double
  /// Of the total of the last year, 亿元.
  var sd: Double
  /// Bytes.
  var peakMemory: Int
  /// Standard normals a path.
  var inputs: Int
  var quantiles: Bool

  /// One line of JSON, with keys in snake case.
  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.keyEncodingStrategy = .convertToSnakeCase
      encoder.outputFormatting = [.sortedKeys]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
