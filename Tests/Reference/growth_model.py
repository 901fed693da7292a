"""A second, independent writing of the growth model, as the reference of its tests.

It follows section 2 of the design page equation by equation and is slow on purpose: one
function an equation, arrays with the paths on the last axis, nothing clever.

A scenario is a plain dict of numbers, strings, lists and distributions; `scenarios.py` holds
examples and growth_model.md describes the keys.  A distribution is a dict with one key::

    {"pert": [low, mode, high]}        {"triangular": [low, mode, high]}
    {"uniform": [low, high]}           {"normal": [mean, sd]}
    {"lognormal": [median, sigma]}

Every distribution that is written is one input: one draw a path, for all its years.  Its name
is the way to it through the dict, for instance "clusters.digital.share".

    deterministic(scenario)            every standard normal at 0, one path
    simulate(scenario, paths, seed)    plain Monte Carlo

Axes: c cluster, j step (history and forecast), k forecast step, i year, and always last the path.
"""

import math
from types import SimpleNamespace

import numpy as np
from scipy import special

# ---------------------------------------------------------------------------------------------
# Distributions and inputs
# ---------------------------------------------------------------------------------------------


def quantile_at_score(distribution, z):
    """The quantile at Phi(z) of a distribution."""
    (kind, numbers), = distribution.items()
    if kind == "normal":
        mean, sd = numbers
        return mean + sd * z
    if kind == "lognormal":
        median, sigma = numbers
        return median * np.exp(sigma * z)
    p = special.ndtr(z)
    if kind == "uniform":
        low, high = numbers
        return low + (high - low) * p
    low, mode, high = numbers
    if kind == "triangular":
        below = (mode - low) / (high - low)
        rising = low + np.sqrt(p * (high - low) * (mode - low))
        falling = high - np.sqrt((1 - p) * (high - low) * (high - mode))
        return np.where(p < below, rising, falling)
    if kind == "pert":
        alpha = 1 + 4 * (mode - low) / (high - low)
        beta = 1 + 4 * (high - mode) / (high - low)
        return low + (high - low) * special.betaincinv(alpha, beta, p)
    raise ValueError(f"unknown distribution {kind}")


KINDS = {"normal", "lognormal", "uniform", "triangular", "pert"}
NOT_INPUTS = {"growth_tables"}  # read at scores of its own, year by year


def is_distribution(node):
    return isinstance(node, dict) and len(node) == 1 and next(iter(node)) in KINDS


def inputs_of(node, name=""):
    """Every distribution of a scenario by its name, in the order written."""
    found = {}
    if is_distribution(node):
        found[name] = node
    elif isinstance(node, dict):
        for key, value in node.items():
            if key not in NOT_INPUTS:
                found |= inputs_of(value, f"{name}.{key}" if name else key)
    elif isinstance(node, list):
        for index, value in enumerate(node):
            key = value.get("name", index) if isinstance(value, dict) else index
            found |= inputs_of(value, f"{name}.{key}")
    return found


def with_values(node, values, name=""):
    """The scenario with each distribution replaced by its values, one a path."""
    if is_distribution(node):
        return values[name]
    if isinstance(node, dict):
        return {
            key: value
            if key in NOT_INPUTS
            else with_values(value, values, f"{name}.{key}" if name else key)
            for key, value in node.items()
        }
    if isinstance(node, list):
        parts = []
        for index, value in enumerate(node):
            key = value.get("name", index) if isinstance(value, dict) else index
            parts.append(with_values(value, values, f"{name}.{key}"))
        return parts
    return node


def rank_correlated(scores, pairs):
    """Normal scores tied by rank correlation r: a Gaussian copula with 2 sin(pi r / 6)."""
    names = [name for name in scores if any(name in pair["between"] for pair in pairs)]
    for pair in pairs:
        for name in pair["between"]:
            if name not in scores:
                raise ValueError(f"no input is called {name}")
    if not names:
        return scores
    matrix = np.eye(len(names))
    for pair in pairs:
        a, b = (names.index(name) for name in pair["between"])
        matrix[a, b] = matrix[b, a] = 2 * math.sin(math.pi * pair["rank"] / 6)
    tied = np.linalg.cholesky(matrix) @ np.stack([scores[name] for name in names])
    return scores | dict(zip(names, tied))


def option(weights, z):
    """The first option, in the order written, whose cumulated weight exceeds Phi(z)."""
    cumulated = np.cumsum(weights) / np.sum(weights)
    chosen = np.searchsorted(cumulated, special.ndtr(z), side="right")
    return np.minimum(chosen, len(cumulated) - 1)


def happens(probability, z):
    """A yes-or-no draw written [happens p, not 1 - p]."""
    return special.ndtr(z) < probability


# ---------------------------------------------------------------------------------------------
# Time
# ---------------------------------------------------------------------------------------------


