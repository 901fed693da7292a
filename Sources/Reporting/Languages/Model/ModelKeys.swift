/// Texts of the sheet with the deterministic path.
package enum ModelKey: String, CatalogueChapter {
  // Front.
  case sheetModel, modelTitle, modelHeadItem, modelHeadUnit, modelHeadSource, modelHeadValue
  case modelGuidePath, modelGuideChange, modelGuidePlan, modelLegendInput, modelLegendPlan
  case modelLegendFixed, modelFrontBlock, modelFrontTotal, modelFrontEngine
  case modelFrontDifference, modelInputBlock, modelFixedWords, modelFactorOf, modelInputOf
  case modelPark
  // Units.
  case modelUnitMoney, modelUnitMoneyPerYear, modelUnitYears, modelUnitYearsSquared
  case modelUnitDate, modelUnitPerYear, modelUnitShare, modelUnitRatio, modelUnitDensity
  case modelUnitArea, modelUnitNumber
  // Time and base year.
  case modelTimeBlock, modelBegins, modelElapsed, modelAge, modelBaseBlock, modelShares
  case modelSharesWords, modelBaseOutput, modelBaseOutputWords
  // Levers and macro states.
  case modelLeverBlock, modelStrength, modelStrengthWords, modelPhase, modelUntil, modelFrom
  case modelLevel, modelPhaseIntegral, modelLeveredWords, modelMacroBlock, modelMacro
  case modelMacroWords, modelMacroInvestment, modelMacroOutput
  // Investment.
  case modelInvestmentBlock, modelHistory, modelHistoryWords, modelPeriodOf, modelPeriodBegin
  case modelPeriodEnd, modelPlan, modelPlanWords, modelPlanGrowth, modelLongPlan
  case modelLeveredPlan, modelDeflator, modelDeflatorWords, modelPriceIndex, modelInvestment
  case modelInvestmentWords, modelSpendingDelay, modelSpendingDelayOf, modelDelayWords
  case modelDelayIntegral, modelWeights, modelSpendingTriangle, modelSpent, modelSpentWords
  case modelNoise, modelRealised, modelStart
  // Capital.
  case modelCapitalBlock, modelBuildDelay, modelBuildDelayOf, modelBuild, modelRamp, modelWear
  case modelLeveredBuild, modelLeveredRamp, modelBuildTriangle, modelStarted, modelStartedWords
  case modelKept, modelKeptWords, modelCapital, modelCapitalWords, modelLoadDelay
  case modelLoadDelayOf, modelLoadWords, modelRampIntegral, modelLoadByAge, modelWornLoad
  case modelLoadTriangle, modelLoaded, modelLoadedWords, modelLoadInBase, modelLoadInBaseWords
  case modelAdded, modelAddedWords
  // Production.
  case modelProductionBlock, modelBaseKept, modelBaseKeptWords, modelWearOfBase
  case modelProductivity, modelProductivityWords, modelDrift, modelAddedDrift, modelLevelFactor
  case modelRatio, modelRatioLaw, modelRatioLawWords, modelCapitalIndex, modelCapitalIndexWords
  case modelJobsIndex, modelJobsIndexWords, modelJobsGrowth, modelElasticity, modelSubstitution
  case modelCobbDouglas, modelCobbDouglasWords, modelConstantElasticity
  case modelConstantElasticityWords, modelLogistic, modelLogisticWords, modelLogisticStep
  case modelRate, modelReference, modelReferenceWords, modelReferenceLevel
  case modelReferenceOutput, modelBadGrowth, modelGrowthUpTo, modelGrowthOlder, modelLaw
  case modelLawWords, modelSpillover, modelSpilloverWords, modelSpilloverWeight, modelAnchors
  case modelAnchorsWords, modelAnchorComes, modelAnchorCapital, modelAnchorKept
  case modelAnchorDelay, modelAnchorPhase, modelAnchorReady, modelWithAnchors
  // Demand.
  case modelShockBlock, modelShockFactor, modelShockWeight, modelShockWeightWords
  case modelCommonShare, modelShockCorrelation, modelShockVariance, modelShockScale
  case modelShockScaleWords, modelDemandBlock, modelDemandFactor, modelDemandWords
  case modelAfterDemand, modelAfterDemandWords
  // Links.
  case modelLinkBlock, modelCapture, modelSupply, modelSupplyWords, modelAllSteps, modelSystem
  case modelInverse, modelRise, modelLinked, modelLinkedWords
  // Land.
  case modelLandBlock, modelLand, modelLandWords, modelDensity, modelDeveloped, modelOwnLand
  case modelSharpness, modelSharpnessOf, modelLocatedBase, modelLocatedTotal, modelRoom
  case modelRiseOfTotal, modelBentRise, modelBentRiseWords, modelLandFactor
  case modelLandFactorWords, modelAfterLand
  // Cap.
  case modelWithoutLevers, modelWithLevers, modelTotalWithoutLevers, modelCapBlock, modelCap
  case modelTotalBeforeCap, modelCapFactor, modelCapWords, modelOutputAfterCap
  // Prices, results, indicators.
  case modelPriceBlock, modelPrices, modelPricesWords, modelInflation, modelResultBlock
  case modelOutput, modelOutputWords, modelNominal, modelIndicatorBlock, modelIndicators
  case modelIndicatorWords, modelLimitOf, modelCityCapture, modelCityMultiplier
}

extension ModelKey {
  package var english: String { Catalogue.english(self) }
  package var chinese: String { Catalogue.chinese(self) }
}

extension Catalogue {
  /// A text of the sheet for a single line.
  func message(_ key: ModelKey, _ values: String...) -> String { line(key, values) }
}
