import Foundation
import Parts
import Simulation

// The yardstick of the table: what one core can do on its fused-multiply-add pipes, measured in
// the same run, and the time of the 6550 lane operations of the six-cluster case at that rate.

let instructionSet = InstructionSet.best
let rate = Parts(instructionSet).multiplyAddsPerNanosecond()
let line: [String: Any] = [
  "name": "yardstick", "instruction_set": instructionSet.name,
  "lane_operations_per_ns": rate, "ns_per_path": 6550 / rate,
]
let json = try JSONSerialization.data(withJSONObject: line, options: [.sortedKeys])
print(String(decoding: json, as: UTF8.self))
