extension BridgeKey {
  /// In Chinese.
  package var chinese: String {
    switch self {
    // The two scenarios.
    case .bridgeTitle: "从 {0} 到 {1}"
    case .bridgeMeaning:
      "目标 {0} 的达标概率及其所考察指标的中位数为何变动。居间情景采纳一部分改动、保留其余部分：共 {1} 个，"
        + "均用相同的 {2} 条路径，随机种子 {3}。"
    case .bridgeOtherDraws: "第二个情景另用一组随机数，种子 {0}。"
    case .bridgeMoveHeading: "变动情况"
    case .columnBridged: "情景"
    case .bridgeColumnOdds: "概率"
    case .bridgeColumnMedian: "中位数（{0}）"
    case .bridgeFrom: "变动前：{0}"
    case .bridgeTo: "变动后：{0}"
    case .bridgeMove: "变动"
    case .bridgeWithPackage: "{0}，组合 {1}"
    case .bridgeEstimators:
      "区间的置信水平为 {0}。概率：{1}。概率之差：配对计数，Tango 区间。中位数：次序统计量；中位数之差：由路径分段得出。"
    case .bridgeNothing: "两个文件没有影响结果的差别。"
    // Where the odds cannot tell.
    case .bridgeCannotTell:
      "概率分不出各部分的大小：{1} 条路径中，只在一个情景下达标的仅 {0} 条，少于 {2} 条。各部分按中位数排序。"
    case .bridgeTryTarget: "概率可以分辨的目标：{0}。"
    // The parts.
    case .bridgePartsHeading: "变动的构成（由大到小）"
    case .bridgePartsMeaning:
      "某项改动的贡献，是按所有可能的先后次序逐项改动时它所带来变动的平均值（Shapley 值），与次序无关，各项之和等于总变动。"
        + "± 之后为抽样误差 {0} 区间的一半。"
    case .bridgeExact: "已运行改动的全部组合。"
    case .bridgeSampled: "次序为随机抽取的 {0} 种，由此产生的误差已计入 ± 之中。"
    case .bridgeByPart: "逐项改动过多，因此按情景的组成部分合并。"
    case .columnPart: "改动"
    case .columnKind: "类别"
    case .columnPointsOfOdds: "概率（百分点）"
    case .columnOfMedian: "中位数（{0}）"
    case .bridgeSeveral: "{0}（共 {1} 项）"
    case .bridgeAll: "合计"
    case .kindActual: "实际数据"
    case .kindAssumption: "假设"
    case .kindLever: "政策措施"
    case .kindSetting: "设定"
    case .kindNoise: "抽样误差"
    case .bridgeDraws: "路径的随机数"
    case .bridgeIdle: "下列改动不影响任何路径，未运行，贡献为 0：{0}。"
    // What changed.
    case .bridgeChangesHeading: "具体改动"
    case .bridgePartWithKind: "{0}：{1}"
    case .bridgeChosen: "{0}：{1} → {2}"
    case .bridgeSeed: "随机种子"
    case .bridgeNoPackage: "无"
    // Messages of the command line.
    case .bridgeTooManyChanges: "{0} 与 {1} 有 {2} 处可区分的差别，多于 {3} 处；请比较更接近的文件"
    case .bridgeEmptyName: "组合或目标的名称为空"
    }
  }
}
