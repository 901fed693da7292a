"""Reference values for Tests/StatisticsTests, written to statistics_reference.json.

    python3 Tests/Reference/statistics_reference.py

Made with SciPy 1.17.1 and NumPy (their versions are kept in the file).
"""

import json
import pathlib
from fractions import Fraction

import numpy
import scipy
from scipy import stats


def proportions():
    """Wilson and Clopper-Pearson (binomtest); the latter by beta quantiles."""
    cases = [
        (81, 263), (15, 148), (0, 20), (1, 29), (0, 1000), (20, 20), (1, 1), (0, 1), (10, 20),
        (29, 30), (3, 100_000), (99_990, 100_000), (287, 10**9), (1, 10**6), (10**6, 10**6),
        (31_416, 10**6), (500_000, 10**6), (5_000_123, 10**7), (9_999_999, 10**7),
    ]
    for hits, count in cases:
        for level in (0.5, 0.9, 0.95, 0.99, 0.9999):
            tail = (1 - level) / 2
            wilson = stats.binomtest(hits, count, 0.5).proportion_ci(level, "wilson") \
                if count <= 10**7 else None
            low = 0.0 if hits == 0 else stats.beta.ppf(tail, hits, count - hits + 1)
            high = 1.0 if hits == count else stats.beta.isf(tail, hits + 1, count - hits)
            yield {
                "hits": hits, "count": count, "level": level,
                "wilson": None if wilson is None else [wilson.low, wilson.high],
                "clopperPearson": [low, high],
            }


def ranks():
    """Ranks that enclose a quantile, from the binomial distribution; no tail is exactly alpha/2."""
    for count in (1, 5, 10, 59, 100, 1000, 4096, 100_000, 10**7):
        for p in (0.01, 0.06, 0.1, 0.25, 0.5, 0.9, 0.94, 0.999):
            for level in (0.9, 0.95, 0.999):
                tail = (1 - level) / 2
                b = stats.binom(count, p)
                lower = int(b.ppf(tail))
                while lower > 0 and b.cdf(lower - 1) > tail:
                    lower -= 1
                while b.cdf(lower) <= tail:
                    lower += 1
                upper = int(b.isf(tail)) + 1
                while b.sf(upper - 2) <= tail:
                    upper -= 1
                while b.sf(upper - 1) > tail:
                    upper += 1
                yield {
                    "count": count, "p": p, "level": level, "lower": lower, "upper": upper,
                }


METHODS = [
    "inverted_cdf", "averaged_inverted_cdf", "closest_observation",
    "interpolated_inverted_cdf", "hazen", "weibull", "linear", "median_unbiased",
    "normal_unbiased",
]


def quantiles():
    samples = [
        [2, 4, 4, 5, 7, 9, 10, 12, 15, 21],
        [3.25],
        [-1.5, 8.0],
        [0.1, -7.0, 3.5, 2.25, 1e6, -0.0, 11.0],
        list(numpy.random.default_rng(1).normal(size=64)),
    ]
    for sample in samples:
        for p in (0.0, 0.03125, 0.125, 0.25, 0.4375, 0.5, 0.75, 0.9, 0.96875, 1.0):
            yield {
                "sample": [float(x) for x in sample], "p": p,
                "types": [float(numpy.quantile(sample, p, method=m)) for m in METHODS],
            }


def moments():
    """Mean and variance in exact fractions, rounded once."""
    generator = numpy.random.default_rng(2)
    samples = [
        [1.0, 2.0],
        list(1e9 + generator.normal(size=100)),
        list(generator.lognormal(5, 2, size=300)),
        list(generator.normal(size=77) * 1e-150),
        [0.1] * 101,
    ]
    for sample in samples:
        exact = [Fraction(float(x)) for x in sample]
        mean = sum(exact) / len(exact)
        squares = sum((x - mean) ** 2 for x in exact)
        yield {
            "sample": [float(x) for x in sample], "mean": float(mean),
            "squaredDeviations": float(squares),
        }


reference = {
    "scipy": scipy.__version__,
    "numpy": numpy.__version__,
    "proportions": list(proportions()),
    "ranks": list(ranks()),
    "quantiles": list(quantiles()),
    "moments": list(moments()),
}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(reference, indent=1) + "\n")
