"""Reference values for Tests/LanesTests, written to lanes_reference.json.

    python3 Tests/Reference/lanes_reference.py

Made with mpmath 1.3 at 60 digits. A row is [x, nearest number to f(x), what that lacks in units
of its last place], so that errors of a fraction of a unit can be told. Numbers are written in
hexadecimal, which keeps their bits.
"""

import json
import math
import pathlib
import random
import sys

import mpmath as mp

mp.mp.dps = 60
SEED = 20240
SMALLEST_NORMAL = sys.float_info.min


def row(f, x):
    exact = f(mp.mpf(x))
    nearest = float(exact)
    rest = (exact - mp.mpf(nearest)) / mp.mpf(math.ulp(nearest))
    return [x.hex(), nearest.hex(), float(mp.nstr(rest, 6))]


def rows(f, points):
    return [row(f, x) for x in dict.fromkeys(points)]


def about(x, count=3):
    """x and its neighbours."""
    below = above = x
    found = [x]
    for _ in range(count):
        below, above = math.nextafter(below, -math.inf), math.nextafter(above, math.inf)
        found += [below, above]
    return found


def borders(f, low, high, reached):
    """The last number that does not satisfy `reached`, the first that does."""
    while math.nextafter(low, math.inf) < high:
        middle = (low + high) / 2
        low, high = (low, middle) if reached(f(mp.mpf(middle))) else (middle, high)
    return low, high


def exponential_points(draw):
    yield from (draw.uniform(-745.13, 709.78) for _ in range(900))
    yield from (draw.uniform(-1, 1) for _ in range(400))
    yield from (draw.choice([-1, 1]) * 2 ** draw.uniform(-70, 0) for _ in range(250))
    # Results below the normal range.
    yield from (draw.uniform(-745.13, -708.39) for _ in range(400))
    # Where the whole power of two changes: halfway between multiples of ln 2.
    for k in range(-1075, 1024, 13):
        yield float((k + mp.mpf(1) / 2) * mp.log(2))
    # Where the way of computing changes.
    yield from about(708.0)
    yield from about(-708.0)
    yield from about(float(mp.log(SMALLEST_NORMAL)))
    yield from [0.0, 1.0, -1.0, 5e-324, -5e-324, 2.0**-53, -(2.0**-54)]


def logarithm_points(draw):
    yield from (math.ldexp(draw.uniform(1, 2), draw.randint(-1022, 1023)) for _ in range(900))
    yield from (draw.uniform(0.5, 2) for _ in range(500))
    # Near 1, where the logarithm is small.
    yield from (1 + draw.choice([-0.5, 1]) * 2 ** draw.uniform(-52, -3) for _ in range(300))
    # Below the normal range.
    yield from (draw.randint(1, 2 ** draw.randint(1, 52)) * 5e-324 for _ in range(300))
    # Where the exponent changes hands: mantissas about the root of two.
    for exponent in range(-1022, 1023, 93):
        yield from about(math.ldexp(math.sqrt(2), exponent), 2)
    yield from about(1.0)
    yield from about(SMALLEST_NORMAL)
    yield from [5e-324, sys.float_info.max, 2.0, 10.0, math.nextafter(sys.float_info.max, 0)]


def normal_quantile(p):
    """Φ⁻¹(p) by Newton's method on ln Φ."""
    if p == mp.mpf(1) / 2:
        return mp.mpf(0)
    if p > mp.mpf(1) / 2:
        return -normal_quantile(1 - p)
    if p > mp.mpf("0.4"):
        z = (p - mp.mpf(1) / 2) * mp.sqrt(2 * mp.pi)
    else:
        z = -mp.sqrt(-2 * mp.log(2 * p))
    for _ in range(200):
        tail = mp.erfc(-z / mp.sqrt(2)) / 2
        step = mp.log(tail / p) * tail * mp.sqrt(2 * mp.pi) * mp.exp(z * z / 2)
        z -= step
        if abs(step) < mp.mpf(10) ** -30 * abs(z):
            return z
    raise ArithmeticError(f"no quantile at {p}")


def quantile_points(draw):
    yield from (10 ** draw.uniform(-300, 0) / 2 for _ in range(600))
    yield from (10 ** draw.uniform(-16, 0) / 2 for _ in range(400))
    yield from (draw.random() for _ in range(500))
    yield from (1 - 10 ** draw.uniform(-15.9, -0.3) for _ in range(300))
    yield from (0.5 + draw.choice([-0.5, 1]) * 2 ** draw.uniform(-52, -2) for _ in range(200))
    # Where the way of computing changes: |p − ½| = 0.4983, p = e⁻²⁵, and the upper ends of both.
    for joint in [0.0017, 0.9983, 1.388794386496402e-11, 1 - 1.388794386496402e-11]:
        yield from about(joint)
    yield from [1e-300, SMALLEST_NORMAL, 5e-324, 1 - 2.0**-53, 2.0**-54, 0.25, 0.75]


def root_points(draw):
    yield from (2 ** draw.uniform(0, 1000) for _ in range(500))
    yield from (draw.uniform(1, 16) for _ in range(300))
    for exponent in range(0, 1000, 37):
        yield from about(2.0**exponent, 1) if exponent > 0 else [1.0, math.nextafter(1.0, 2)]
    yield from [2.0**1000, math.nextafter(2.0**1000, 0)]


draw = random.Random(SEED)
last_finite, first_infinite = borders(
    mp.exp, 709.0, 710.0, lambda y: y >= mp.mpf(2) ** 1024 - mp.mpf(2) ** 970)
last_zero, first_not_zero = borders(mp.exp, -746.0, -745.0, lambda y: y > mp.mpf(2) ** -1075)
reference = {
    "mpmath": mp.__version__,
    "seed": SEED,
    # The last x with a finite eˣ and the first without; the last with 0 and the first without.
    "exponentialBorders": [x.hex() for x in (last_finite, first_infinite, last_zero, first_not_zero)],
    "exponential": rows(mp.exp, [*exponential_points(draw), last_finite, first_not_zero]),
    "logarithm": rows(mp.log, logarithm_points(draw)),
    "normalQuantile": rows(normal_quantile, quantile_points(draw)),
    "inverseFourthRoot": rows(lambda x: x ** (mp.mpf(-1) / 4), root_points(draw)),
}
text = ",\n".join(
    f" {json.dumps(name)}: "
    + ("[\n" + ",\n".join("  " + json.dumps(r) for r in value) + "\n ]"
       if isinstance(value, list) and isinstance(value[0], list) else json.dumps(value))
    for name, value in reference.items())
pathlib.Path(__file__).with_name("lanes_reference.json").write_text("{\n" + text + "\n}\n")
