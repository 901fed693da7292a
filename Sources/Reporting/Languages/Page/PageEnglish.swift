extension Catalogue {
  /// In English.
  static func english(_ key: PageKey) -> String {
    switch key {
    case .pageKind: "Forecast seen from the end of {0}"
    case .pageView: "{0} simulated paths, seed {1}"
    case .headlineOfOdds: "Seen from the end of {0}, the odds of {1}, are {2}."
    case .headlineOfTotal:
      "Seen from the end of {0}, the park’s total output in {1} is {2} at the median; nine paths in "
        + "ten lie in {3}."
    case .pageJudged:
      "{0} of {1} uncertain inputs are judgement, not evidence; the register of assumptions says "
        + "which."
    case .pageOdds: "odds of “{0}”; {1} interval {2}"
    case .pageMedianBelow: "median outcome, {0} below the target"
    case .pageMedianAbove: "median outcome, {0} above the target"
    case .pageTotal: "total in {0} on nine paths in ten; median {1}"
    case .columnIntervalOf: "{0} interval"
    case .pageFooter: "Made by parkcast {0} from {1}…"
    case .pageWithoutCharts:
      "Charts are left out because Apache ECharts was not found: name its file with "
        + "--echarts echarts.min.js and make the report again."
    // Where the odds come from.
    case .originHeading: "Where the odds come from"
    case .originMeaning:
      "The likeliest way is the least unusual set of draws that just reaches the target, or just "
        + "misses it where misses are the rarer ones. What holds much of the variance there decides the "
        + "odds."
    case .originUnknown:
      "The odds are counted on the paths. What they hang on is found with --estimator auto, which "
        + "looks for the likeliest ways."
    case .columnWayValue: "value there"
    case .columnWayPercentile: "percentile"
    case .columnWayShare: "share of the variance"
    case .firstYearsHeading: "First year in which a target is reached"
    case .notByYear: "not by {0}"
    case .axisPaths: "share of all paths, %"
    case .firstYearsDescription:
      "Columns by year: the share of all paths that reach each target first in that year, and the "
        + "share that does not within the horizon."
    case .leversPartHeading: "What the levers do: {0}"
    case .leversPartMeaning:
      "{1} levers, each set of them on the same {0} paths. Intervals come from chance in the paths; "
        + "what the effects themselves rest on stands in the register."
    // The register of assumptions.
    case .registerHeading: "Register of assumptions"
    case .weakestHeading: "Assumptions by their influence on the odds"
    case .influenceMeaning:
      "Influence on the odds of “{0}”: the input’s share of the variance at the likeliest way. The "
        + "inputs below hold {1} together; the rest is chance from year to year, and inputs below {2}. A "
        + "large influence beside a low grade is where better data would help most."
    case .everyNumberHeading: "Every number of the scenario"
    case .registerMeaning:
      "{0} numbers ({1}), each as written in its file, with its source and place."
    case .columnInfluence: "influence"
    // Method and provenance.
    case .methodHeading: "Method"
    case .methodModel:
      "The model follows the park year by year. Planned investment is realised in part and with "
        + "delay, becomes capital when it is commissioned, wears out, and is loaded step by step. Output "
        + "follows from loaded capital by a production law, is moved by productivity and by demand shocks "
        + "that clusters have in common, and is limited by land. Money is real, in prices of the base "
        + "year, unless it says otherwise."
    case .methodChance:
      "{0} numbers are uncertain and are drawn from the distributions in the register; {1} paths "
        + "follow the park from the end of {2} to {3}. A path is one complete future. Tables show the "
        + "median and the range that holds nine paths in ten."
    case .methodOdds:
      "Odds are found by the estimator that is named with them. Rare targets are not counted but "
        + "estimated by sampling around their likeliest ways, and a second, independent estimator checks "
        + "the first. The interval is the error of sampling alone: it does not hold doubt about the model "
        + "or the assumptions."
    case .methodLimits:
      "The forecast is conditional on the assumptions. It holds no event that is not in them: no "
        + "change of the boundary, no merger, no policy that is not named. Numbers graded as judgement "
        + "should be replaced first."
    case .factCommand: "command"
    // Charts.
    case .bandOfNine: "90 % of paths"
    case .bandOfHalf: "50 % of paths"
    case .markTarget: "target: {0}"
    case .clusterChartsHeading: "Output by cluster"
    case .clusterChartsDescription:
      "One small chart for each cluster, all on one scale: the median year by year, and the bands "
        + "that hold half and nine tenths of the paths."
    case .zoomIn: "Zoom in"
    case .zoomBack: "Back to all years"
    // Messages of the command line.
    case .reportNeedsFile: "report needs a file to write to: --out report.html, .pdf or .png"
    case .reportEnding: "'{0}' does not end in .html, .pdf or .png"
    case .noECharts: "cannot read Apache ECharts from '{0}'"
    case .notECharts: "'{0}' is not Apache ECharts of version 6"
    case .adviceECharts: "name the file echarts.min.js of version 6"
    case .noChartsInPage:
      "remark: Apache ECharts was not found, so the page has tables only; --echarts PATH names it"
    }
  }
}
