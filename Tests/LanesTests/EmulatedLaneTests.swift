import Testing

@testable import Lanes

/// `Double.addingProduct` is the processor's or the C library's fused multiply-add, which IEEE 754
/// defines to the last bit: what the emulation must give.
@Suite struct EmulatedLaneTests {
  @Test(arguments: TripleFamily.allCases)
  func `two million products of each kind have the bits of a fused multiply-add`(
    family: TripleFamily
  ) {
    var numbers = TestNumbers(seed: UInt64(family.rawValue) + 1)
    var wrong = 0
    var example = ""
    for _ in 0..<250_000 {
      var (a, b, c) = (SIMD8<Double>(), SIMD8<Double>(), SIMD8<Double>())
      for lane in 0..<8 { (a[lane], b[lane], c[lane]) = family.triple(&numbers) }
      let result = EmulatedLane(c).addingProduct(EmulatedLane(a), EmulatedLane(b))
      for lane in 0..<8 {
        let expected = c[lane].addingProduct(a[lane], b[lane])
        guard result[lane].bitPattern != expected.bitPattern else { continue }
        wrong += 1
        example = "\(a[lane]) × \(b[lane]) + \(c[lane]) is \(expected), not \(result[lane])"
      }
    }
    #expect(wrong == 0, "\(example)")
  }

