"""The scenarios of the reference: the base case, its variants, and small cases for single equations.

Money in 亿元 (1e8 CNY) in prices of the base year, rates and shares as plain fractions, dates as
decimal years.  Base case and variants use the numbers of the shipped scenarios.  `local-links`
and everything called `toy-…` is made up to exercise an equation and says nothing of any park.
"""

from copy import deepcopy


def pert(low, mode, high):
    return {"pert": [low, mode, high]}


def triangular(low, mode, high):
    return {"triangular": [low, mode, high]}


def uniform(low, high):
    return {"uniform": [low, high]}


def normal(mean, sd):
    return {"normal": [mean, sd]}


def lognormal(median, sigma):
    return {"lognormal": [median, sigma]}


def over(first, last, value):
    return {"years": [first, last], "value": value}


# The factors are a cluster's mode over the mean of the modes weighted with the modes of the shares.
BASE_CLUSTERS = [
    # name, share, ratio, build, shock, common
    ("digital", pert(0.25, 0.35, 0.50), 1.046, 0.740, 0.066, 0.24),
    ("bio", pert(0.10, 0.18, 0.25), 0.822, 1.381, 0.081, 0.60),
    ("equipment", pert(0.12, 0.18, 0.25), 0.971, 1.085, 0.064, 0.60),
    ("materials", pert(0.10, 0.15, 0.22), 1.120, 1.085, 0.102, 0.60),
    ("emerging", pert(0.03, 0.08, 0.15), 0.672, 1.233, 0.12, 0.60),
    ("service", pert(0.03, 0.06, 0.12), 1.494, 0.592, 0.05, 0.15),
]


def base():
    return {
        "name": "base",
        "about": "the base case",
        "base_year": 2023,
        "last_year": 2030,
        "steps": 1,
        "founded": 2019,
        "boundary": "located",
        "output": pert(30, 75, 200),
        "investment": {
            "kind": "completed",
            "history": [[2019 + 8 / 12, 0], [2021.0, 17.3], [2024.0, pert(48.8, 55, 120)]],
            "plan": [over(2024, 2024, pert(8, 15, 40))],
            "growth": pert(-0.05, 0.08, 0.16),
            "noise": 0.25,
        },
        "wear": 0,
        "wear_base": 0,
        "build": pert(1.75, 2.1, 2.8),
        "ramp": pert(1, 2, 3),
        "drift": pert(-0.007, 0.005, 0.02),
        "laws": [{"law": "ratio", "ratio": lognormal(1.2, 0.4)}],
        "clusters": [
            {"name": name, "share": share, "factor": {"ratio": ratio, "build": build, "shock": shock}, "common": common}
            for name, share, ratio, build, shock, common in BASE_CLUSTERS
        ],
        "shock": {"sd": pert(0.10, 0.17, 0.30), "of_total": True, "persistence": pert(0.3, 0.4, 0.5)},
        "land": {"area": 26, "density": pert(11, 20, 50), "power": 4},
        "prices": [
            over(2024, 2024, pert(-0.022, -0.0215, -0.021)),
            over(2025, 2025, pert(-0.029, -0.026, -0.022)),
            over(2026, 2027, pert(-0.02, -0.005, 0.01)),
            over(2028, 2030, pert(-0.01, 0.005, 0.02)),
        ],
        "rank_correlation": [
            {"between": ["laws.0.ratio", "output"], "rank": 0.5},
            {"between": ["investment.history.2.1", "investment.plan.0.value"], "rank": 0.5},
        ],
        "targets": [
            {"name": "output-2025", "of": "output", "at": 2025, "at_least": 500},
            {"name": "output-2030", "of": "output", "by": 2030, "at_least": 500},
        ],
    }


def variant(name, about, **changes):
    return base() | {"name": name, "about": about} | changes


def quarterly_base():
    return variant("base-quarterly", "the base case in quarterly steps", steps=4)


def registered_revenue():
    scenario = variant("registered-revenue", "firms registered in the park with plant elsewhere are counted", boundary="registered")
    scenario["clusters"].append(
        {
            "name": "registered",
            "counts": "registered",
            "output": pert(100, 165, 250),
            "drift": pert(-0.02, 0.06, 0.16),
            "shock_sd": 0.15,
            "common": 0.3,
        }
    )
    return scenario


