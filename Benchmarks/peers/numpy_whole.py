"""NumPy, float64, all paths in whole arrays."""

import numpy as np
from case import Case, options, report, timed
from numpy_model import outputs


def simulate(case, seed, paths):
    result = outputs(case, np.random.Generator(np.random.PCG64(seed)), paths)
    hits = np.count_nonzero(result[-1, -1] >= case.target)
    return result.mean(axis=-1), result.var(axis=-1, ddof=1), hits / paths


given, case = options(), Case.read()
simulate(case, given.seed, 1000)
seconds, (mean, variance, probability) = timed(simulate, case, given.seed, given.paths)
report("NumPy, whole arrays", np.__version__, given, seconds, probability, mean, variance)
