"""The six-cluster case over many paths at a time in NumPy, paths along the last axis."""

import numpy as np


def outputs(case, rng, paths):
    """Draws `paths` paths; returns the outputs, (C + 1) × T × paths, the total last."""
    C, T = case.clusters, case.years
    drift = case.drift_mean + case.drift_sd * rng.standard_normal((C, paths))

    spending = rng.standard_normal((C, T, paths))
    spending *= case.noise
    np.exp(spending, out=spending)
    spending *= case.spending[:, :, None]

    shock = np.matmul(case.innovations, rng.standard_normal((C, T * paths)))
    shock = shock.reshape(C, T, paths)
    for t in range(1, T):
        shock[:, t] += case.persistence * shock[:, t - 1]

    commissioned = case.lag_weights[0] * spending
    for lag in range(1, len(case.lag_weights)):
        commissioned[:, lag:] += case.lag_weights[lag] * spending[:, :-lag]

    result = np.empty((C + 1, T, paths))
    worn = np.zeros((C, paths))
    for t in range(T):
        capital = worn + case.load_at_start * commissioned[:, t]
        worn += commissioned[:, t]
        worn *= case.kept
        capital *= case.gain[:, None]
        exponent = result[:-1, t]
        np.log1p(capital, out=exponent)
        exponent *= case.elasticity
        exponent += (t + 1) * drift
        exponent += shock[:, t]
        exponent += case.centring[:, t, None]
    np.exp(result[:-1], out=result[:-1])
    result[:-1] *= case.output[:, None, None]
    np.sum(result[:-1], axis=0, out=result[-1])
    return result
