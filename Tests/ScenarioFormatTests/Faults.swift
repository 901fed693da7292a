import Testing

@testable import ScenarioFormat

/// A faulty scenario: the sample with one passage changed, and the code of what is wrong.
struct FaultyText: Sendable, CustomTestStringConvertible {
  var code: String
  var old: String
  var new: String

  init(_ code: String, _ old: String, _ new: String) {
    self.code = code
    self.old = old
    self.new = new
  }

  var text: String { Sample.text(old, new) }
  var testDescription: String { "\(code): \(new)" }

  /// Faults of keys, kinds, shapes and the grammar of numbers: the schema refuses them too.
  static let structural: [FaultyText] = [
    .init("version-missing", "parkcast: 1\n", ""),
    .init("wrong-version", "parkcast: 1", "parkcast: 2"),
    .init("unknown-key", "land: {", "lands: {"),
    .init("unknown-key", "growth: 8 %", "grwoth: 8 %"),
    .init("unknown-key", "persistence: 0.4", "persistance: 0.4"),
    .init("wrong-key-form", "2023: \"pert(30", "in 2023: \"pert(30"),
    .init("wrong-key-form", "2024: \"pert(8", "24: \"pert(8"),
    .init("wrong-key-form", "end 2020: 17.3", "2020/12: 17.3"),
    .init("wrong-key-form", "digital: { share", "Digital: { share"),
    .init("key-reserved", "speed: { levels", "no: { levels"),
    .init("key-reserved", "speed: { levels", "value: { levels"),
    .init("missing-key", "park: { area: 26 km2, founded: 2019 }", "park: { founded: 2019 }"),
    .init("missing-key", "shock: { sd: \"pert(0.10, 0.17, 0.30)\",", "shock: {"),
    .init("missing-key", "horizon: { from: 2019, as_of: 2023, to: 2030 }", "horizon: null"),
    .init("missing-key", "of: output, by", "by"),
    .init("missing-one-of", "by: 2030, at", "at"),
    .init("missing-one-of", "kind: ratio\n", "jobs_growth: 0\n"),
    .init("both-keys", "by: 2030,", "by: 2030, at: 2030,"),
    .init("both-keys", "at_least: 500 亿元", "at_least: 500 亿元, at_most: 600 亿元"),
    .init(
      "both-keys", "noise: 0.25", "agreed: { 2024: 3, realised: 1, start: 0 }\n    noise: 0.25"),
    .init("both-keys", "one_factor:", "matrix: { digital: [1, 0], bio: [0, 1] }\n  one_factor:"),
    .init("both-keys", "noise: 0.25", "noise: { value: 0.25, quantiles: { 5: 0, 50: 1 } }"),
    .init("value-missing", "noise: 0.25", "noise: { source: judgement }"),
    .init("wrong-kind", "noise: 0.25", "noise: [0.25]"),
    .init("wrong-kind", "noise: 0.25", "noise: true"),
    .init("wrong-kind", "noise: 0.25", "noise: { value: { value: 1 } }"),
    .init("wrong-kind", "park: { area: 26 km2, founded: 2019 }", "park: 26 km2"),
    .init("wrong-kind", "levels: [0, 0.5, 1]", "levels: 1"),
    .init("wrong-kind", "to: 2030", "to: \"2030\""),
    .init("wrong-kind", "title: { en: A small park, zh: 小园区 }", "title: true"),
    .init(
      "wrong-kind", "inputs: [{ between: [law.ratio, totals.output], rank: 0.5 }]", "inputs: 0.5"),
    .init("wrong-kind", "founded: 2019", "founded: two thousand"),
    .init("empty-value", "levels: [0, 0.5, 1]", "levels: [0, ~, 1]"),
    .init("not-a-choice", "of: total", "of: totals"),
    .init("not-a-choice", "kind: ratio", "kind: ratios"),
    .init("not-a-choice", "by: 2030,", "by: 2030, prices: now,"),
    .init("not-a-choice", "to: 2030 }", "to: 2030, steps: 2 }"),
    .init("not-whole", "to: 2030", "to: 2030.5"),
    .init("not-whole", "as_of: 2023", "as_of: 23"),
    .init("wrong-form", "ramp: 2 years", "ramp: 2 years, shape: gamma(0)"),
    .init("wrong-form", "levels: [0, 0.5, 1]", "from: soon"),
    .init("not-a-number", "noise: 0.25", "noise: a quarter"),
    .init("not-a-number", "noise: 0.25", "noise: 0.25 to"),
    .init("not-finite", "noise: 0.25", "noise: .nan"),
    .init("not-finite", "noise: 0.25", "noise: -.inf"),
    .init("not-finite", "noise: 0.25", "noise: inf"),
    .init("not-finite", "noise: 0.25", "noise: 1e999"),
    .init("must-be-known", "rank: 0.5", "rank: \"pert(0, 0.5, 1)\""),
    .init("must-be-known", "500 亿元", "400 to 500 亿元"),
    .init("cut-off", "2024: \"pert(8, 15, 40)\"", "2024: pert(8"),
    .init("cut-off", "levels: [0, 0.5, 1]", "cost: pert(1, 2, 3)"),
    .init("unknown-distribution", "pert(8, 15, 40)", "pret(8, 15, 40)"),
    .init("wrong-arguments", "pert(8, 15, 40)", "pert(8, 15)"),
    .init("wrong-arguments", "pert(8, 15, 40)", "empirical(file: growth.csv)"),
    .init("wrong-arguments", "pert(8, 15, 40)", "empirical(column: rate, file: growth.csv)"),
    .init("missing-one-of", "between: [law.ratio, totals.output], ", ""),
    .init("missing-one-of", ", rank: 0.5 }]", " }]"),
    .init("both-keys", "rank: 0.5 }", "rank: 0.5, kendall: 0.3 }"),
    .init("both-keys", "rank: 0.5 }", "rank: 0.5, among: [law.ratio, land.density] }"),
    .init("not-a-choice", "  inputs: [{ between", "  copula: clayton\n  inputs: [{ between"),
    .init(
      "wrong-key-form", "between: [law.ratio, totals.output], rank: 0.5", "factor: { Law: 0.5 }"),
    .init("wrong-arguments", "median: 1.2, sigma: 0.4", "sigma: 0.4, median: 1.2"),
    .init("unit-missing", "area: 26 km2", "area: 26"),
    .init("unit-missing", "50) 亿元/km2", "50)"),
    .init("unit-unknown", "ramp: 2 years", "ramp: 2 yaers"),
    .init("unit-unknown", "area: 26 km2", "area: 26 hectars"),
    .init("unit-of-other-dimension", "area: 26 km2", "area: 26 亿元"),
    .init("unit-of-other-dimension", "noise: 0.25", "noise: 0.25 km2"),
    .init("unit-of-other-dimension", "\"pert(8, 15, 40)\"", "\"pert(8, 15, 40) km2\""),
    .init("wrong-kind", "excludes: [speed]", "excludes: speed"),
    .init("must-be-known", "land: {", "discount_rate: \"bernoulli(0.5)\"\nland: {"),
    .init("unknown-key", "fast: { speed: 1 }", "fast: { speed: { levl: 1 } }"),
    .init("wrong-key-form", "fast: { speed: 1 }", "fast: { speed: { soon: 1 } }"),
    .init("must-be-known", "fast: { speed: 1 }", "fast: { speed: { 2024: 0 to 1 } }"),
    .init("wrong-form", "fast: { speed: 1 }", "fast: { speed: { level: 1, when: output < 80 } }"),
    .init(
      "wrong-form", "fast: { speed: 1 }",
      "fast: { speed: { level: 1, when: output.total in 2026 <= 80 亿元 } }"),
  ]