def anchor_arrival():
    anchor = {
        "name": "plant",
        "cluster": "equipment",
        "probability": 0.10,
        "capital": pert(50, 80, 150),
        "ratio": pert(2, 3, 7),
        "start": uniform(2024.0, 2026.0),
        "delay": pert(0, 0.5, 2),
        "build": pert(1.75, 2.1, 2.8),
        "ramp": pert(1, 2, 3),
        "kept_share": pert(0.19, 0.6, 1),
    }
    return variant("anchor-arrival", "one large plant may come", anchors=[anchor])


def without_ratio(correlation):
    """The ties that remain where no ratio law is used: the others name inputs that are gone."""
    return [pair for pair in correlation if "laws.0.ratio" not in pair["between"]]


def shenyang_path():
    scenario = variant("shenyang-path", "10 % a year with bad years, whatever is invested")
    scenario["laws"] = [
        {
            "law": "reference",
            "growth_tables": [{"growth": normal(0.10, 0.03)}],
            "lasting_share": 0.5,
            "bad_years": {"probability": 1 / 8, "growth": -0.09},
        }
    ]
    scenario["rank_correlation"] = without_ratio(scenario["rank_correlation"])
    return scenario


def mixed_laws():
    scenario = variant("mixed-laws", "each path draws one of three laws")
    tables = [
        {"up_to_age": 6, "growth": [[0.05, 0.0], [0.25, 0.12], [0.5, 0.20], [0.75, 0.30], [0.95, 0.55]]},
        {"growth": [[0.05, -0.02], [0.25, 0.07], [0.5, 0.14], [0.75, 0.22], [0.95, 0.40]]},
    ]
    scenario["laws"] = [
        {"law": "ratio", "weight": 0.5, "ratio": lognormal(1.2, 0.4)},
        {"law": "reference", "weight": 0.3, "growth_tables": tables, "lasting_share": 0.5},
        {"law": "logistic", "weight": 0.2, "rate": pert(0.07, 0.20, 0.45)},
    ]
    return scenario


def case(name, about, output, history, first, growth, ratio, build, ramp, drift, density):
    """The base case with other numbers for what is least known."""
    scenario = variant(name, about, output=output, build=build, ramp=ramp, drift=drift)
    scenario["investment"]["history"][2][1] = history
    scenario["investment"]["plan"][0]["value"] = first
    scenario["investment"]["growth"] = growth
    scenario["laws"][0]["ratio"] = ratio
    scenario["land"]["density"] = density
    return scenario


def pessimistic():
    return case(
        "pessimistic",
        "the low side of what is known",
        output=pert(30, 45, 75),
        history=pert(48.8, 50, 60),
        first=pert(8, 10, 15),
        growth=pert(-0.05, 0, 0.05),
        ratio=lognormal(0.7, 0.3),
        build=pert(2.1, 2.5, 2.8),
        ramp=pert(2, 2.5, 3),
        drift=pert(-0.007, -0.003, 0.005),
        density=pert(11, 15, 20),
    )


def optimistic():
    return case(
        "optimistic",
        "the high side of what is known",
        output=pert(75, 130, 200),
        history=pert(55, 80, 120),
        first=pert(15, 30, 40),
        growth=pert(0.05, 0.10, 0.16),
        ratio=lognormal(1.8, 0.3),
        build=pert(1.75, 1.9, 2.1),
        ramp=pert(1, 1.5, 2),
        drift=pert(0.005, 0.01, 0.02),
        density=pert(20, 35, 50),
    )


def shenyang_hindcast():
    return {
        "name": "shenyang-hindcast",
        "about": "the Shenyang park as it could be foreseen in 2014",
        "base_year": 2014,
        "last_year": 2025,
        "steps": 1,
        "founded": 2011,
        "laws": [
            {
                "law": "reference",
                "growth_tables": [{"growth": [[0.05, 0.08], [0.25, 0.14], [0.5, 0.20], [0.75, 0.25], [0.95, 0.32]]}],
                "lasting_share": 0.5,
            }
        ],
        "clusters": [{"name": "park", "output": 480}],
        "shock": {"sd": pert(0.10, 0.17, 0.30), "of_total": True, "persistence": 0.4},
        "land": {"area": 48, "density": pert(11, 25, 50), "power": 4},
        "prices": [over(2015, 2025, pert(-0.02, 0, 0.025))],
        "targets": [
            {"name": "plan-of-2014", "of": "output", "at": 2025, "at_least": 2000},
            {"name": "plan-of-2020", "of": "output", "at": 2025, "at_least": 1600},
        ],
    }


