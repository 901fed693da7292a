/// A scenario under one setting of its levers, compiled for the inner loop: plain numbers and
/// indices, no names and no choices left to make.
///
/// What the rest of the engine needs of it: ``inputs``, the standard-normal inputs of a path in
/// order; ``outcomes``, what a path leaves behind; and ``evaluate(_:)`` on a block of paths.
public struct ModelPlan: Sendable {
  /// The standard-normal inputs of a path; column i of a block of inputs is `inputs[i]`.
  public let inputs: [InputColumn]
  /// The uncertain inputs, which stand first among ``inputs``, in the same order.
  public let uncertainInputs: [Input]
  /// Where each result stands in a block of outcomes.
  public let outcomes: OutcomeLayout
  /// What the planning step changed or wants known, in plain words.
  public let remarks: [PlanRemark]

  // Sizes.
  @usableFromInline let singleCount: Int
  @usableFromInline let clusterCount: Int
  @usableFromInline let stepCount: Int
  @usableFromInline let historySteps: Int
  @usableFromInline let stepsPerYear: Int
  @usableFromInline let stepYears: Double
  /// Decimal year at which the first step begins.
  @usableFromInline let firstYear: Double

  // Chance to values.
  @usableFromInline let draws: Buffer<Draw>
  @usableFromInline let tables: Buffer<Double>
  @usableFromInline let thresholds: Buffer<Double>
  @usableFromInline let choices: Buffer<Double>
  @usableFromInline let couplings: Buffer<Coupling>
  @usableFromInline let couplingTerms: Buffer<CouplingTerm>
  @usableFromInline let copula: CopulaPlan

  // Clusters and their flows.
  @usableFromInline let clusters: Buffer<ClusterPlan>
  @usableFromInline let historyShares: Buffer<HistoryShare>
  @usableFromInline let planAmounts: Buffer<AmountTerm>
  @usableFromInline let investmentDeflators: Buffer<Term>
  @usableFromInline let isInvestmentDeflated: Bool
  /// Whether a lever shifts a plan in time.
  @usableFromInline let isPlanShifted: Bool
  /// Weights of lags, and gains of load by age, where they are the same on every path.
  @usableFromInline let knownNumbers: Buffer<Double>

  // Output.
  @usableFromInline let laws: Buffer<LawPlan>
  @usableFromInline let lawColumn: Int
  /// Whether a law reads ln m.
  @usableFromInline let readsCapitalLog: Bool
  /// Whether anything stands in the exponent of output.
  @usableFromInline let hasExponents: Bool
  @usableFromInline let reference: ReferencePlan
  @usableFromInline let referenceTables: Buffer<Draw>
  @usableFromInline let anchors: Buffer<AnchorPlan>
  @usableFromInline let macro: MacroPlan
  @usableFromInline let macroNumbers: Buffer<Double>
  @usableFromInline let shock: ShockPlan
  @usableFromInline let shockFactors: Buffer<Double>
  @usableFromInline let links: LinkPlan
  @usableFromInline let linkNumbers: Buffer<Double>
  @usableFromInline let spillover: LinkPlan
  @usableFromInline let spilloverNumbers: Buffer<Double>
  @usableFromInline let land: LandPlan
  @usableFromInline let inflation: Buffer<Term>
  @usableFromInline let countsRegistered: Bool
  @usableFromInline let hasRegistered: Bool

  // Levers.
  @usableFromInline let effectRows: Buffer<EffectRow>
  @usableFromInline let effects: Buffer<EffectPlan>
  @usableFromInline let effectClusters: Buffer<Int>
  @usableFromInline let strengths: Buffer<Double>
  /// 1 + cap, or infinity.
  @usableFromInline let capFactor: Double

  // Results.
  @usableFromInline let indicators: Buffer<IndicatorPlan>
  @usableFromInline let indicatorTerms: Buffer<Term>
  @usableFromInline let cityTerms: Buffer<Term>
}

/// Something the planner should know about how a scenario was compiled.
public enum PlanRemark: Sendable, Hashable {
  /// The correlations were impossible together and were replaced by the nearest possible ones:
  /// every one that changed.
  case correlationsRepaired([CorrelationChange])
  /// Two inputs that are said to hang together, of which this plan does not draw one: nothing that
  /// is computed depends on it.
  case correlationWithoutEffect(String, String, undrawn: String)
}

/// One row of the Cholesky factor that ties inputs: scores[target] = Σ coefficient · raw.
@usableFromInline
struct Coupling: Sendable {
  @usableFromInline var target: Int
  @usableFromInline var first: Int
  @usableFromInline var count: Int
}

@usableFromInline
struct CouplingTerm: Sendable {
  @usableFromInline var column: Int
  @usableFromInline var coefficient: Double
}