  /// Faults that only the decoder can see.
  static let semantic: [FaultyText] = [
    .init("not-finite", "noise: 0.25", "noise: \"1e999\""),
    .init("mode-outside", "pert(8, 15, 40)", "pert(8, 50, 40)"),
    .init("low-not-below-high", "pert(8, 15, 40)", "pert(40, 15, 8)"),
    .init("interval-disorder", "\"pert(8, 15, 40)\"", "40 to 8"),
    .init("sd-not-positive", "sigma: 0.4", "sigma: 0"),
    .init("median-not-positive", "median: 1.2", "median: -1.2"),
    .init("probability-outside", "\"pert(8, 15, 40)\"", "bernoulli(1.5)"),
    .init("weights-sum", "\"pert(8, 15, 40)\"", "\"discrete(8: 0.5, 15: 0.4)\""),
    .init(
      "weights-sum", "kind: ratio\n",
      "mixture: [{ kind: ratio, weight: 0.5 }, { kind: logistic, weight: 0.4 }]\n"),
    .init("offset-not-possible", "\"lognormal(", "\"1 + lognormal("),
    .init("impossible-distribution", "noise: 0.25", "noise: { quantiles: { 5: 0.3, 50: 0.2 } }"),
    .init("percent-missing", "growth: 8 %", "growth: 8"),
    .init("percent-missing", "share: \"pert(0.3, 0.4, 0.5)\"", "share: 35"),
    .init("too-low", "noise: 0.25", "noise: -0.25"),
    .init("too-low", "build: {", "wear: { base: -5 % }\nbuild: {"),
    .init("reaches-too-low", "noise: 0.25", "noise: \"normal(0.2, 0.1)\""),
    .init("too-high", "one_factor: { digital: 0.24", "one_factor: { digital: 124 %"),
    .init("too-high", "persistence: 0.4", "persistence: 1.4"),
    .init("too-high", "fast: { speed: 1 }", "fast: { speed: 2 }"),
    .init(
      "horizon-disorder", "from: 2019, as_of: 2023, to: 2030", "from: 2019, as_of: 2031, to: 2030"),
    .init("horizon-disorder", "from: 2019, as_of", "from: 2024, as_of"),
    .init("horizon-too-long", "to: 2030 }", "to: 2300 }"),
    .init("year-outside", "by: 2030", "by: 2035"),
    .init("year-outside", "2024-2030: \"pert(-1", "2023-2030: \"pert(-1"),
    .init("year-outside", "effects: [{ input", "from: 2040, effects: [{ input"),
    .init("years-disorder", "2024-2030: \"pert(-1", "2030-2024: \"pert(-1"),
    .init("year-twice", "2024-2030: \"pert(-1, 0.5, 2) %\"", "2024-2030: 1 %, 2025: 2 %"),
    .init("years-missing", "2024-2030: \"pert(-1", "2024-2028: \"pert(-1"),
    .init("plan-year-missing", "2024: \"pert(8", "2025: \"pert(8"),
    .init("plan-in-history", "2024: \"pert(8", "2023: \"pert(8"),
    .init("output-year", "{ 2023: \"pert(30", "{ 2022: \"pert(30"),
    .init("prices-base", "prices: { base: 2023", "prices: { base: 2020"),
    .init("first-point-not-zero", "2019-09: 0", "2019-09: 1"),
    .init("history-too-short", "end 2023: \"pert(48.8", "end 2022: \"pert(48.8"),
    .init("date-outside", "2019-09: 0", "2018-09: 0"),
    .init("cumulative-falls", "end 2020: 17.3", "end 2020: 217.3"),
    .init("same-date", "end 2020: 17.3", "end 2020: 17.3, 2021: 18"),
    .init("dates-disorder", "effects: [{ input", "from: 2026, until: 2025, effects: [{ input"),
    .init(
      "ages-need-older", "kind: ratio\n",
      "kind: ratio\n  reference: { ages: { up to 6: 9 % }, persistent_share: 0 }\n"),
    .init(
      "no-clusters",
      "clusters:\n  digital: { share: \"pert(0.3, 0.4, 0.5)\", factor: { ratio: 1.1, shock: 0.07 } }\n  bio: { share: \"pert(0.5, 0.6, 0.7)\" }",
      "clusters: {}"),
    .init("unknown-cluster", "one_factor: { digital:", "one_factor: { digitl: 0.1, digital:"),
    .init(
      "cluster-missing", "one_factor: { digital: 0.24, bio: 0.6 }", "one_factor: { digital: 0.24 }"),
    .init("share-and-own", "bio: { share", "bio: { output: { 2023: 5 }, share"),
    .init("share-or-output", "bio: { share: \"pert(0.5, 0.6, 0.7)\" }", "bio: { title: Bio }"),
    .init("share-without-total", "output: { 2023: \"pert(30, 75, 200)\" }", "note: none"),
    .init("own-and-factor", "factor: { ratio: 1.1,", "build: { time: 1 }, factor: { build: 1.1,"),
    .init("law-needs", "kind: ratio", "kind: ces"),
    .init("law-needs", "kind: ratio", "kind: reference"),
    .init(
      "law-needs-output", "output: { 2023: \"pert(30, 75, 200)\" }",
      "output: { 2023: \"pert(0, 75, 200)\" }"),
    .init("reaches-too-high", "persistence: 0.4", "persistence: \"pert(0.3, 0.4, 1.5)\""),
    .init("cumulative-wear", "build: {", "wear: { new: 5 % }\nbuild: {"),
    .init(
      "supplies-too-large", "shock: {",
      "links: { capture: 0.1, supply: { bio: { digital: 1.2 } } }\nshock: {"),
    .init("registered-links", "bio: { share", "bio: { counts: registered, share"),
    .init(
      "row-length", "one_factor: { digital: 0.24, bio: 0.6 }",
      "matrix: { digital: [1, 0.3, 0.2], bio: [0.3, 1] }"),
    .init(
      "diagonal-not-one", "one_factor: { digital: 0.24, bio: 0.6 }",
      "matrix: { digital: [0.9, 0.3], bio: [0.3, 1] }"),
    .init(
      "not-symmetric", "one_factor: { digital: 0.24, bio: 0.6 }",
      "matrix: { digital: [1, 0.3], bio: [0.4, 1] }"),
    .init(
      "not-semidefinite", "inputs: [{ between: [law.ratio, totals.output], rank: 0.5 }]",
      "inputs: [{ between: [law.ratio, totals.output], rank: 0.9 }, { between: [law.ratio, build.time], rank: 0.9 }, { between: [totals.output, build.time], rank: -0.9 }]"
    ),
    .init("two-inputs", "[law.ratio, totals.output]", "[law.ratio]"),
    .init("same-input", "[law.ratio, totals.output]", "[law.ratio, law.ratio.added]"),
    .init(
      "pair-twice", "rank: 0.5 }]",
      "rank: 0.5 }, { between: [totals.output, law.ratio], rank: 0.4 }]"),
    .init(
      "pair-twice", "rank: 0.5 }]",
      "rank: 0.5 }, { factor: { build.time: 0.5, totals.output: 0.4, law.ratio: 0.1 } }]"),
    .init("few-inputs", "between: [law.ratio, totals.output]", "among: [law.ratio]"),
    .init(
      "few-inputs", "between: [law.ratio, totals.output], rank: 0.5", "factor: { law.ratio: 1 }"),
    .init("known-input", "[law.ratio, totals.output]", "[law.ratio, shock.persistence]"),
    .init(
      "unknown-input", "between: [law.ratio, totals.output]", "among: [law.ratio, totals.outp]"),
    .init(
      "same-input", "between: [law.ratio, totals.output]",
      "among: [law.ratio, totals.output, law.ratio.added]"),
    .init(
      "unordered-input", "added: \"lognormal(median: 1.2, sigma: 0.4)\"",
      "added: \"discrete(1: 0.3, 3: 0.3, 2: 0.4)\""),
    .init("copula-needs-degrees", "  inputs: [{ between", "  copula: t\n  inputs: [{ between"),
    .init("too-low", "  inputs: [{ between", "  copula: { t: 0.5 }\n  inputs: [{ between"),
    .init("file-missing", "pert(8, 15, 40)", "empirical(file: none.csv, column: rate)"),
    .init("ambiguous-input", "[law.ratio, totals.output]", "[law.ratio, totals]"),
    .init("unknown-input", "[law.ratio, totals.output]", "[law.ratio, totals.outptu]"),
    .init(
      "unknown-state", "shock: {",
      "macro: { states: { good: { initial: 1, next: { god: 1 } } } }\nshock: {"),
    .init("unknown-series", "of: output, by", "of: outptu, by"),
    .init("unknown-series", "of: firms", "of: companies"),
    .init("unknown-lever", "fast: { speed", "fast: { sped"),
    .init("level-not-listed", "fast: { speed: 1 }", "fast: { speed: 0.7 }"),
    .init("no-levels", "levels: [0, 0.5, 1]", "levels: []"),
    .init("not-leverable", "input: build.time", "input: build.tiem"),
    .init(
      "lever-needs-input", "input: build.time, add: \"pert(-0.5, -0.25, 0) years\"",
      "input: links.capture, multiply: 2"),
    .init(
      "parkwide-input", "input: build.time, add: \"pert(-0.5, -0.25, 0) years\"",
      "input: land.density, multiply: 2, clusters: [bio]"),
    .init("shift-only-investment", "add: \"pert(-0.5, -0.25, 0) years\"", "shift: 1 year"),
    .init("unit-of-other-dimension", "add: \"pert(-0.5, -0.25, 0) years\"", "add: 3 亿元"),
    .init("unit-of-other-dimension", "500 亿元", "500 km2"),
    .init("unit-of-series", "311 firms", "311 jobs"),
    .init(
      "unit-of-series", "of: output, by: 2030, at_least: 500 亿元",
      "of: firms, by: 2030, at_least: 500 亿元"),
    .init("name-taken", "firms: { unit", "digital: { unit"),
    .init("name-taken", "bio: { share", "output: { share: 0.1 }\n  bio: { share"),
    .init("key-needs", "base: 600, growth: 8 %", "base: 600, trend: 8 %"),
    .init("duplicate-key", "noise: 0.25", "noise: 0.25\n    noise: 0.3"),
    .init("too-low", "brief: { until", "brief: { cost: -3 亿元/year, until"),
    .init("reaches-too-low", "brief: { until", "brief: { cost: \"normal(3, 1)\", until"),
    .init("too-low", "land: {", "discount_rate: -60 %\nland: {"),
    .init("percent-missing", "land: {", "discount_rate: 3\nland: {"),
    .init("too-high", "land: {", "displacement: 120 %\nland: {"),
    .init("unknown-lever", "brief: { until", "brief: { requires: [sped], until"),
    .init("unknown-lever", "excludes: [speed]", "excludes: [speeed]"),
    .init("lever-names-itself", "excludes: [speed]", "excludes: [brief]"),
    .init(
      "circular-prerequisites", "brief: { until",
      "third: { requires: [brief], effects: [] }\n  brief: { requires: [third], until"),
    .init(
      "circular-prerequisites", "speed: { levels",
      "one: { requires: [two], effects: [] }\n  two: { requires: [speed], effects: [] }\n"
        + "  speed: { requires: [one], levels"),
    .init("lever-needs-excluded", "brief: { until", "brief: { requires: [speed], until"),
    .init(
      "lever-impossible", "brief: { until",
      "third: { requires: [brief, speed], effects: [] }\n  brief: { until"),
    .init(
      "prerequisite-missing", "speed: { levels",
      "third: { effects: [] }\n  speed: { requires: [third], levels"),
    .init("exclusion-broken", "fast: { speed: 1 }", "fast: { brief: 1, speed: 0.5 }"),
    .init(
      "exclusion-broken", "fast: { speed: 1 }",
      "fast: { brief: { 2024: 0.5, 2025: 0.2 }, speed: { 2025: 1 } }"),
    .init("level-not-listed", "fast: { speed: 1 }", "fast: { speed: { 2024: 0.5, 2026: 0.7 } }"),
    .init("too-high", "fast: { speed: 1 }", "fast: { speed: { 2024: 2 } }"),
    .init("both-keys", "fast: { speed: 1 }", "fast: { speed: { level: 1, 2026: 0.5 } }"),
    .init("same-date", "fast: { speed: 1 }", "fast: { speed: { end 2024: 1, 2025: 0.5 } }"),
    .init("year-outside", "fast: { speed: 1 }", "fast: { speed: { 2023: 1 } }"),
    .init("year-outside", "fast: { speed: 1 }", "fast: { speed: { end 2030: 1 } }"),
    .init("stage-after-end", "fast: { speed: 1 }", "fast: { brief: { 2024: 1, 2026-07: 0.5 } }"),
    .init(
      "missing-key", "fast: { speed: 1 }",
      "fast: { speed: { when: output.total in 2026 < 80 亿元 } }"),
    .init(
      "unknown-series", "fast: { speed: 1 }",
      "fast: { speed: { level: 1, when: output.totl in 2026 < 80 亿元 } }"),
    .init(
      "unknown-series", "fast: { speed: 1 }",
      "fast: { speed: { level: 1, when: indicators.digital in 2026 < 80 } }"),
    .init(
      "year-outside", "fast: { speed: 1 }",
      "fast: { speed: { level: 1, when: output.total in 2023 < 80 亿元 } }"),
    .init(
      "trigger-too-late", "fast: { speed: 1 }",
      "fast: { speed: { level: 1, when: output.total in 2030 < 80 亿元 } }"),
    .init(
      "trigger-after-end", "fast: { speed: 1 }",
      "fast: { brief: { level: 1, when: output.total in 2025 < 80 亿元 } }"),
    .init(
      "trigger-sees-future", "fast: { speed: 1 }",
      "fast: { speed: { 2025: 0.5, 2027: 1, when: output.total in 2026 < 80 亿元 } }"),
    .init(
      "not-a-number", "fast: { speed: 1 }",
      "fast: { speed: { level: 1, when: output.total in 2026 < many } }"),
    .init(
      "unit-of-other-dimension", "fast: { speed: 1 }",
      "fast: { speed: { level: 1, when: output.bio in 2026 > 80 km2 } }"),
    .init(
      "unit-of-series", "fast: { speed: 1 }",
      "fast: { speed: { level: 1, when: indicators.firms in 2026 < 700 jobs } }"),
    .init(
      "ages-need-founded", "park: { area: 26 km2, founded: 2019 }", "park: { area: 26 km2 }\n#"),
  ]
}
