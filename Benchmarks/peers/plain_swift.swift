// The six-cluster case in Swift as one writes it first: arrays of arrays, the system's generator.
//
//     swiftc -O plain_swift.swift -o plain_swift
//     ./plain_swift --paths 20000 --threads 1
//
// SystemRandomNumberGenerator takes no seed, so --seed changes nothing.

import Foundation

struct Case {
  let output = [120.0, 90, 80, 70, 40, 100]
  let investment = [24.0, 16, 15, 12, 8, 20]
  let growth = 0.04
  let noise = 0.25
  let lagWeights = [1.0 / 6, 1.0 / 3, 1.0 / 3, 1.0 / 6]
  let loadAtStart = 0.5
  let kept = 0.94
  let averageRatio = 1.3
  let elasticity = 0.6
  let driftMean = 0.01
  let driftSd = 0.005
  let shockSd = [0.10, 0.12, 0.09, 0.15, 0.18, 0.08]
  let persistence = 0.4
  let years = 9
  let target = 1065.0
  let correlation = [
    [1, 0.30, 0.25, 0.20, 0.15, 0.35], [0.30, 1, 0.45, 0.40, 0.30, 0.20],
    [0.25, 0.45, 1, 0.50, 0.35, 0.15], [0.20, 0.40, 0.50, 1, 0.40, 0.10],
    [0.15, 0.30, 0.35, 0.40, 1, 0.05], [0.35, 0.20, 0.15, 0.10, 0.05, 1],
  ]
}

/// The lower triangle L with L·Lᵀ = the matrix.
func cholesky(_ matrix: [[Double]]) -> [[Double]] {
  var factor = matrix.map { $0.map { _ in 0.0 } }
  for i in matrix.indices {
    for j in 0...i {
      let sum = matrix[i][j] - (0..<j).reduce(0) { $0 + factor[i][$1] * factor[j][$1] }
      factor[i][j] = i == j ? sum.squareRoot() : sum / factor[j][j]
    }
  }
  return factor
}

/// A standard normal by Box and Muller.
func standardNormal(_ generator: inout SystemRandomNumberGenerator) -> Double {
  let u = 1 - Double.random(in: 0..<1, using: &generator)
  let v = Double.random(in: 0..<1, using: &generator)
  return (-2 * log(u)).squareRoot() * cos(2 * Double.pi * v)
}

/// Mean and squared deviations of a number over paths.
struct Moments {
  var count = 0.0
  var mean = 0.0
  var squares = 0.0

  mutating func add(_ value: Double) {
    count += 1
    let delta = value - mean
    mean += delta / count
    squares += delta * (value - mean)
  }

  mutating func merge(_ other: Moments) {
    guard other.count > 0 else { return }
    let delta = other.mean - mean
    let total = count + other.count
    mean += delta * other.count / total
    squares += other.squares + delta * delta * count * other.count / total
    count = total
  }
}

struct Results {
  var moments: [[Moments]]
  var hits = 0
}

func simulate(_ park: Case, paths: Int) -> Results {
  var generator = SystemRandomNumberGenerator()
  let clusters = park.output.indices
  let factor = cholesky(park.correlation)
  var results = Results(
    moments: Array(
      repeating: Array(repeating: Moments(), count: park.years), count: clusters.count + 1))
  for _ in 0..<paths {
    let drift = clusters.map { _ in park.driftMean + park.driftSd * standardNormal(&generator) }
    var spending: [[Double]] = []
    var worn = clusters.map { _ in 0.0 }
    var shock = clusters.map { _ in 0.0 }
    var total = 0.0
    for year in 1...park.years {
      spending.append(
        clusters.map { c in
          park.investment[c] * pow(1 + park.growth, Double(year - 1))
            * exp(park.noise * standardNormal(&generator) - park.noise * park.noise / 2)
        })
      let innovations = clusters.map { _ in standardNormal(&generator) }
      total = 0
      for c in clusters {
        let commissioned = zip(park.lagWeights, spending.reversed())
          .reduce(0) { $0 + $1.0 * $1.1[c] }
        let capital = worn[c] + park.loadAtStart * commissioned
        worn[c] = park.kept * (worn[c] + commissioned)
        let move = zip(factor[c], innovations).reduce(0) { $0 + $1.0 * $1.1 }
        let sd = park.shockSd[c]
        let phi = park.persistence
        shock[c] = phi * shock[c] + sd * (1 - phi * phi).squareRoot() * move
        let variance = sd * sd * (1 - pow(phi, Double(2 * year)))
        let growth = 1 + park.averageRatio * capital / park.output[c]
        let output =
          park.output[c] * exp(drift[c] * Double(year)) * pow(growth, park.elasticity)
          * exp(shock[c] - variance / 2)
        results.moments[c][year - 1].add(output)
        total += output
      }
      results.moments[clusters.count][year - 1].add(total)
    }
    if total >= park.target { results.hits += 1 }
  }
  return results
}

/// Bytes. Not ru_maxrss, which begins with that of the program that started this one.
func peakMemory() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  let words = line?.split(whereSeparator: \.isWhitespace) ?? []
  return words.count > 1 ? (Int(words[1]) ?? 0) * 1024 : 0
}

/// The number after an option, or a default.
func option(_ name: String, default value: Int) -> Int {
  let words = CommandLine.arguments
  guard let place = words.firstIndex(of: name), place + 1 < words.count else { return value }
  return Int(words[place + 1]) ?? value
}

@main
struct PlainSwift {
  static func main() async {
    let paths = option("--paths", default: 20_000)
    let threads = max(1, option("--threads", default: 1))
    _ = simulate(Case(), paths: 100)

    let clock = ContinuousClock()
    let start = clock.now
    let parts = await withTaskGroup(of: Results.self) { group in
      for thread in 0..<threads {
        let share = paths / threads + (thread < paths % threads ? 1 : 0)
        group.addTask { simulate(Case(), paths: share) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let seconds = (clock.now - start) / .seconds(1)

    var all = parts[0]
    for part in parts.dropFirst() {
      all.hits += part.hits
      for c in all.moments.indices {
        for year in all.moments[c].indices { all.moments[c][year].merge(part.moments[c][year]) }
      }
    }
    let total = all.moments[all.moments.count - 1][all.moments[0].count - 1]
    let sd = (total.squares / (total.count - 1)).squareRoot()
    print(
      """
      {"name": "Swift, plain arrays", "version": "swiftc -O", "paths": \(paths), \
      "threads": \(threads), "seconds": \(seconds), \
      "probability": \(Double(all.hits) / Double(paths)), "mean": \(total.mean), "sd": \(sd), \
      "peak_memory": \(peakMemory())}
      """)
  }
}
