"""How the time of a run grows with paths, years and clusters: T ∝ sizeᵏ, k by least squares."""

import math
import statistics
import sys

from .places import BUILT
from .running import run_line

PATHS = [100_000, 200_000, 400_000, 800_000, 1_600_000]
YEARS = [5, 10, 20, 40]
CLUSTERS = [3, 6, 12, 24, 48]

# Work of a point, in cluster-years times paths: about a second.
WORK = 50_000_000


def _seconds(paths, *options):
    line = run_line([BUILT / "peer", "--paths", paths, *options])
    return line["seconds"] / line["paths"]


def _plan(scale):
    """(what, size) → the call that gives seconds a path."""
    for paths in PATHS:
        yield ("paths", paths), (max(1024, round(paths * scale)),)
    for what, sizes, fixed in (("years", YEARS, 6), ("clusters", CLUSTERS, 9)):
        for size in sizes:
            paths = max(1024, round(WORK * scale / (size * fixed) / 1024) * 1024)
            yield (what, size), (paths, f"--{what}", size)


def measure(rounds, scale):
    """What → {size: median seconds of one path; of all paths where size is their number}."""
    times = {}
    for _ in range(rounds):
        for key, call in _plan(scale):
            print(f"growth with {key[0]}: {key[1]} …", file=sys.stderr)
            times.setdefault(key, []).append(_seconds(*call))
    found = {}
    for (what, size), seconds in times.items():
        whole = size if what == "paths" else 1
        found.setdefault(what, {})[size] = statistics.median(seconds) * whole
    return found


def exponent(times):
    """The slope of log time over log size."""
    x = [math.log(size) for size in times]
    y = [math.log(seconds) for seconds in times.values()]
    centre = statistics.mean(x)
    return sum((a - centre) * b for a, b in zip(x, y)) / sum((a - centre) ** 2 for a in x)


def steepest(times):
    """The largest slope between neighbouring sizes."""
    points = list(times.items())
    return max(
        math.log(t1 / t0) / math.log(s1 / s0) for (s0, t0), (s1, t1) in zip(points, points[1:])
    )