def clock_of(scenario):
    """Steps of the history and of the forecast; dates are decimal years."""
    base, last, steps = scenario["base_year"], scenario["last_year"], scenario.get("steps", 1)
    dates = [point[0] for flow in flows_of(scenario) for point in flow.get("history", [])]
    first = min([math.floor(date) for date in dates] + [base])
    h = 1 / steps
    count = (last + 1 - first) * steps
    begin = first + np.arange(count) * h
    forecast = (base + 1 - first) * steps
    return SimpleNamespace(
        h=h,
        steps=steps,
        base=base,
        first=first,
        count=count,
        begin=begin,
        end=first + (np.arange(count) + 1) * h,
        year=first + np.arange(count) // steps,
        forecast=forecast,  # index of the first forecast step
        forecast_count=count - forecast,
        base_steps=range(forecast - steps, forecast),
        years=list(range(base + 1, last + 1)),
        # n: years from the middle of b to the middle of the step
        n=0.5 + (np.arange(count - forecast) + 0.5) * h,
    )


def flows_of(scenario):
    """The investment flow of the park and those that clusters have of their own."""
    owners = [scenario] + scenario["clusters"]
    return [owner["investment"] for owner in owners if owner.get("investment")]


# ---------------------------------------------------------------------------------------------
# Lag and load
# ---------------------------------------------------------------------------------------------


def done_since(x, start, length, shape=None):
    """D(x; s, B): the integral to x of the part of a unit that is done, s years after the call.

    0 for y = x - s <= 0; y^2/2B up to y = B; y - B/2 beyond.  Shape gamma(k):
    y F_k(y) - m F_{k+1}(y) with m = B/2 and scale m/k.
    """
    y = np.maximum(x - start, 0)
    length = np.asarray(length, dtype=float)
    positive = np.where(length > 0, length, 1)
    if shape is None:
        spread = np.where(y < length, y * y / (2 * positive), y - length / 2)
    else:
        mean = positive / 2
        scale = mean / shape
        spread = y * special.gammainc(shape, y / scale) - mean * special.gammainc(
            shape + 1, y / scale
        )
    return np.where(length > 0, spread, y)


def lag_weights(count, h, start, length, shape=None):
    """w_l = [D((l+1)h) - 2 D(lh) + D((l-1)h)] / h for l = 0 ..< count."""
    d = [done_since(l * h, start, length, shape) for l in range(-1, count + 1)]
    return np.stack([(d[l + 2] - 2 * d[l + 1] + d[l]) / h for l in range(count)])


def loads(count, h, ramp):
    """L_j = [V((j+1)h) - 2 V(jh) + V((j-1)h)] / h^2 for j = 0 ..< count, V the integral of D."""
    ramp = np.asarray(ramp, dtype=float)
    positive = np.where(ramp > 0, ramp, 1)

    def v(y):
        y = max(y, 0.0)
        beyond = y * y / 2 - ramp * y / 2 + ramp * ramp / 6
        return np.where(y < ramp, y**3 / (6 * positive), beyond)

    integral = [v(j * h) for j in range(-1, count + 1)]
    return np.stack([(integral[j + 2] - 2 * integral[j + 1] + integral[j]) / h**2 for j in range(count)])


def phase_mean(begin, end, start, length):
    """The mean over a step of a phase-in from date `start` over `length` years."""
    return (done_since(end, start, length) - done_since(begin, start, length)) / (end - begin)


# ---------------------------------------------------------------------------------------------
# Levers
# ---------------------------------------------------------------------------------------------


def effects_of(resolved, clock):
    """All effects of the levers that are on, with x = level * phase mean of each step."""
    effects = []
    for lever in resolved.get("levers", []):
        for effect in lever["effects"]:
            start, until = effect["from"], effect.get("until", math.inf)
            x = np.zeros(clock.count)
            for j in range(clock.forecast, clock.count):
                begin, end = min(clock.begin[j], until), min(clock.end[j], until)
                if end > begin:
                    part = (end - begin) / clock.h
                    x[j] = part * phase_mean(begin, end, start, effect.get("phase", 0))
            (kind,) = {"multiply", "add", "set", "shift"} & effect.keys()
            effects.append(
                SimpleNamespace(
                    input=effect["input"],
                    clusters=effect.get("clusters"),
                    kind=kind,
                    value=effect[kind],
                    x=lever.get("level", 1.0) * x,
                )
            )
    return effects


def levered(value, effects, j):
    """Sets (1 - x) old + x v first, then the product of 1 + x (m - 1), then the sum of x e."""
    for effect in effects:
        if effect.kind == "set" and effect.x[j] != 0:
            value = (1 - effect.x[j]) * value + effect.x[j] * effect.value
    for effect in effects:
        if effect.kind == "multiply" and effect.x[j] != 0:
            value = value * (1 + effect.x[j] * (effect.value - 1))
    for effect in effects:
        if effect.kind == "add" and effect.x[j] != 0:
            value = value + effect.x[j] * effect.value
    return value


def park_effects(m, name):
    return [e for e in m.effects if e.input == name and e.clusters is None]


def cluster_effects(m, name, c):
    return [e for e in m.effects if e.input == name and c["name"] in (e.clusters or [])]


def lever_state(m, name, c, j):
    """What identifies an input of a cluster in a step: no number depends on the step otherwise."""
    return tuple(e.x[j] for e in park_effects(m, name) + cluster_effects(m, name, c))


