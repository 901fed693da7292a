"""Runs one command on a number of cores and reads the JSON line it prints."""

import json
import os
import subprocess

from .places import COMPILED_PEERS

# Settings for old builds of OpenBLAS; a current NumPy is slower with them.
UNSET = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")


class Failed(Exception):
    """A command that could not be run, with the last line it wrote."""


def environment(threads):
    values = {name: value for name, value in os.environ.items() if name not in UNSET}
    # The peers share work among threads themselves; BLAS should not.
    for name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"):
        values[name] = "1"
    values["NUMBA_NUM_THREADS"] = str(threads)
    return values


def cores(threads):
    """The last of the allowed cores: the first does most of the system's own work."""
    return set(sorted(os.sched_getaffinity(0))[-threads:])


def run_line(command, threads=1):
    """The dictionary that a command prints as its last line, run on `threads` cores."""
    done = _run(command, threads)
    try:
        return json.loads(done.stdout.splitlines()[-1])
    except (IndexError, ValueError) as error:
        raise Failed(f"no JSON line from {command[0]}") from error


def run_measured(command):
    """Seconds and peak memory of a whole command on all cores, what it prints thrown away."""
    wrapped = [str(COMPILED_PEERS / "measure"), *map(str, command)]
    done = _run(wrapped, len(os.sched_getaffinity(0)))
    return json.loads(done.stderr.splitlines()[-1])


def _run(command, threads):
    try:
        done = subprocess.run(
            list(map(str, command)),
            capture_output=True,
            text=True,
            env=environment(threads),
            preexec_fn=lambda: os.sched_setaffinity(0, cores(threads)),
            check=False,
        )
    except OSError as error:
        raise Failed(f"{command[0]}: {error.strerror}") from error
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines()
        raise Failed(lines[-1] if lines else f"{command[0]} ended with {done.returncode}")
    return done
