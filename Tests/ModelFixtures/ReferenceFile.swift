import Foundation

/// `Tests/Reference/growth_model.json`: what a second, independent writing of the equations gives.
///
/// Made by `make_reference.py` in the same folder, whose `growth_model.md` describes the keys.
public struct ReferenceFile: Decodable, Sendable {
  public var scenarios: [String: Case]

  public struct Case: Decodable, Sendable {
    public var scenario: ReferenceDescription
    public var deterministic: Deterministic
    public var ensemble: Ensemble
  }

  /// The path of zeros. Series of years are sums; series of steps are amounts per step.
  public struct Deterministic: Decodable, Sendable {
    public var years: [Int]
    public var stepsBegin: [Double]
    public var forecastStepsBegin: [Double]
    public var total, totalLocated, totalNominal, priceIndex, capFactor: [Double]
    public var indicators: [String: [Double]]
    public var clusters: [String: Cluster]
    public var targets: [String: Bool]

    public struct Cluster: Decodable, Sendable {
      public var real, spent, started, capital, loadedCapitalAdded, productivity, q: [Double]
      public var shockFactor, demand, linked, landFactor: [Double]
    }
  }

  /// A million paths of plain Monte Carlo.
  public struct Ensemble: Decodable, Sendable {
    public var paths: Int
    public var series: [String: Series]
    public var targets: [String: Odds]

    public struct Series: Decodable, Sendable {
      public var mean, sd: [Double]
      public var quantiles, quantileErrors: [String: [Double]]
    }

    public struct Odds: Decodable, Sendable {
      public var count: Int
      public var firstYearReached: [String: Int]
    }
  }

  public static let shared: ReferenceFile = {
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
public struct ReferenceDescription: Decodable, Sendable {
  public var name: String
  public var baseYear, lastYear: Int
  public var steps, founded: Int?
  public var boundary: String?
  public var output: Value?
  public var investment: Investment?
  public var wear, wearBase, build, ramp, drift, jobsGrowth: Value?
  public var buildShape: Int?
  public var laws: [Law]
  public var clusters: [Cluster]
  public var shock: Shock?
  public var land: Land?
  public var prices: [Entry]?
  public var rankCorrelation: [Tie]?
  public var anchors: [Anchor]?
  public var macro: Macro?
  public var links: Links?
  public var spillovers: Spillovers?
  public var levers: [Lever]?
  public var cap: Double?
  public var indicators: [Indicator]?
  public var targets: [Target]

  /// A number, or a distribution by its kind and parameters.
  public enum Value: Decodable, Sendable {
    case known(Double)
    case drawn(kind: String, [Double])

    public init(from decoder: any Decoder) throws {
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

  public struct Entry: Decodable, Sendable {
    public var years: [Int]
    public var value: Value
  }

  public struct Investment: Decodable, Sendable {
    public var kind: String
    public var history: [[Value]]
    public var plan: [Entry]
    public var growth, noise, realised, start: Value?
  }

  public struct Law: Decodable, Sendable {
    public var law: String
    public var weight: Double?
    public var ratio, averageRatio, capitalShare, elasticity, rate: Value?
    public var growthTables: [GrowthTable]?
    public var lastingShare: Double?
    public var badYears: BadYears?
  }

  public struct GrowthTable: Decodable, Sendable {
    public var upToAge: Int?
    public var growth: Growth

    public enum Growth: Decodable, Sendable {
      case points([[Double]])
      case law(Value)

      public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let points = try? container.decode([[Double]].self) {
          self = .points(points)
        } else {
          self = .law(try container.decode(Value.self))
        }
      }
    }
  }

  public struct BadYears: Decodable, Sendable { public var probability, growth: Double }

  public struct Cluster: Decodable, Sendable {
    public var name: String
    public var share, output, drift, shockSd, land: Value?
    public var factor: [String: Double]?
    public var common: Double?
    public var counts: String?
  }

  public struct Shock: Decodable, Sendable {
    public var sd: Value
    public var ofTotal: Bool?
    public var persistence: Value?
    public var matrix: [[Double]]?
  }

  public struct Land: Decodable, Sendable {
    public var area, density: Value
    public var power: Double?
  }

  public struct Tie: Decodable, Sendable {
    public var between: [String]
    public var rank: Double
  }

  public struct Anchor: Decodable, Sendable {
    public var name, cluster: String
    public var probability: Double
    public var capital, ratio, start, delay, build, ramp, keptShare: Value
  }

  public struct Macro: Decodable, Sendable {
    public struct State: Decodable, Sendable {
      public var name: String
      public var investment, output: Double
    }
    public var states: [State]
    public var initial: [Double]
    public var transition: [[Double]]
  }

  public struct Links: Decodable, Sendable {
    public var capture: Value
    public var supply: [[Double]]
  }

  public struct Spillovers: Decodable, Sendable {
    public var strength: Value
    public var weights: [[Double]]
  }

  public struct Lever: Decodable, Sendable {
    public var name: String
    public var level: Double?
    public var effects: [Effect]
  }

  public struct Effect: Decodable, Sendable {
    public var input: String
    public var multiply, add, set, shift: Value?
    public var from: Double
    public var until, phase: Double?
    public var clusters: [String]?
  }

  public struct Indicator: Decodable, Sendable {
    public var name: String
    public var intensity: [String: Value]?
    public var growth, capture: Value?
    public var multiplier: [String: Value]?
  }

  public struct Target: Decodable, Sendable {
    public var name, of: String
    public var at, by: Int?
    public var atLeast: Double
    public var nominal: Bool?
  }
}