  @Test func `every three of the numbers at the ends of the ranges`() {
    let sizes: [Double] = [
      0, 0x1p-1074, 3 * 0x1p-1074, 0x1.fffffp-1023, 0x1p-1022, 0x1p-968, 0x1p-537, 0x1p-500,
      0x1.fffffffffffffp-401, 0x1p-400, 0x1p-54, 1, 1.5, 0x1.fffffffffffffp0, 0x1p53, 0x1p499,
      0x1p500, 0x1.0000000000001p500, 0x1p524, 0x1p1000, 0x1p1023,
      .greatestFiniteMagnitude, .infinity, .nan,
    ]
    let all = sizes + sizes.map { -$0 }
    var wrong: [String] = []
    for a in all {
      for b in all {
        for (index, c) in all.enumerated() {
          // Among seven usual lanes, then with a zero product beside it.
          let lane = index % 8
          var (left, right, term) = (
            SIMD8<Double>(repeating: 3), SIMD8<Double>(repeating: 0.7),
            SIMD8<Double>(repeating: -2)
          )
          if index % 3 == 0 { left[(lane + 1) % 8] = 0 }
          (left[lane], right[lane], term[lane]) = (a, b, c)
          let result = EmulatedLane(term).addingProduct(EmulatedLane(left), EmulatedLane(right))
          for lane in 0..<8 {
            let expected = term[lane].addingProduct(left[lane], right[lane])
            if result[lane].bitPattern != expected.bitPattern {
              wrong.append("\(left[lane]) × \(right[lane]) + \(term[lane])")
            }
          }
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
  }

  // By hand: 2⁵³ + 1 lies midway between two numbers, and what is added to it decides.
  @Test func `ties go to the even number and what lies beyond a tie decides`() {
    let c = EmulatedLane(SIMD8(repeating: 0x1p53))
    let a = SIMD8<Double>(1, 1, 3, 3, 1 + 0x1p-52, 1 - 0x1p-53, -0.5, -0.5)
    let b = SIMD8<Double>(1, 1 + 0x1p-52, 1, 1 - 0x1p-53, 1 + 0x1p-52, 1, 1, 1 + 0x1p-52)
    let expected = SIMD8<Double>(
      0x1p53, 0x1p53 + 2, 0x1p53 + 4, 0x1p53 + 2, 0x1p53 + 2, 0x1p53, 0x1p53, 0x1p53 - 1)
    #expect(c.addingProduct(EmulatedLane(a), EmulatedLane(b)).numbers == expected)
  }

  @Test func `functions have the bits that they have without emulation`() {
    var numbers = TestNumbers(seed: 99)
    var wrong = 0
    func compare(_ one: EmulatedLane, _ other: SIMD8<Double>) {
      if one.laneBits != other.laneBits { wrong += 1 }
    }
    func compareAll(_ x: SIMD8<Double>) {
      let lane = EmulatedLane(x)
      compare(lane.exponential, x.exponential)
      compare(lane.logarithm, x.logarithm)
      compare(lane.normalQuantile, x.normalQuantile)
      compare(lane.squareRoot(), x.squareRoot())
    }
    for _ in 0..<100_000 {
      var (near, unit, any) = (SIMD8<Double>(), SIMD8<Double>(), SIMD8<Double>())
      for lane in 0..<8 {
        near[lane] = numbers.number(exponents: -30...10)
        unit[lane] = Double(numbers.next() >> 11) * 0x1p-53
        any[lane] = Double(bitPattern: numbers.next())
      }
      compareAll(near)
      compareAll(unit)
      // Which bits "not a number" has is the compiler's choice.
      any.replace(with: SIMD8(repeating: 0.5), where: any .!= any)
      compareAll(any)
    }
    #expect(wrong == 0)
  }

  @Test func `is a lane as eight numbers are`() {
    let x = SIMD8<Double>(1, -2, 3, 4, 0, 6, 7, 8)
    let y = SIMD8<Double>(2, 2, 2, -4, 5, 5, 5, 5)
    let (a, b) = (EmulatedLane(x), EmulatedLane(y))
    #expect((a + b).numbers == x + y && (a - b).numbers == x - y)
    #expect((a * b).numbers == x * y && (a / b).numbers == x / y)
    #expect(EmulatedLane.width == 8 && a[1] == -2 && a.laneBits == x.laneBits)
    #expect((a .< b) == (x .< y) && (a .<= b) == (x .<= y) && (a .== b) == (x .== y))
    #expect(EmulatedLane.anyTrue(a .< b) && !EmulatedLane.anyTrue(a .< a))
    #expect(a.replacing(with: b, where: a .< b).numbers == x.replacing(with: y, where: x .< y))
    var changed = a
    changed[3] = 9
    #expect(changed[3] == 9 && changed[2] == 3)
    let table = (0..<64).map { Double($0) * 1.5 - 7 }
    let index = SIMD8<Double>(0, 7, 3, 3, 1, 6, 5, 2)
    table.withUnsafeBufferPointer { buffer in
      guard let rows = buffer.baseAddress else { return }
      let ours = EmulatedLane.rowsOfEight(rows, at: EmulatedLane(index))
      let theirs = SIMD8<Double>.rowsOfEight(rows, at: index)
      #expect(ours.0.numbers == theirs.0 && ours.3.numbers == theirs.3)
      #expect(ours.6.numbers == theirs.6 && ours.7.numbers == theirs.7)
    }
  }
}

/// Kinds of numbers a, b and c that try a fused multiply-add a·b + c.
enum TripleFamily: Int, CaseIterable, Sendable {
  /// Numbers of the usual sizes.
  case usual
  /// c within a few units of −a·b, so that next to nothing is left.
  case cancelling
  /// Whole numbers whose sums lie midway between two numbers, or near.
  case ties
  /// Few bits set, at the ends of the significand, at all distances: a bit far below decides.
  case sparse
  /// All bit patterns: all exponents, below the normal range, infinite, not a number.
  case anything
  /// Products and sums about 2⁻⁴⁰⁰, 2⁻⁵⁰⁰, 2⁵⁰⁰ and 2¹⁰⁰⁰, where the emulation stops.
  case borders
  /// Products and results about the end of the normal range.
  case tiny
  /// One factor below the normal range, with few bits, the other huge; next to nothing is left.
  case lopsided
  /// Zeros of both signs among usual numbers.
  case zeros

  func triple(_ numbers: inout TestNumbers) -> (Double, Double, Double) {
    switch self {
    case .usual:
      return (
        numbers.number(exponents: -60...60), numbers.number(exponents: -60...60),
        numbers.number(exponents: -120...120)
      )
    case .cancelling:
      let a = numbers.number(exponents: -60...60)
      let b = numbers.number(exponents: -60...60)
      let c = -(a * b)
      let units = Double(numbers.whole(0...8)) - 4
      return (a, b, c + units * c.ulp * numbers.pick([0, 0.5, 1]))
    case .ties:
      let bits = UInt64(numbers.whole(1...29))
      let a = Double(numbers.next() >> (64 - bits) | 1)
      let b = Double(numbers.next() >> 36 | 1)
      let c = numbers.number(exponents: 48...58).rounded()
      return (numbers.sign() * a, b, c + numbers.pick([0, 1, 2, 0.5]))
    case .sparse:
      let half = Int(numbers.pick([0, -190, -250, -350, -497, 245]))
      return (
        numbers.sparse(exponents: (half - 3)...(half + 3)),
        numbers.sparse(exponents: (half - 3)...(half + 3)),
        numbers.sparse(exponents: max(-1074, 2 * half - 115)...(2 * half + 115))
      )
    case .anything:
      return (
        Double(bitPattern: numbers.next()), Double(bitPattern: numbers.next()),
        Double(bitPattern: numbers.next())
      )
    case .borders:
      let size = numbers.pick([-400, -500, -967, 500, 1000])
      let half = numbers.whole(-520...520)
      return (
        numbers.number(exponents: half...half),
        numbers.number(exponents: (Int(size) - half - 3)...(Int(size) - half + 3)),
        numbers.number(exponents: (Int(size) - 60)...(min(1020, Int(size) + 60)))
      )
    case .tiny:
      let half = numbers.whole(-560 ... -400)
      return (
        numbers.number(exponents: half...half),
        numbers.number(exponents: (-1080 - half)...(-960 - half)),
        numbers.number(exponents: -1074 ... -960)
      )
    case .lopsided:
      let a = Double(bitPattern: UInt64(1 << numbers.whole(24...30) + numbers.whole(-3...3)))
      let b = numbers.sparse(exponents: 500...1020)
      let c = -(a * b)
      return (a, b, c + numbers.pick([0, 0, 1, -1]) * c.ulp)
    case .zeros:
      func some(_ numbers: inout TestNumbers) -> Double {
        numbers.whole(0...2) == 0 ? numbers.sign() * 0 : numbers.number(exponents: -9...9)
      }
      return (some(&numbers), some(&numbers), some(&numbers))
    }
  }
}

/// Random bits for tests: SplitMix64.
struct TestNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func pick(_ values: [Double]) -> Double { values[whole(0...(values.count - 1))] }

  mutating func sign() -> Double { next() & 1 == 0 ? 1 : -1 }

  /// A random significand and sign; the exponent may lie below the normal range.
  mutating func number(exponents: ClosedRange<Int>) -> Double {
    scaled(1 + Double(next() >> 12) * 0x1p-52, exponents)
  }

  /// A significand with up to three bits set, or all but those, near its ends.
  mutating func sparse(exponents: ClosedRange<Int>) -> Double {
    var bits: UInt64 = 0
    for _ in 0..<whole(0...3) {
      bits |= 1 << UInt64(numberOfPlace())
    }
    if next() & 1 == 0 { bits = ~bits & (1 << 52 - 1) }
    return scaled(Double(bitPattern: 1023 << 52 | bits), exponents)
  }

  private mutating func numberOfPlace() -> Int {
    switch whole(0...2) {
    case 0: whole(0...2)
    case 1: whole(24...28)
    default: whole(49...51)
    }
  }

  private mutating func scaled(_ significand: Double, _ exponents: ClosedRange<Int>) -> Double {
    // In two steps, since the power itself may lie below the normal range.
    let exponent = whole(exponents)
    let half = exponent / 2
    return sign() * significand * power(half) * power(exponent - half)
  }

  private func power(_ exponent: Int) -> Double {
    Double(bitPattern: UInt64(1023 + exponent) << 52)
  }
}