def number(m, name, c, j, default=None):
    """An input of a cluster in a step: its own number, or the park's times its factor.

    A lever on the park's number acts before the factor, one on named clusters after it.
    """
    if name in c:
        value = levered(c[name], park_effects(m, name), j)
    else:
        value = levered(m.given.get(name, default), park_effects(m, name), j)
        value = value * c.get("factor", {}).get(name, 1)
    return levered(value, cluster_effects(m, name, c), j)


# ---------------------------------------------------------------------------------------------
# Investment, plant, capital: equations 1 to 5
# ---------------------------------------------------------------------------------------------


def entry(entries, year):
    """The value for a year from entries {"years": [first, last], "value": ...}, or None."""
    for e in entries:
        if e["years"][0] <= year <= e["years"][1]:
            return e["value"]
    return None


def planned(flow, year):
    """The yearly plan: the amounts given, then the last of them times (1 + growth)^years."""
    plan = flow["plan"]
    first = min(e["years"][0] for e in plan)
    last = max(e["years"][1] for e in plan)
    given = min(max(year, first), last)
    return entry(plan, given) * (1 + flow.get("growth", 0)) ** max(year - last, 0)


def shifted_plan(flow, year, years_later):
    """The yearly plan read some years later, linear between years."""
    position = year + np.asarray(years_later, dtype=float)
    below = np.floor(position)
    low = high = 0.0
    for y in range(int(below.min()), int(below.max()) + 1):
        low = np.where(below == y, planned(flow, y), low)
        high = np.where(below == y, planned(flow, y + 1), high)
    return low + (position - below) * (high - low)


def history_amounts(flow, clock):
    """Amounts per step from cumulative points, even in between."""
    amounts = [0.0] * clock.count
    points = flow.get("history", [])
    for (t0, c0), (t1, c1) in zip(points, points[1:]):
        for j in range(clock.forecast):
            overlap = min(clock.end[j], t1) - max(clock.begin[j], t0)
            if overlap > 0:
                amounts[j] = amounts[j] + (c1 - c0) * (overlap / (t1 - t0))
    return amounts


def deflators(flow, clock):
    """The index of money of the year against prices of b, per step; 1 when none is given."""
    rates = flow.get("deflator", [])
    index = {clock.base: 1.0}
    for year in range(clock.base + 1, int(clock.year[-1]) + 1):
        index[year] = index[year - 1] * (1 + (entry(rates, year) or 0))
    for year in range(clock.base, clock.first, -1):
        index[year - 1] = index[year] / (1 + (entry(rates, year) or 0))
    return [index[year] for year in clock.year]


def investment_flow(m, flow, effects, further=()):
    """One flow per step: history, then plan under its levers, in prices of b.

    Of the `further` effects, which act on a part of the flow, only shifts in time act here.
    """
    clock = m.clock
    amounts = history_amounts(flow, clock)
    if flow.get("plan"):
        for j in range(clock.forecast, clock.count):
            shift = sum(e.x[j] * e.value for e in [*effects, *further] if e.kind == "shift")
            amount = shifted_plan(flow, int(clock.year[j]), shift)
            amounts[j] = np.maximum(levered(amount, effects, j), 0) * clock.h
    return [amount / index for amount, index in zip(amounts, deflators(flow, clock))]


def equation_1_agreed(m):
    """(1) a = plan * macro * levers, per cluster and step; history included.

    Levers act on the plan; a lever on the park's flow acts before it is split, one on named
    clusters on their part.
    """
    clock = m.clock
    a = np.zeros((m.clusters, clock.count, m.paths))
    park = m.given.get("investment")
    all_clusters = park_effects(m, "investment")
    for i, c in enumerate(m.given["clusters"]):
        named = cluster_effects(m, "investment", c)
        if "investment" in c:
            flow, part = investment_flow(m, c["investment"], all_clusters, named), 1
        elif park and "share" in c:
            flow, part = investment_flow(m, park, all_clusters, named), m.shares[i]
        else:
            continue
        for j in range(clock.count):
            a[i, j] = part * flow[j]
        for j in range(clock.forecast, clock.count):
            a[i, j] = np.maximum(levered(a[i, j] / clock.h, named, j), 0) * clock.h
            a[i, j] *= m.macro_investment[clock.year[j] - clock.base - 1]
    return a


def equation_2_spent(m, a):
    """(2) r = realised * (s * a) * exp(sigma xi - sigma^2 / 2); completed money is r directly.

    s = lag(start, build); xi per cluster and calendar year of the forecast.
    """
    clock = m.clock
    r = np.zeros_like(a)
    for i, c in enumerate(m.given["clusters"]):
        flow = c.get("investment", m.given.get("investment")) or {}
        if flow.get("kind", "completed") == "completed":
            if "realised" in flow or "start" in flow:
                raise ValueError("completed investment is spent money: no realisation, no start")
            r[i] = a[i]
        else:
            weights = {}
            for v in range(clock.count):
                state = lever_state(m, "start", c, v), lever_state(m, "build", c, v)
                if state not in weights:
                    start = levered(flow.get("start", 0), park_effects(m, "start"), v)
                    start = np.maximum(levered(start, cluster_effects(m, "start", c), v), 0)
                    build = np.maximum(number(m, "build", c, v, 0), 0)
                    shape = m.given.get("build_shape")
                    weights[state] = lag_weights(clock.count, clock.h, start, build, shape)
                w = on_paths(weights[state], m.paths)
                r[i, v:] += w[: clock.count - v] * a[i, v]
            for j in range(clock.count):
                realised = levered(flow.get("realised", 1), park_effects(m, "realised"), j)
                r[i, j] *= levered(realised, cluster_effects(m, "realised", c), j)
        sigma = flow.get("noise", 0)
        for j in range(clock.forecast, clock.count):
            xi = m.draws["spending"][i, clock.year[j] - clock.base - 1]
            r[i, j] *= np.exp(sigma * xi - sigma**2 / 2)
    return r


