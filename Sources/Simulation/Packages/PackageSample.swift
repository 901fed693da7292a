/// What was kept of every path under one package.
///
/// Path k is the same path under every package: what has not to do with levers has the same draws.
public struct PackageSample: Sendable {
  /// One a measure that was asked for, in order; one number a path. A path that left the finite
  /// numbers has none: it is not a number in every column.
  public let columns: [PathColumn]
  /// Paths that left the finite numbers.
  public let failed: Int

  init(columns: [PathColumn]) {
    self.columns = columns
    failed = columns.first?.count { $0.isNaN } ?? 0
  }

  /// Number of paths, failed ones included.
  public var paths: Int { columns.first?.count ?? 0 }
}

/// One number of every path.
public struct PathColumn: RandomAccessCollection, Sendable {
  private let memory: ColumnMemory
  private let first: Int
  /// Number of paths.
  public let count: Int

  init(_ memory: ColumnMemory, index: Int, count: Int) {
    self.memory = memory
    first = index * memory.stride
    self.count = count
  }

  /// A column of numbers from elsewhere.
  public init(_ numbers: some Sequence<Double>) {
    let numbers = Array(numbers)
    let memory = ColumnMemory(columns: 1, paths: numbers.count)
    memory.base.update(from: numbers, count: numbers.count)
    self.init(memory, index: 0, count: numbers.count)
  }

  /// 0, the first path.
  public var startIndex: Int { 0 }
  /// One past the last path.
  public var endIndex: Int { count }

  /// The number of a path.
  public subscript(path: Int) -> Double {
    precondition(0..<count ~= path, "there is no path \(path)")
    return memory.base[first + path]
  }

  /// The numbers as they stand in memory.
  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Double>) throws -> Result
  ) rethrows -> Result? {
    try withExtendedLifetime(memory) {
      try body(UnsafeBufferPointer(start: memory.base + first, count: count))
    }
  }
}

/// The kept columns of one package, each of whole groups of eight paths.
///
/// Written by one thread for every chunk, and read when all have ended, which the compiler cannot
/// see.
final class ColumnMemory: @unchecked Sendable {
  let base: UnsafeMutablePointer<Double>
  /// Numbers from one column to the next.
  let stride: Int

  init(columns: Int, paths: Int) {
    stride = Self.stride(paths: paths)
    base = .allocate(capacity: max(columns * stride, 1))
    base.initialize(repeating: 0, count: max(columns * stride, 1))
  }

  deinit { base.deallocate() }

  /// The paths, rounded up to whole groups.
  static func stride(paths: Int) -> Int { (paths + 7) / 8 * 8 }
}
