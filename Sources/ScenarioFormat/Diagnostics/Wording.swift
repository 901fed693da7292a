/// Every sentence that diagnostics can say: what is wrong, and hints.
///
/// The name of a case is the stable code of the sentence; its words stand in one catalogue for each
/// language, with `{0}`, `{1}` … for what it speaks of.
public enum Wording: String, CaseIterable, Sendable {
  // MARK: Files
  case fileMissing
  case fileUnreadable
  case fileIsDirectory
  case fileNotRegular
  case fileLinkLoop
  case fileTooLarge
  case fileBinary
  case fileNotUTF8
  case fileEmpty
  case tooManyFiles

  // MARK: YAML
  case tabIndentation
  case nestedTooDeep
  case aliasBomb
  case keyNotPlain
  case duplicateKey
  case notYAML

  // MARK: The file as a whole
  case notAScenario
  case versionMissing
  case wrongVersion
  case isPart
  case extendsItself
  case extendsCycle

  // MARK: Keys and kinds of values
  case unknownKey
  case wrongKeyForm
  case keyReserved
  case missingKey
  case missingOneOf
  case bothKeys
  case keyNeeds
  case emptyValue
  case valueMissing
  case wrongKind
  case notAChoice
  case notWhole
  case wrongForm
  case nameTaken

  // MARK: Numbers
  case notANumber
  case notFinite
  case mustBeKnown
  case cutOff
  case unknownDistribution
  case wrongArguments
  case unitMissing
  case unitUnknown
  case unitOfOtherDimension
  case unitOfSeries
  case percentMissing
  case tooLow
  case tooHigh
  case reachesTooLow
  case reachesTooHigh
  case modeOutside
  case lowNotBelowHigh
  case intervalDisorder
  case sdNotPositive
  case medianNotPositive
  case probabilityOutside
  case weightsSum
  case offsetNotPossible
  case impossibleDistribution
  case columnMissing
  case columnTwice
  case fewValues
  case manyValues
  case cellNotANumber
  case cellQuote
  case lineLength
  case sourceMissing

  // MARK: Years and dates
  case horizonDisorder
  case horizonTooLong
  case yearOutside
  case dateOutside
  case datesDisorder
  case sameDate
  case yearsDisorder
  case yearTwice
  case yearsMissing
  case planYearMissing
  case planInHistory
  case outputYear
  case pricesBase
  case firstPointNotZero
  case historyTooShort
  case cumulativeFalls
  case agesNeedFounded
  case agesNeedOlder

  // MARK: Clusters and their numbers
  case noClusters
  case tooManyClusters
  case unknownCluster
  case clusterMissing
  case shareAndOwn
  case shareOrOutput
  case shareWithoutTotal
  case sharesSum
  case ownAndFactor
  case lawNeeds
  case lawNeedsOutput
  case cumulativeWear
  case agreedWithoutHistory
  case suppliesTooLarge
  case registeredLinks
  case linksWithRatio

  // MARK: Correlation
  case rowLength
  case diagonalNotOne
  case notSymmetric
  case notSemidefinite
  case twoInputs
  case sameInput
  case pairTwice
  case fewInputs
  case manyInputs
  case ambiguousInput
  case unknownInput
  case knownInput
  case yearlyInput
  case unorderedInput
  case copulaNeedsDegrees
  case correlationRepaired

  // MARK: States, series, levers
  case unknownState
  case unknownSeries
  case unknownLever
  case levelNotListed
  case noLevels
  case notLeverable
  case leverNeedsInput
  case parkwideInput
  case shiftOnlyInvestment
  case leverNamesItself
  case circularPrerequisites
  case leverNeedsExcluded
  case leverImpossible
  case prerequisiteMissing
  case exclusionBroken
  case stageAfterEnd
  case triggerTooLate
  case triggerAfterEnd
  case triggerSeesFuture

  // MARK: Hints
  case didYouMean
  case didYouMeanSee
  case keysHere
  case keyForm
  case oneOf
  case between
  case writeForm
  case writeExample
  case writeVersion
  case writeOneNumber
  case writeFinite
  case writeAUnit
  case writeNoUnit
  case writePercent
  case writeSource
  case writeOutAliases
  case saveAsUTF8
  case startWithInit
  case indentWithSpaces
  case keyIsOneWord
  case keepOneKey
  case quoteColons
  case quoteCommas
  case quoteOrCloseBrackets
  case checkIndentation
  case removeExtends
  case extendPart
  case removeKey
  case numberForms
  case valueForms
  case checkOrder
  case zeroToOne
  case notNegative
  case cutTail
  case aboveZero
  case weightsMustSumToOne
  case chooseAnotherName
  case forecastAYear
  case earlierYearFirst
  case coverOrLeaveOut
  case addCumulative
  case addPoint
  case firstPointZero
  case cumulativeRises
  case historyIsCumulative
  case useObservations
  case keepShareOrOwn
  case sharesAreDivided
  case wearZeroOrNet
  case linksCountTwice
  case rowOrder
  case makeSymmetric
  case weakenCorrelations
  case weakenOrRepair
  case keepOnePair
  case giveDistribution
  case orderValues
  case renameColumn
  case atLeastValues
  case atMostValues
  case writeCell
  case closeQuote
  case quoteCells
  case pathStarts
  case useAdd
  case removeName
  case breakCircle
  case loosenRules
  case setPrerequisite
  case setOneToZero
  case stageEarlier
  case observeEarlier
  case stageLater
}