def all_levers():
    """Every lever of the base case fully on from 2024."""

    def lever(name, *effects):
        return {"name": name, "level": 1.0, "from": 2024, "effects": [{"from": 2024} | effect for effect in effects]}

    levers = [
        lever("investment-tax-credit", {"input": "investment", "multiply": pert(1.15, 1.28, 1.38), "phase": 2}),
        lever("tax-change", {"input": "investment", "multiply": pert(1.05, 1.092, 1.11), "phase": 2}),
        lever("zone-upgrade", {"input": "level", "multiply": pert(1.05, 1.12, 1.20), "phase": 4}),
        lever("zone-productivity", {"input": "drift", "add": pert(0, 0.003, 0.006)}),
        lever("infrastructure", {"input": "level", "multiply": pert(1.0092, 1.0184, 1.0277), "phase": 3}),
        lever("talent", {"input": "level", "multiply": pert(1, 1.03, 1.08), "phase": 3, "clusters": ["digital", "bio"]}),
        lever(
            "technology-transfer",
            {"input": "level", "multiply": pert(1, 1.03, 1.09), "phase": 3, "clusters": ["equipment", "materials", "bio"]},
        ),
        lever("admin-speed", {"input": "build", "add": pert(-0.5, -0.25, 0)}),
    ]
    return variant("all-levers", "the base case with every lever fully on", levers=levers, cap=0.45)


def local_links():
    """Made up: what a yuan of output of the column buys from the row inside the park."""
    supply = [
        # digital, bio, equipment, materials, emerging, service: the buyer
        [0.00, 0.04, 0.08, 0.03, 0.06, 0.05],  # digital
        [0.01, 0.00, 0.00, 0.02, 0.03, 0.01],  # bio
        [0.05, 0.06, 0.00, 0.08, 0.07, 0.01],  # equipment
        [0.06, 0.10, 0.18, 0.00, 0.10, 0.01],  # materials
        [0.03, 0.02, 0.03, 0.02, 0.00, 0.01],  # emerging
        [0.06, 0.05, 0.05, 0.06, 0.05, 0.00],  # service
    ]
    return variant("local-links", "made-up supply inside the park", links={"capture": pert(0.2, 0.35, 0.5), "supply": supply})


# --- small cases, all numbers made up -----------------------------------------------------------


def toy(name, about, at_least=200, **changes):
    """Two clusters, everything certain but what a case makes uncertain."""
    scenario = {
        "name": name,
        "about": about,
        "base_year": 2023,
        "last_year": 2028,
        "steps": 1,
        "founded": 2018,
        "output": 100,
        "investment": {
            "kind": "completed",
            "history": [[2021.5, 0], [2024.0, 30]],
            "plan": [over(2024, 2024, 20), over(2025, 2025, 26)],
            "growth": 0.05,
        },
        "build": 1.7,
        "ramp": 1.3,
        "drift": 0.01,
        "laws": [{"law": "ratio", "ratio": lognormal(1.2, 0.3)}],
        "clusters": [
            {"name": "one", "share": 0.6, "factor": {"ratio": 1.1, "build": 0.8, "shock": 1.0}, "common": 0.5},
            {"name": "two", "share": 0.4, "factor": {"ratio": 0.85, "build": 1.3, "shock": 1.5}, "common": 0.2},
        ],
        "shock": {"sd": 0.08, "of_total": False, "persistence": 0.4},
        "targets": [
            {"name": "last", "of": "output", "at": 2028, "at_least": 200},
            {"name": "ever", "of": "output", "by": 2028, "at_least": 200},
        ],
    }
    for target in scenario["targets"]:
        target["at_least"] = at_least
    return deepcopy(scenario) | changes


def toy_agreed():
    investment = {
        "kind": "agreed",
        "history": [[2020.75, 0], [2022.0, 25], [2024.0, pert(60, 80, 120)]],
        "plan": [over(2024, 2024, pert(30, 50, 90)), over(2025, 2026, pert(40, 55, 80))],
        "growth": pert(-0.02, 0.04, 0.10),
        "realised": pert(0.16, 0.36, 0.60),
        "start": pert(0.5, 1.0, 2.4),
        "noise": 0.2,
    }
    return toy("toy-agreed", "agreed money, spent after a start lag", at_least=160, investment=investment, build=pert(1.75, 2.1, 2.8), ramp=pert(1, 2, 3))


def toy_gamma_lag():
    return toy("toy-gamma-lag", "build time of gamma shape 3", build=pert(1.75, 2.1, 2.8), build_shape=3)


