import GrowthModel

/// How the numbers were made, in half a page: what the scenario switches on, and no more.
struct MethodPart {
  let report: PageReport
  private var run: RunReport { report.run }
  private var catalogue: Catalogue { run.catalogue }

  var document: Document {
    let numbers = run.numbers
    var document = Document([
      .heading(catalogue.text(.methodHeading)), .paragraph(paragraph(model)),
      .paragraph(
        catalogue.text(
          .methodChance, numbers.whole(run.forecast.inputs.count),
          numbers.whole(run.forecast.paths), String(run.horizon.asOf), String(run.horizon.to))),
    ])
    if !odds.isEmpty { document.add(.paragraph(paragraph(odds))) }
    document.add(.paragraph(catalogue.text(.methodLimits)))
    return document
  }

  private var model: [PageKey] {
    let scenario = run.scenario
    let flows = scenario.clusters.compactMap(\.investment)
    func has(_ isSo: Bool, _ key: PageKey) -> [PageKey] { isSo ? [key] : [] }
    let wears = scenario.clusters.flatMap { [$0.wear, $0.wearOfBase] }.contains {
      $0.input.isUncertain || $0.input.central != 0
    }
    let laws = scenario.laws.map(\.law)
    return [.methodYears]
      + has(flows.contains { !$0.isAgreed }, .methodCompleted)
      + has(flows.contains(where: \.isAgreed), .methodAgreed)
      + has(wears, .methodWear)
      + has(laws.contains { !$0.isReference }, .methodLaw)
      + has(laws.contains(where: \.isReference), .methodReference)
      + [.methodShocks]
      + has(scenario.links != nil, .methodLinks)
      + has(scenario.land != nil || scenario.clusters.contains { $0.land != nil }, .methodLand)
      + has(scenario.macro != nil, .methodMacro)
      + [.methodPrices]
  }

  /// How the odds of the targets were found.
  private var odds: [PageKey] {
    let targets = run.forecast.targets
    guard !targets.isEmpty else { return [] }
    let isCounted = targets.contains { $0.answer == nil }
    let isEstimated = targets.contains { $0.answer != nil }
    let isChecked = targets.contains { $0.answer?.odds.check != nil }
    return (isCounted ? [.methodCounted] : []) + (isEstimated ? [.methodEstimated] : [])
      + (isChecked ? [.methodChecked] : []) + [.methodOdds]
  }

  /// Sentences one after the other; Chinese sets no space between them.
  private func paragraph(_ keys: [PageKey]) -> String {
    keys.map { catalogue.text($0) }.joined(separator: catalogue.language == .chinese ? "" : " ")
  }
}

extension Law {
  fileprivate var isReference: Bool { if case .referenceClass = self { true } else { false } }
}
