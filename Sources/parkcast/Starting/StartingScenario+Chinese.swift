extension StartingScenario {
  static let chinese = """
    # 起步用的情景文件。所有数字均为虚构，请换成自己的数据。
    #
    # 数字可以是确定的（12），也可以是不确定的：pert(最小, 最可能, 最大)、triangular(最小, 最可能, 最大)、
    # uniform(最小, 最大)、lognormal(median: 1.2, sigma: 0.4)，或用 `8 to 40` 表示九成把握的范围。
    # 含逗号或冒号的值要加引号。每个数字写明出处（source）和依据等级（grade：E 实证，P 规划或承诺，
    # J 判断）。`parkcast check` 列出错误和遗漏，`parkcast run` 进行预测。
    parkcast: 1
    title: { en: Example park, zh: 示例园区 }
    park:
      area: { value: 10 km2, source: "judgement: 虚构", grade: J }
      founded: 2020

    # 金额单位为亿元，按 2023 年（最后一个已知年份）不变价计算。
    money: 亿元
    horizon: { from: 2021, as_of: 2023, to: 2030 }

    # 工业生产者出厂价格：把 2023 年不变价产值换算为现价。
    prices:
      base: 2023
      inflation:
        2024-2030: { value: "pert(-1, 0.5, 2) %", source: "judgement: 虚构", grade: J }

    # 全园区的数字，由下面各产业集群按份额分摊。
    totals:
      output:
        2023: { value: "pert(25, 40, 60)", source: "judgement: 虚构", grade: J }
      investment:
        # 完成投资。若只知道签约额，改用 `agreed`，并写明 `realised`（到位率）和 `start`（开工时滞）。
        completed:
          cumulative:
            2021-01: { value: 0, source: "judgement: 虚构", grade: J }
            end 2023: { value: 30, source: "judgement: 虚构", grade: J }
          2024: { value: "pert(8, 12, 20)", source: "judgement: 虚构", grade: J }
          growth: { value: "pert(-5, 5, 12) %/year", source: "judgement: 虚构", grade: J }
        noise: { value: 0.2, source: "judgement: 虚构", grade: J }

    # 从投资到产能：建设周期，以及投产后达到满负荷所需的时间。
    build:
      time: { value: "pert(1.5, 2, 3) years", source: "judgement: 虚构", grade: J }
      ramp: { value: "pert(1, 2, 3) years", source: "judgement: 虚构", grade: J }

    # 满负荷时，每一元累计投资每年的产值。
    law:
      kind: ratio
      ratio:
        measure: cumulative
        added:
          value: "lognormal(median: 1.2, sigma: 0.3)"
          source: "judgement: 虚构"
          grade: J

    productivity:
      drift: { value: "pert(-0.5, 0.5, 1.5) %/year", source: "judgement: 虚构", grade: J }

    # 产业集群。factor 是该集群相对全园区数字的倍数。
    clusters:
      digital:
        title: { en: Digital economy, zh: 数字经济 }
        share: { value: "pert(0.3, 0.4, 0.5)", source: "judgement: 虚构", grade: J }
      equipment:
        title: { en: Equipment, zh: 高端装备 }
        share: { value: "pert(0.5, 0.6, 0.7)", source: "judgement: 虚构", grade: J }
        factor: { ratio: 0.9, build: 1.2, shock: 1.1, source: "judgement: 虚构", grade: J }

    # 需求：每年产值偏离产能水平的幅度，以及偏离延续到下一年的比例。
    shock:
      sd: { value: 0.15, source: "judgement: 虚构", grade: J }
      of: total
      persistence: { value: 0.4, source: "judgement: 虚构", grade: J }
    correlation:
      one_factor: { digital: 0.3, equipment: 0.5, source: "judgement: 虚构", grade: J }

    # 土地所能承载的上限。
    land:
      density: { value: "pert(10, 20, 40) 亿元/km2", source: "judgement: 虚构", grade: J }
      developed: { value: 6 km2, source: "judgement: 虚构", grade: J }

    # 可以决策的政策措施及其组合：parkcast run 文件 --package faster。
    levers:
      admin-speed:
        title: { en: Faster approvals, zh: 审批提速 }
        effects:
          - input: build.time
            add: "pert(-0.5, -0.25, 0) years"
            from: 2024
            phase: 1 year
            source: "judgement: 虚构"
            grade: J
    packages:
      faster: { admin-speed: 1 }

    # 目标。`at`：在该年；`by`：在该年及以前任一年。
    targets:
      output-2030:
        title: { en: 100 亿元 in 2030, zh: 2030年产值100亿元 }
        of: output
        at: 2030
        at_least: { value: 100 亿元, source: "judgement: 虚构", grade: P }

    # 已公布的数据，仅与预测对照，不参与计算。
    observations:
      firms:
        title: { en: Registered firms, zh: 注册企业 }
        unit: 家
        values:
          end 2022: { value: 120, source: "judgement: 虚构", grade: J }
          end 2023: { value: 180, source: "judgement: 虚构", grade: J }

    """
}
