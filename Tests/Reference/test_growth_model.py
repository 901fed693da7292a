"""Hand checks of the reference model: python3 -m pytest test_growth_model.py"""

import math

import numpy as np
import pytest
from scipy import integrate, special, stats

import growth_model as model
import scenarios


def plain(**changes):
    """One cluster, no chance, no lag: what remains can be worked out on paper."""
    return {
        "name": "plain",
        "base_year": 2023,
        "last_year": 2026,
        "founded": 2018,
        "investment": {"history": [[2022.0, 0], [2024.0, 20]], "plan": [scenarios.over(2024, 2024, 12)], "growth": 0.5},
        "laws": [{"law": "ratio", "ratio": 2.0}],
        "clusters": [{"name": "one", "share": 1, "output": 100}],
    } | changes


def total(scenario):
    return model.deterministic(scenario)[0]["total"][:, 0]


def ensemble(scenario, paths=200_000, seed=5):
    chunks = list(model.simulate(scenario, paths, seed))
    return np.concatenate([chunk["real"] for chunk in chunks], axis=2)


# --- distributions, choices ----------------------------------------------------------------------


def test_quantiles_published():
    z = special.ndtri(np.array([0.01, 0.05, 0.5, 0.95, 0.999]))
    pert = model.quantile_at_score({"pert": [0, 3, 10]}, z)
    assert pert == pytest.approx([0.4393033171, 0.9570428353, 3.509994849, 6.915510177, 8.963691376], rel=1e-9)
    triangular = model.quantile_at_score({"triangular": [0, 3, 10]}, z)
    assert triangular == pytest.approx([0.5477225575, 1.224744871, 4.083920217, 8.129171307, 9.735424869], rel=1e-9)
    lognormal = model.quantile_at_score({"lognormal": [math.e, 0.5]}, z)
    assert lognormal == pytest.approx([0.8494434259, 1.194315463, 2.718281828, 6.186854588, 12.74470834], rel=1e-9)


def test_a_choice_takes_the_first_option_whose_cumulated_weight_exceeds():
    assert model.option([0.5, 0.3, 0.2], np.zeros(1)) == 1
    assert model.option([0.51, 0.3, 0.19], np.zeros(1)) == 0
    assert model.option([0.5, 0.3, 0.2], np.array([-9.0, 9.0])).tolist() == [0, 2]
    assert not model.happens(0.5, 0.0) and model.happens(0.51, 0.0)


def test_rank_correlation():
    scores = {name: np.random.default_rng(2).standard_normal((2, 400_000))[i] for i, name in enumerate("ab")}
    tied = model.rank_correlated(scores, [{"between": ["b", "a"], "rank": 0.5}])
    assert stats.spearmanr(tied["a"], tied["b"]).statistic == pytest.approx(0.5, abs=0.005)


# --- lag and load --------------------------------------------------------------------------------


def test_lag_weights_by_hand():
    assert model.lag_weights(4, 1, 0, 2.0) == pytest.approx([0.25, 0.5, 0.25, 0])
    assert model.lag_weights(4, 1, 0, 0.0) == pytest.approx([1, 0, 0, 0])
    assert model.lag_weights(4, 1, 1, 0.0) == pytest.approx([0, 1, 0, 0])
    assert model.lag_weights(3, 1, 0.25, 0.0) == pytest.approx([0.75, 0.25, 0])


@pytest.mark.parametrize("shape", [None, 1, 3])
@pytest.mark.parametrize("h", [1, 0.25])
def test_lag_weights_sum_to_one_and_wait_half_the_build_time(h, shape):
    w = model.lag_weights(400, h, 0.7, 2.3, shape)
    assert w.min() > -1e-12
    assert w.sum() == pytest.approx(1, abs=1e-12)
    assert (w * np.arange(400) * h).sum() == pytest.approx(0.7 + 2.3 / 2, abs=1e-9)


