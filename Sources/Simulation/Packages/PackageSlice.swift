import GrowthModel
import Statistics

/// Packages with the same inputs, which are taken through a chunk together.
struct PackageSlice: Sendable {
  /// Those with the same form follow each other.
  private let packages: [PlannedPackage]
  /// Number of the form of each.
  private let forms: [Int]

  /// Packages followed side by side: few enough for their plans to stay in the cache, many enough
  /// for what they share to cost little.
  static let tile = 16

  /// All packages, in slices of at most `size`.
  static func slices(of packages: [PlannedPackage], size: Int) -> [PackageSlice] {
    var groups: [(first: PlannedPackage, members: [PlannedPackage])] = []
    for package in packages {
      let group = groups.firstIndex { $0.first.plan.pointee.hasInputs(of: package.plan.pointee) }
      if let group {
        groups[group].members.append(package)
      } else {
        groups.append((package, [package]))
      }
    }
    return groups.flatMap { group -> [PackageSlice] in
      var numbers: [[Int]: Int] = [:]
      var byForm: [[PlannedPackage]] = []
      for package in group.members {
        let number = numbers[package.form, default: byForm.count]
        if number == byForm.count {
          numbers[package.form] = number
          byForm.append([])
        }
        byForm[number].append(package)
      }
      let sorted = byForm.enumerated().flatMap { form, members in members.map { ($0, form) } }
      return stride(from: 0, to: sorted.count, by: size).map { first in
        let part = sorted[first..<min(first + size, sorted.count)]
        return PackageSlice(packages: part.map(\.0), forms: part.map(\.1))
      }
    }
  }

  /// Follows the paths of a chunk under every package and keeps what is asked for.
  func run(chunk: Int, of ensemble: PackageEnsemble) {
    let plan = packages[0].plan.pointee
    let blocks = InputBlocks(
      of: plan, seed: ensemble.seed, instructionSet: ensemble.instructionSet,
      blockPaths: ensemble.blockPaths)
    let workspace = UnsafeMutableRawPointer.allocate(
      byteCount: plan.workspaceBytes, alignment: 64)
    // Results of one group of eight paths at a time.
    let outcomes = alignedColumns(plan.outcomes.columnCount, of: 8)
    let kept = UnsafeMutableBufferPointer<KeptNumber>.allocate(capacity: packages[0].kept.count)
    _ = kept.initialize(from: packages[0].kept)
    defer {
      workspace.deallocate()
      outcomes.deallocate()
      kept.deallocate()
    }
    let begin = chunk * Chunk.paths
    let count = min(Chunk.paths, ensemble.paths - begin)
    var tasks = zip(packages, forms).map { package, form in
      var task = PackageTask(package.plan, outcomes: outcomes, outcomeStride: 8)
      task.outcomeStep = 0
      task.form = form
      task.kept = UnsafePointer(kept.baseAddress)
      task.keptCount = kept.count
      task.columnStride = package.columns.stride
      return task
    }
    blocks.forEachBlock(ofChunk: chunk, count: count) { first, paths in
      for index in tasks.indices {
        tasks[index].columns = packages[index].columns.base + begin + first
      }
      tasks.withUnsafeBufferPointer { tasks in
        for tile in stride(from: 0, to: tasks.count, by: Self.tile) {
          guard let base = tasks.baseAddress else { return }
          ensemble.instructionSet.evaluate(
            base + tile, taskCount: min(Self.tile, tasks.count - tile), inputs: blocks.inputs,
            stride: blocks.stride, count: paths, memory: workspace)
        }
      }
    }
  }
}
