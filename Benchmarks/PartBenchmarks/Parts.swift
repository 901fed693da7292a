import Benchmark
import Parts
import Probability
import Simulation
import Statistics

/// Numbers that a part works on at a time: they stay in the first-level cache.
private let count = 1024

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], timeUnits: .nanoseconds, scalingFactor: .kilo,
    maxDuration: .seconds(2))
  for instructionSet in InstructionSet.available.reversed() {
    let parts = Parts(instructionSet)
    let label = instructionSet.rawValue

    add("1024 standard normals of a stream, \(label)", from: 0...0) { column in
      var stream = NormalStream(seed: 1, factor: factorKey("benchmark"), step: 1, chunk: 0)
      return { parts.fillNormals(&stream, column, groups: count / 8) }
    }
    add("1024 exponentials, \(label)", from: -2...2) { column in
      { parts.exponentials(column, count: count) }
    }
    add("1024 logarithms, \(label)", from: 0.5...40) { column in
      { parts.logarithms(column, count: count) }
    }
    add("1024 normal quantiles, \(label)", from: 1e-6...0.5) { column in
      { parts.normalQuantiles(column, count: count) }
    }
  }
  add("1024 numbers into moments", from: 50...500) { column in
    var moments = Moments()
    return { moments.add(column: UnsafeBufferPointer(start: column, count: count)) }
  }
  add("1024 numbers into a histogram of quantiles", from: 50...500) { column in
    var histogram = ValueHistogram()
    return { histogram.add(column: UnsafeBufferPointer(start: column, count: count)) }
  }
}

/// A benchmark of work on a column of 1024 numbers, which stand evenly in `range` each time before
/// the work begins.
private func add(
  _ name: String, from range: ClosedRange<Double>,
  work: @escaping @Sendable (UnsafeMutablePointer<Double>) -> () -> Void
) {
  Benchmark(name) { benchmark in
    let column = UnsafeMutablePointer<Double>.allocate(capacity: count)
    let numbers = UnsafeMutablePointer<Double>.allocate(capacity: count)
    defer {
      column.deallocate()
      numbers.deallocate()
    }
    let step = (range.upperBound - range.lowerBound) / Double(count)
    for k in 0..<count { numbers[k] = range.lowerBound + (Double(k) + 0.5) * step }
    let run = work(column)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      column.update(from: numbers, count: count)
      run()
    }
    benchmark.stopMeasurement()
    blackHole(column[count - 1])
  }
}
