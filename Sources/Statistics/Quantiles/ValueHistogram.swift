import Lanes

/// Counts of numbers in bins of their bit pattern: quantiles of any number of paths in little
/// memory, merged exactly and in any order.
///
/// Each octave 2ᵉ ≤ |x| < 2ᵉ⁺¹ is cut into 2ᵐ equal bins, m = ``mantissaBits``, so a bin's width is
/// at most 2⁻ᵐ of the numbers in it. What is read from the histogram lies in the bin of the true
/// order statistic and between the least and the greatest number seen, hence is wrong by less than
/// 2⁻ᵐ of itself: 0.098 % at m = 10. Numbers are taken as spread evenly over their bin; for smooth
/// distributions and many paths the error is then far smaller than the bin. Numbers below 2⁻¹⁰²²
/// in size count as zero.
///
/// Bins come in pages of one octave, made when first needed (4 KiB at m = 10), so one absurd number
/// costs one page. Counts are kept in 32 bits, half of the cache, and carried over into 64 before
/// any of them could wrap.
///
/// Merging is exact, so each thread may keep a histogram of its own, merged at the end; no
/// ``ChunkTree`` is needed.
///
/// After the high-dynamic-range histogram of Tene (2012) and DDSketch (Masson, Rim and Lee 2019).
public struct ValueHistogram: ColumnAccumulator {
  /// Leading bits of the mantissa that tell bins apart, m: 2ᵐ bins an octave.
  public let mantissaBits: Int
  /// The least finite number seen; ∞ when there is none.
  public private(set) var minimum = Double.infinity
  /// The greatest finite number seen; −∞ when there is none.
  public private(set) var maximum = -Double.infinity

  /// All numbers seen, finite or not.
  private var seen = 0
  /// For each octave, where its page begins in `counts`.
  private var pages = OctavePages()
  private var counts: [UInt32] = []
  /// What was carried over from `counts`, bin by bin; empty until then.
  private var carried: [UInt64] = []
  /// Numbers counted in `counts` since.
  private var sinceCarry = 0
  /// Numbers that `counts` may take before they are carried over; fewer in tests.
  private let carryLimit: Int
  /// The octaves that have a page, in ascending order.
  private(set) var octaves: [Octave] = []

  /// An empty histogram with 1024 bins an octave.
  public init() { self.init(mantissaBits: 10) }

  /// An empty histogram with 2ᵐ bins an octave, m from 1 to 16.
  ///
  /// For rates of growth put 1 + growth in, with 13 bits: errors are then below 1.3e−4.
  public init(mantissaBits: Int) {
    self.init(mantissaBits: mantissaBits, carryLimit: Int(UInt32.max))
  }

  init(mantissaBits: Int, carryLimit: Int) {
    precondition(1...16 ~= mantissaBits, "from 1 to 16 bits of the mantissa make bins")
    precondition(carryLimit <= Int(UInt32.max), "a count of 32 bits would wrap")
    self.mantissaBits = mantissaBits
    self.carryLimit = carryLimit
  }

  /// How many finite numbers it holds.
  public var count: Int { seen - failed }

  /// How many numbers were not finite. They have no place among the quantiles.
  public var failed: Int { Octave.notFinite.reduce(0) { $0 + total(of: $1) } }

  /// Takes in one number.
  public mutating func add(_ value: Double) {
    withUnsafePointer(to: value) { add(column: UnsafeBufferPointer(start: $0, count: 1)) }
  }

  /// Takes in one series over the paths of a chunk.
  public mutating func add(column: UnsafeBufferPointer<Double>) {
    widenRange(with: column)
    seen += column.count
    carryOver(before: column.count)
    var next = tally(column, from: 0)
    while next < column.count {
      open(Octave(of: column[next]))
      next = tally(column, from: next)
    }
  }

  /// Takes in what `other`, of the same precision, has seen.
  public mutating func merge(_ other: ValueHistogram) {
    precondition(mantissaBits == other.mantissaBits, "histograms of different precision")
    seen += other.seen
    minimum = min(minimum, other.minimum)
    maximum = max(maximum, other.maximum)
    carryOver(before: other.sinceCarry)
    for octave in other.octaves {
      let page = page(of: octave) ?? open(octave)
      let source = other.page(of: octave) ?? 0..<0
      counts.withUnsafeMutableBufferPointer { counts in
        other.counts.withUnsafeBufferPointer { more in
          // None of them wraps: what they hold together is within the limit.
          for bin in 0..<source.count {
            counts[page.lowerBound + bin] &+= more[source.lowerBound + bin]
          }
        }
      }
      guard !other.carried.isEmpty else { continue }
      makeRoomForCarry()
      for (bin, more) in zip(page, source) { carried[bin] += other.carried[more] }
    }
  }