def test_the_gamma_lag_is_the_integral_of_its_distribution():
    for x in (0.3, 1.7, 6.0):
        expected, _ = integrate.quad(lambda u: stats.gamma.cdf(u, 3, scale=2.4 / 2 / 3), 0, x)
        assert model.done_since(x, 0, 2.4, 3) == pytest.approx(expected, rel=1e-10)


def test_loads_by_hand():
    assert model.loads(4, 1, 0.0) == pytest.approx([0.5, 1, 1, 1])
    assert model.loads(4, 1, 2.0) == pytest.approx([1 / 12, 1 / 2, 11 / 12, 1])


def test_loads_by_integration():
    """Plant starts at u in its step, and is at full load R later; the mean over a later step."""
    h, ramp = 0.25, 0.6
    expected = []
    for j in range(5):
        value, _ = integrate.dblquad(
            lambda t, u: min(max(t - u, 0) / ramp, 1), 0, h, lambda u: max(u, j * h), lambda u: (j + 1) * h, epsabs=1e-9
        )
        expected.append(value / h**2)
    assert model.loads(5, h, ramp) == pytest.approx(expected, abs=1e-6)


def test_phase_mean():
    assert [float(model.phase_mean(y, y + 1, 2024, 2)) for y in (2023, 2024, 2025, 2026)] == pytest.approx([0, 0.25, 0.75, 1])
    assert [float(model.phase_mean(y, y + 1, 2024.5, 0)) for y in (2023, 2024, 2025)] == pytest.approx([0, 0.5, 1])


# --- investment, capital -------------------------------------------------------------------------


def test_history_of_the_base_case():
    _, terms = model.deterministic(scenarios.base())
    spent = terms["spent"][:, :, 0].sum(axis=0)
    assert spent[:2] == pytest.approx([17.3 / 4, 17.3 * 3 / 4])
    end = float(model.quantile_at_score({"pert": [48.8, 55, 120]}, 0.0))
    assert spent[2:5] == pytest.approx([(end - 17.3) / 3] * 3)


def test_factors_of_the_base_case():
    shares = [0.35, 0.18, 0.18, 0.15, 0.08, 0.06]
    for column, modes in ((2, [1.4, 1.1, 1.3, 1.5, 0.9, 2.0]), (3, [1.5, 2.8, 2.2, 2.2, 2.5, 1.2])):
        mean = sum(s * mode for s, mode in zip(shares, modes))
        assert [c[column] for c in scenarios.BASE_CLUSTERS] == [round(mode / mean, 3) for mode in modes]


def test_without_lags_by_hand():
    """History 10 + 10; 12, 18, 27 follow.  Half of a step's plant works in its first step."""
    # added since 2023, where half of the plant of 2023 stands in the base output already
    added = [5 + 6, 5 + 12 + 9, 5 + 12 + 18 + 13.5]
    assert total(plain()) == pytest.approx([100 + 2 * x for x in added])


def test_without_lags_by_hand_in_quarters():
    """As above; in b the plant of 2022 has load 1, that of the four quarters of 2023 3.5, 2.5, 1.5, 0.5 quarters."""
    before = sum(2.5 * (1 - load / 4) for load in (3.5, 2.5, 1.5, 0.5))
    own = 3 * (3.5 + 2.5 + 1.5 + 0.5) / 4
    assert total(plain(steps=4))[0] == pytest.approx(100 + 2 * (before + own))


def test_wear_by_hand():
    """Plant of 2022, 2023, 2024 with 10 % wear a year, in 2024; old plant wears 3 %."""
    scenario = plain(wear=0.1, wear_base=0.03)
    added = 0.81 * 0 * 10 + 0.9 * (1 - 0.5) * 10 + 0.5 * 12
    assert total(scenario)[0] == pytest.approx(100 * 0.97 + 2 * added)
    _, terms = model.deterministic(scenario)
    assert terms["capital"][0, :3, 0] == pytest.approx([10, 0.9 * 10 + 10, 0.9 * 19 + 12])


