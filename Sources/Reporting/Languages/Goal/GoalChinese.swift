extension Catalogue {
  /// In Chinese.
  static func chinese(_ key: GoalKey) -> String {
    switch key {
    // What is asked.
    case .goalOfLever: "使概率达到 {1} 的“{0}”最低力度"
    case .goalOfInvestment: "使概率达到 {0} 的最低计划投资"
    case .goalOfMoney: "使概率达到 {0} 的最低费用"
    case .goalOfThreshold: "以 {0} 的概率能够达到的水平"
    case .goalOfYear: "目标概率达到 {0} 的最早年份"
    // The answer.
    case .factAnswer: "答案"
    case .factOddsThere: "此时概率"
    case .factOddsAsItStands: "现有目标的概率"
    case .factBest: "最高概率"
    case .factPackage: "组合"
    case .factBestPackage: "最佳组合"
    case .factCost: "费用口径"
    case .factTried: "组合数"
    case .bestAt: "{1}：{0}"
    case .cannotBeReached: "无法达到：至多 {0}［{1}］"
    case .perhapsFrom: "按区间上限，自{0}起或可达到"
    case .reachedAlready: "{0}即已达到"
    case .withoutTheLever: "不采取该措施"
    case .withThePlan: "按现有计划投资"
    case .withoutMoney: "不为措施支出"
    case .answerFrom: "{0}（{1} 区间：{2}起，无上限）"
    case .answerBetween: "{0}（{1} 区间：{2}至{3}）"
    case .levelValue: "力度 {0}"
    case .timesThePlan: "计划的 {0} 倍"
    case .byYear: "{0} 年及以前"
    case .packagesInOrder: "{0} 个，按费用由低到高逐一运行，直至确定达到所需概率"
    case .packagesScreened:
      "{0} 个，按费用由低到高各以 {1} 条路径初筛，直至确定达到所需概率；其中可能达到的 {2} 个以全部路径运行"
    // Packages in words.
    case .noLevers: "不采取措施"
    case .leverAtLevel: "{0}（力度 {1}）"
    case .leverByDate: "{0}（分期）"
    case .moneyInAll: "{0} 亿元"
    case .moneyAYear: "每年 {0} 亿元"
    case .costOfDearestYear: "费用最高的预测年份，按基准年价格"
    case .costNotDiscounted: "各预测年份合计，按基准年价格，不折现"
    case .costDiscounted: "各预测年份现值，按基准年价格，年折现率 {0}"
    case .leversUncosted: "情景未给出下列措施的费用，按零计：{0}。"
    case .noTargetTells:
      "该目标的概率过于接近 0 或 1，以现有路径数无法区分各组合，其他目标亦然；请增加路径数。"
    case .targetsTell: "该目标的概率过于接近 0 或 1，以现有路径数无法区分各组合；可以区分的目标：{0}。"
    // Messages of the command line.
    case .oneQuestion: "请只提一个问题：--lever 名称、--investment、--money、--threshold 或 --year"
    case .oddsFault: "--odds 须在 0 与 1 之间，如 80% 或 0.8，而不是“{0}”"
    case .moneyAlone: "{0} 只能与 --money 同用"
    case .leverMissing: "情景中没有政策措施“{0}”"
    case .noTargets: "情景中没有目标"
    case .packageWaits: "组合“{1}”中的措施“{0}”视条件启动，逐路径而定；此处只能使用不带条件的组合"
    case .packageBreaks: "该组合不可选：{0}"
    case .tooManyPackages: "这些措施共有 {0} 个组合；最多可考察 {1} 个"
    case .fewerLevers: "请用 --levers 减少措施，或减少 --steps"
    }
  }
}
