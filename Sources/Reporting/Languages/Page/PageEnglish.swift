extension Catalogue {
  /// In English.
  static func english(_ key: PageKey) -> String {
    switch key {
    case .pageKind: "Forecast seen from the end of {0}"
    case .pageView: "{0} simulated paths, seed {1}"
    case .headlineOfOdds: "Seen from the end of {0}, the odds of the target are {2}: {1}."
    case .headlineOfTotal:
      "Seen from the end of {0}, the park’s total output in {1} is {2} at the median; nine paths in "
        + "ten lie in {3}."
    case .pageJudged:
      "Judgement, not evidence: {0} of {1} uncertain inputs. The register of assumptions says which."
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
      "The odds of these targets were found without looking for likeliest ways, which is done where they are small or near certainty."
    case .columnWayValue: "value there"
    case .columnWayPercentile: "percentile"
    case .columnWayShare: "share of the variance"
    case .firstYearsHeading: "First year in which a target is reached"
    case .notByYear: "not by {0}: {1}"
    case .axisPaths: "share of all paths, %"
    case .firstYearsDescription:
      "Columns by year: the share of all paths that reach each target first in that year. The legend says what share does not within the horizon."
    case .leversPartHeading: "What the levers do: {0}"
    case .leversPartMeaning:
      "Levers compared: {1}, all on the same {0} paths; odds that are counted on these can differ "
        + "from those above within their intervals. Intervals come from chance in the paths; what "
        + "the effects themselves rest on stands in the register."
    // The register of assumptions.
    case .registerHeading: "Register of assumptions"
    case .weakestHeading: "Assumptions by their influence on the odds"
    case .influenceMeaning:
      "Influence on the odds of “{0}”: the input’s share of the variance at the likeliest way. The inputs below hold {1} together; the rest is chance from year to year, choices, and inputs below {2}. A large influence beside a low grade is where better data would help most."
    case .everyNumberHeading: "Every number of the scenario"
    case .registerMeaning:
      "{0} numbers ({1}), each as written in its file, with its source and place."
    case .columnInfluence: "influence"
    // Method and provenance.
    case .methodHeading: "Method"
    case .methodChance:
      "Uncertain numbers ({0}) are drawn from the distributions in the register; {1} paths follow the park from the end of {2} to {3}. A path is one complete future. Tables show the median and the range that holds nine paths in ten."
    case .methodOdds:
      "The interval is the error of sampling alone: it does not hold doubt about the model or the assumptions."
    case .methodLimits:
      "The forecast is conditional on the assumptions. It holds no event that is not in them: no "
        + "change of the boundary, no merger, no policy that is not named. Numbers graded as judgement "
        + "should be replaced first."
    case .pageMedianUnder: "median outcome, {0} below the limit"
    case .pageMedianOver: "median outcome, {0} above the limit"
    case .originCounted:
      "The odds are counted on the paths. Likeliest ways are found with --estimator auto."
    case .influenceOfAll:
      "Influence on the outcome of “{0}”: the squared correlation of the input’s normal score with that of the outcome, over {3} futures drawn for this. The inputs below hold {1} together; the rest is chance from year to year, what inputs do together, and inputs below {2}: so much can be luck. A large influence beside a low grade is where better data would help most."
    case .methodYears: "The model follows the park year by year, cluster by cluster."
    case .methodCompleted:
      "Money that is spent becomes capital when what it builds is commissioned, and is loaded step by step."
    case .methodAgreed:
      "Investment that is agreed is realised in part and with delay, becomes capital when what it builds is commissioned, and is loaded step by step."
    case .methodWear: "Capital wears out."
    case .methodLaw: "Output follows from loaded capital by a production law."
    case .methodReference:
      "By the reference law output grows as comparable parks did at the same age, whatever is invested."
    case .methodShocks:
      "Productivity and demand shocks, which clusters have in common in part, move output."
    case .methodLinks: "Firms of the park buy from each other."
    case .methodLand: "Land limits output."
    case .methodMacro: "The state of the economy changes from year to year."
    case .methodPrices: "Money is real, in prices of the base year, unless it says otherwise."
    case .methodCounted: "Odds are the share of the paths that reach the target."
    case .methodEstimated:
      "Odds are found by the estimator that is named with them, which draws points of its own: rare targets are estimated by sampling around their likeliest ways, or step by step towards them."
    case .methodChecked: "A second, independent estimator checks the first."
    // Charts.
    case .bandOfNine: "90 % of paths"
    case .bandOfHalf: "50 % of paths"
    case .markTarget: "target: {0}"
    case .clusterChartsHeading: "Output by cluster"
    case .clusterChartsDescription:
      "One small chart for each cluster, all on one scale: the median year by year, and the bands "
        + "that hold half and nine tenths of the paths."
    case .clusterSummary: "{0}: {1} ({2})"
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