def test_capital_balances():
    scenario = scenarios.toy("long", "", last_year=2060, build={"pert": [1.75, 2.1, 2.8]})
    scenario["investment"]["plan"].append(scenarios.over(2026, 2060, 0))
    _, terms = model.deterministic(scenario)
    spent, started, capital = (terms[name][:, :, 0] for name in ("spent", "started", "capital"))
    assert started.sum(axis=1) == pytest.approx(spent.sum(axis=1), rel=1e-12)
    assert capital[:, -1] == pytest.approx(spent.sum(axis=1), rel=1e-12)
    assert spent.sum() == pytest.approx(30 + 20 + 26, rel=1e-12)


def test_agreed_money_by_hand():
    """Start 1 year, no build time: agreed in a step, spent in the next; 40 % is realised."""
    investment = plain()["investment"] | {"kind": "agreed", "realised": 0.4, "start": 1}
    _, terms = model.deterministic(plain(investment=investment))
    assert terms["spent"][0, :, 0] == pytest.approx([0, 4, 4, 4.8, 7.2])


def test_the_deterministic_spending_noise_keeps_its_correction():
    investment = plain()["investment"] | {"noise": 0.25}
    _, terms = model.deterministic(plain(investment=investment))
    assert terms["spent"][0, 1:3, 0] == pytest.approx([10, 12 * math.exp(-0.25**2 / 2)])


def test_spending_noise_has_mean_one():
    scenario = plain(investment=plain()["investment"] | {"noise": 0.25})
    assert ensemble(scenario).mean(axis=2)[:, 0] == pytest.approx(total(plain()), rel=3e-3)


# --- laws ----------------------------------------------------------------------------------------


def test_drift():
    investment = {"history": [], "plan": [scenarios.over(2024, 2024, 0)]}
    scenario = plain(investment=investment, drift=0.02)
    assert total(scenario) == pytest.approx([100 * math.exp(0.02 * n) for n in (1, 2, 3)])


def test_cobb_douglas_and_ces_by_hand():
    investment = plain()["investment"]
    law = {"law": "cobb-douglas", "average_ratio": 2.0, "capital_share": 0.35}
    scenario = plain(investment=investment, laws=[law], jobs_growth=0.02, wear_base=0.03)
    m, l = 0.97 + 2 * 11 / 100, 1.02
    assert total(scenario)[0] == pytest.approx(100 * m**0.35 * l**0.65)
    r = (0.7 - 1) / 0.7
    bent = plain(laws=[law | {"law": "ces", "elasticity": 0.7}], jobs_growth=0.02, wear_base=0.03)
    assert total(bent)[0] == pytest.approx(100 * (0.35 * m**r + 0.65 * l**r) ** (1 / r))
    flat = plain(laws=[law | {"law": "ces", "elasticity": 1.0}], jobs_growth=0.02, wear_base=0.03)
    assert total(flat) == pytest.approx(total(scenario), rel=1e-14)


def test_the_logistic_law_follows_its_closed_form_at_any_step():
    changes = {"laws": [{"law": "logistic", "rate": 0.3}], "land": {"area": 10, "density": 40}}
    curve = [400 / (1 + 3 * math.exp(-0.3 * n)) for n in (1, 2, 3)]
    assert total(plain(**changes)) == pytest.approx(curve)
    quarters = [sum(100 / (1 + 3 * math.exp(-0.3 * (i + (q - 1.5) / 4))) for q in range(4)) for i in (1, 2, 3)]
    assert total(plain(steps=4, **changes)) == pytest.approx(quarters)


