"""Writes growth_model.json: the deterministic path and one large run of every scenario.

    OPENBLAS_NUM_THREADS=1 python3 make_reference.py

With names of scenarios as arguments only those are renewed in the file that is there.
"""

import json
import platform
import sys
from pathlib import Path

import numpy as np
import scipy

import growth_model
import scenarios

PATHS = 1_000_000
SEED = 20231
POINTS = [0.05, 0.25, 0.50, 0.75, 0.95]
FILE = Path(__file__).with_name("growth_model.json")


def deterministic_part(scenario):
    """The path of zeros with its terms, at full precision."""
    outcome, terms = growth_model.deterministic(scenario)
    clock = growth_model.clock_of(scenario)
    land = terms["real"] / terms["cap"][:, None] / terms["linked"]
    by_cluster = {}
    for i, name in enumerate(outcome["clusters"]):
        by_cluster[name] = {
            "real": outcome["real"][:, i, 0],
            # per step, history included
            "spent": terms["spent"][i, :, 0],
            "started": terms["started"][i, :, 0],
            "capital": terms["capital"][i, :, 0],
            # per step of the forecast
            "loadedCapitalAdded": terms["added"][i, :, 0],
            "productivity": terms["productivity"][:, i, 0],
            "q": terms["q"][:, i, 0],
            "shockFactor": terms["shock"][:, i, 0],
            "demand": terms["demand"][:, i, 0],
            "linked": terms["linked"][:, i, 0],
            "landFactor": land[:, i, 0],
        }
    return {
        "years": outcome["years"],
        "stepsBegin": clock.begin,
        "forecastStepsBegin": clock.begin[clock.forecast :],
        "total": outcome["total"][:, 0],
        "totalLocated": outcome["located"][:, 0],
        "totalNominal": outcome["nominal"][:, 0],
        "priceIndex": outcome["prices"][:, 0],
        "capFactor": terms["cap"][:, 0],
        "leverCost": outcome["cost"][:, 0],
        "indicators": {name: values[:, 0] for name, values in outcome["indicators"].items()},
        "clusters": by_cluster,
        "targets": {t["name"]: bool(t["met"][0]) for t in outcome["targets"]},
    }


def summary(values):
    """Mean, sd and points per year, with the standard errors of the points."""
    ordered = np.sort(values, axis=1)
    count = ordered.shape[1]
    result = {
        "mean": rounded(values.mean(axis=1)),
        "sd": rounded(values.std(axis=1, ddof=1)),
        "quantiles": {},
        "quantileErrors": {},
    }
    for p in POINTS:
        half = np.sqrt(p * (1 - p) / count)
        low, middle, high = (sorted_quantile(ordered, q) for q in (p - half, p, p + half))
        result["quantiles"][str(p)] = rounded(middle)
        result["quantileErrors"][str(p)] = rounded((high - low) / 2, 3)
    return result


def sorted_quantile(ordered, p):
    """Type 7 of Hyndman and Fan."""
    position = p * (ordered.shape[1] - 1)
    below = int(position)
    above = min(below + 1, ordered.shape[1] - 1)
    return ordered[:, below] + (position - below) * (ordered[:, above] - ordered[:, below])


def rounded(values, digits=10):
    return [float(f"{value:.{digits}g}") for value in values]


def ensemble_part(scenario):
    chunks = growth_model.simulate(scenario, PATHS, SEED)
    kept, met, first = {}, {}, {}
    for outcome in chunks:
        named = {"total": outcome["total"], "totalNominal": outcome["nominal"]}
        if scenario.get("boundary") == "registered":
            named["totalLocated"] = outcome["located"]
        named |= {f"cluster.{name}": outcome["real"][:, i] for i, name in enumerate(outcome["clusters"])}
        named |= {f"indicator.{name}": values for name, values in outcome["indicators"].items()}
        for name, values in named.items():
            kept.setdefault(name, []).append(values)
        for target in outcome["targets"]:
            name = target["name"]
            met[name] = met.get(name, 0) + int(target["met"].sum())
            counts = np.bincount(target["first"], minlength=len(outcome["years"]) + 1)
            first[name] = first.get(name, 0) + counts
    years = [str(year) for year in outcome["years"]]
    failed = int((~np.isfinite(np.concatenate(kept["total"], axis=1))).any(axis=0).sum())
    return {
        "paths": PATHS,
        "seed": SEED,
        "failedPaths": failed,
        "series": {name: summary(np.concatenate(parts, axis=1)) for name, parts in kept.items()},
        "targets": {
            name: {
                "count": met[name],
                "probability": met[name] / PATHS,
                "firstYearReached": dict(zip(years + ["never"], [int(n) for n in first[name]])),
            }
            for name in met
        },
    }


def written(node, indent=0):
    """JSON with one line for each list of plain values."""
    space = "\n" + " " * (indent + 1)
    if isinstance(node, np.ndarray):
        node = node.tolist()
    if isinstance(node, dict) and node:
        if all(not isinstance(v, (dict, list, np.ndarray)) for v in node.values()) or growth_model.is_distribution(node):
            return json.dumps(node, ensure_ascii=False)
        parts = [f"{json.dumps(k, ensure_ascii=False)}: {written(v, indent + 1)}" for k, v in node.items()]
        return "{" + space + ("," + space).join(parts) + "\n" + " " * indent + "}"
    if isinstance(node, list) and any(isinstance(v, dict) and not growth_model.is_distribution(v) for v in node):
        return "[" + space + ("," + space).join(written(v, indent + 1) for v in node) + "\n" + " " * indent + "]"
    return json.dumps(node, ensure_ascii=False)


def main(names):
    known = {scenario["name"]: scenario for scenario in scenarios.all_scenarios()}
    done = json.loads(FILE.read_text())["scenarios"] if names and FILE.exists() else {}
    for name in names or known:
        scenario = known[name]
        done[name] = {
            "scenario": scenario,
            "deterministic": deterministic_part(scenario),
            "ensemble": ensemble_part(scenario),
        }
        print(name, file=sys.stderr, flush=True)
    content = {
        "about": "reference values of the growth model, from a second, independent writing of its equations",
        "date": "2026-11-24",
        "command": "OPENBLAS_NUM_THREADS=1 python3 make_reference.py",
        "versions": {"python": platform.python_version(), "numpy": np.__version__, "scipy": scipy.__version__},
        "notes": [
            "deterministic: every standard normal at 0; amounts of steps are amounts per step, amounts of years are sums",
            "quantiles: type 7; quantileErrors: their standard errors; the standard error of a mean is sd / sqrt(paths)",
            "money in real terms, prices of the base year, unless a name says nominal",
        ],
        "scenarios": {name: done[name] for name in known if name in done},
    }
    FILE.write_text(written(content) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
