import Foundation

/// Values made by `Tests/Reference/statistics_reference.py` with SciPy 1.17.1 and NumPy.
struct Reference: Decodable {
  struct Proportion: Decodable {
    var hits, count: Int
    var level: Double
    var wilson: [Double]?
    var clopperPearson: [Double]
  }
  struct Ranks: Decodable {
    var count: Int
    var p, level: Double
    var lower, upper: Int
  }
  struct Quantiles: Decodable {
    var sample: [Double]
    var p: Double
    var types: [Double]
  }
  struct Moments: Decodable {
    var sample: [Double]
    var mean, squaredDeviations: Double
  }

  var proportions: [Proportion]
  var ranks: [Ranks]
  var quantiles: [Quantiles]
  var moments: [Moments]

  static func load() throws -> Reference {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Reference/statistics_reference.json")
    return try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file))
  }
}