def test_reference_growth():
    tables = [{"up_to_age": 6, "growth": [[0.25, 0.1], [0.5, 0.2], [0.75, 0.25]]}, {"growth": {"normal": [0.1, 0.03]}}]
    law = {"law": "reference", "growth_tables": tables, "lasting_share": 0.5}
    assert total(plain(laws=[law])) == pytest.approx([120, 132, 145.2])
    z = special.ndtri(0.75)
    scores = np.array([-2 * z, -z / 2, 0.0, z, 3 * z])
    assert model.table_growth(law, 6, scores) == pytest.approx([0.0, 0.15, 0.2, 0.25, 0.35])
    bad = law | {"bad_years": {"probability": 1 / 8, "growth": -0.5}}
    assert (ensemble(plain(laws=[bad]))[0, 0] == 50).mean() == pytest.approx(1 / 8, abs=0.003)


def test_a_mixture_draws_one_law_a_path():
    laws = [
        {"law": "ratio", "weight": 1, "ratio": 2.0},
        {"law": "reference", "weight": 3, "growth_tables": [{"growth": {"normal": [0.5, 0]}}], "lasting_share": 0},
    ]
    real = ensemble(plain(laws=laws), 40_000)[:, 0]
    assert set(np.unique(real[2].round(9))) == {197.0, 337.5}
    assert (real[0] == 150).mean() == pytest.approx(0.75, abs=0.01)


def test_spillovers_by_hand():
    clusters = [{"name": "one", "output": 100, "drift": 0.1}, {"name": "two", "output": 50}]
    spillovers = {"strength": 0.5, "weights": [[0, 0], [0.4, 0]]}
    outcome, _ = model.deterministic(plain(clusters=clusters, spillovers=spillovers, investment=None))
    assert outcome["real"][:, 1, 0] == pytest.approx([50, 50 * math.exp(0.02), 50 * math.exp(0.04)])


def test_an_anchor_by_hand():
    anchor = {"name": "a", "cluster": "one", "probability": 0.6, "capital": 50, "ratio": 2, "start": 2024.0, "build": 1.5, "ramp": 0, "kept_share": 0.5}
    without, given = total(plain()), total(plain(anchors=[anchor]))
    assert given - without == pytest.approx([0, 25, 50])
    assert total(plain(anchors=[anchor | {"probability": 0.5}])) == pytest.approx(without)


# --- shock, links, land --------------------------------------------------------------------------


@pytest.mark.parametrize("steps", [1, 4])
def test_the_shock_has_mean_one_and_its_sd(steps):
    clusters = [{"name": "one", "output": 1, "common": 0.6}, {"name": "two", "output": 1, "common": 0.24}]
    scenario = plain(clusters=clusters, investment=None, shock={"sd": 0.2, "persistence": 0.5}, last_year=2035, steps=steps)
    parts = []
    for index in range(20):
        draws = model.draws_of(scenario, 10_000, np.random.default_rng(index))
        parts.append(model.run(scenario, draws)[1]["shock"])
    factor = np.concatenate(parts, axis=2)
    assert factor.mean(axis=2) == pytest.approx(1, abs=2.5e-3)
    z = np.log(factor)
    assert z[0].std(axis=1) == pytest.approx(0.2 * math.sqrt(1 - 0.25 ** (1 / steps)), rel=0.01)
    assert z[-1].std(axis=1) == pytest.approx(0.2, rel=0.01)
    assert np.corrcoef(z[-1])[0, 1] == pytest.approx(math.sqrt(0.6 * 0.24), abs=0.01)
    assert np.corrcoef(z[-1, 0], z[-1 - steps, 0])[0, 1] == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("matrix", [None, [[1, -0.3], [-0.3, 1]]])
def test_the_total_has_the_sd_it_is_given(matrix):
    clusters = [
        {"name": "one", "output": 75, "common": 0.6, "factor": {"shock": 0.06}},
        {"name": "two", "output": 25, "common": 0.2, "factor": {"shock": 0.12}},
    ]
    shock = {"sd": 0.02, "of_total": True, "persistence": 0.0, "matrix": matrix}
    real = ensemble(plain(clusters=clusters, investment=None, shock=shock, last_year=2024))
    assert np.log(real[0].sum(axis=0)).std() == pytest.approx(0.02, rel=0.01)


