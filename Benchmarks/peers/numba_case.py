"""Numba, float64: one compiled loop over paths, parallel over blocks of them."""

import math

import numba
import numpy as np
from case import Case, options, report, timed

BLOCK = 1000


@numba.njit(parallel=True, fastmath=True)
def simulate(
    paths, output, plan, noise, lag_weights, load_at_start, kept, gain, elasticity, drift_mean,
    drift_sd, persistence, innovations, centring, target, centre,
):
    C, T = plan.shape
    lags = len(lag_weights)
    blocks = (paths + BLOCK - 1) // BLOCK
    first = np.zeros((blocks, C + 1, T))
    second = np.zeros((blocks, C + 1, T))
    hits = np.zeros(blocks, dtype=np.int64)
    for block in numba.prange(blocks):
        sums = np.zeros((C + 1, T))
        squares = np.zeros((C + 1, T))
        spending = np.zeros((C, T))
        worn = np.zeros(C)
        shock = np.zeros(C)
        drift = np.empty(C)
        innovation = np.empty(C)
        reached = 0
        for _ in range(min(BLOCK, paths - block * BLOCK)):
            for c in range(C):
                drift[c] = drift_mean + drift_sd * np.random.standard_normal()
                worn[c] = 0.0
                shock[c] = 0.0
            total = 0.0
            for t in range(T):
                for c in range(C):
                    innovation[c] = np.random.standard_normal()
                total = 0.0
                for c in range(C):
                    spending[c, t] = plan[c, t] * math.exp(noise * np.random.standard_normal())
                    commissioned = 0.0
                    for lag in range(min(lags, t + 1)):
                        commissioned += lag_weights[lag] * spending[c, t - lag]
                    capital = worn[c] + load_at_start * commissioned
                    worn[c] = kept * (worn[c] + commissioned)
                    move = 0.0
                    for k in range(c + 1):
                        move += innovations[c, k] * innovation[k]
                    shock[c] = persistence * shock[c] + move
                    result = output[c] * math.exp(
                        elasticity * math.log(1.0 + gain[c] * capital)
                        + drift[c] * (t + 1) + shock[c] + centring[c, t]
                    )
                    total += result
                    distance = result - centre[c, t]
                    sums[c, t] += distance
                    squares[c, t] += distance * distance
                distance = total - centre[C, t]
                sums[C, t] += distance
                squares[C, t] += distance * distance
            if total >= target:
                reached += 1
        first[block] = sums
        second[block] = squares
        hits[block] = reached
    return first, second, hits


@numba.njit(parallel=True)
def seed_threads(seed, threads):
    """Each thread of Numba has a generator of its own."""
    for i in numba.prange(threads):
        np.random.seed(seed + i)


def arguments(case, paths, centre):
    return (
        paths, case.output, case.spending, case.noise, case.lag_weights, case.load_at_start,
        case.kept, case.gain, case.elasticity, case.drift_mean, case.drift_sd, case.persistence,
        case.innovations, case.centring, case.target, centre,
    )


def main():
    given, case = options(), Case.read()
    numba.set_num_threads(given.threads)
    seed_threads(given.seed * 1000, given.threads)
    zero = np.zeros((case.clusters + 1, case.years))
    # Compiles, and gives a centre near the means, so that squares keep their digits.
    first, _, _ = simulate(*arguments(case, 10 * BLOCK, zero))
    centre = first.sum(axis=0) / (10 * BLOCK)
    seconds, (first, second, hits) = timed(simulate, *arguments(case, given.paths, centre))
    n = given.paths
    distance = first.sum(axis=0) / n
    variance = (second.sum(axis=0) - n * distance**2) / (n - 1)
    report("Numba", numba.__version__, given, seconds, hits.sum() / n, centre + distance, variance)


main()
