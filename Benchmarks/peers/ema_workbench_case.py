"""EMA Workbench: its model function is NumPy code for one path."""

import importlib.metadata
import logging

import numpy as np
from case import Case, options, report, timed
from ema_workbench import (
    ArrayOutcome,
    Model,
    MultiprocessingEvaluator,
    RealParameter,
    Samplers,
    SequentialEvaluator,
    ema_logging,
)
from scipy import stats

CASE = Case.read()
C, T = CASE.clusters, CASE.years


def six_clusters(**inputs):
    """One path: 114 standard normals in, outputs of clusters and total out."""
    z = np.fromiter((inputs[name] for name in NAMES), dtype=float, count=len(NAMES))
    drift = CASE.drift_mean + CASE.drift_sd * z[:C]
    spending = CASE.spending * np.exp(CASE.noise * z[C : C + C * T].reshape(C, T))
    shock = CASE.innovations @ z[C + C * T :].reshape(C, T)
    for t in range(1, T):
        shock[:, t] += CASE.persistence * shock[:, t - 1]
    commissioned = CASE.lag_weights[0] * spending
    for lag in range(1, len(CASE.lag_weights)):
        commissioned[:, lag:] += CASE.lag_weights[lag] * spending[:, :-lag]
    capital = np.empty((C, T))
    worn = np.zeros(C)
    for t in range(T):
        capital[:, t] = worn + CASE.load_at_start * commissioned[:, t]
        worn = CASE.kept * (worn + commissioned[:, t])
    exponent = CASE.elasticity * np.log1p(CASE.gain[:, None] * capital)
    exponent += np.outer(drift, np.arange(1, T + 1)) + shock + CASE.centring
    outputs = CASE.output[:, None] * np.exp(exponent)
    return {"output": np.vstack([outputs, outputs.sum(axis=0)])}


NAMES = (
    [f"drift{c}" for c in range(C)]
    + [f"noise{c}_{t}" for c in range(C) for t in range(T)]
    + [f"shock{c}_{t}" for c in range(C) for t in range(T)]
)


def main():
    given = options()
    ema_logging.log_to_stderr(logging.ERROR)
    model = Model("sixclusters", function=six_clusters)
    model.uncertainties = [RealParameter.from_dist(name, stats.norm()) for name in NAMES]
    model.outcomes = [ArrayOutcome("output")]
    if given.threads == 1:
        evaluator = SequentialEvaluator(model)
    else:
        evaluator = MultiprocessingEvaluator(model, n_processes=given.threads)
    np.random.seed(given.seed)
    with evaluator:
        evaluator.perform_experiments(scenarios=16, uncertainty_sampling=Samplers.MC)
        seconds, (_, outcomes) = timed(
            lambda: evaluator.perform_experiments(
                scenarios=given.paths, uncertainty_sampling=Samplers.MC
            )
        )
    outputs = outcomes["output"]
    probability = np.mean(outputs[:, -1, -1] >= CASE.target)
    report(
        "EMA Workbench", importlib.metadata.version("ema_workbench"), given, seconds, probability,
        outputs.mean(axis=0), outputs.var(axis=0, ddof=1),
    )


if __name__ == "__main__":
    main()
