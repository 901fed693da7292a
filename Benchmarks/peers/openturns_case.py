"""OpenTURNS: the case as one symbolic function of 114 standard normals, evaluated over samples."""

import numpy as np
import openturns as ot
from case import Case, options, report, timed

BLOCK = 10_000


def symbolic_function(case):
    """Inputs d_c, e_c_t, x_c_t (drifts, innovations, noises); outputs by cluster, then totals."""
    C, T = range(case.clusters), range(case.years)
    inputs = [f"d{c}" for c in C]
    inputs += [f"{name}{c}_{t}" for name in "ex" for c in C for t in T]
    outputs = [f"q{c}_{t}" for c in C for t in T] + [f"total{t}" for t in T]
    lines = []
    for t in T:
        for c in C:
            lines.append(
                f"var r{c}_{t} := {case.spending[c, t]!r} * exp({case.noise!r} * x{c}_{t})"
            )
            spent = [
                f"{weight!r} * r{c}_{t - lag}"
                for lag, weight in enumerate(map(float, case.lag_weights))
                if lag <= t
            ]
            lines.append(f"var g{c}_{t} := {' + '.join(spent)}")
            worn = f"k{c}_{t - 1}" if t else "0"
            lines.append(f"var m{c}_{t} := {worn} + {case.load_at_start!r} * g{c}_{t}")
            lines.append(f"var k{c}_{t} := {case.kept!r} * ({worn} + g{c}_{t})")
            moves = [f"{float(case.innovations[c, k])!r} * e{k}_{t}" for k in range(c + 1)]
            if t:
                moves.append(f"{case.persistence!r} * z{c}_{t - 1}")
            lines.append(f"var z{c}_{t} := {' + '.join(moves)}")
            drift = f"{t + 1} * ({case.drift_mean!r} + {case.drift_sd!r} * d{c})"
            lines.append(
                f"q{c}_{t} := {float(case.output[c])!r} * exp({case.elasticity!r}"
                f" * ln(1 + {float(case.gain[c])!r} * m{c}_{t}) + {drift} + z{c}_{t}"
                f" + {float(case.centring[c, t])!r})"
            )
        lines.append(f"total{t} := {' + '.join(f'q{c}_{t}' for c in C)}")
    formula = ";\n".join(lines).replace("np.float64", "") + ";"
    return ot.SymbolicFunction(inputs, outputs, formula)


def simulate(case, function, paths):
    inputs = ot.Normal(function.getInputDimension())
    n, hits, mean, squares = 0, 0, 0.0, 0.0
    while n < paths:
        block = min(BLOCK, paths - n)
        sample = function(inputs.getSample(block))
        part = np.array(sample.computeMean())
        spread = np.array(sample.computeVariance()) * (block - 1)
        delta, total = part - mean, n + block
        squares = squares + spread + delta**2 * n * block / total
        mean = mean + delta * block / total
        hits += np.count_nonzero(np.asarray(sample)[:, -1] >= case.target)
        n = total
    return hits / paths, mean, squares / (paths - 1)


def main():
    given, case = options(), Case.read()
    ot.TBB.SetThreadsNumber(given.threads)
    ot.RandomGenerator.SetSeed(given.seed)
    function = symbolic_function(case)
    simulate(case, function, 1000)
    seconds, (probability, mean, variance) = timed(simulate, case, function, given.paths)
    report("OpenTURNS", ot.__version__, given, seconds, probability, mean, variance)


main()
