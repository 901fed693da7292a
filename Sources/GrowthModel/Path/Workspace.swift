public import Lanes

/// Memory for one group of paths on their way through the model, side by side in lanes.
///
/// The memory belongs to the caller; nothing is kept from group to group.
@usableFromInline
struct Workspace<L: Lane> {
  // A pointer, so that no kernel holds code of its own for copying a plan.
  @usableFromInline var planAddress: UnsafePointer<ModelPlan>
  /// Whether levers act: off while the same path is followed without them.
  @usableFromInline var isLevered = true

  /// Standard-normal inputs of the group, by column of the plan.
  @usableFromInline var columns: UnsafePointer<Double>
  @usableFromInline var columnStride = 0
  /// Scores of the single draws, the correlated ones tied.
  @usableFromInline let scores: UnsafeMutablePointer<L>
  /// 1, then the drawn values.
  @usableFromInline let values: UnsafeMutablePointer<L>
  // One a cluster.
  @usableFromInline let shares: UnsafeMutablePointer<L>
  @usableFromInline let baseOutput: UnsafeMutablePointer<L>
  @usableFromInline let spilled: UnsafeMutablePointer<L>
  @usableFromInline let linkSums: UnsafeMutablePointer<L>
  @usableFromInline let yearSums: UnsafeMutablePointer<L>
  // Clusters × clusters.
  @usableFromInline let linkSystem: UnsafeMutablePointer<L>
  // One a forecast year.
  @usableFromInline let macroInvestment: UnsafeMutablePointer<L>
  @usableFromInline let macroOutput: UnsafeMutablePointer<L>
  @usableFromInline let referenceGrowth: UnsafeMutablePointer<L>
  @usableFromInline let deflator: UnsafeMutablePointer<L>
  /// The plan by forecast year, and as many years beyond, for plans that are shifted in time.
  @usableFromInline let yearlyPlan: UnsafeMutablePointer<L>
  // One a forecast step, of the cluster at hand: ln A, and (1 − δ₀)ⁿ.
  @usableFromInline let productivity: UnsafeMutablePointer<L>
  @usableFromInline let kept: UnsafeMutablePointer<L>
  // One a forecast step.
  @usableFromInline let referenceLevel: UnsafeMutablePointer<L>
  /// 1 − φ²ʰᵏ
  @usableFromInline let shockSpread: UnsafeMutablePointer<L>
  @usableFromInline let totalWithoutLevers: UnsafeMutablePointer<L>
  // One a step, of the cluster at hand.
  @usableFromInline let agreed: UnsafeMutablePointer<L>
  @usableFromInline let spent: UnsafeMutablePointer<L>
  @usableFromInline let started: UnsafeMutablePointer<L>
  @usableFromInline let loadInflow: UnsafeMutablePointer<L>
  @usableFromInline let keep: UnsafeMutablePointer<L>
  @usableFromInline let weights: UnsafeMutablePointer<L>
  // Clusters × forecast years: the factors of spending, cluster by cluster.
  @usableFromInline let noise: UnsafeMutablePointer<L>
  // Forecast steps × clusters, the clusters of a step side by side.
  @usableFromInline let loaded: UnsafeMutablePointer<L>
  /// ln m, of the laws that read it.
  @usableFromInline let capitalLog: UnsafeMutablePointer<L>
  /// Output is magnitude · e^exponent: what multiplies is added up first, and raised once.
  @usableFromInline let magnitude: UnsafeMutablePointer<L>
  @usableFromInline let exponent: UnsafeMutablePointer<L>
  @usableFromInline let output: UnsafeMutablePointer<L>

  /// Where single terms of the equations are written, for a path that is explained; else `nil`.
  @usableFromInline var terms: UnsafeMutablePointer<L>?

  /// - Parameters:
  ///   - address: the plan.
  ///   - memory: room for ``ModelPlan/workspaceCount`` lanes.
  @inlinable @inline(always)
  init(_ address: UnsafePointer<ModelPlan>, memory: UnsafeMutablePointer<L>) {
    planAddress = address
    // Nothing is read before ``follow(inputs:stride:outcomes:outcomeStride:)`` puts its inputs here.
    columns = UnsafePointer(UnsafeRawPointer(memory).assumingMemoryBound(to: Double.self))
    let clusters = address.pointee.clusterCount
    let steps = address.pointee.stepCount
    let forecast = address.pointee.forecastSteps
    let years = forecast / address.pointee.stepsPerYear
    let rows = clusters * forecast
    scores = memory
    values = scores + address.pointee.singleCount
    shares = values + (address.pointee.singleCount + 1)
    baseOutput = shares + clusters
    spilled = baseOutput + clusters
    linkSums = spilled + clusters
    yearSums = linkSums + clusters
    linkSystem = yearSums + clusters
    macroInvestment = linkSystem + clusters * clusters
    macroOutput = macroInvestment + years
    referenceGrowth = macroOutput + years
    deflator = referenceGrowth + years
    yearlyPlan = deflator + years
    productivity = yearlyPlan + 2 * years
    kept = productivity + forecast
    referenceLevel = kept + forecast
    shockSpread = referenceLevel + forecast
    totalWithoutLevers = shockSpread + forecast
    agreed = totalWithoutLevers + forecast
    // Lags read as many zeros before the first step as there are steps.
    spent = agreed + 2 * steps
    started = spent + 2 * steps
    loadInflow = started + steps
    keep = loadInflow + steps
    weights = keep + steps
    noise = weights + (steps + 1)
    loaded = noise + clusters * years
    capitalLog = loaded + rows
    magnitude = capitalLog + rows
    exponent = magnitude + rows
    output = exponent + rows
    terms = nil
    for step in 1...steps {
      spent[-step] = L.zero
      started[-step] = L.zero
    }
  }
}

