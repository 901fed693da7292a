/// Which sets of changes are run to split what lies between two scenarios among them.
///
/// Changes are the players of a game, by their places; where the second scenario has draws of its own
/// these are one player more, the last.
public struct BridgePlan: Sendable {
  /// Most changes that can be told apart; the draws may be one player more.
  public static let mostChanges = 63

  /// Number of changes.
  public let changes: Int
  /// Whether the draws are a player.
  public let movesDraws: Bool
  /// The orders in which players join; `nil` where all sets are run.
  let orders: LeverOrders?
  /// The sets that are run, each once.
  public let sets: [LeverSet]

  /// All sets of up to `exactUpTo` players, at most 15; else those that come up in random orders, and
  /// each change alone or left out.
  public init(
    changes: Int, movesDraws: Bool = false, exactUpTo: Int = 12, pairs: Int = 64, seed: UInt64 = 1
  ) {
    precondition(0...Self.mostChanges ~= changes, "a bridge has at most 63 changes")
    self.changes = changes
    self.movesDraws = movesDraws
    let players = changes + (movesDraws ? 1 : 0)
    let isExact = players <= min(exactUpTo, ShapleyShares.greatestCount)
    orders = isExact ? nil : LeverOrders(levers: players, pairs: pairs, seed: seed)
    sets = LeverRuns.sets(levers: players, orders: orders)
  }

  /// Number of players.
  var players: Int { changes + (movesDraws ? 1 : 0) }

  /// The changes of a set, without the draws: bit i is change i.
  public func changes(of set: LeverSet) -> UInt64 {
    movesDraws ? set.without(changes).bits : set.bits
  }

  /// Whether a set has the draws of the second scenario.
  func hasOtherDraws(_ set: LeverSet) -> Bool { movesDraws && set.contains(changes) }
}
