"""Values of Φ⁻¹(f/2) for Tests/ProbabilityTests/NormalTableTests, written to
normal_table_reference.json.

    python3 Tests/Reference/normal_table_reference.py

Made with mpmath 1.3 at 40 digits. From each of the twelve octaves 2⁻¹² … 1 of the table, 24 of
its 512 pieces: both ends, the places between the points of the cubic where its error is greatest,
and a random place. Then what lies below the table. Numbers are written in hexadecimal, which keeps
their bits.
"""

import json
import math
import pathlib
import random

import mpmath as mp

mp.mp.dps = 40
SEED = 20241
OCTAVES, PIECES, SAMPLED = 12, 512, 24


def lower_quantile(f):
    """Φ⁻¹(f/2) by Newton's method on ln Φ."""
    p = mp.mpf(f) / 2
    z = (p - mp.mpf(1) / 2) * mp.sqrt(2 * mp.pi) if p > 0.4 else -mp.sqrt(-2 * mp.log(2 * p))
    for _ in range(200):
        tail = mp.erfc(-z / mp.sqrt(2)) / 2
        step = mp.log(tail / p) * tail * mp.sqrt(2 * mp.pi) * mp.exp(z * z / 2)
        z -= step
        if abs(step) < mp.mpf(10) ** -25 * abs(z):
            return z
    raise ArithmeticError(f"no quantile at {f}")


def points(draw):
    for octave in range(OCTAVES):
        start = 2.0 ** (octave - OCTAVES)
        width = start / PIECES
        pieces = {0, PIECES - 1, *draw.sample(range(1, PIECES - 1), SAMPLED - 2)}
        for piece in sorted(pieces):
            left = start + piece * width
            yield left
            # Between the points at 0, ¼, ¾ and 1 the product of distances peaks here.
            yield from (left + width * part for part in (0.1, 0.5, 0.9))
            yield math.nextafter(left + width, 0)
            yield left + width * draw.random()
    # The whole range of a stream, whose fractions are odd multiples of 2⁻⁵³.
    yield from [2.0**-53, 3 * 2.0**-53, 1 - 2.0**-53, 1 - 3 * 2.0**-53]
    yield math.nextafter(2.0**-12, 0)
    yield from (2 ** draw.uniform(-52, -12) for _ in range(200))


draw = random.Random(SEED)
rows = [[f.hex(), float(lower_quantile(f)).hex()] for f in dict.fromkeys(points(draw))]
text = ",\n".join("  " + json.dumps(row) for row in rows)
pathlib.Path(__file__).with_name("normal_table_reference.json").write_text(
    f'{{\n "mpmath": "{mp.__version__}",\n "seed": {SEED},\n "rows": [\n{text}\n ]\n}}\n')