def toy_net_wear():
    return toy("toy-net-wear", "net measure: plant wears, old plant too", wear=pert(0.055, 0.096, 0.11), wear_base=0.03)


def toy_cobb_douglas():
    laws = [{"law": "cobb-douglas", "average_ratio": pert(0.8, 1.2, 2.0), "capital_share": pert(0.3, 0.35, 0.4)}]
    return toy("toy-cobb-douglas", "Cobb-Douglas with jobs", at_least=150, laws=laws, jobs_growth=pert(-0.01, 0.02, 0.05), wear=0.05, wear_base=0.02)


def toy_ces():
    laws = [{"law": "ces", "average_ratio": 1.2, "capital_share": 0.35, "elasticity": pert(0.4, 0.7, 1.6)}]
    return toy("toy-ces", "constant elasticity of substitution", at_least=150, laws=laws, jobs_growth=0.02)


def toy_spillovers():
    spillovers = {"strength": pert(0, 0.3, 0.6), "weights": [[0, 0.7], [0.4, 0]]}
    return toy("toy-spillovers", "productivity spills over", at_least=250, spillovers=spillovers, last_year=2030)


def toy_macro():
    macro = {
        "states": [
            {"name": "slump", "investment": 0.6, "output": 0.93},
            {"name": "normal", "investment": 1, "output": 1},
            {"name": "boom", "investment": 1.25, "output": 1.04},
        ],
        "initial": [0.55, 0.3, 0.15],
        "transition": [[0.45, 0.5, 0.05], [0.15, 0.7, 0.15], [0.1, 0.5, 0.4]],
    }
    return toy("toy-macro", "Markov states of the economy", macro=macro)


def toy_cluster_land():
    scenario = toy("toy-cluster-land", "land of a cluster's own, then the park's", at_least=160, land={"area": 12, "density": pert(11, 14, 20), "power": 4})
    scenario["clusters"][0]["land"] = 6
    return scenario


def toy_shock_matrix():
    scenario = toy("toy-shock-matrix", "a full correlation matrix, scaled to the total")
    scenario["shock"] = {"sd": pert(0.1, 0.17, 0.3), "of_total": True, "persistence": 0.4, "matrix": [[1, -0.3], [-0.3, 1]]}
    return scenario


def toy_levers():
    levers = [
        {
            "name": "subsidy",
            "level": 0.75,
            "cost": 3.2,
            "from": 2024,
            "until": 2027,
            "effects": [
                {"input": "investment", "multiply": triangular(1.15, 1.28, 1.38), "from": 2024, "phase": 2, "until": 2027},
                {"input": "investment", "add": 4, "from": 2025, "phase": 1},
            ],
        },
        {
            "name": "upgrade",
            "level": 1.0,
            "cost": 1.5,
            "from": 2024.5,
            "effects": [
                {"input": "level", "multiply": pert(1.2, 1.4, 1.7), "from": 2024.5, "phase": 3},
                {"input": "level", "multiply": 1.1, "from": 2025, "phase": 2, "clusters": ["two"]},
                {"input": "drift", "add": pert(0, 0.01, 0.02), "from": 2025, "phase": 0},
            ],
        },
        {
            "name": "speed",
            "level": 1.0,
            "effects": [
                {"input": "build", "set": 1.0, "from": 2025, "phase": 2},
                {"input": "ramp", "multiply": 0.5, "from": 2024, "phase": 0, "clusters": ["one"]},
            ],
        },
    ]
    return toy("toy-levers", "every way in which a lever acts, and the cap", at_least=300, levers=levers, cap=0.35)


def toy_shift():
    levers = [{"name": "earlier", "level": 1.0, "effects": [{"input": "investment", "shift": pert(0.5, 1.0, 2.0), "from": 2024, "phase": 2}]}]
    scenario = toy("toy-shift", "the plan is read some years later", levers=levers)
    scenario["investment"]["plan"] = [over(2024, 2024, 10), over(2025, 2025, 30), over(2026, 2026, 45), over(2027, 2027, 25)]
    return scenario


def toy_indicators():
    return toy(
        "toy-indicators",
        "value added, jobs, output induced outside",
        indicators=[
            {"name": "value-added", "intensity": {"one": pert(0.17, 0.30, 0.45), "two": 0.235}},
            {"name": "jobs", "intensity": {"one": 80, "two": 60}, "growth": -0.03},
            {"name": "induced", "capture": pert(0.2, 0.35, 0.5), "multiplier": {"one": 2.6, "two": 2.8}},
        ],
        targets=[{"name": "value-added-2027", "of": "value-added", "by": 2027, "at_least": 45}],
    )


