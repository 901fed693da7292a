extension StartingScenario {
  static let english = """
    # A scenario to start from. Every number is made up: put your own in its place.
    #
    # A number may be known (12), or uncertain: pert(low, likeliest, high), triangular(low, likeliest,
    # high), uniform(low, high), lognormal(median: 1.2, sigma: 0.4), or `8 to 40` for a range that holds
    # it nine times out of ten. A value with commas or a colon stands in quotation marks. A number says
    # where it comes from (source) and how sure that is (grade: E evidence, P plan or promise,
    # J judgement). `parkcast check` lists what is wrong or missing, `parkcast run` forecasts.
    parkcast: 1
    title: { en: Example park, zh: 示例园区 }
    park:
      area: { value: 10 km2, source: "judgement: made up", grade: J }
      founded: 2020

    # Money is in 亿元 (100 million yuan), in prices of 2023, the last year that is known.
    money: 亿元
    horizon: { from: 2021, as_of: 2023, to: 2030 }

    # Producer prices turn output in prices of 2023 into money of the year.
    prices:
      base: 2023
      inflation:
        2024-2030: { value: "pert(-1, 0.5, 2) %", source: "judgement: made up", grade: J }

    # Numbers of the whole park; the clusters below split them by their shares.
    totals:
      output:
        2023: { value: "pert(25, 40, 60)", source: "judgement: made up", grade: J }
      investment:
        # Money spent. For contracts signed write `agreed` instead, with `realised` and `start`.
        completed:
          cumulative:
            2021-01: { value: 0, source: "judgement: made up", grade: J }
            end 2023: { value: 30, source: "judgement: made up", grade: J }
          2024: { value: "pert(8, 12, 20)", source: "judgement: made up", grade: J }
          growth: { value: "pert(-5, 5, 12) %/year", source: "judgement: made up", grade: J }
        noise: { value: 0.2, source: "judgement: made up", grade: J }

    # From money to plant: how long building takes, and how long until plant is fully loaded.
    build:
      time: { value: "pert(1.5, 2, 3) years", source: "judgement: made up", grade: J }
      ramp: { value: "pert(1, 2, 3) years", source: "judgement: made up", grade: J }

    # Output a year for each yuan ever invested, at full load.
    law:
      kind: ratio
      ratio:
        measure: cumulative
        added:
          value: "lognormal(median: 1.2, sigma: 0.3)"
          source: "judgement: made up"
          grade: J

    productivity:
      drift: { value: "pert(-0.5, 0.5, 1.5) %/year", source: "judgement: made up", grade: J }

    # Groups of firms. A factor multiplies a number of the park for one cluster.
    clusters:
      digital:
        title: { en: Digital economy, zh: 数字经济 }
        share: { value: "pert(0.3, 0.4, 0.5)", source: "judgement: made up", grade: J }
      equipment:
        title: { en: Equipment, zh: 高端装备 }
        share: { value: "pert(0.5, 0.6, 0.7)", source: "judgement: made up", grade: J }
        factor: { ratio: 0.9, build: 1.2, shock: 1.1, source: "judgement: made up", grade: J }

    # Demand: how far a year's output strays from what plant could give, and how much of it lasts.
    shock:
      sd: { value: 0.15, source: "judgement: made up", grade: J }
      of: total
      persistence: { value: 0.4, source: "judgement: made up", grade: J }
    correlation:
      one_factor: { digital: 0.3, equipment: 0.5, source: "judgement: made up", grade: J }

    # The most that land can carry.
    land:
      density: { value: "pert(10, 20, 40) 亿元/km2", source: "judgement: made up", grade: J }
      developed: { value: 6 km2, source: "judgement: made up", grade: J }

    # What can be decided, and settings of it: parkcast run FILE --package faster.
    levers:
      admin-speed:
        title: { en: Faster approvals, zh: 审批提速 }
        effects:
          - input: build.time
            add: "pert(-0.5, -0.25, 0) years"
            from: 2024
            phase: 1 year
            source: "judgement: made up"
            grade: J
    packages:
      faster: { admin-speed: 1 }

    # What is wanted. `at`: in that year; `by`: in any year up to it.
    targets:
      output-2030:
        title: { en: 100 亿元 in 2030, zh: 2030年产值100亿元 }
        of: output
        at: 2030
        at_least: { value: 100 亿元, source: "judgement: made up", grade: P }

    # What was published, shown beside the forecast and not used by it.
    observations:
      firms:
        title: { en: Registered firms, zh: 注册企业 }
        unit: firms
        values:
          end 2022: { value: 120, source: "judgement: made up", grade: J }
          end 2023: { value: 180, source: "judgement: made up", grade: J }

    """
}
