/// The texts of the command `bridge`, by what they are for.
public enum BridgeKey: String, Sendable, CaseIterable {
  // The two scenarios.
  case bridgeTitle, bridgeMeaning, bridgeOtherDraws, bridgeMoveHeading, columnBridged
  case bridgeColumnOdds, bridgeColumnMedian, bridgeFrom, bridgeTo, bridgeMove, bridgeWithPackage
  case bridgeEstimators, bridgeNothing
  // Where the odds cannot tell.
  case bridgeCannotTell, bridgeTryTarget
  // The parts.
  case bridgePartsHeading, bridgePartsMeaning, bridgeExact, bridgeSampled, bridgeByPart
  case columnPart, columnKind, columnPointsOfOdds, columnOfMedian, bridgeSeveral
  case bridgeAll, kindActual, kindAssumption, kindLever, kindSetting, kindNoise, bridgeDraws
  case bridgeIdle
  // What changed.
  case bridgeChangesHeading, bridgePartWithKind, bridgeChosen, bridgeSeed, bridgeNoPackage
  // Messages of the command line.
  case bridgeTooManyChanges, bridgeEmptyName
}

extension BridgeKey: CatalogueChapter {}

extension Catalogue {
  /// A text of the command `bridge` with its places filled.
  public func text(_ key: BridgeKey, _ values: String...) -> String { filled(key, values) }

  /// The same for a single line, without the fixed spaces of a paragraph.
  public func message(_ key: BridgeKey, _ values: String...) -> String { line(key, values) }
}