def equation_3_started(m, r):
    """(3) g_t = sum over l of w_l r_{t-l}, w = lag(0, build) of the step the money is spent in."""
    clock = m.clock
    g = np.zeros_like(r)
    for i, c in enumerate(m.given["clusters"]):
        weights = {}
        for v in range(clock.count):
            state = lever_state(m, "build", c, v)
            if state not in weights:
                build = np.maximum(number(m, "build", c, v, 0), 0)
                w = lag_weights(clock.count, clock.h, 0, build, m.given.get("build_shape"))
                weights[state] = on_paths(w, m.paths)
            g[i, v:] += weights[state][: clock.count - v] * r[i, v]
    return g


def wear_per_step(m, c):
    """delta_h = 1 - (1 - delta)^h."""
    return 1 - (1 - number(m, "wear", c, 0, 0)) ** m.clock.h


def equation_4_capital(m, g):
    """(4) K_t = (1 - delta_h) K_{t-1} + g_t; no wear in the first step."""
    capital = np.zeros_like(g)
    for i, c in enumerate(m.given["clusters"]):
        before = np.zeros(m.paths)
        for j in range(m.clock.count):
            capital[i, j] = before = (1 - wear_per_step(m, c)) * before + g[i, j]
    return capital


def equation_5_loaded_capital_added(m, g):
    """(5) dM_t = sum over v of (1 - delta_h)^(t-v) (L_{t-v} - Lbar_v) g_v, forecast steps only.

    Lbar_v: the mean load over the steps of b of plant started by then (0 in steps before v).
    """
    clock = m.clock
    added = np.zeros((m.clusters, clock.forecast_count, m.paths))
    for i, c in enumerate(m.given["clusters"]):
        remains = 1 - wear_per_step(m, c)
        tables = {}
        for v in range(clock.count):
            state = lever_state(m, "ramp", c, v)
            if state not in tables:
                ramp = np.maximum(number(m, "ramp", c, v, 0), 0)
                tables[state] = on_paths(loads(clock.count, clock.h, ramp), m.paths)
            load = tables[state]
            in_base = sum((load[u - v] for u in clock.base_steps if u >= v), np.zeros(m.paths))
            in_base = in_base / clock.steps
            for t in range(max(v, clock.forecast), clock.count):
                added[i, t - clock.forecast] += remains ** (t - v) * (load[t - v] - in_base) * g[i, v]
    return added


# ---------------------------------------------------------------------------------------------
# Production: equations 6 and 7
# ---------------------------------------------------------------------------------------------


def equation_7_log_productivity(m, c, i, k, drift_so_far, level, spillovers_so_far):
    """(7) ln A = gamma n + sum of h (drift levers) + ln(level levers) + spillovers; A = 1 in b."""
    drift = number(m, "drift", c, 0, 0)
    return drift * m.clock.n[k] + drift_so_far[i] + np.log(level) + spillovers_so_far[i]


def drift_added_by_levers(m, c, k):
    """h times what the levers add to the drift in a step."""
    j = m.clock.forecast + k
    if not any(lever_state(m, "drift", c, j)):
        return 0.0
    return m.clock.h * (number(m, "drift", c, j, 0) - number(m, "drift", c, 0, 0))


def level_of_levers(m, c, k):
    """The output level under its levers, 1 without."""
    j = m.clock.forecast + k
    level = levered(np.ones(m.paths), park_effects(m, "level"), j)
    return levered(level, cluster_effects(m, "level", c), j)


def spillover_terms(m, q, k):
    """theta * sum over d != c of S_cd ln(q_{d,t-1} / q_{d,t-2}); q at b is Q_b h."""
    terms = np.zeros((m.clusters, m.paths))
    spill = m.given.get("spillovers")
    if not spill or k == 0:
        return terms
    last = q[k - 1]
    before = q[k - 2] if k >= 2 else m.base_output * m.clock.h
    usable = (last > 0) & (before > 0)
    growth = np.where(usable, np.log(np.where(usable, last, 1) / np.where(usable, before, 1)), 0)
    for c in range(m.clusters):
        for d in range(m.clusters):
            if d != c:
                terms[c] += spill["strength"] * spill["weights"][c][d] * growth[d]
    return terms


def ratio_law(m, law, c, i, k, added, a):
    """A h [Q_b (1 - delta_0)^n + chi dM]."""
    ratio = levered(law["ratio"], park_effects(m, "ratio"), m.clock.forecast + k)
    ratio = ratio * c.get("factor", {}).get("ratio", 1)
    worn = (1 - number(m, "wear_base", c, 0, 0)) ** m.clock.n[k]
    return a * m.clock.h * (m.base_output[i] * worn + ratio * added[i, k])


