import Estimation
import ReferenceProblems
import Dispatch
import Foundation


let arguments = CommandLine.arguments
let seeds = arguments.count > 1 ? Int(arguments[1]) ?? 200 : 200
let epsilon = arguments.count > 2 ? Double(arguments[2]) ?? 0.2 : 0.2
let filter = arguments.count > 3 ? arguments[3] : ""
if arguments.count > 4 {
  for problem in ReferenceProblem.collection + ReferenceProblem.equalInputs where problem.name.contains(filter) { print(problem.name, problem.probability); debugProposal(problem.event, seed: UInt64(arguments[4])!) }
  exit(0)
}
let estimator = AutomaticEstimator(goal: .relative(epsilon))

final class Box: @unchecked Sendable { var answers: [ProbabilityAnswer?] ; init(_ n: Int) { answers = Array(repeating: nil, count: n) } }
func pad(_ s: String, _ n: Int) -> String { s.count >= n ? s : s + String(repeating: " ", count: n - s.count) }
print(pad("problem", 26), "exact     cover  low   high  warned miss!warn  bias/se  bias%  rse%  calls(mean) q95")
var total = 0.0; var n = 0
for problem in ReferenceProblem.collection + ReferenceProblem.equalInputs where filter.isEmpty || problem.name.contains(filter) {
  let box = Box(seeds)
  let buffer = UnsafeMutableBufferPointer<ProbabilityAnswer?>.allocate(capacity: seeds)
  buffer.initialize(repeating: nil)
  nonisolated(unsafe) let places = buffer
  DispatchQueue.concurrentPerform(iterations: 2) { t in
    for s in stride(from: t, to: seeds, by: 2) { places[s] = estimator.estimate(problem.event, seed: UInt64(s + 1)) }
  }
  _ = box
  let answers = buffer.compactMap { $0 }
  let p = problem.probability
  let covered = answers.count { $0.estimate.interval.contains(p) }
  let low = answers.count { $0.estimate.interval.lowerBound > p }
  let high = answers.count { $0.estimate.interval.upperBound < p }
  let warned = answers.count { !$0.warnings.isEmpty }
  let silent = answers.count { !$0.estimate.interval.contains(p) && $0.warnings.isEmpty }
  let ratios = answers.map { $0.estimate.probability / p - 1 }
  let mean = ratios.reduce(0, +) / Double(seeds)
  let sd = (ratios.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(seeds - 1)).squareRoot()
  let calls = answers.map { $0.estimate.calls }.sorted()
  let meanCalls = calls.reduce(0, +) / seeds
  func f(_ x: Double, _ d: Int = 1) -> String { String(format: "%.\(d)f", x) }
  let c = 100 * Double(covered) / Double(seeds)
  total += c; n += 1
  print(pad(problem.name, 26), String(format: "%.2e", p), " ", f(c, 2), f(100 * Double(low) / Double(seeds), 2), f(100 * Double(high) / Double(seeds), 2), " ", f(100 * Double(warned) / Double(seeds)), f(100 * Double(silent) / Double(seeds)), " ", f(mean / (sd / Double(seeds).squareRoot()), 2), f(100 * mean, 2), f(100 * sd, 2), meanCalls, calls[seeds * 95 / 100])
  buffer.deallocate(); fflush(nil)
}
print("mean coverage", total / Double(n))
