"""JAX on the processor, float32 (its default), compiled over blocks of paths.

Threads are those of XLA: the caller binds the process to as many cores.
"""

import functools

import jax
import jax.numpy as jnp
import numpy as np
from case import Case, options, report, timed

BLOCK = 8192


@functools.partial(jax.jit, static_argnums=(0, 1))
def block(case_key, paths, key, centre):
    case = CASES[case_key]
    C, T = case.clusters, case.years
    of_drift, of_noise, of_shock = jax.random.split(key, 3)
    drift = case.drift_mean + case.drift_sd * jax.random.normal(of_drift, (C, paths))
    spending = case.spending[:, :, None] * jnp.exp(
        case.noise * jax.random.normal(of_noise, (C, T, paths))
    )
    innovation = jnp.einsum(
        "cd,dtn->ctn", case.innovations, jax.random.normal(of_shock, (C, T, paths))
    )
    worn = jnp.zeros((C, paths))
    shock = jnp.zeros((C, paths))
    years = []
    for t in range(T):
        commissioned = sum(
            case.lag_weights[lag] * spending[:, t - lag]
            for lag in range(min(len(case.lag_weights), t + 1))
        )
        capital = worn + case.load_at_start * commissioned
        worn = case.kept * (worn + commissioned)
        shock = case.persistence * shock + innovation[:, t]
        exponent = (
            case.elasticity * jnp.log1p(case.gain[:, None] * capital)
            + (t + 1) * drift
            + shock
            + case.centring[:, t, None]
        )
        outputs = case.output[:, None] * jnp.exp(exponent)
        years.append(jnp.concatenate([outputs, outputs.sum(axis=0, keepdims=True)]))
    result = jnp.stack(years, axis=1)
    distance = result - centre[:, :, None]
    return (
        distance.sum(axis=-1),
        (distance * distance).sum(axis=-1),
        jnp.count_nonzero(result[-1, -1] >= case.target),
    )


CASES = {"six-cluster": Case.read()}


def simulate(seed, blocks, centre):
    key = jax.random.key(seed)
    parts = [
        block("six-cluster", BLOCK, jax.random.fold_in(key, index), centre)
        for index in range(blocks)
    ]
    # Sums in float64: blocks are exact enough, thousands of them in float32 would not be.
    first = np.sum([np.asarray(part[0], dtype=float) for part in parts], axis=0)
    second = np.sum([np.asarray(part[1], dtype=float) for part in parts], axis=0)
    return first, second, sum(int(part[2]) for part in parts)


def main():
    given, case = options(), CASES["six-cluster"]
    blocks = max(1, round(given.paths / BLOCK))
    given.paths = n = blocks * BLOCK
    zero = jnp.zeros((case.clusters + 1, case.years))
    first, _, _ = simulate(given.seed + 1, 2, zero)
    centre = first / (2 * BLOCK)
    seconds, (first, second, hits) = timed(simulate, given.seed, blocks, jnp.asarray(centre))
    centre = np.asarray(jnp.asarray(centre), dtype=float)
    distance = first / n
    variance = (second - n * distance**2) / (n - 1)
    report(
        "JAX, float32", jax.__version__, given, seconds, hits / n, centre + distance, variance
    )


main()
