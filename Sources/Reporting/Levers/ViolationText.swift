public import GrowthModel

/// What a setting of levers breaks, in words.
public struct ViolationText {
  /// The texts of its language.
  public var catalogue: Catalogue

  /// Words in the language of `catalogue`.
  public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// One violation, for a single line.
  public func sentence(_ violation: PackageViolation) -> String {
    let numbers = catalogue.numbers
    func level(_ value: Double) -> String { numbers.rounded(value, significant: 6) }
    return switch violation {
    case .unknownLever(let id): catalogue.message(.leverUnknown, id)
    case .levelNotListed(let lever, let value, let listed):
      listed.isEmpty
        ? catalogue.message(.levelOutside, lever, level(value))
        : catalogue.message(
          .levelNotListed, lever, level(value), numbers.list(listed.map(level)))
    case .prerequisiteMissing(let lever, let required):
      catalogue.message(.prerequisiteMissing, lever, required)
    case .exclusion(let first, let second): catalogue.message(.leversExclude, first, second)
    }
  }
}