def relative_inputs(m, law, c, i, k, added):
    """m = (1 - delta_0)^n + chi_b dM / Q_b and l = (1 + growth of jobs)^n."""
    n = m.clock.n[k]
    worn = (1 - number(m, "wear_base", c, 0, 0)) ** n
    ratio = law["average_ratio"] * c.get("factor", {}).get("ratio", 1)
    capital = worn + ratio * added[i, k] / m.base_output[i]
    labour = (1 + number(m, "jobs_growth", c, 0, 0)) ** n
    return capital, labour


def cobb_douglas_law(m, law, c, i, k, added, a):
    """A h Q_b m^alpha l^(1 - alpha)."""
    capital, labour = relative_inputs(m, law, c, i, k, added)
    alpha = law["capital_share"]
    return a * m.clock.h * m.base_output[i] * capital**alpha * labour ** (1 - alpha)


def ces_law(m, law, c, i, k, added, a):
    """A h Q_b [alpha m^r + (1 - alpha) l^r]^(1/r), r = (e - 1)/e; |r| < 1e-8 is Cobb-Douglas."""
    capital, labour = relative_inputs(m, law, c, i, k, added)
    alpha = law["capital_share"]
    r = np.asarray((law["elasticity"] - 1) / law["elasticity"], dtype=float)
    flat = np.abs(r) < 1e-8
    safe = np.where(flat, 1, r)
    bent = (alpha * capital**safe + (1 - alpha) * labour**safe) ** (1 / safe)
    index = np.where(flat, capital**alpha * labour ** (1 - alpha), bent)
    return a * m.clock.h * m.base_output[i] * index


def years_since_last_step(m, k):
    """The change of n; n itself in the first step."""
    return m.clock.n[k] - (m.clock.n[k - 1] if k else 0)


def logistic_step(m, law, c, i, k, y):
    """y <- C / (1 + (C/y - 1) e^(-rho dn)), C = ceiling * land * the cluster's part of Q_b."""
    if c.get("counts") == "registered":
        raise ValueError("the logistic law needs land; a registered cluster has none")
    part = m.base_output[i] / m.base_output[m.located].sum(axis=0)
    ceiling = density(m, k) * developed_land(m, k) * part
    positive = np.where(y > 0, y, 1)
    fading = np.exp(-law["rate"] * years_since_last_step(m, k))
    grown = ceiling / (1 + (ceiling / positive - 1) * fading)
    return np.where(y > 0, grown, 0)


def table_growth(law, age, z):
    """The growth at a normal score: linear in the score between the points, end slopes kept."""
    for table in law["growth_tables"]:
        if table.get("up_to_age") is None or age <= table["up_to_age"]:
            break
    else:
        raise ValueError(f"no table for age {age}")
    if is_distribution(table["growth"]):
        return quantile_at_score(table["growth"], z)
    scores = special.ndtri(np.array([p for p, _ in table["growth"]]))
    growth = np.array([g for _, g in table["growth"]])
    i = np.clip(np.searchsorted(scores, z) - 1, 0, len(scores) - 2)
    slope = (growth[i + 1] - growth[i]) / (scores[i + 1] - scores[i])
    return growth[i] + slope * (z - scores[i])


def reference_growth(m, law, k):
    """G of the year of a step: one path draw and one year draw, both for the whole park."""
    year = int(m.clock.year[m.clock.forecast + k])
    i = year - m.clock.base - 1
    psi = law["lasting_share"]
    z = np.sqrt(psi) * m.draws["reference"] + np.sqrt(1 - psi) * m.draws["reference_year"][i]
    growth = table_growth(law, year - m.given["founded"], z)
    bad = law.get("bad_years")
    if bad:
        growth = np.where(happens(bad["probability"], m.draws["bad_year"][i]), bad["growth"], growth)
    return np.maximum(1 + growth, 0)


def anchor_output(m, c, k, level):
    """capital * ratio * kept share * phase(ready, ramp) * h * level levers, when it goes ahead."""
    j = m.clock.forecast + k
    total = np.zeros(m.paths)
    for index, anchor in enumerate(m.given.get("anchors", [])):
        if anchor["cluster"] == c["name"]:
            ready = anchor["start"] + anchor.get("delay", 0) + anchor["build"]
            phase = phase_mean(m.clock.begin[j], m.clock.end[j], ready, anchor["ramp"])
            full = anchor["capital"] * anchor["ratio"] * anchor.get("kept_share", 1)
            goes = happens(anchor["probability"], m.draws["anchor"][index])
            total = total + goes * full * phase * m.clock.h * level
    return total