def toy_everything_quarterly():
    """Quarterly steps with most parts of the model at once."""
    scenario = toy_agreed() | {
        "name": "toy-everything-quarterly",
        "about": "most parts of the model at once, in quarterly steps",
        "steps": 4,
        "build_shape": 2,
        "wear": 0.06,
        "wear_base": 0.01,
        "spillovers": {"strength": 0.1, "weights": [[0, 1], [1, 0]]},
        "macro": toy_macro()["macro"],
        "links": {"capture": pert(0.2, 0.35, 0.5), "supply": [[0.05, 0.2], [0.1, 0.02]]},
        "land": {"area": 12, "density": pert(11, 14, 20), "power": 4},
        "prices": [over(2024, 2028, pert(-0.02, 0, 0.02))],
        "anchors": [
            {
                "name": "plant",
                "cluster": "two",
                "probability": 0.6,
                "capital": 20,
                "ratio": 1.5,
                "start": uniform(2023.5, 2024.5),
                "delay": 0.25,
                "build": 1.5,
                "ramp": 1,
                "kept_share": 0.8,
            }
        ],
        "levers": [
            {
                "name": "speed",
                "level": 1.0,
                "effects": [
                    {"input": "build", "add": pert(-0.5, -0.25, 0), "from": 2024, "phase": 1},
                    {"input": "start", "multiply": 0.8, "from": 2024.25, "phase": 0},
                    {"input": "realised", "multiply": 1.1, "from": 2024, "phase": 0.5},
                ],
            }
        ],
    }
    return scenario


def toy_mixture():
    """The path of zeros follows the logistic law, each of the others a fifth of all paths."""
    laws = [
        {"law": "ratio", "weight": 0.2, "ratio": lognormal(1.2, 0.3)},
        {"law": "logistic", "weight": 0.4, "rate": pert(0.07, 0.20, 0.45)},
        {
            "law": "reference",
            "weight": 0.2,
            "growth_tables": [{"growth": normal(0.12, 0.06)}],
            "lasting_share": 0.4,
            "bad_years": {"probability": 0.15, "growth": -0.12},
        },
        {"law": "cobb-douglas", "weight": 0.2, "average_ratio": pert(0.8, 1.2, 2.0), "capital_share": 0.35},
    ]
    anchors = [
        {
            "name": "plant",
            "cluster": "two",
            "probability": 0.6,
            "capital": pert(15, 20, 30),
            "ratio": 1.5,
            "start": uniform(2023.5, 2024.5),
            "delay": 0.25,
            "build": 1.5,
            "ramp": 1,
            "kept_share": 0.8,
        }
    ]
    return toy(
        "toy-mixture",
        "a mixture of laws, spillovers for those that productivity scales, and an anchor",
        at_least=180,
        laws=laws,
        spillovers={"strength": pert(0, 0.3, 0.6), "weights": [[0, 0.7], [0.4, 0]]},
        land={"area": 12, "density": pert(14, 18, 26), "power": 4},
        anchors=anchors,
        jobs_growth=0.02,
    )


def toy_mixture_quarterly():
    """The same laws in another order: the path of zeros follows Cobb-Douglas."""
    scenario = toy_mixture()
    ratio, logistic, reference, cobb_douglas = scenario["laws"]
    scenario["laws"] = [
        reference | {"weight": 0.3},
        cobb_douglas | {"weight": 0.4},
        logistic | {"weight": 0.2},
        ratio | {"weight": 0.1},
    ]
    about = "the mixture by quarters, its laws in another order"
    return scenario | {"name": "toy-mixture-quarterly", "about": about, "steps": 4}


def all_scenarios():
    return [
        base(),
        quarterly_base(),
        registered_revenue(),
        anchor_arrival(),
        shenyang_path(),
        mixed_laws(),
        pessimistic(),
        optimistic(),
        shenyang_hindcast(),
        all_levers(),
        local_links(),
        toy_agreed(),
        toy_gamma_lag(),
        toy_net_wear(),
        toy_cobb_douglas(),
        toy_ces(),
        toy_spillovers(),
        toy_macro(),
        toy_cluster_land(),
        toy_shock_matrix(),
        toy_levers(),
        toy_shift(),
        toy_indicators(),
        toy_everything_quarterly(),
        toy_mixture(),
        toy_mixture_quarterly(),
    ]
