"""Makes Sources/CSobol/directions.c: direction numbers of Sobol's sequence.

They are those of Joe and Kuo, "new-joe-kuo-6", as SciPy 1.17.1 carries them in
scipy/stats/_sobol_direction_numbers.npz, for the first 2048 dimensions.
Run it in this folder: python3 sobol_directions.py
"""

import pathlib

import numpy
import scipy

DIMENSIONS = 2048
folder = pathlib.Path(scipy.__file__).parent / "stats"
table = numpy.load(folder / "_sobol_direction_numbers.npz")
polynomials = [int(p) for p in table["poly"][:DIMENSIONS]]
initial = []
for polynomial, row in zip(polynomials, table["vinit"][:DIMENSIONS]):
    degree = max(polynomial.bit_length() - 1, 1)
    numbers = [int(m) for m in row[:degree]]
    assert all(m % 2 == 1 and m < 2 ** (k + 1) for k, m in enumerate(numbers)), numbers
    initial += numbers
assert max(polynomials) < 2**16 and max(initial) < 2**16


def lines(numbers):
    text, line = "", "  "
    for number in numbers:
        word = f"{number},"
        if len(line) + len(word) > 98:
            text, line = text + line.rstrip() + "\n", "  "
        line += word + " "
    return text + line.rstrip() + "\n"


source = f"""// Made by Tests/Reference/sobol_directions.py; see LICENSE.txt in this folder for the numbers.
#include "CSobol.h"

static const uint16_t polynomials[] = {{
{lines(polynomials)}}};

static const uint16_t initial_numbers[] = {{
{lines(initial)}}};

int sobol_dimensions(void) {{ return {DIMENSIONS}; }}

int sobol_initial_number_count(void) {{ return {len(initial)}; }}

const uint16_t *sobol_polynomials(void) {{ return polynomials; }}

const uint16_t *sobol_initial_numbers(void) {{ return initial_numbers; }}
"""
target = pathlib.Path(__file__).resolve().parents[2] / "Sources/CSobol/directions.c"
target.write_text(source)
