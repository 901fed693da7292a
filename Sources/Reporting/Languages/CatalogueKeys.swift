extension Catalogue {
  /// Every text that a report or the command line shows, by what it is for.
  public enum Key: String, Sendable, CaseIterable {
    // Numbers and probabilities.
    case percentInWords, belowOneInAMillion, oddsWithCount, oddsWithInterval, noPathReached
    case everyPathReached, atMost, twoSentences, estimatorCounting
    case estimatorImportance, estimatorSubset, estimatorOfMiss, estimatorStratified
    case estimatorDesign, designAntithetic, designLatinHypercube, designSobol
    // Names and units.
    case total, totalOutput, totalWithRegistered, totalWithoutRegistered, registeredCluster
    case outputOf, inducedOutput, priceIndex, endOf, sourceFacts, sourceJudgement
    case sourceJudgementWhy
    // Headings of columns.
    case columnYear, columnFigure, columnDate, columnValue, columnUnit, columnSource
    case columnForecast, columnPercentile, columnMean, columnDeviation, columnNominal
    case columnPrices, columnGrowth, columnDensity, columnCompound, columnShare, baseYearColumn
    case columnInput, columnPath
    // The report of a run.
    case runHeader, packageInForce, warningsInScenario, historyHeading, judgementHeading
    case judgedInputs, baseYearNotPublished, forecastHeading, outputByClusterTitle, totalTitle
    case derivedTitle, growthAndSharesTitle, indicatorsHeading, notesHeading
    case observationsHeading, percentileMeaning, failuresHeading, failuresMeaning
    case failureTableTitle, correlationsRepaired, pathsInDesign, pathsCutShort
    // Odds of the targets.
    case oddsHeading, targetTitle, targetAtLeastIn, targetAtLeastBy, targetAtMostIn
    case targetAtMostBy, wantedInPrices, pricesReal, pricesNominal, factOdds, factEstimator
    case factMedian, medianBelow, medianAbove, medianAtTarget, factShortfall, shortfallOnAverage
    case factFirstYear, medianFirstYear, notWithinHorizon, yearWithShare, firstYearSpread
    // An estimator's answer.
    case factCalls, factCheck, checkAgrees, checkDisagrees, factWarning, warningFailed
    case warningWeights, warningNotSeen, warningMissNotSeen, warningSearch, warningLevels
    case warningFit, warningLines, warningApproximation, warningRegions, warningPrecision
    case warningTime
    case warningDisagreement, factLikeliest, factLikeliestMiss, factFurtherWay, wayReached
    case wayMissed, inputAtValue, inputAtPercentile, drawAtPercentile, drawInYear, joinedByAnd
    // Correlations that the plan changed.
    case correlationChange, correlationWithoutEffect, measureRank, measureKendall, measureScore
    // Anchors.
    case anchorsHeading, anchorTitle, factAnchorProbability, anchorFrequency, factOddsGiven
    case oddsGivenAnchor, anchorOnNoPath, anchorTableTitle, allPaths, pathsWithAnchor
    // One path explained.
    case explainPath, explainDeterministic, explainMoney, outputHeading, accountHeading
    case accountTitle, clusterInYear, inputsHeading, noInvestment, columnEquation, columnTerm
    case columnReading, columnAdds, columnSoFar, columnDrawn, readingRatio, readingFactor
    case termAgreed, termSpent, termStarted, termCapital, termLoaded, termBase, termWearOfBase
    case termCobbDouglas, termConstantElasticity, termLogistic, termReferenceClass
    case termNewPlant, termProductivity, termAnchors, termMacro, termDemand, termLinks
    case termLand, termOutput
    // A scenario checked.
    case checkClean, checkDoubtful, checkFailed, contentsHeading, factYears, yearsAndSteps
    case factClusters, factTargets, factAnchors, factLevers, factPackages, factIndicators
    case factObservations, gradesTitle, columnGrade, columnNumbers, columnUncertain
    case gradeEvidence, gradePlan, gradeJudgement, gradeNone, allNumbers, samplesHeading
    case predictionsHeading, predictionsMeaning, columnTarget, columnSeconds, pilotDidNotReach
    case moreThan, samplesMeaning, columnProbability, columnHalfWidth, columnTenth
    // Published values.
    case verifyTitle, verifyMeaning, verifyVerdictHeading, valuesAgree, columnTable, columnHolds
    case columnValues, columnAgree, columnProblem, columnPublished, columnComputed, columnError
    case columnVerdict, columnInterval, estimatesTitle, verdictAgrees, verdictDiffers
    case verdictFailed, failedValue, faultError, faultImprecise, verifyDistributions
    case verifyQuantileTypes, verifyStreams, verifySobol, verifyDependence, verifyIntervals
    case verifyProbabilities, sourceDistributions, sourceQuantileTypes, sourceStreams, sourceSobol
    case sourceDependence, sourceIntervals, sourceProbabilities, figureMean, figureVariance
    case figureQuantile, figureLowerEnd, figureUpperEnd, figureWord, figurePoint
    case figureDiscrepancy, figureElement, figureDistance, figureProbability, problemAxialBeam
    case problemFourBranch, problemSixSectors, problemSixSectorsFar
    // Messages of the command line.
    case errorLine, hintLine, warningCount, noSuchTarget, noSuchPackage, noSuchCluster
    case noSuchTable, noSuchYear, hasThese, hasYears, hasNone, didYouMean, formatDisagrees
    case workbookNeedsFile
    case unknownEnding, pathsFileEnding, sameFileTwice, outOfRange, emptyValue, processorCannot
    case timeFault, timeNeedsRandomPaths, precisionFault, precisionNeedsAuto, strictNeedsAuto
    case precisionMissed, estimatorsDisagree, strictAdvice
    case cannotWrite, cannotWriteOutput, reasonNoFolder, reasonIsFolder, reasonNotFolder
    case reasonNotAllowed, reasonDiskFull, reasonReadOnly, reasonOpenElsewhere
    case fileExists, fileWritten
    case cannotCompute, interrupted, progressLine
  }
}
