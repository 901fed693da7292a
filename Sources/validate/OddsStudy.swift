import Estimation
import Foundation
import ReferenceProblems

/// How often intervals of probabilities hold the truth, problem by problem.
struct OddsStudy {
  let problems: [StudyProblem]
  /// `nil` where the scenario is left out.
  let baseCase: BaseCase?
  let seeds: Int
  /// The day of the study, year-month-day.
  let date: String

  /// - Parameter part: of the names of the problems; empty for all.
  init(problemsNamed part: String, seeds: Int, date: String) throws {
    let published =
      ReferenceProblem.collection + ReferenceProblem.equalInputs + ReferenceProblem.closedForms
    let isAboutBaseCase =
      part.isEmpty || "base case".contains(part) || part.hasPrefix("base case")
    baseCase = isAboutBaseCase ? try BaseCase(scale: 1000) : nil
    problems = (published.map { StudyProblem($0) } + (baseCase?.rows.map(\.problem) ?? []))
      .filter { part.isEmpty || $0.name.contains(part) }
    guard !problems.isEmpty else {
      throw Complaint(description: "no problem has '\(part)' in its name")
    }
    self.seeds = seeds
    self.date = date
  }

  /// The whole document.
  func document() -> String {
    var parts = [
      """
      # Odds: measured

      Written by `make validate` on \(date). Every row is \(seeds) seeds (fewer where said); intervals are
      nominal 95 %. *Above* and *below*: the interval lies above or below the truth. With \(seeds)
      seeds the covered share has a standard error of \(error()) percentage points. *Bias* is that of
      the estimate relative to the truth, also in its own standard errors; *calls* count the pilot.
      """
    ]
    parts.append(
      section(
        "`auto`, half-width 20 % of the estimate", AutomaticEstimator(goal: .relative(0.2)),
        seeds: seeds))
    if let baseCase {
      parts.append(
        """
        ## The base case

        Output of 2025 of `\(BaseCase.file)`, at least so much. The truth is one long run of another
        estimator (seed 7); its error is small beside those that are judged by it.

        \(baseCase.table)
        """)
    }
    parts.append(
      section(
        "`auto`, 10 000 calls", AutomaticEstimator(goal: .calls(10_000)), seeds: max(2, seeds / 4)))
    parts.append(
      section(
        "`auto` with its check, half-width 10 %",
        AutomaticEstimator(goal: .relative(0.1), check: EstimatorCheck()),
        seeds: max(2, seeds / 20)))
    parts.append(
      section(
        "Subset simulation, 20 replicates of 500 points a level",
        SubsetSimulation(pointsPerLevel: 500, replicates: 20), seeds: max(2, seeds / 10)))
    parts.append(
      section(
        "Line sampling, 200 lines", LineSampling(lines: 200), seeds: max(2, seeds / 10)))
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func section(
    _ title: String, _ estimator: some ProbabilityEstimator, seeds: Int
  ) -> String {
    let runs = problems.map { CoverageRun($0, seeds: seeds, estimator: estimator) }
    let mean = runs.reduce(0) { $0 + $1.coverage } / Double(max(runs.count, 1))
    let rows = runs.map(\.row).joined(separator: "\n")
    return """
      ## \(title), \(seeds) seeds

      \(CoverageRun.header(hasCheck: runs.contains { $0.disagreements != nil }))
      \(rows)

      Mean coverage \(String(format: "%.2f", 100 * mean)) %.
      """
  }

  private func error() -> String {
    String(format: "%.1f", 100 * (0.95 * 0.05 / Double(seeds)).squareRoot())
  }
}