def equation_6_output(m, c, i, k, added, a, level, states):
    """(6) q = law(Q_b, dM, n, A) + anchors; a mixture draws one law a path."""
    q = np.zeros(m.paths)
    for index, law in enumerate(m.given["laws"]):
        kind = law["law"]
        if kind == "ratio":
            made = ratio_law(m, law, c, i, k, added, a)
        elif kind == "cobb-douglas":
            made = cobb_douglas_law(m, law, c, i, k, added, a)
        elif kind == "ces":
            made = ces_law(m, law, c, i, k, added, a)
        elif kind == "logistic":
            states[index][i] = logistic_step(m, law, c, i, k, states[index][i])
            made = states[index][i] * m.clock.h * level
        elif kind == "reference":
            states[index][i] = states[index][i] * reference_growth(m, law, k) ** years_since_last_step(m, k)
            made = states[index][i] * m.clock.h * level
        else:
            raise ValueError(f"unknown law {kind}")
        q = np.where(m.law == index, made, q)
    return q + anchor_output(m, c, k, level)


# ---------------------------------------------------------------------------------------------
# Shock, links, land, prices: equations 8 to 11
# ---------------------------------------------------------------------------------------------


def shock_correlation(scenario):
    """R: the full matrix, or sqrt(lambda_c lambda_d) beside the diagonal."""
    matrix = scenario.get("shock", {}).get("matrix")
    if matrix is not None:
        return np.array(matrix, dtype=float)
    common = np.array([c.get("common", 0) for c in scenario["clusters"]], dtype=float)
    matrix = np.sqrt(np.outer(common, common))
    np.fill_diagonal(matrix, 1)
    return matrix


def median_of(value):
    return float(quantile_at_score(value, 0.0)) if is_distribution(value) else value


def shock_sds(m):
    """The stationary sd of each cluster.

    `of: total`: sd k_c / sqrt(sum w_c w_d k_c k_d R_cd), w the shares at their medians, sum 1.
    Clusters with a shock of their own, or without a share, stand outside the scaling.
    """
    shock = m.given.get("shock", {})
    clusters = m.scenario["clusters"]
    scale = 1.0
    if shock.get("of_total"):
        scaled = [
            i for i, c in enumerate(clusters) if "shock_sd" not in c and c.get("counts") != "registered"
        ]
        w = [median_of(clusters[i].get("share", clusters[i].get("output"))) for i in scaled]
        w = np.array(w, dtype=float)
        w = w / w.sum()
        k = np.array([clusters[i].get("factor", {}).get("shock", 1.0) for i in scaled])
        r = shock_correlation(m.scenario)[np.ix_(scaled, scaled)]
        scale = 1 / math.sqrt((w * k) @ r @ (w * k))
    sds = []
    for resolved in m.given["clusters"]:
        if "shock_sd" in resolved:
            sds.append(resolved["shock_sd"])
        else:
            sds.append(shock.get("sd", 0) * resolved.get("factor", {}).get("shock", 1.0) * scale)
    return np.stack([np.broadcast_to(np.asarray(sd, dtype=float), (m.paths,)) for sd in sds])


def shock_innovations(m, k):
    """sqrt(lambda) f + sqrt(1 - lambda) e, or the Cholesky factor of R times e."""
    own = m.draws["own"][:, k]
    if m.given.get("shock", {}).get("matrix") is not None:
        return np.linalg.cholesky(shock_correlation(m.scenario)) @ own
    common = np.array([c.get("common", 0) for c in m.scenario["clusters"]], dtype=float)[:, None]
    return np.sqrt(common) * m.draws["common"][k] + np.sqrt(1 - common) * own


def equation_8_shock(m, k, z):
    """(8) z_t = phi^h z_{t-1} + sigma sqrt(1 - phi^{2h}) (...); the factor is exp(z - v/2)."""
    h = m.clock.h
    phi = np.asarray(m.given.get("shock", {}).get("persistence", 0), dtype=float)
    sigma = m.shock_sds
    z = phi**h * z + sigma * np.sqrt(1 - phi ** (2 * h)) * shock_innovations(m, k)
    v = sigma**2 * (1 - phi ** (2 * h * (k + 1)))
    return z, np.exp(z - v / 2)


def equation_9_links(m, demand):
    """(9) Y = Q_b h + (I - kappa B)^-1 (Q - Q_b h), located clusters only."""
    links = m.given.get("links")
    if not links:
        return demand
    base = m.base_output[m.located] * m.clock.h
    supply = np.array(links["supply"], dtype=float)
    capture = np.broadcast_to(np.asarray(links["capture"], dtype=float), (m.paths,))
    matrices = np.eye(len(supply)) - capture[:, None, None] * supply
    change = np.linalg.solve(matrices, (demand[m.located] - base).T[:, :, None])[:, :, 0].T
    y = demand.copy()
    y[m.located] = base + change
    return y


def density(m, k):
    land = m.given["land"]
    return levered(land["density"], park_effects(m, "density"), m.clock.forecast + k)


def developed_land(m, k):
    land = m.given["land"]
    return levered(land["area"], park_effects(m, "land"), m.clock.forecast + k)


def limited(rise, room, power):
    """rise (1 + (rise/room)^p)^(-1/p); 0 when there is no room; unchanged when not positive."""
    usable = np.where(room > 0, room, 1)
    positive = np.maximum(rise, 0)
    bent = positive * (1 + (positive / usable) ** power) ** (-1 / power)
    return np.where(rise > 0, np.where(room > 0, bent, 0), rise)


