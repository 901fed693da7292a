"""All rows compute the same case: their answers may differ by Monte Carlo error and no more."""

import math

# In standard errors. Some sixty comparisons by luck: 60 · 5.7e-7 = 3e-5.
LIMIT = 5.0

# The standard error of a standard deviation is sd · √((κ − 1) / 4n); κ of the total is 3.2.
KURTOSIS = 3.2


class Disagreement(Exception):
    """Answers further apart than chance allows."""


def pooled(result):
    """Paths, probability, mean and standard deviation over all rounds, which have own seeds."""
    n = sum(line["paths"] for line in result.lines)

    def mean(key):
        return sum(line["paths"] * line[key] for line in result.lines) / n

    # Within rounds and between their means.
    centre = mean("mean")
    square = sum(
        line["paths"] * (line["sd"] ** 2 + (line["mean"] - centre) ** 2) for line in result.lines
    )
    return n, mean("probability"), centre, math.sqrt(square / n)


def check(reference, others):
    """Compares each of `others` (name → result) with the reference.

    Returns the largest distance in standard errors, and of what; raises Disagreement beyond the
    limit.
    """
    n, probability, mean, sd = pooled(reference)
    faults, worst = [], (0.0, "")
    for name, result in others.items():
        m, p, x, s = pooled(result)
        shrink = math.sqrt(1 / n + 1 / m)
        distances = {
            "probability": (p, probability, math.sqrt(probability * (1 - probability)) * shrink),
            "mean": (x, mean, sd * shrink),
            "sd": (s, sd, sd * math.sqrt((KURTOSIS - 1) / 4) * shrink),
        }
        for what, (theirs, ours, error) in distances.items():
            distance = abs(theirs - ours) / error
            # Not `distance > LIMIT`: an answer that is not a number is a fault as well.
            if not distance <= LIMIT:
                faults.append(f"{name}: {what} {theirs:.6g}, ParkCast's {ours:.6g}: {distance:.1f} SE")
            else:
                worst = max(worst, (distance, f"{what} of {name}"))
    if faults:
        raise Disagreement("answers disagree\n  " + "\n  ".join(faults))
    return worst
