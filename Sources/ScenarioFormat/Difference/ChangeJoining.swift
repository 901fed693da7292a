import Probability

/// Joins changes that cannot be taken one without the other, by trying.
///
/// A choice that is not allowed is narrowed down to the fewest changes that are at odds with the
/// rest, and these are joined with the fewest others that make up for them. The same is done from the
/// second file's side, so that the way back has the same groups.
struct ChangeJoining: Sendable {
  /// For each change the least change of its group.
  private(set) var roots: [Int]
  private let isAllowed: @Sendable (Set<Int>) -> Bool
  private var known: [Set<Int>: Bool] = [:]

  /// - Parameters:
  ///   - changes: number of changes, each a group of its own.
  ///   - isAllowed: whether the first file with these changes is a scenario; it is with none and all.
  init(changes: Int, isAllowed: @escaping @Sendable (Set<Int>) -> Bool) {
    roots = Array(0..<changes)
    self.isAllowed = isAllowed
  }

  /// The groups, each in order, by their first changes.
  var groups: [[Int]] {
    Dictionary(grouping: roots.indices) { roots[$0] }.values.sorted { $0[0] < $1[0] }
  }

  mutating func join(_ changes: some Sequence<Int>) {
    let joined = Set(changes.map { roots[$0] })
    guard let least = joined.min() else { return }
    for change in roots.indices where joined.contains(roots[change]) { roots[change] = least }
  }

  /// Joins until each group can be taken alone, and left alone.
  mutating func joinByTrying() {
    joinUntilAllowed { groups in
      groups.flatMap { group in
        [Set(group), Set(groups.joined()).subtracting(group)]
      }
    }
  }

  /// Joins until all choices that are asked of the groups are allowed.
  mutating func joinUntilAllowed(_ choices: ([[Int]]) -> [Set<Int>]) {
    while true {
      let groups = groups
      let wanted = choices(groups)
      learn(wanted)
      let faulty = wanted.filter { known[$0] == false }
      guard !faulty.isEmpty else { return }
      var joins: [[Set<Int>]] = []
      for choice in faulty where !joins.contains(where: { splits($0, choice) }) {
        joins.append([
          conflict(choice, groups, fromEnd: false), conflict(choice, groups, fromEnd: true),
        ])
      }
      for join in joins.joined() { self.join(join) }
    }
  }

  /// Whether a choice takes some and leaves some of what is to be joined.
  private func splits(_ joins: [Set<Int>], _ choice: Set<Int>) -> Bool {
    joins.contains { !$0.isSubset(of: choice) && !$0.isDisjoint(with: choice) }
  }

  /// The fewest changes at odds with the rest, and those that make up for them.
  private mutating func conflict(
    _ choice: Set<Int>, _ groups: [[Int]], fromEnd: Bool
  ) -> Set<Int> {
    let all = Set(groups.joined())
    func side(_ set: Set<Int>) -> Set<Int> { fromEnd ? all.subtracting(set) : set }
    var least = side(choice)
    for group in groups where !least.isDisjoint(with: group) {
      let fewer = least.subtracting(group)
      if !fewer.isEmpty, !allows(side(fewer)) { least = fewer }
    }
    var whole = all
    for group in groups where least.isDisjoint(with: group) {
      let fewer = whole.subtracting(group)
      if allows(side(fewer)) { whole = fewer }
    }
    return whole
  }

  private mutating func allows(_ choice: Set<Int>) -> Bool {
    if let answer = known[choice] { return answer }
    let answer = isAllowed(choice)
    known[choice] = answer
    return answer
  }

  /// Tries many choices on all cores.
  private mutating func learn(_ choices: [Set<Int>]) {
    let new = choices.filter { known[$0] == nil }
    let isAllowed = isAllowed
    let answers = parallelMap(count: new.count) { isAllowed(new[$0]) }
    for (choice, answer) in zip(new, answers) { known[choice] = answer }
  }
}