def equation_10_land(m, y, k):
    """(10) the land limit on the park's total, first on clusters with land of their own."""
    h, land = m.clock.h, m.given.get("land")
    if not land:
        return y
    y = y.copy()
    power = land.get("power", 4)
    applies = np.array([law["law"] != "logistic" for law in m.given["laws"]])[m.law]
    for i, c in enumerate(m.given["clusters"]):
        if "land" in c and m.located[i]:
            area = levered(c["land"], cluster_effects(m, "land", c), m.clock.forecast + k)
            base = m.base_output[i] * h
            room = density(m, k) * area * h - base
            y[i] = np.where(applies, base + limited(y[i] - base, room, power), y[i])
    if "area" in land:
        base = m.base_output[m.located].sum(axis=0) * h
        total = y[m.located].sum(axis=0)
        room = density(m, k) * developed_land(m, k) * h - base
        after = base + limited(total - base, room, power)
        factor = np.where(applies & (total > base), after / np.where(total > 0, total, 1), 1)
        y[m.located] *= factor
    return y


def equation_11_prices(m):
    """(11) P_b = 1, P_i = P_{i-1} (1 + pi_i), one index a calendar year."""
    index = np.ones(m.paths)
    prices = []
    for year in m.clock.years:
        rate = entry(m.given.get("prices", []), year)
        index = index * (1 + (0 if rate is None else rate))
        prices.append(index)
    return np.stack(prices)


# ---------------------------------------------------------------------------------------------
# The model
# ---------------------------------------------------------------------------------------------


def draws_of(scenario, paths, generator):
    """Standard normals for every chance of the model; all zero without a generator."""
    clock = clock_of(scenario)
    clusters, years, steps = len(scenario["clusters"]), len(clock.years), clock.forecast_count

    def normals(*shape):
        shape = shape + (paths,)
        return generator.standard_normal(shape) if generator else np.zeros(shape)

    return {
        "inputs": {name: normals() for name in inputs_of(scenario)},
        "law": normals(),
        "macro": normals(years),
        "spending": normals(clusters, years),
        "reference": normals(),
        "reference_year": normals(years),
        "bad_year": normals(years),
        "anchor": normals(len(scenario.get("anchors", []))),
        "common": normals(steps),
        "own": normals(clusters, steps),
    }


def on_paths(values, paths):
    """A table whose last axis is the path, when its numbers were the same for all."""
    values = np.asarray(values, dtype=float)
    return values if values.ndim > 1 else np.repeat(values[:, None], paths, axis=1)


def prepared(scenario, draws, levers):
    """The scenario with its values drawn, its shares, base output, macro states and law."""
    paths = len(draws["law"])
    scores = rank_correlated(draws["inputs"], scenario.get("rank_correlation", []))
    inputs = inputs_of(scenario)
    values = {name: quantile_at_score(inputs[name], scores[name]) for name in inputs}
    given = with_values(scenario, values)
    clock = clock_of(scenario)
    m = SimpleNamespace(scenario=scenario, given=given, draws=draws, clock=clock, paths=paths)
    m.clusters = len(given["clusters"])
    m.located = np.array([c.get("counts", "located") == "located" for c in given["clusters"]])
    m.counted = m.located | (given.get("boundary", "located") == "registered")
    m.effects = effects_of(given, clock) if levers else []
    m.law = option([law.get("weight", 1) for law in given["laws"]], draws["law"])
    m.law = np.broadcast_to(m.law, (paths,))

    shares = [np.asarray(c.get("share", 0), dtype=float) for c in given["clusters"]]
    shares = [np.broadcast_to(share, (paths,)) for share in shares]
    together = sum(shares)
    m.shares = [share / np.where(together > 0, together, 1) for share in shares]
    m.base_output = np.stack(
        [
            np.broadcast_to(np.asarray(c["output"], dtype=float), (paths,))
            if "output" in c
            else m.shares[i] * given["output"]
            for i, c in enumerate(given["clusters"])
        ]
    )

    m.macro_investment = np.ones((len(clock.years), paths))
    m.macro_output = np.ones((len(clock.years), paths))
    macro = given.get("macro")
    if macro:
        investment = np.array([state["investment"] for state in macro["states"]], dtype=float)
        output = np.array([state["output"] for state in macro["states"]], dtype=float)
        state = option(macro["initial"], draws["macro"][0])
        for i in range(len(clock.years)):
            if i:
                following = [option(row, draws["macro"][i]) for row in macro["transition"]]
                state = np.choose(state, following)
            m.macro_investment[i], m.macro_output[i] = investment[state], output[state]

    m.shock_sds = shock_sds(m)
    return m


