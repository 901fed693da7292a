/// How much there is to spend, in 亿元 of the base year, and on how many levers; `nil` where nothing
/// limits it.
public struct Budget: Sendable, Hashable {
  /// In all forecast years together, as present value.
  public var total: Double?
  /// In the dearest year.
  public var yearly: Double?
  /// Levers that may be on, at any level; those of the package beside the choices count as well.
  public var levers: Int?

  /// A budget in total, a year, both or none.
  public init(total: Double? = nil, yearly: Double? = nil, levers: Int? = nil) {
    self.total = total
    self.yearly = yearly
    self.levers = levers
  }

  /// Whether a package can be paid for; what is over by rounding alone can.
  func allows(_ package: PackageGrid.Places, of grid: PackageGrid) -> Bool {
    func suffices(_ money: Double?, for measure: CostMeasure) -> Bool {
      guard let money else { return true }
      return grid.cost(package, by: measure) <= money + 1e-9 * max(1, abs(money))
    }
    if let levers, grid.leversOn(package) > levers { return false }
    return suffices(total, for: .presentValue) && suffices(yearly, for: .dearestYear)
  }
}

/// A budget below what every package costs.
public struct BudgetTooSmall: Error, Hashable {
  /// What there is.
  public let budget: Budget
  /// The least that a package costs in all years.
  public let leastTotal: Double
  /// The least that a package costs in its dearest year; perhaps another package.
  public let leastYearly: Double

  init(_ budget: Budget, total: Double, yearly: Double) {
    self.budget = budget
    leastTotal = total
    leastYearly = yearly
  }
}
