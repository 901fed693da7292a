extension Catalogue {
  /// In Chinese.
  static func chinese(_ key: PageKey) -> String {
    switch key {
    case .pageKind: "预测报告（以 {0} 年底为观察时点）"
    case .pageView: "模拟路径 {0} 条，随机种子 {1}"
    case .headlineOfOdds: "以 {0} 年底为观察时点，{1}的概率为 {2}。"
    case .headlineOfTotal:
      "以 {0} 年底为观察时点，{1} 年园区总产值的中位数为 {2}，九成路径落在 {3} 之间。"
    case .pageJudged: "{1} 项不确定输入中有 {0} 项为判断而非实证，详见假设登记表。"
    case .pageOdds: "“{0}”的达标概率；{1} 区间为 {2}"
    case .pageMedianBelow: "结果中位数，低于目标 {0}"
    case .pageMedianAbove: "结果中位数，高于目标 {0}"
    case .pageTotal: "{0} 年总产值九成路径所在区间；中位数 {1}"
    case .columnIntervalOf: "{0} 区间"
    case .pageFooter: "由 parkcast {0} 根据 {1}… 生成"
    case .pageWithoutCharts:
      "未找到 Apache ECharts，本页不含图表：请用 --echarts echarts.min.js 指明该文件后重新生成。"
    // Where the odds come from.
    case .originHeading: "概率从何而来"
    case .originMeaning: "最可能的达标情形，是恰好达标的各组抽样中最不罕见的一组；若未达标更为罕见，则指恰好未达标的一组。在该情形下占方差份额大的输入，决定概率的高低。"
    case .originUnknown: "这些目标的概率既不很小也不接近必然，未寻找最可能的达标情形。"
    case .columnWayValue: "该情形取值"
    case .columnWayPercentile: "百分位"
    case .columnWayShare: "方差份额"
    case .firstYearsHeading: "目标首次达标的年份"
    case .notByYear: "至 {0} 年仍未达标：{1}"
    case .axisPaths: "占全部路径的比例（%）"
    case .firstYearsDescription: "按年份的柱形图：各目标在该年首次达标的路径比例；图例注明预测期内未达标的比例。"
    case .leversPartHeading: "政策措施的作用：{0}"
    case .leversPartMeaning:
      "共比较 {1} 项措施，均在同样的 {0} 条路径上运行；据此计数的概率可在区间内与前文略有不同。区间只反映路径抽样误差；作用大小本身的依据见假设登记表。"
    // The register of assumptions.
    case .registerHeading: "假设登记表"
    case .weakestHeading: "按对概率的影响排序的假设"
    case .influenceMeaning:
      "对“{0}”达标概率的影响，指该输入在最可能的达标情形下所占的方差份额。下列输入合计占 {1}，其余为年度随机波动、离散选择和份额低于 {2} 的输入。影响大而等级低的假设，最值得补充数据。"
    case .everyNumberHeading: "情景中的全部数值"
    case .registerMeaning: "共 {0} 个数值（{1}），按文件原文列出，并注明出处与位置。"
    case .columnInfluence: "影响"
    // Method and provenance.
    case .methodHeading: "方法"
    case .methodChance:
      "共有 {0} 个数值不确定，按登记表中的分布抽取；{1} 条路径从 {2} 年底推演至 {3} 年，每条路径是一个完整的未来。表中列出中位数和包含九成路径的区间。"
    case .methodOdds: "区间只反映抽样误差，不包括对模型和假设的疑问。"
    case .methodLimits:
      "预测以假设为前提，不含假设以外的事件：如边界调整、企业合并或未列明的政策。等级为判断的数值应最先用数据替换。"
    case .pageMedianUnder: "结果中位数，低于上限 {0}"
    case .pageMedianOver: "结果中位数，高于上限 {0}"
    case .originCounted: "概率由路径计数得出。最可能的达标情形可用 --estimator auto 寻找。"
    case .influenceOfAll:
      "对“{0}”结果的影响，指输入的正态得分与结果的正态得分之间相关系数的平方，由专为此抽取的 {3} 个未来算得。下列输入合计占 {1}，其余为年度随机波动、输入之间的共同作用，以及低于 {2} 的输入（这样大小的数值可能出于偶然）。影响大而等级低的假设，最值得补充数据。"
    case .methodYears: "模型逐年、分集群推演园区发展。"
    case .methodCompleted: "已完成的投资在竣工后形成资本，并逐步达产。"
    case .methodAgreed: "签约投资按一定比例、滞后到位，竣工后形成资本，并逐步达产。"
    case .methodWear: "资本逐年折旧。"
    case .methodLaw: "产值由已达产资本按生产规律得出。"
    case .methodReference: "按参照规律，产值随同类园区在相同年限时的增速增长，与投资多少无关。"
    case .methodShocks: "产值受生产率和各集群部分共同的需求冲击影响。"
    case .methodLinks: "园区企业之间相互采购。"
    case .methodLand: "产值受土地约束。"
    case .methodMacro: "宏观经济状态逐年变化。"
    case .methodPrices: "除另有注明外，金额均按基准年不变价计算。"
    case .methodCounted: "概率为达标路径所占的比例。"
    case .methodEstimated: "概率由其旁注明的估计方法以自抽的点得出：罕见目标围绕最可能的达标情形抽样，或逐步逼近目标来估计。"
    case .methodChecked: "另由第二种独立方法核对。"
    // Charts.
    case .bandOfNine: "九成路径"
    case .bandOfHalf: "半数路径"
    case .markTarget: "目标：{0}"
    case .clusterChartsHeading: "分产业集群产值"
    case .clusterChartsDescription: "每个集群一幅小图，刻度相同：各年中位数，以及包含半数和九成路径的色带。"
    case .clusterSummary: "{0} 年：{1}（{2}）"
    case .zoomIn: "放大"
    case .zoomBack: "恢复全部年份"
    // Messages of the command line.
    case .reportNeedsFile: "report 须写入文件：--out report.html、.pdf 或 .png"
    case .reportEnding: "“{0}”的扩展名不是 .html、.pdf 或 .png"
    case .noECharts: "无法从“{0}”读取 Apache ECharts"
    case .notECharts: "“{0}”不是第 6 版的 Apache ECharts"
    case .adviceECharts: "请指明第 6 版的 echarts.min.js"
    case .noChartsInPage: "提示：未找到 Apache ECharts，页面只含表格；可用 --echarts 指明其路径"
    }
  }
}
