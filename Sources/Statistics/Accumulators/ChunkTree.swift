/// Summaries of chunks merged in a fixed binary tree over the chunk index.
///
///     level 2            (0 1 2 3)         (4)
///     level 1         (0 1)     (2 3)      (4)
///     level 0        (0)  (1)  (2)  (3)    (4)
///
/// Node i of level l holds chunks i·2ˡ up to (i + 1)·2ˡ. Siblings merge as soon as both stand, left
/// taking in right; a node whose sibling never comes passes up unchanged. So the total depends on
/// which chunks were seen, not on the order in which they came nor on who summed them.
///
/// Chunks that come in the order of their index are held in at most log₂(chunks) + 1 summaries; a
/// run that starts elsewhere needs twice as many. Give each thread runs of neighbouring chunks, or
/// let all insert into one tree: a thread that takes every second chunk into a tree of its own
/// keeps all of them until the trees are merged.
public struct ChunkTree<Summary: Accumulator>: Sendable {
  /// Complete subtrees whose siblings are not complete yet.
  private var pending: [Node: Summary] = [:]
  /// The highest level that anything has reached.
  private var height = 0

  /// A tree without chunks.
  public init() {}

  /// True until the first chunk comes.
  public var isEmpty: Bool { pending.isEmpty }

  /// How many summaries are held at the moment.
  public var heldSummaries: Int { pending.count }

  /// Takes in the summary of one chunk. Every chunk comes once.
  public mutating func insert(_ summary: Summary, chunk: Int) {
    precondition(chunk >= 0, "chunks count from 0")
    let leaf = Node(level: 0, index: chunk)
    precondition(!holdsAncestor(of: leaf), "chunk \(chunk) was inserted twice")
    insert(summary, at: leaf)
  }

  /// Takes in the chunks of another tree, as if they had been inserted here. No chunk may be in
  /// both.
  public mutating func merge(_ other: ChunkTree) {
    precondition(
      !other.pending.keys.contains(where: holdsAncestor)
        && !pending.keys.contains(where: other.holdsAncestor),
      "the trees hold the same chunk")
    // Any order will do: what merges with what is fixed by the places.
    for (node, summary) in other.pending { insert(summary, at: node) }
  }

  /// The summary of all chunks so far; there must be one.
  public func total() -> Summary {
    var nodes = pending
    var level = 0
    while nodes.count > 1 {
      for node in nodes.keys where node.level == level { nodes.lift(node) }
      level += 1
    }
    guard let total = nodes.first?.value else { preconditionFailure("no chunk was inserted") }
    return total
  }

  private mutating func insert(_ summary: Summary, at place: Node) {
    pending[place] = summary
    var node = place
    while pending[node.sibling] != nil {
      pending.lift(node)
      node = node.parent
    }
    height = max(height, node.level)
  }

  /// True if `node` or a subtree around it is complete.
  private func holdsAncestor(of node: Node) -> Bool {
    var ancestor = node
    while ancestor.level <= height {
      if pending[ancestor] != nil { return true }
      ancestor = ancestor.parent
    }
    return false
  }
}

/// A place in the tree.
private struct Node: Hashable {
  var level, index: Int
  var sibling: Node { Node(level: level, index: index ^ 1) }
  var parent: Node { Node(level: level + 1, index: index >> 1) }
}

extension Dictionary where Key == Node, Value: Accumulator {
  /// Replaces a node, together with its sibling if that stands, by their parent.
  fileprivate mutating func lift(_ node: Node) {
    let left = removeValue(forKey: node.index & 1 == 0 ? node : node.sibling)
    let right = removeValue(forKey: node.index & 1 == 0 ? node.sibling : node)
    guard var merged = left ?? right else { return }
    if left != nil, let right { merged.merge(right) }
    self[node.parent] = merged
  }
}
