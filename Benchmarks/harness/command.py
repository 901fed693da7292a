"""The command as people run it: start, read, run, print."""

import statistics
import sys

from .places import BASE_CASE, PARKCAST
from .running import run_measured


def _run(paths):
    return run_measured([PARKCAST, "run", BASE_CASE, "--paths", paths, "--quiet"])


def milliseconds(runs, paths=10_000):
    """Median wall time of the whole command on the base case, two runs thrown away."""
    print(f"the whole command, {paths} paths, {runs} times …", file=sys.stderr)
    return statistics.median(_run(paths)["seconds"] for _ in range(runs + 2)) * 1e3


def milliseconds_of_start(runs):
    """Median wall time of `parkcast version`: what starting a process costs."""
    return statistics.median(
        run_measured([PARKCAST, "version"])["seconds"] for _ in range(runs)
    ) * 1e3


def peak_memory(paths):
    """Bytes that a whole run of the base case has in use at most."""
    print(f"the whole command, {paths} paths, once …", file=sys.stderr)
    return _run(paths)["peak_memory"]
