import Testing

@testable import Lanes

/// A function of lanes in its three widths.
struct LaneFunction: Sendable {
  let one: @Sendable (Double) -> Double
  let eight: @Sendable (SIMD8<Double>) -> SIMD8<Double>
  let emulated: @Sendable (EmulatedLane) -> EmulatedLane

  /// Expects that every number has the bits it has alone: beside its neighbours in the list, and
  /// in any place among seven numbers of the `usual` kind, which keep theirs too.
  func expectSameBits(
    _ numbers: [Double], among usual: [Double], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var wrong: [String] = []
    func compare(_ group: SIMD8<Double>) {
      let (eight, emulated) = (eight(group), emulated(EmulatedLane(group)))
      for lane in 0..<8 {
        let expected = one(group[lane])
        for found in [eight[lane], emulated[lane]] where !isSame(found, expected) {
          wrong.append("\(group[lane]) in lane \(lane): \(found), not \(expected)")
        }
      }
    }
    for first in stride(from: 0, to: numbers.count, by: 8) {
      var group = SIMD8<Double>()
      for lane in 0..<8 { group[lane] = numbers[(first + lane) % numbers.count] }
      compare(group)
    }
    for (index, number) in numbers.enumerated() {
      var group = SIMD8<Double>()
      for lane in 0..<8 { group[lane] = usual[(index + lane) % usual.count] }
      group[index % 8] = number
      compare(group)
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(3))", sourceLocation: sourceLocation)
  }

  /// Which bits "not a number" has is the compiler's choice.
  private func isSame(_ a: Double, _ b: Double) -> Bool {
    a.isNaN ? b.isNaN : a.bitPattern == b.bitPattern
  }
}

/// What is not a number, in its kinds: quiet, signalling, with either sign and with a payload.
let notNumbers: [Double] = [
  .nan, -.nan, .signalingNaN, Double(nan: 0x1234, signaling: false),
  -Double(nan: 0x3_FFFF_FFFF, signaling: false), Double(nan: 1, signaling: true),
  Double(bitPattern: 0x7FFF_FFFF_FFFF_FFFF), Double(bitPattern: 0xFFF0_0000_0000_0001),
]
