extension Catalogue {
  /// In Chinese.
  static func chinese(_ key: FrontierKey) -> String {
    switch key {
    case .frontierOfOdds: "费用与概率：有效组合"
    case .frontierOfMedian: "费用与中位数：有效组合"
    case .frontierOfShortfall: "费用与九成路径下的缺口：有效组合"
    case .frontierCost: "费用单位为亿元，{0}。"
    case .allPackages: "已考察全部 {0} 个不违反前提和互斥关系的组合。"
    case .packagesSearched: "组合过多，无法逐一考察：搜索了其中 {0} 个。"
    case .firstLook:
      "初筛使用 {0} 条路径，剔除确定不如费用不高于它的另一组合者（每个误剔概率为百万分之一）；{1} 个组合以全部路径运行。"
    case .twoSentencesOfMethod: "{0}{1}"
    case .medianInstead: "因此各组合按中位数排序。"
    case .frontierMoney: "费用"
    case .columnOdds: "概率"
    case .columnMedian: "中位数"
    case .columnMissing: "缺口（90%）"
    case .columnLevers: "措施"
    case .columnBuy: "实施措施"
    case .columnGain: "增益"
    case .markedAlike: "≈：以现有路径数无法与上一行区分。"
    case .oddsFrom: "概率估计方法：{0}。"
    case .packagesNear: "另有 {0} 个组合以现有路径数无法与前沿区分；见 JSON 与 CSV。"
    case .buyingHeading: "实施次序"
    case .buyingMeaning:
      "每行在以上各行基础上，加入同一组路径下单位费用增益最大的措施；± 为 95% 区间的半宽，概率增益以百分点计。"
    case .nothingToBuy: "没有措施优于不采取措施。"
    }
  }
}