/// What the inner loop reads of one cluster.
@usableFromInline
struct ClusterPlan: Sendable {
  @usableFromInline var isRegistered: Bool
  /// Slot of the share draw, or −1.
  @usableFromInline var share: Term
  @usableFromInline var hasShare: Bool
  @usableFromInline var baseOutput: AmountTerm
  // Investment.
  @usableFromInline var invests: Bool
  @usableFromInline var isAgreed: Bool
  @usableFromInline var historyFirst: Int
  @usableFromInline var historyCount: Int
  @usableFromInline var planFirst: Int
  @usableFromInline var planCount: Int
  @usableFromInline var growth: Term
  @usableFromInline var noise: Term
  /// First of the yearly noise columns, or −1.
  @usableFromInline var noiseColumn: Int
  /// Place among the clusters that have noise.
  @usableFromInline var noiseRow: Int
  @usableFromInline var realised: Term
  @usableFromInline var start: Term
  // Capital.
  @usableFromInline var build: Term
  @usableFromInline var ramp: Term
  /// 0 for even, else the whole shape k of the gamma lag.
  @usableFromInline var lagShape: Int
  @usableFromInline var spendingTaps: Int
  @usableFromInline var startTaps: Int
  @usableFromInline var rampTaps: Int
  /// First of the weights of the build time among the known numbers, or −1.
  @usableFromInline var knownWeights: Int
  /// First of the gains of load among the known numbers, or −1.
  @usableFromInline var knownLoad: Int
  @usableFromInline var wear: Term
  @usableFromInline var hasWear: Bool
  @usableFromInline var wearOfBase: Term
  // Production.
  @usableFromInline var addedRatio: Term
  @usableFromInline var averageRatio: Term
  @usableFromInline var capitalElasticity: Term
  @usableFromInline var substitution: Term
  @usableFromInline var jobsGrowth: Term
  @usableFromInline var logisticRate: Term
  @usableFromInline var drift: Term
  /// σ_c of the demand shock.
  @usableFromInline var shock: Term
  // Land of its own.
  @usableFromInline var hasLand: Bool
  @usableFromInline var density: Term
  @usableFromInline var developed: Term
  @usableFromInline var sharpness: Double
}

/// A part of a history period that falls into a step.
@usableFromInline
struct HistoryShare: Sendable {
  @usableFromInline var step: Int
  @usableFromInline var fraction: Double
  @usableFromInline var begin: AmountTerm
  @usableFromInline var end: AmountTerm
}

@usableFromInline
enum LawKind: Sendable {
  case ratio, cobbDouglas, constantElasticity, logistic, reference
}

@usableFromInline
struct LawPlan: Sendable {
  @usableFromInline var kind: LawKind
  /// Taken where the score is at least `from` and below `to`.
  @usableFromInline var from: Double
  @usableFromInline var to: Double
}

@usableFromInline
struct ReferencePlan: Sendable {
  @usableFromInline var isUsed = false
  @usableFromInline var pathColumn = -1
  @usableFromInline var yearColumn = -1
  @usableFromInline var pathWeight = 0.0
  @usableFromInline var yearWeight = 0.0
  @usableFromInline var badColumn = -1
  /// A bad year comes where the score is below this.
  @usableFromInline var badThreshold = 0.0
  @usableFromInline var badGrowth = 0.0
  @usableFromInline init() {}
}

@usableFromInline
struct AnchorPlan: Sendable {
  @usableFromInline var cluster: Int
  @usableFromInline var column: Int
  @usableFromInline var threshold: Double
  @usableFromInline var capital: Term
  @usableFromInline var ratio: Term
  @usableFromInline var start: Term
  @usableFromInline var delay: Term
  @usableFromInline var build: Term
  @usableFromInline var ramp: Term
  @usableFromInline var keptShare: Term
}

/// States of the world; numbers in `macroNumbers`: investment, output, thresholds of the first
/// year, thresholds from each state.
@usableFromInline
struct MacroPlan: Sendable {
  @usableFromInline var count = 0
  @usableFromInline var column = -1
  @usableFromInline init() {}
}

@usableFromInline
struct ShockPlan: Sendable {
  @usableFromInline var isUsed = false
  @usableFromInline var persistence = Term(slot: 0, scale: 0)
  /// Column of the first cluster's first draw; steps stand together, cluster after cluster.
  @usableFromInline var firstColumn = -1
  /// Column of the first common draw, or −1 where a matrix stands instead.
  @usableFromInline var commonColumn = -1
  @usableFromInline var isMatrix = false
  @usableFromInline init() {}
}

/// A matrix among clusters, row-major, and what scales it.
@usableFromInline
struct LinkPlan: Sendable {
  @usableFromInline var isUsed = false
  @usableFromInline var strength = Term(slot: 0, scale: 0)
  /// The matrix holds (I − κB)⁻¹ for a known κ, else B.
  @usableFromInline var isSolved = false
  @usableFromInline init() {}
}

@usableFromInline
struct LandPlan: Sendable {
  @usableFromInline var isUsed = false
  @usableFromInline var density = Term(slot: 0, scale: 0)
  @usableFromInline var developed = Term(slot: 0, scale: 0)
  @usableFromInline var sharpness = 4.0
  @usableFromInline init() {}
}

/// Where the effects on one subject of one cluster stand; `count` 0 for none.
@usableFromInline
struct EffectRow: Sendable {
  @usableFromInline var first: Int
  @usableFromInline var count: Int
}

@usableFromInline
struct EffectPlan: Sendable {
  @usableFromInline enum Operation: Int, Sendable { case set, multiply, add, shift }
  @usableFromInline var operation: Operation
  @usableFromInline var value: Term
  /// First of the effect's strengths x, one a step.
  @usableFromInline var strength: Int
  /// Clusters among which an amount is divided; count 0 for one that is not.
  @usableFromInline var sharersFirst: Int
  @usableFromInline var sharersCount: Int
}

@usableFromInline
struct IndicatorPlan: Sendable {
  @usableFromInline var isPath: Bool
  /// First of the intensities in `indicatorTerms`, one a cluster.
  @usableFromInline var first: Int
  @usableFromInline var base: Term
  /// Trend of the intensity, or growth of the path, per year.
  @usableFromInline var growth: Term
  @usableFromInline var limit: Double
}