def run(scenario, draws, levers=True):
    """All equations in their order; results per step, before the cap on levers."""
    m = prepared(scenario, draws, levers)
    clock = m.clock
    agreed = equation_1_agreed(m)
    spent = equation_2_spent(m, agreed)
    started = equation_3_started(m, spent)
    capital = equation_4_capital(m, started)
    added = equation_5_loaded_capital_added(m, started)

    shape = (clock.forecast_count, m.clusters, m.paths)
    terms = {name: np.zeros(shape) for name in ["productivity", "q", "shock", "demand", "linked", "real"]}
    states = [m.base_output.copy() for _ in m.given["laws"]]
    drift_so_far = np.zeros((m.clusters, m.paths))
    spillovers_so_far = np.zeros((m.clusters, m.paths))
    z = np.zeros((m.clusters, m.paths))
    for k in range(clock.forecast_count):
        year = int(clock.year[clock.forecast + k])
        spillovers_so_far += spillover_terms(m, terms["q"], k)
        for i, c in enumerate(m.given["clusters"]):
            drift_so_far[i] += drift_added_by_levers(m, c, k)
            level = level_of_levers(m, c, k)
            a = np.exp(equation_7_log_productivity(m, c, i, k, drift_so_far, level, spillovers_so_far))
            terms["productivity"][k, i] = a
            terms["q"][k, i] = equation_6_output(m, c, i, k, added, a, level, states)
        z, terms["shock"][k] = equation_8_shock(m, k, z)
        terms["demand"][k] = terms["q"][k] * m.macro_output[year - clock.base - 1] * terms["shock"][k]
        terms["linked"][k] = equation_9_links(m, terms["demand"][k])
        terms["real"][k] = equation_10_land(m, terms["linked"][k], k)
    terms |= {"agreed": agreed, "spent": spent, "started": started, "capital": capital, "added": added}
    return m, terms


def capped(scenario, draws):
    """The run with levers; per step at most (1 + cap) times the same path without them."""
    m, terms = run(scenario, draws)
    cap = scenario.get("cap")
    terms["cap"] = np.ones((m.clock.forecast_count, m.paths))
    if m.effects and cap is not None:
        _, without = run(scenario, draws, levers=False)
        total = terms["real"][:, m.counted].sum(axis=1)
        most = (1 + cap) * without["real"][:, m.counted].sum(axis=1)
        terms["cap"] = np.where(total > most, most / np.where(total > 0, total, 1), 1)
        terms["real"] = terms["real"] * terms["cap"][:, None]
    return m, terms


def yearly(m, per_step):
    """Sums over the steps of each calendar year, on the first axis."""
    return per_step.reshape((len(m.clock.years), m.clock.steps) + per_step.shape[1:]).sum(axis=1)


def indicator(m, spec, real):
    """X = sum of i_c (1 + tau)^n Y_c over the clusters of the total.

    With multipliers: the output induced outside, sum of kappa (multiplier - 1) Y_c.
    """
    total = np.zeros(real.shape[::2])
    growth = (1 + np.asarray(spec.get("growth", 0), dtype=float)) ** m.clock.n[:, None]
    for i, c in enumerate(m.given["clusters"]):
        if not m.counted[i]:
            continue
        if "multiplier" in spec:
            total += spec["capture"] * (spec["multiplier"].get(c["name"], 1) - 1) * real[:, i]
        else:
            total += spec["intensity"].get(c["name"], 0) * growth * real[:, i]
    return yearly(m, total)


def lever_cost(m):
    """Level * yearly cost from `from` to `until`, in full from the first year."""
    cost = np.zeros((len(m.clock.years), m.paths))
    for lever in m.given.get("levers", []):
        for i, year in enumerate(m.clock.years):
            start = max(lever.get("from", m.clock.base + 1), year)
            end = min(lever.get("until", math.inf), year + 1)
            cost[i] += lever.get("level", 1.0) * lever.get("cost", 0) * max(end - start, 0)
    return cost


def outcomes(m, terms):
    """Results by calendar year; axis 0 the year, the path last."""
    real = yearly(m, terms["real"])
    prices = equation_11_prices(m)
    total = real[:, m.counted].sum(axis=1)
    result = {
        "years": m.clock.years,
        "clusters": [c["name"] for c in m.given["clusters"]],
        "real": real,
        "total": total,
        "located": real[:, m.located].sum(axis=1),
        "prices": prices,
        "nominal": total * prices,
        "indicators": {s["name"]: indicator(m, s, terms["real"]) for s in m.given.get("indicators", [])},
        "cost": lever_cost(m),
    }
    result["targets"] = [reached(result, target) for target in m.scenario.get("targets", [])]
    return result


def series(result, name):
    if name in ("output", "total"):
        return result["total"]
    if name in result["clusters"]:
        return result["real"][:, result["clusters"].index(name)]
    return result["indicators"][name]


def reached(result, target):
    """Whether a target is met, and the first year it is (index; the number of years if never)."""
    values = series(result, target["of"])
    if target.get("nominal"):
        values = values * result["prices"]
    over = values >= target["at_least"]
    first = np.where(over.any(axis=0), over.argmax(axis=0), len(over))
    if "at" in target:
        met = over[result["years"].index(target["at"])]
    else:
        met = first <= result["years"].index(target["by"])
    return {"name": target["name"], "met": met, "first": first}


def deterministic(scenario):
    """The path of zeros: every standard normal at 0.  Returns outcomes and terms, one path."""
    m, terms = capped(scenario, draws_of(scenario, 1, None))
    return outcomes(m, terms), terms


def simulate(scenario, paths, seed, chunk=20_000):
    """Plain Monte Carlo: yields the outcomes of one chunk after the other."""
    for index, start in enumerate(range(0, paths, chunk)):
        generator = np.random.default_rng([seed, index])
        m, terms = capped(scenario, draws_of(scenario, min(chunk, paths - start), generator))
        yield outcomes(m, terms)