def test_links_by_hand():
    clusters = [{"name": "one", "output": 100, "drift": math.log(1.1)}, {"name": "two", "output": 50}]
    links = {"capture": 0.5, "supply": [[0, 0], [0.4, 0]]}
    outcome, _ = model.deterministic(plain(clusters=clusters, links=links, investment=None))
    assert outcome["real"][0, :, 0] == pytest.approx([110, 52])


def test_the_land_limit():
    rise = np.array([-5.0, 1e-6, 10.0, 1e9])
    bent = model.limited(rise, np.array(10.0), 4)
    assert bent == pytest.approx([-5, 1e-6, 10 / 2**0.25, 10])
    assert model.limited(rise, np.array(-1.0), 4).tolist() == [-5, 0, 0, 0]
    scenario = plain(land={"area": 10, "density": 12, "power": 4})
    assert total(scenario)[0] == pytest.approx(100 + 22 * (1 + (22 / 20) ** 4) ** -0.25)
    scenario["clusters"] = [{"name": "one", "share": 1, "output": 100, "land": 10}]
    once = 22 * (1 + (22 / 20) ** 4) ** -0.25
    assert total(scenario)[0] == pytest.approx(100 + once * (1 + (once / 20) ** 4) ** -0.25)


def test_registered_firms_have_neither_land_nor_links():
    scenario = plain(land={"area": 10, "density": 10.1}, boundary="registered")
    scenario["clusters"] = scenario["clusters"] + [{"name": "two", "counts": "registered", "output": 200, "drift": math.log(1.5)}]
    outcome, _ = model.deterministic(scenario)
    assert outcome["real"][0, 1, 0] == pytest.approx(300)
    assert outcome["located"][0, 0] < 101
    assert outcome["total"][0, 0] == pytest.approx(outcome["located"][0, 0] + 300)


def test_prices():
    scenario = plain(prices=[scenarios.over(2024, 2025, 0.1), scenarios.over(2026, 2026, -0.5)])
    outcome, _ = model.deterministic(scenario)
    assert outcome["prices"][:, 0] == pytest.approx([1.1, 1.21, 0.605])


# --- macro states, levers, targets ---------------------------------------------------------------


def test_macro_states_by_hand():
    macro = scenarios.toy_macro()["macro"]
    outcome, terms = model.deterministic(plain(macro=macro))
    assert terms["spent"][0, 2:, 0] == pytest.approx([12 * 0.6, 18, 27])
    assert outcome["total"][0, 0] == pytest.approx((100 + 2 * (5 + 3.6)) * 0.93)
    shares = [0.55, 0.3, 0.15]
    first = ensemble(plain(macro=macro, investment=None))[0, 0]
    assert [(first == 100 * f).mean() for f in (0.93, 1, 1.04)] == pytest.approx(shares, abs=0.005)


def lever(*effects, **more):
    return {"name": "l", "effects": [{"from": 2024} | effect for effect in effects]} | more


def test_levers_act_in_order():
    effects = ({"input": "investment", "add": 3}, {"input": "investment", "multiply": 2}, {"input": "investment", "set": 10})
    scenario = plain(levers=[lever(*effects, level=0.5)])
    _, terms = model.deterministic(scenario)
    assert terms["spent"][0, 2:, 0] == pytest.approx([(x / 2 + 5) * 1.5 + 1.5 for x in (12, 18, 27)])


def test_levers_on_level_and_drift():
    effects = ({"input": "level", "multiply": 1.2, "phase": 2}, {"input": "drift", "add": 0.01})
    factor = total(plain(levers=[lever(*effects)])) / total(plain())
    assert factor == pytest.approx([1.05 * math.exp(0.01), 1.15 * math.exp(0.02), 1.2 * math.exp(0.03)])


def test_a_lever_ends():
    scenario = plain(levers=[lever({"input": "level", "multiply": 1.2, "until": 2025})])
    assert total(scenario) / total(plain()) == pytest.approx([1.2, 1, 1])


