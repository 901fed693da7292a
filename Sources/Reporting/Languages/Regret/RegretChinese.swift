extension Catalogue {
  /// In Chinese.
  static func chinese(_ key: RegretKey) -> String {
    switch key {
    case .regretTitle: "{0}：多种外部状态下的政策组合"
    case .regretMeaning:
      """
      以{0}评判；每种状态下每个组合各 {1} 条路径，共用随机数，随机种子 {2}。各状态不设概率：\
      始终不比最优组合差太多的组合是稳健的。
      """
    case .regretStatesHeading: "外部状态"
    case .regretPayoffHeading: "各组合的结果"
    case .regretPayoffOdds: "“{0}”的达标概率及 95% 区间"
    case .regretPayoffMedian: "“{0}”所考察指标的中位数（{1}）及 95% 区间"
    case .regretPayoffShortfall: "“{0}”的期望缺口（{1}）及 95% 区间"
    case .regretHeading: "各组合落后最优组合多少"
    case .regretRuleMeaning:
      """
      遗憾值：某状态下比最优组合少的部分，单位为{0}。最差情形：该组合最差的状态。赫维茨值：最好状态占 \
      {1}，其余为最差状态。满意率：结果不差于 {2} 的状态所占比例。入选率：重新抽取路径时最大遗憾最小的\
      频率。费用：{3}。
      """
    case .regretVerdictHeading: "稳健的选择"
    case .columnPackage: "组合"
    case .columnState: "状态"
    case .columnMaximumRegret: "最大遗憾"
    case .columnWorstIn: "所在状态"
    case .columnMeanRegret: "平均遗憾"
    case .columnWorstCase: "最差情形"
    case .columnHurwicz: "赫维茨值"
    case .columnSatisfies: "满意率"
    case .columnTaken: "入选率"
    case .regretColumnCost: "费用（亿元）"
    case .regretNoLevers: "不采取措施"
    case .stateLaw: "始终为{0}"
    case .stateMacro: "始终为{0}"
    case .stateWithRegistered: "计入仅注册企业"
    case .stateWithoutRegistered: "不计仅注册企业"
    case .lawRatio: "产出资本比"
    case .lawCobbDouglas: "柯布—道格拉斯生产律"
    case .lawConstantElasticity: "常替代弹性生产律"
    case .lawLogistic: "逻辑斯蒂生产律"
    case .lawReferenceClass: "同类园区参照"
    case .regretPoints: "个百分点"
    case .robustChoice: "“{0}”的最大遗憾最小：至多比最优组合差 {1}（95% 区间 {2}）。"
    case .robustEverywhere: "“{0}”在每种状态下都是最优组合。"
    case .wrongWhere: "若状态为“{0}”，则这一选择是错的：“{1}”会多出 {2}。"
    case .withinNoise: "这一差别在抽样误差之内。"
    case .takenShare: "重新抽取路径时，它在 {0} 的情况下仍然入选。"
    case .rulesAgree: "其他准则也选它。"
    case .ruleDiffers: "按{0}则应选“{1}”。"
    case .ruleMeanRegret: "平均遗憾"
    case .ruleWorstCase: "最差情形"
    case .ruleHurwicz: "赫维茨准则"
    case .ruleSatisficing: "满意率"
    case .metricOdds: "达标概率"
    case .metricMedian: "中位数"
    case .metricShortfall: "期望缺口"
    case .metricDiffers: "以{0}评判则应选“{1}”。"
    case .metricsAgree: "以{0}评判，选择不变。"
    case .regretOddsCannotTell: "在这些路径上“{0}”的概率过于接近 {1}，无法区分各组合；请看中位数，或换一个目标。"
    case .costsNotDiscounted: "各年相加，未贴现"
    case .costsDiscounted: "按每年 {0} 贴现的现值"
    case .noCostKnown: "未知"
    case .onlyOneState: "只有一种外部状态：遗憾分析需要比较多种状态"
    case .onlyOneStateHint: "请同时给出该情景的变体，例如 Scenarios/ 中的文件"
    case .onlyOnePackage: "只有一个组合：遗憾分析需要比较多个组合"
    case .stateLacksTarget: "{0} 没有目标“{1}”"
    case .stateLacksPackage: "{0} 没有组合“{2}”所设的措施“{1}”"
    case .satisfiedFault: "--satisfied-at 需要一个数，或概率的百分比，如 50%；不能是“{0}”"
    case .optimismFault: "--optimism 是 0 到 1 之间的数，不能是“{0}”"
    }
  }
}
