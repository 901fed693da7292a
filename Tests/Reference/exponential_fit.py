"""Fits the polynomial in Sources/Lanes/Exponential.swift and prints it.

    python3 Tests/Reference/exponential_fit.py

eʳ = 1 + r + r² P(r) for |r| ≤ ½ ln 2: the P of degree 9 for which the greatest error of eʳ,
relative to eʳ, is least (Remez's exchange with 50 digits, mpmath 1.3). Prints the coefficients of
r² … r¹¹ as the nearest numbers of 53 bits, and the greatest error with and without that rounding.

Source: Muller, Elementary Functions (2016), chapter 3.
"""

import mpmath as mp

mp.mp.dps = 50
DEGREE = 9
# A little more than ½ ln 2, since k is found in rounded arithmetic.
REACH = mp.log(2) / 2 * mp.mpf("1.0002")
GRID = [REACH * (mp.mpf(i) / 1000 - 1) for i in range(2001)]


def wanted(r):
    """(eʳ − 1 − r)/r²"""
    if abs(r) > mp.mpf(10) ** -8:
        return (mp.exp(r) - 1 - r) / r**2
    return mp.mpf(1) / 2 + r / 6 + r**2 / 24


def error(coefficients, r):
    """Of eʳ, relative."""
    return (mp.polyval(coefficients[::-1], r) - wanted(r)) * r**2 / mp.exp(r)


def levelled(points):
    """The polynomial whose errors at the points are of one size and of alternating signs."""
    count = len(points)
    matrix, right = mp.matrix(count, count), mp.matrix(count, 1)
    for i, r in enumerate(points):
        for j in range(DEGREE + 1):
            matrix[i, j] = r**j
        # At r = 0 the error has no weight; no point of the exchange lies there for long.
        weight = max(r**2 / mp.exp(r), mp.mpf(10) ** -6)
        matrix[i, DEGREE + 1] = (-1) ** i / weight
        right[i] = wanted(r)
    return list(mp.lu_solve(matrix, right))[: DEGREE + 1]


def extremes(errors):
    """Where, between changes of sign, the error is greatest in size."""
    runs = [[0]]
    for i in range(1, len(errors)):
        if (errors[i] >= 0) == (errors[runs[-1][-1]] >= 0):
            runs[-1].append(i)
        else:
            runs.append([i])
    return [GRID[max(run, key=lambda i: abs(errors[i]))] for run in runs]


def remez():
    count = DEGREE + 2
    points = sorted(REACH * mp.cos(mp.pi * (2 * i + 1) / (2 * count)) for i in range(count))
    for _ in range(12):
        coefficients = levelled(points)
        errors = [error(coefficients, r) for r in GRID]
        found = extremes(errors)
        if len(found) != count or found == points:
            break
        points = found
    return coefficients


def greatest_error(coefficients):
    return mp.nstr(max(abs(error(coefficients, r)) for r in GRID), 3)


fitted = remez()
rounded = [float(c) for c in fitted]
for power, coefficient in enumerate(rounded, start=2):
    print(power, coefficient)
print("greatest relative error:", greatest_error(fitted))
print("with coefficients rounded:", greatest_error([mp.mpf(c) for c in rounded]))
