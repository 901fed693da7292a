"""The chance that two tied inputs are both among their lowest q, for CopulaTests.

mpmath 1.3.0; Python 3.11. The t copula given its first element: that of the second is a Student's t with one
degree of freedom more (Demarta and McNeil, International Statistical Review 73 (2005) 111-129).
"""

from mpmath import betainc, findroot, gamma, inf, mp, mpf, ncdf, npdf, pi, quad, sqrt

mp.dps = 20


def density(x, nu):
    return gamma((nu + 1) / mpf(2)) / (sqrt(nu * pi) * gamma(nu / mpf(2))) * (1 + x * x / nu) ** (-(nu + 1) / mpf(2))


def cumulative(x, nu):
    tail = betainc(nu / mpf(2), mpf(1) / 2, 0, nu / (nu + x * x), regularized=True) / 2
    return tail if x < 0 else 1 - tail


def student(q, nu, r):
    a = findroot(lambda x: cumulative(x, nu) - q, -3)
    given = lambda x: cumulative((a - r * x) * sqrt((nu + 1) / ((nu + x * x) * (1 - r * r))), nu + 1)
    return quad(lambda x: density(x, nu) * given(x), [-inf, -100, -20, 4 * a, 2 * a, a])


def gaussian(q, r):
    a = findroot(lambda x: ncdf(x) - q, -2.3)
    return quad(lambda x: npdf(x) * ncdf((a - r * x) / sqrt(1 - r * r)), [-inf, -10, -5, a])


print("gaussian", gaussian(mpf("0.01"), mpf("0.5")))
print("t, 4 degrees of freedom", student(mpf("0.01"), 4, mpf("0.5")))