  /// Empties the narrow counts into the wide ones if `more` numbers could make one of them wrap.
  private mutating func carryOver(before more: Int) {
    sinceCarry += more
    guard sinceCarry > carryLimit else { return }
    precondition(more <= carryLimit, "a column of fewer than 2³² numbers")
    makeRoomForCarry()
    for bin in counts.indices {
      carried[bin] += UInt64(counts[bin])
      counts[bin] = 0
    }
    sinceCarry = more
  }

  private mutating func makeRoomForCarry() {
    carried += repeatElement(0, count: counts.count - carried.count)
  }

  /// Counts numbers from `first` on, up to the first whose octave has no page; returns its place.
  private mutating func tally(_ column: UnsafeBufferPointer<Double>, from first: Int) -> Int {
    let shift = UInt64(52 - mantissaBits)
    let mask = UInt64(1) << UInt64(mantissaBits) - 1
    let firstOctave = UInt64(pages.first)
    return pages.starts.withUnsafeBufferPointer { starts in
      counts.withUnsafeMutableBufferPointer { counts in
        let octaves = UInt64(starts.count)
        for k in first..<column.count {
          let bits = column[k].bitPattern
          // Octaves before the first wrap around, beyond the last.
          let octave = bits &>> 52 &- firstOctave
          guard octave < octaves else { return k }
          let page = starts[Int(truncatingIfNeeded: octave)]
          guard page >= 0 else { return k }
          counts[Int(page) &+ Int(truncatingIfNeeded: (bits &>> shift) & mask)] &+= 1
        }
        return column.count
      }
    }
  }

  /// Widens the range seen. The smaller and the larger of two numbers do not depend on order.
  private mutating func widenRange(with column: UnsafeBufferPointer<Double>) {
    guard let start = column.baseAddress else { return }
    var least = SIMD8<Double>(repeating: .infinity)
    var most = SIMD8<Double>(repeating: -.infinity)
    let whole = column.count & ~7
    for k in stride(from: 0, to: whole, by: 8) {
      let group = SIMD8(loading: start + k)
      least = group.atMost(least)
      most = group.atLeast(most)
    }
    for k in whole..<column.count {
      least[k & 7] = column[k].atMost(least[k & 7])
      most[k & 7] = column[k].atLeast(most[k & 7])
    }
    if least.min() == -.infinity || most.max() == .infinity {
      for value in column where value.isFinite {
        minimum = min(minimum, value)
        maximum = max(maximum, value)
      }
    } else {
      minimum = min(minimum, least.min())
      maximum = max(maximum, most.max())
    }
  }

  /// Makes the page of an octave.
  @discardableResult private mutating func open(_ octave: Octave) -> Range<Int> {
    let start = counts.count
    counts.append(contentsOf: repeatElement(0, count: 1 << mantissaBits))
    if !carried.isEmpty { makeRoomForCarry() }
    pages[octave] = start
    octaves.insert(octave, at: octaves.firstIndex { octave < $0 } ?? octaves.endIndex)
    return start..<counts.count
  }

  /// Where an octave's bins stand in `counts`, from small to large in size.
  private func page(of octave: Octave) -> Range<Int>? {
    pages[octave].map { $0..<($0 + 1 << mantissaBits) }
  }

  /// Counts of an octave's bins, from small to large in size; empty where there is no page.
  func bins(of octave: Octave) -> [UInt64] {
    let page = page(of: octave) ?? 0..<0
    return carried.isEmpty
      ? counts[page].map { UInt64($0) } : zip(counts[page], carried[page]).map { UInt64($0) + $1 }
  }

  /// How many numbers are in an octave.
  func total(of octave: Octave) -> Int {
    let page = page(of: octave) ?? 0..<0
    let carry = carried.isEmpty ? 0 : carried[page].reduce(0, +)
    return counts[page].reduce(Int(carry)) { $0 + Int($1) }
  }
}

extension ValueHistogram: Equatable {
  /// True if both saw the same numbers, as far as the bins tell them apart.
  public static func == (a: ValueHistogram, b: ValueHistogram) -> Bool {
    a.mantissaBits == b.mantissaBits && a.seen == b.seen
      && a.minimum == b.minimum && a.maximum == b.maximum && a.octaves == b.octaves
      && a.octaves.allSatisfy { a.bins(of: $0) == b.bins(of: $0) }
  }
}
