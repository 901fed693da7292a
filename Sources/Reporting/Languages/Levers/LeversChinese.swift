extension LeversKey {
  package var chinese: String {
    switch self {
    // Effects and amounts.
    case .effectWithInterval: "{0}（{1} 区间 {2}）"
    case .percentagePoints: "个百分点"
    case .moneyAtRate: "合计 {0} 亿元，{1}"
    case .notDiscounted: "未折现"
    case .discountedAt: "按年折现率 {0} 折现"
    case .levelFrom: "{1} 年起 {0}"
    case .gainedAndNet: "{0}；扣除替代后 {1}"
    // The package.
    case .allLevers: "比较对象：全部有作用的措施，均取最高水平（{0} 项）。"
    case .packageCompared: "比较对象：政策组合“{0}”（{1} 项措施）。"
    case .factOddsWithout: "不采取措施的概率"
    case .factOddsWith: "采用组合的概率"
    case .factEffectOnOdds: "对概率的作用"
    case .factMedianWithout: "不采取措施的中位数"
    case .factMedianWith: "采用组合的中位数"
    case .factEffectOnMedian: "对中位数的作用"
    case .factOutputGained: "新增产值"
    case .factValueAddedGained: "新增增加值"
    case .factPackageCost: "费用"
    case .factCommonNumbers: "共同随机数"
    case .errorsSmaller: "若独立抽样，措施对中位数作用的标准误将是现在的 {0} 倍"
    // Where the odds cannot tell.
    case .oddsCannotTell:
      "该目标的概率分不出各项措施的高下：{1} 条路径中，组合只让 {0} 条越过目标线，少于 {2} 条。"
    case .orderedByMedian: "因此以下按中位数排序。"
    case .tryTarget: "另一目标的概率可以分出高下：--target {0}。"
    case .tryThreshold: "若把目标定为 {1} 年 {0}（接近中位数），则可分出高下。"
    // The levers.
    case .orderOdds: "哪项措施对概率作用最大"
    case .orderMedian: "哪项措施对中位数作用最大"
    case .orderCost: "哪项措施以最低费用带来产值"
    case .orderCostOfOdds: "哪项措施以最低费用提高概率"
    case .columnLever: "措施"
    case .columnAlone: "单独采用"
    case .columnLeftOut: "从组合中去掉"
    case .columnShapley: "在组合中的份额"
    case .wholePackage: "整个组合"
    case .tableOdds: "对概率的作用及区间（百分点）"
    case .tableMedian: "对中位数的作用及区间（{0}）"
    case .tableMedianOnly: "对中位数的作用及区间"
    case .tableOutput: "{0} 年至 {1} 年平均新增产值（亿元，{2}）：在组合中的份额及区间"
    case .columnOutputGained: "产值"
    case .columnNetOutput: "净产值"
    case .columnValueAdded: "增加值"
    case .columnNetValueAdded: "净增加值"
    case .tableCost: "费用合计（亿元，{0}）"
    case .columnLevel: "水平"
    case .columnCost: "费用"
    case .columnCostPerOutput: "每亿元产值"
    case .columnCostPerPoint: "每个百分点"
    // How to read the figures.
    case .leversNotesHeading: "阅读数字时请注意"
    case .effectsMeaning:
      """
      单独采用：只有该项措施，与不采取措施相比。从组合中去掉：整个组合，与缺少该项措施的组合相比。\
      份额：按各项措施所有可能的先后次序平均，该项措施带来的作用（Shapley 值）；份额之和等于整个组合的作用。
      """
    case .sharesExact: "份额为精确计算：在相同的 {1} 条路径上运行了全部 {0} 种措施组合。"
    case .sharesSampled:
      "份额为抽样估计：在相同的 {1} 条路径上运行了 {0} 种措施组合，来自 {2} 个随机次序；区间已计入次序的误差。"
    case .intervalsMeaning:
      "单独采用、从组合中去掉对概率作用的区间：配对比例（Tango 法）；其余作用的区间：由独立的路径分段得出。"
        + "对中位数的作用由中位数附近的路径得出，与两个中位数直接相减的差别在误差之内。"
    case .brokenPackages:
      "部分组合缺少前提（某项措施要求另一项措施）。为使份额能够相加，仍按可行处理，属于假设情形。"
    case .costMeaning:
      "费用与产值均为预测各年合计，{0}；不确定的费用取中位数。单位费用按措施的份额计算，只在份额确知大于 0 时给出。"
    case .uncostedLevers: "情景未给出费用的措施：{0}。"
    case .noDisplacement: "未设替代率：新增产值全部计入。"
    case .displacementMeaning: "净值：扣除本会在本市其他地方产生的 {0}（替代率）。单位费用按未扣除的产值计算。"
    // A package that waits for conditions.
    case .adaptiveCompared: "比较对象：政策组合“{0}”，逐条路径决定，每次决定只用当时已知的情况。"
    case .startsHeading: "措施启动的频率"
    case .leverStarts: "{0}：{1}时，自 {2} 年起启动：{3}"
    case .conditionBelow: "{1} 年{0}低于 {2}"
    case .conditionAbove: "{1} 年{0}高于 {2}"
    case .columnPolicy: "政策组合"
    case .policyAdaptive: "按条件启动"
    case .policyAlways: "无条件启动"
    case .policyNever: "不含按条件启动的措施"
    case .columnExpectedCost: "费用（亿元）"
    case .againstAlways: "按条件启动与无条件启动相比"
    case .againstNever: "按条件启动与不启动相比"
    case .leversCost: "费用"
    case .factBetter: "更好的路径"
    case .factWorse: "更差的路径"
    case .adaptiveMeaning: "三者在相同的路径上比较。无条件启动：自同一日期起、按同一水平，不看条件。"
    case .adaptiveEstimators: "概率：{0}。概率之差：配对比例（Tango 法）；中位数之差：由独立的路径分段得出。"
    case .adaptiveCost: "费用为各路径合计支出的均值，{0}；不确定的费用取中位数。"
    // Messages of the command line.
    case .noActiveLevers: "情景中没有起作用的措施"
    case .packageIsEmpty: "政策组合“{0}”没有启用任何措施"
    case .leversWait: "政策组合“{0}”要按条件启动"
    case .packageWaitsHint: "请加上 --adaptive"
    case .packageWaitsNot: "政策组合“{0}”没有按条件启动的措施"
    case .tooManyConditions: "政策组合“{0}”有 {1} 个条件，最多 {2} 个"
    case .adaptiveNeedsPackage: "--adaptive 需要指定政策组合：请加上 --package"
    case .withoutAdaptive: "{0} 与 --adaptive 同用没有意义"
    }
  }
}