def test_build_time_changes_for_money_spent_in_the_step():
    scenario = plain(build=2.0, levers=[lever({"input": "build", "set": 0.0, "from": 2025})])
    _, terms = model.deterministic(scenario)
    # 10, 10, 12 with weights 1/4, 1/2, 1/4; then 18 and 27 at once
    assert terms["started"][0, :, 0] == pytest.approx([2.5, 7.5, 2.5 + 5 + 3, 2.5 + 6 + 18, 3 + 27])


def test_ramp_changes_for_plant_started_in_the_step():
    scenario = plain(ramp=2.0, levers=[lever({"input": "ramp", "set": 0.0, "from": 2024})])
    # plant of 2022: load 11/12 against 1/2 in b; of 2023: 1/2 against 1/12; of 2024: 1/2
    assert total(scenario)[0] == pytest.approx(100 + 2 * (10 * 5 / 12 + 10 * 5 / 12 + 6))


def test_a_lever_before_and_after_the_factor():
    scenario = plain(build=2.0)
    scenario["clusters"] = [{"name": "one", "share": 1, "output": 100, "factor": {"build": 0.5}}]
    before = plain(build=1.0, levers=[lever({"input": "build", "add": -0.5})])
    scenario["levers"] = [lever({"input": "build", "add": -1.0})]
    assert total(scenario) == pytest.approx(total(before))
    scenario["levers"] = [lever({"input": "build", "add": -0.5, "clusters": ["one"]})]
    assert total(scenario) == pytest.approx(total(before))


def test_shift_reads_the_plan_later():
    scenario = plain(levers=[lever({"input": "investment", "shift": 0.5})])
    _, terms = model.deterministic(scenario)
    assert terms["spent"][0, 2:, 0] == pytest.approx([15, 22.5, 33.75])


def test_the_cap_on_levers():
    scenario = plain(levers=[lever({"input": "level", "multiply": 1.5, "phase": 2})], cap=0.2)
    assert total(scenario) / total(plain()) == pytest.approx([1.125, 1.2, 1.2])


def test_cost_of_levers():
    scenario = plain(levers=[lever(cost=3.0, level=0.5, **{"from": 2024.5, "until": 2026})])
    assert model.deterministic(scenario)[0]["cost"][:, 0] == pytest.approx([0.75, 1.5, 0])


def test_indicators_and_targets():
    targets = [
        {"name": "at", "of": "output", "at": 2025, "at_least": 130},
        {"name": "by", "of": "x", "by": 2025, "at_least": 15},
        {"name": "late", "of": "one", "by": 2025, "at_least": 160},
        {"name": "never", "of": "output", "by": 2026, "at_least": 500},
    ]
    scenario = plain(targets=targets, indicators=[{"name": "x", "intensity": {"one": 0.1}, "growth": 0.1}])
    outcome, _ = model.deterministic(scenario)  # 122, 152, 197
    assert outcome["indicators"]["x"][:, 0] == pytest.approx([12.2 * 1.1, 15.2 * 1.21, 19.7 * 1.331])
    assert [bool(t["met"][0]) for t in outcome["targets"]] == [True, True, False, False]
    assert [int(t["first"][0]) for t in outcome["targets"]] == [1, 1, 2, 3]


@pytest.mark.parametrize("scenario", scenarios.all_scenarios(), ids=lambda s: s["name"])
def test_a_lone_path_is_the_same_as_one_among_many(scenario):
    generator = np.random.default_rng(3)
    draws = model.draws_of(scenario, 50, generator)

    def alone(values):
        return {k: alone(v) for k, v in values.items()} if isinstance(values, dict) else values[..., 17:18]

    m, many = model.capped(scenario, draws)
    m, one = model.capped(scenario, alone(draws))
    assert np.isfinite(many["real"]).all()
    assert one["real"][..., 0] == pytest.approx(many["real"][..., 17], rel=1e-12)
