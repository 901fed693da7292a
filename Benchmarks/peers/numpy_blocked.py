"""NumPy, float64, blocks of 1000 paths that stay in the cache."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from case import Case, options, report, timed
from numpy_model import outputs

BLOCK = 1000


def simulate(case, seed, paths):
    """Sums over blocks: of the outputs, of their squared distances from the first block's mean."""
    rng = np.random.Generator(np.random.PCG64(seed))
    centre, first, second, hits = None, 0.0, 0.0, 0
    for start in range(0, paths, BLOCK):
        result = outputs(case, rng, min(BLOCK, paths - start))
        hits += np.count_nonzero(result[-1, -1] >= case.target)
        if centre is None:
            centre = result.mean(axis=-1)
        result -= centre[:, :, None]
        first = first + result.sum(axis=-1)
        second = second + np.einsum("ctn,ctn->ct", result, result)
    return centre, first, second, hits


def main():
    given, case = options(), Case.read()
    seeds = np.random.SeedSequence(given.seed).spawn(given.threads)
    share = given.paths // given.threads
    shares = [share] * (given.threads - 1) + [given.paths - share * (given.threads - 1)]
    simulate(case, seeds[0], 10 * BLOCK)
    if given.threads == 1:
        seconds, parts = timed(lambda: [simulate(case, seeds[0], given.paths)])
    else:
        with ThreadPoolExecutor(given.threads) as pool:
            seconds, parts = timed(
                lambda: list(pool.map(lambda job: simulate(case, *job), zip(seeds, shares)))
            )
    # Parts have centres of their own.
    counts = np.array(shares)[:, None, None]
    means = np.array([centre + first / n for (centre, first, _, _), n in zip(parts, shares)])
    squares = np.array(
        [second - first**2 / n for (_, first, second, _), n in zip(parts, shares)]
    )
    mean = (counts * means).sum(axis=0) / given.paths
    variance = (squares + counts * (means - mean) ** 2).sum(axis=0) / (given.paths - 1)
    hits = sum(part[3] for part in parts)
    report(
        "NumPy, blocks of 1000", np.__version__, given, seconds, hits / given.paths, mean, variance
    )


main()
