internal import Foundation

/// `Tests/Reference/growth_model.json`: what a second, independent writing of the equations gives.
///
/// Made by `make_reference.py` in the same folder, whose `growth_model.md` describes the keys.
package struct ReferenceFile: Decodable, Sendable {
  package var scenarios: [String: Case]

  package struct Case: Decodable, Sendable {
    package var scenario: ReferenceDescription
    package var deterministic: Deterministic
    package var ensemble: Ensemble
  }

  /// The path of zeros. Series of years are sums; series of steps are amounts per step.
  package struct Deterministic: Decodable, Sendable {
    package var years: [Int]
    package var stepsBegin: [Double]
    package var forecastStepsBegin: [Double]
    package var total, totalLocated, totalNominal, priceIndex, capFactor: [Double]
    package var indicators: [String: [Double]]
    package var clusters: [String: Cluster]
    package var targets: [String: Bool]

    package struct Cluster: Decodable, Sendable {
      package var real, spent, started, capital, loadedCapitalAdded, productivity, q: [Double]
      package var shockFactor, demand, linked, landFactor: [Double]
    }
  }

  /// A million paths of plain Monte Carlo.
  package struct Ensemble: Decodable, Sendable {
    package var paths: Int
    package var series: [String: Series]
    package var targets: [String: Odds]

    package struct Series: Decodable, Sendable {
      package var mean, sd: [Double]
      package var quantiles, quantileErrors: [String: [Double]]
    }

    package struct Odds: Decodable, Sendable {
      package var count: Int
      package var firstYearReached: [String: Int]
    }
  }

  package static let shared: ReferenceFile = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Reference/growth_model.json")
    do {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      return try decoder.decode(ReferenceFile.self, from: Data(contentsOf: file))
    } catch {
      preconditionFailure("the reference values are missing: \(error)")
    }
  }()
}

/// A scenario as the reference writes it.
package struct ReferenceDescription: Decodable, Sendable {
  package var name: String
  package var baseYear, lastYear: Int
  package var steps, founded: Int?
  package var boundary: String?
  package var output: Value?
  package var investment: Investment?
  package var wear, wearBase, build, ramp, drift, jobsGrowth: Value?
  package var buildShape: Int?
  package var laws: [Law]
  package var clusters: [Cluster]
  package var shock: Shock?
  package var land: Land?
  package var prices: [Entry]?
  package var rankCorrelation: [Tie]?
  package var anchors: [Anchor]?
  package var macro: Macro?
  package var links: Links?
  package var spillovers: Spillovers?
  package var levers: [Lever]?
  package var cap: Double?
  package var indicators: [Indicator]?
  package var targets: [Target]

  /// A number, or a distribution by its kind and parameters.
  package enum Value: Decodable, Sendable {
    case known(Double)
    case drawn(kind: String, [Double])

    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .known(number)
      } else {
        let law = try container.decode([String: [Double]].self)
        guard law.count == 1, let (kind, parameters) = law.first else {
          throw DecodingError.dataCorruptedError(
            in: container, debugDescription: "a distribution has one kind")
        }
        self = .drawn(kind: kind, parameters)
      }
    }
  }

  package struct Entry: Decodable, Sendable {
    package var years: [Int]
    package var value: Value
  }

  package struct Investment: Decodable, Sendable {
    package var kind: String
    package var history: [[Value]]
    package var plan: [Entry]
    package var growth, noise, realised, start: Value?
  }

  package struct Law: Decodable, Sendable {
    package var law: String
    package var weight: Double?
    package var ratio, averageRatio, capitalShare, elasticity, rate: Value?
    package var growthTables: [GrowthTable]?
    package var lastingShare: Double?
    package var badYears: BadYears?
  }

  package struct GrowthTable: Decodable, Sendable {
    package var upToAge: Int?
    package var growth: Growth

    package enum Growth: Decodable, Sendable {
      case points([[Double]])
      case law(Value)

      package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let points = try? container.decode([[Double]].self) {
          self = .points(points)
        } else {
          self = .law(try container.decode(Value.self))
        }
      }
    }
  }

  package struct BadYears: Decodable, Sendable { package var probability, growth: Double }

  package struct Cluster: Decodable, Sendable {
    package var name: String
    package var share, output, drift, shockSd, land: Value?
    package var factor: [String: Double]?
    package var common: Double?
    package var counts: String?
  }

  package struct Shock: Decodable, Sendable {
    package var sd: Value
    package var ofTotal: Bool?
    package var persistence: Value?
    package var matrix: [[Double]]?
  }

  package struct Land: Decodable, Sendable {
    package var area, density: Value
    package var power: Double?
  }

  package struct Tie: Decodable, Sendable {
    package var between: [String]
    package var rank: Double
  }

  package struct Anchor: Decodable, Sendable {
    package var name, cluster: String
    package var probability: Double
    package var capital, ratio, start, delay, build, ramp, keptShare: Value
  }

  package struct Macro: Decodable, Sendable {
    package struct State: Decodable, Sendable {
      package var name: String
      package var investment, output: Double
    }
    package var states: [State]
    package var initial: [Double]
    package var transition: [[Double]]
  }

  package struct Links: Decodable, Sendable {
    package var capture: Value
    package var supply: [[Double]]
  }

  package struct Spillovers: Decodable, Sendable {
    package var strength: Value
    package var weights: [[Double]]
  }

  package struct Lever: Decodable, Sendable {
    package var name: String
    package var level: Double?
    package var effects: [Effect]
  }

  package struct Effect: Decodable, Sendable {
    package var input: String
    package var multiply, add, set, shift: Value?
    package var from: Double
    package var until, phase: Double?
    package var clusters: [String]?
  }

  package struct Indicator: Decodable, Sendable {
    package var name: String
    package var intensity: [String: Value]?
    package var growth, capture: Value?
    package var multiplier: [String: Value]?
  }

  package struct Target: Decodable, Sendable {
    package var name, of: String
    package var at, by: Int?
    package var atLeast: Double
    package var nominal: Bool?
  }
}
