"""Fits the polynomial in the middle of Sources/Lanes/NormalQuantile.swift and prints it.

z = (p − ½) P(w), w = −ln(4p(1 − p)), for w in 0…5: interpolation of degree 22 at the Chebyshev
points with 50 digits (mpmath 1.3), coefficients of (w − 2.5)ᵏ, k = 0 … 22.
"""

import mpmath as mp

mp.mp.dps = 50
DEGREE, WIDTH = 22, mp.mpf(5)


def ratio(w):
    """Φ⁻¹(p)/(p − ½) where 4p(1 − p) = e^(−w), p < ½."""
    y = mp.sqrt(-mp.expm1(-w))
    p = (1 - y) / 2
    z = -mp.sqrt(-2 * mp.log(2 * p)) if p < 0.2 else -y * mp.sqrt(mp.pi / 2)
    for _ in range(60):
        tail = mp.erfc(-z / mp.sqrt(2)) / 2
        step = mp.log(tail / p) * tail / (mp.exp(-z * z / 2) / mp.sqrt(2 * mp.pi))
        z -= step
        if abs(step) < mp.mpf(10) ** -45:
            break
    return -2 * z / y


points = [mp.cos(mp.pi * (k + mp.mpf(1) / 2) / (DEGREE + 1)) * WIDTH / 2 for k in range(DEGREE + 1)]
matrix = mp.matrix([[u**k for k in range(DEGREE + 1)] for u in points])
coefficients = mp.lu_solve(matrix, mp.matrix([ratio(u + WIDTH / 2) for u in points]))
worst = max(
    abs(mp.polyval([float(c) for c in reversed(list(coefficients))], u) / ratio(u + WIDTH / 2) - 1)
    for u in (WIDTH * (mp.mpf(k) / 400 - mp.mpf(1) / 2) for k in range(1, 400)))
for c in coefficients:
    print(float(c))
print("greatest relative error, coefficients rounded:", mp.nstr(worst, 3))