extension ModelPlan {
  /// Steps after the base year.
  @inlinable var forecastSteps: Int {
    @inline(always) get { stepCount - historySteps }
  }

  /// How many lanes of memory a ``Workspace`` takes.
  @usableFromInline
  var workspaceCount: Int {
    let years = forecastSteps / stepsPerYear
    let perCluster = 5 + clusterCount + years + 5 * forecastSteps
    return 2 * singleCount + 1 + clusterCount * perCluster + 6 * years
      + 5 * forecastSteps + 8 * stepCount + 1
  }

  /// Bytes of memory in which a block of paths is evaluated, eight side by side.
  public var workspaceBytes: Int { workspaceCount * MemoryLayout<SIMD8<Double>>.stride }
}

extension Workspace {
  @inlinable var plan: ModelPlan {
    @inline(always) get { planAddress.pointee }
  }

  @inlinable @inline(always) func value(_ term: Term) -> L { term.value(values) }

  /// The group's draw of what is drawn by year or step.
  @inlinable @inline(always) func score(_ column: Int) -> L {
    L(loading: columns + column &* columnStride)
  }

  /// A subject's number in a step, as levers leave it: sets first, then the product, then the sum.
  @inlinable @inline(always)
  func levered(
    _ base: L, _ subject: LeverEffect.Subject, cluster: Int, step: Int
  ) -> L {
    let row = plan.effectRows[subject.rawValue * plan.clusterCount + cluster]
    guard row.count > 0, isLevered else { return base }
    var result = base
    for index in row.first..<(row.first + row.count) {
      let effect = plan.effects[index]
      let x = L(repeating: plan.strengths[effect.strength + step])
      let value = value(effect.value) * part(of: effect, cluster: cluster)
      switch effect.operation {
      case .set: result = (result - x * result).addingProduct(x, value)
      case .multiply: result = result * L.one.addingProduct(x, value - L.one)
      case .add: result = result.addingProduct(x, value)
      case .shift: break
      }
    }
    return result
  }

  /// The part of an amount that falls to `cluster`; 1 for what is not divided.
  @inlinable @inline(always)
  func part(of effect: EffectPlan, cluster: Int) -> L {
    guard effect.sharersCount > 0 else { return L.one }
    var sum = L.zero
    for index in effect.sharersFirst..<(effect.sharersFirst + effect.sharersCount) {
      sum = sum + shares[plan.effectClusters[index]]
    }
    return shares[cluster] / sum
  }

  /// Whether a lever of this plan moves `subject` of `cluster`.
  @inlinable @inline(always)
  func isMoved(_ subject: LeverEffect.Subject, cluster: Int) -> Bool {
    isLevered && plan.effectRows[subject.rawValue * plan.clusterCount + cluster].count > 0
  }

  /// Whether levers leave `subject` of `cluster`, a number that is itself the same in all steps, as in
  /// the step before: what follows from it need not be worked out again.
  @inlinable @inline(always)
  func isSteady(_ subject: LeverEffect.Subject, cluster: Int, step: Int) -> Bool {
    guard step > 0 else { return false }
    let row = plan.effectRows[subject.rawValue * plan.clusterCount + cluster]
    for index in row.first..<(row.first + row.count) {
      let place = plan.effects[index].strength + step
      if plan.strengths[place] != plan.strengths[place - 1] { return false }
    }
    return true
  }

  /// Writes one term of the equations for a path that is explained.
  @inlinable @inline(always)
  func note(_ term: PathTerm, cluster: Int, step: Int, _ value: L) {
    guard let terms else { return }
    terms[(term.rawValue * plan.clusterCount + cluster) * plan.stepCount + step] = value
  }
}

extension Workspace {
  /// Multiplies a term that was written by e^`exponent`.
  @inlinable @inline(always)
  func multiplyNote(_ term: PathTerm, cluster: Int, step: Int, _ exponent: L) {
    guard let terms else { return }
    let place = (term.rawValue * plan.clusterCount + cluster) * plan.stepCount + step
    terms[place] = terms[place] * exponent.exponential
  }
}

/// The terms of one path that can be looked at one by one, in the order of the equations.
public enum PathTerm: Int, CaseIterable, Sendable {
  case agreed, spent, started, capital, loaded, productivity, law, anchors, beforeShock, macro
  case shock, demand, links, landFactor, output
}
