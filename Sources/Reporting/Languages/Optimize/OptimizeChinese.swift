extension Catalogue {
  /// In Chinese.
  static func chinese(_ key: OptimizeKey) -> String {
    switch key {
    case .optimizeHeading: "按{0}选出的最优组合"
    case .objectiveOdds: "概率"
    case .objectiveMedian: "中位数"
    case .objectivePercentile: "第 {0} 百分位数"
    case .objectiveShortfall: "期望缺口"
    case .budgetOf: "预算（基准年价格）：{0}。"
    case .budgetInAll: "合计 {0}以内"
    case .budgetAYear: "{0}以内"
    case .withoutBudget: "预算不设上限。"
    case .mostLevers: "至多采取 {0} 项措施。"
    case .bestByMedian: "因此按中位数选出最优组合。"
    case .optimizeFactCost: "费用"
    case .optimizeFactOdds: "概率"
    case .optimizeFactMedian: "中位数"
    case .costInAllAndYearly: "合计 {0}（{2}）；费用最高年份{1}"
    case .amountWithInterval: "{0}（{1} 区间：{2} 至 {3}）"
    case .inPoints: "{0} 个百分点"
    case .onePoint: "1 个百分点"
    case .optimizeSurenessHeading: "把握程度"
    case .amongAll: "预算之内"
    case .amongLevers: "这些措施"
    case .amongTried: "搜索所及"
    case .surelyBest: "至少有 {0} 的把握，该组合是{1}全部组合中最优的。"
    case .withinZone: "至少有 {0} 的把握，{1}没有任何组合优于它超过 {2}；差别不足 {3}，视为没有差别。"
    case .beyondZone:
      "现有路径数不足以保证与最优组合相差不超过 {3}。至少有 {0} 的把握，{1}没有任何组合优于它超过 {2}；请增加路径数。"
    case .tooFewForGuarantee: "现有路径数过少，无法判断该组合与最优组合相差多少；请增加路径数。"
    case .methodOfAll:
      "已分阶段考察{2}全部 {0} 个不违反前提和互斥关系的组合：{1}。每一阶段之后，按同一组路径上的差值剔除确定"
        + "不及最优者的组合；各阶段的界限同时成立（Bonferroni 法）。"
    case .methodOfSearch:
      "组合过多，无法逐一考察：另以一组独立路径在预算之内搜索了 {0} 个。随后分阶段比较：{1}。每一阶段之后，按同一组"
        + "路径上的差值剔除确定不及最优者的组合；各阶段的界限同时成立（Bonferroni 法）。对未搜索的组合不作任何保证。"
    case .stageOfSelection: "{0} 个各 {1} 条路径"
    case .alikeHeading: "可能同样最优的组合"
    case .alikeMeaning:
      "至少有 {0} 的把握，最优者是该组合或下列 {1} 个之一，按费用由低到高排列。落后：最后一批路径上的差距；"
        + "领先：至多可能优出的幅度。"
    case .alikeCut: "仅列出前 {0} 个；全部见 JSON 与 CSV。"
    case .optimizeColumnCost: "合计费用"
    case .optimizeColumnDearest: "年度费用"
    case .optimizeColumnBehind: "落后"
    case .optimizeColumnAhead: "领先"
    case .moreMoneyHeading: "增加资金的效果"
    case .moreMoneyMeaning:
      "增益为同一组路径上优于预算内最优组合的幅度，± 为 95% 区间的半宽，概率增益以百分点计。费用单位为亿元，"
        + "分别为合计和费用最高年份。各组合分别以同样的概率单独选定。"
    case .columnMoreMoney: "预算"
    case .oneMoreInTotal: "合计增加 1 亿元"
    case .oneMoreAYear: "每年增加 1 亿元"
    case .noBudget: "不设上限"
    case .samePackage: "不变"
    case .objectiveFault:
      "--by 须为 odds、median、shortfall（期望缺口）或 p1 至 p99 的百分位数，而不是“{0}”"
    case .budgetFault: "{0} 须为不小于 0 的亿元数，而不是“{1}”"
    case .confidenceFault: "--confidence 须在 50% 与 99.99% 之间，如 95%，而不是“{0}”"
    case .indifferenceFault: "--indifference 须在 0 与 100% 之间，如 1%，而不是“{0}”"
    case .budgetTooSmall: "该预算不足以支付任何组合"
    case .budgetTooSmallHint: "最便宜的组合合计 {0} 亿元；费用最高年份最少为 {1} 亿元"
    }
  }
}
