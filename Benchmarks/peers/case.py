"""The six-cluster case as arrays, and what every Python peer has in common: options, the line."""

import argparse
import json
import math
import os
import pathlib
import time
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Case:
    """What is known before chance comes in. C clusters, T years."""

    clusters: int
    years: int
    output: np.ndarray  # C: output of the base year
    spending: np.ndarray  # C × T: planned, times exp(−σ²/2) of its noise
    noise: float  # sd of the logarithm of spending
    lag_weights: np.ndarray  # of the money spent 0, 1, 2, 3 years ago
    load_at_start: float
    kept: float  # what wear leaves in a year
    gain: np.ndarray  # C: χ/Q, so that m = 1 + gain·ΔM
    elasticity: float
    drift_mean: float
    drift_sd: float
    persistence: float
    innovations: np.ndarray  # C × C: rows σ √(1 − φ²) of the Cholesky factor
    centring: np.ndarray  # C × T: −vₜ/2
    target: float

    @staticmethod
    def read() -> "Case":
        text = (pathlib.Path(__file__).parent / "case.json").read_text()
        case = json.loads(text)
        years = np.arange(1, case["years"] + 1)
        output = np.array(case["output"], dtype=float)
        sd = np.array(case["shock_sd"])
        persistence = case["persistence"]
        plan = np.outer(case["investment"], (1 + case["investment_growth"]) ** (years - 1))
        factor = np.linalg.cholesky(np.array(case["correlation"]))
        return Case(
            clusters=len(output),
            years=len(years),
            output=output,
            spending=plan * math.exp(-case["noise"] ** 2 / 2),
            noise=case["noise"],
            lag_weights=np.array(case["lag_weights"]),
            load_at_start=case["load_at_start"],
            kept=1 - case["wear"],
            gain=case["average_ratio"] / output,
            elasticity=case["capital_elasticity"],
            drift_mean=case["drift_mean"],
            drift_sd=case["drift_sd"],
            persistence=persistence,
            innovations=(sd * math.sqrt(1 - persistence**2))[:, None] * factor,
            centring=-np.outer(sd**2, 1 - persistence ** (2 * years)) / 2,
            target=case["target"],
        )


def options() -> argparse.Namespace:
    """--paths, --threads, --seed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--paths", type=int, default=1_000_000)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def timed(simulation, *arguments):
    """Seconds of wall time and the result of a call."""
    start = time.perf_counter()
    result = simulation(*arguments)
    return time.perf_counter() - start, result


def peak_memory() -> int:
    """Most bytes this process has had in use. Not ru_maxrss: that begins with its parent's."""
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return 0


def report(name, version, given, seconds, probability, mean, variance):
    """Prints the one line.

    mean, variance: (C + 1) × T, clusters first and the total last, or flat in that order.
    """
    print(
        json.dumps(
            {
                "name": name,
                "version": version,
                "paths": given.paths,
                "threads": given.threads,
                "seconds": seconds,
                "probability": float(probability),
                "mean": float(np.ravel(mean)[-1]),
                "sd": float(np.sqrt(np.ravel(variance)[-1])),
                "peak_memory": peak_memory(),
            }
        ),
        flush=True,
    )
