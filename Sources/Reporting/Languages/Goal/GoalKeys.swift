/// Texts of `goal`, and those that all commands share which look for packages.
public enum GoalKey: String, CaseIterable, Sendable {
  // What is asked.
  case goalOfLever, goalOfInvestment, goalOfMoney, goalOfThreshold, goalOfYear
  // The answer.
  case factAnswer, factOddsThere, factOddsAsItStands, factBest, factPackage, factBestPackage
  case factCost, factTried, bestAt, cannotBeReached, perhapsFrom, answerFrom, answerBetween
  case reachedAlready, withoutTheLever, withThePlan, withoutMoney
  case levelValue, timesThePlan, byYear, packagesInOrder, packagesScreened
  // Packages in words.
  case noLevers, leverAtLevel, leverByDate, moneyInAll, moneyAYear, costOfDearestYear
  case costNotDiscounted, costDiscounted, leversUncosted, noTargetTells, targetsTell
  // Messages of the command line.
  case oneQuestion, oddsFault, moneyAlone, leverMissing, noTargets, packageWaits
  case packageBreaks
  case tooManyPackages, fewerLevers
}

extension GoalKey: CatalogueChapter {
  package var english: String { Catalogue.english(self) }
  package var chinese: String { Catalogue.chinese(self) }
}

extension Catalogue {
  /// A text of `goal` with its places filled.
  public func text(_ key: GoalKey, _ values: String...) -> String { filled(key, values) }

  /// The same for a single line, without the fixed spaces of a paragraph.
  public func message(_ key: GoalKey, _ values: String...) -> String { line(key, values) }
}
