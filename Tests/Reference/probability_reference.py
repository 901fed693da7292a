"""Makes probability_reference.json: values that the tests of Lanes and Probability compare with.

mpmath 1.3 with 60 digits for functions, SciPy 1.17.1 for distributions, NumPy 2.4 for Philox.
Run it in this folder: python3 probability_reference.py
"""

import json
import math
import random

import mpmath as mp
import numpy
import scipy
from scipy import integrate, optimize, stats
from scipy.stats import qmc

mp.mp.dps = 60
random.seed(20230825)


def cumulative(z):
    return mp.erfc(-mp.mpf(z) / mp.sqrt(2)) / 2


def normal_quantile(p):
    """The quantile by Newton's method in the logarithm of the nearer tail."""
    p = mp.mpf(p)
    if p == 0.5:
        return mp.mpf(0)
    if p > 0.5:
        return -normal_quantile(1 - p)
    z = -mp.sqrt(-2 * mp.log(2 * p)) if p < 0.1 else mp.mpf(float(stats.norm.ppf(float(p))))
    for _ in range(80):
        tail = cumulative(z)
        step = mp.log(tail / p) * tail / (mp.exp(-z * z / 2) / mp.sqrt(2 * mp.pi))
        z -= step
        if abs(step) < mp.mpf(10) ** -50 * abs(z):
            break
    return z


def incomplete_beta(a, b, x):
    """By the power series of DLMF 8.17.8, whose terms are positive."""
    a, b, x = mp.mpf(a), mp.mpf(b), mp.mpf(x)
    if x > 0.5 and x > a / (a + b):
        return 1 - incomplete_beta(b, a, 1 - x)
    term, total, n = mp.mpf(1), mp.mpf(1), 0
    while True:
        n += 1
        term *= (a + b + n - 1) / (a + n) * x
        total += term
        if term < total * mp.mpf(10) ** -45 and (a + b + n) / (a + n + 1) * x < 0.999:
            return x**a * (1 - x) ** b / (a * mp.beta(a, b)) * total


def pairs(arguments, function):
    return [[x, float(function(mp.mpf(x)))] for x in arguments]


def uniform(low, high, count):
    return [random.uniform(low, high) for _ in range(count)]


def mixed_probabilities():
    return sorted(
        uniform(0, 1, 60)
        + [10.0 ** -k for k in (1, 2, 3, 5, 8, 10, 11, 12, 16, 20, 50, 100, 200, 300, 307, 310, 320)]
        + [5e-324, 2.0**-54, 0.075, 0.0750001, 0.925, 0.5, 1 - 2.0**-53]
        + [0.5 + s * 10.0 ** -k for k in (3, 6, 9, 12, 15) for s in (-1, 1)]
        + [float(mp.exp(-25)), float(mp.exp(-25)) * (1 - 1e-15), float(mp.exp(-25)) * (1 + 1e-15)]
    )


functions = {
    "exponential": pairs(
        uniform(-745, 709.7, 150) + uniform(-1, 1, 50)
        + [-745.13, -708.4, -720.5, -1e-300, 1e-20, 709.782712893384, 5e-324], mp.exp),
    "logarithm": pairs(
        [math.ldexp(random.uniform(0.5, 1), random.randint(-1073, 1024)) for _ in range(150)]
        + uniform(0.5, 2, 50)
        + [5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 1 - 2.0**-53, 1 + 2.0**-52,
           0.7071067811865475, 0.7071067811865476, 1.4142135623730951], mp.log),
    "normalQuantile": pairs(mixed_probabilities(), normal_quantile),
    "normalCumulative": pairs(
        uniform(-37.5, 8, 100) + uniform(-1, 1, 30) + [-37.5, -5.656854249492381, -5.65686, -0.67449,
         -0.67448, 0.0, 8.0], cumulative),
    "normalDensity": pairs(
        uniform(-37, 37, 50), lambda z: mp.exp(-z * z / 2) / mp.sqrt(2 * mp.pi)),
    "millsRatio": pairs(
        uniform(-5, 60, 60), lambda z: cumulative(-z) * mp.exp(z * z / 2) * mp.sqrt(2 * mp.pi)),
    "logGamma": pairs(
        uniform(0.01, 30, 80) + [10.0**k for k in range(-300, 301, 30)]
        + [0.5, 1.5, 2.5, 15.0, 0.999, 1.001, 1.999999, 2.000001], mp.loggamma),
    "normalScoreCorrelation": pairs(uniform(-1, 1, 40), lambda r: 2 * mp.sin(mp.pi * r / 6)),
}

beta, beta_quantile, gamma = [], [], []
for low, high in ((-2, 0), (0, 1.7), (1.7, 3.5)):
    for _ in range(25):
        a, b = 10 ** random.uniform(low, high), 10 ** random.uniform(low, high)
        x = min(max(random.betavariate(a, b), 1e-250), 1 - 1e-9)
        beta.append([a, b, x, float(incomplete_beta(a, b, x))])
        p = random.choice([random.uniform(0, 1), 10 ** random.uniform(-14, -1)])
        beta_quantile.append([a, b, p])
        x = max(random.gammavariate(a, 1), 1e-250)
        lower = mp.gammainc(mp.mpf(a), 0, mp.mpf(x), regularized=True)
        gamma.append([a, x, float(lower), float(1 - lower)])


def solved(a, b, p):
    """The quantile by bisection of ln x, then Newton's method."""
    if incomplete_beta(a, b, 0.5) < p:
        return None
    low, high = mp.mpf(-3000), mp.log(mp.mpf(0.5))
    for _ in range(60):
        middle = (low + high) / 2
        if incomplete_beta(a, b, mp.exp(middle)) < p:
            low = middle
        else:
            high = middle
    x = mp.exp((low + high) / 2)
    for _ in range(3):
        density = x ** (mp.mpf(a) - 1) * (1 - x) ** (mp.mpf(b) - 1) / mp.beta(mp.mpf(a), mp.mpf(b))
        x -= (incomplete_beta(a, b, x) - p) / density
    return float(x)


beta_quantile = [[a, b, p, solved(a, b, p)] for a, b, p in beta_quantile]
beta_quantile = [row for row in beta_quantile if row[3] is not None and row[3] > 1e-290]

levels = [1e-12, 1e-6, 0.001, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 0.999]
tails = [1e-15, 1e-9, 1e-4]


def pert(least, mode, most):
    width = most - least
    return stats.beta(1 + 4 * (mode - least) / width, 1 + 4 * (most - mode) / width, least, width)


def upper_quantile(kind, parameters, law, q):
    """SciPy's, but for the triangular law, whose upper tail it takes from 1 − q."""
    if kind == "triangular":
        least, mode, most = map(mp.mpf, parameters)
        if q * (most - least) < most - mode:
            return float(most - mp.sqrt(q * (most - least) * (most - mode)))
        return float(least + mp.sqrt((1 - mp.mpf(q)) * (most - least) * (mode - least)))
    return float(law.isf(q))


def modified_pert(least, mode, most, weight):
    width = most - least
    return stats.beta(
        1 + weight * (mode - least) / width, 1 + weight * (most - mode) / width, least, width)


def log_normal_by_moments(mean, deviation):
    sigma = math.sqrt(math.log1p((deviation / mean) ** 2))
    return stats.lognorm(sigma, scale=mean / math.sqrt(1 + (deviation / mean) ** 2))


class Cut:
    """A SciPy law cut to a range; quantiles through the nearer tail, moments by quadrature."""

    def __init__(self, law, least, most):
        self.law, self.below, self.above = law, law.cdf(least), law.sf(most)
        self.inside = 1 - self.below - self.above
        self.least, self.most = least, most

    def ppf(self, p):
        lower = self.below + p * self.inside
        return self.law.ppf(lower) if lower < 0.5 else self.isf(1 - p)

    def isf(self, q):
        upper = self.above + q * self.inside
        return self.law.isf(upper) if upper < 0.5 else self.law.ppf(1 - upper)

    def pdf(self, x):
        return self.law.pdf(x) / self.inside

    def moment(self, f):
        middle = self.law.median()
        ends = [self.least, min(max(middle, self.least), self.most), self.most]
        return sum(
            integrate.quad(lambda x: f(x) * self.pdf(x), a, b, epsabs=0, epsrel=1e-13, limit=400)[0]
            for a, b in zip(ends, ends[1:]) if a < b)

    def mean(self):
        return self.moment(lambda x: x)

    def var(self):
        mean = self.mean()
        return self.moment(lambda x: (x - mean) ** 2)


class Mixed:
    """A mixture of SciPy laws; quantiles by bisection of the nearer tail."""

    def __init__(self, parts):
        self.parts = parts

    def solve(self, p, q, upper):
        def gap(x):
            if upper:
                return q - sum(w * law.sf(x) for w, law in self.parts)
            return sum(w * law.cdf(x) for w, law in self.parts) - p
        ends = [law.isf(q) if upper else law.ppf(p) for _, law in self.parts]
        return optimize.brentq(gap, min(ends), max(ends), xtol=1e-300, rtol=1e-15, maxiter=500)

    def ppf(self, p):
        return self.solve(p, 1 - p, p > 0.5)

    def isf(self, q):
        return self.solve(1 - q, q, q < 0.5)

    def pdf(self, x):
        return sum(w * law.pdf(x) for w, law in self.parts)

    def mean(self):
        return sum(w * law.mean() for w, law in self.parts)

    def var(self):
        mean = self.mean()
        return sum(w * (law.var() + (law.mean() - mean) ** 2) for w, law in self.parts)


class Metalog:
    """Keelin (2016), equations 6 to 13, with mpmath."""

    def __init__(self, points, least=None, most=None):
        self.least, self.most = least, most
        rows, right = [], []
        for p, x in points:
            rows.append(self.terms(mp.mpf(p), 1 - mp.mpf(p), len(points)))
            right.append(self.height(mp.mpf(x)))
        self.a = list(mp.lu_solve(mp.matrix(rows), mp.matrix(right)))

    @staticmethod
    def terms(y, rest, count):
        c, log = y - mp.mpf(1) / 2, mp.log(y / rest)
        terms = [mp.mpf(1), log, c * log, c]
        for k in range(5, count + 1):
            terms.append(c ** ((k - 1) // 2) if k % 2 else c ** (k // 2 - 1) * log)
        return terms[:count]

    def height(self, x):
        if self.least is None and self.most is None:
            return x
        if self.most is None:
            return mp.log(x - self.least)
        if self.least is None:
            return -mp.log(self.most - x)
        return mp.log((x - self.least) / (self.most - x))

    def value(self, y, rest):
        m = mp.fdot(self.a, self.terms(y, rest, len(self.a)))
        if self.least is None and self.most is None:
            return m
        if self.most is None:
            return self.least + mp.exp(m)
        if self.least is None:
            return self.most - mp.exp(-m)
        return (self.least + self.most * mp.exp(m)) / (1 + mp.exp(m))

    def ppf(self, p):
        return self.value(mp.mpf(p), 1 - mp.mpf(p))

    def isf(self, q):
        return self.value(1 - mp.mpf(q), mp.mpf(q))

    def density_at(self, p):
        return 1 / mp.diff(lambda y: self.value(y, 1 - y), mp.mpf(p), h=mp.mpf(p) * 1e-20)

    def moment(self, f):
        def part(u):
            y = 1 / (1 + mp.exp(-u))
            rest = 1 / (1 + mp.exp(u))
            return f(self.value(y, rest)) * y * rest
        return mp.quad(part, [-120, -60, -30, -15, -8, -4, -2, -1, 0, 1, 2, 4, 8, 15, 30, 60, 120])

    def mean(self):
        with mp.workdps(20):
            return self.moment(lambda x: x)

    def var(self):
        with mp.workdps(20):
            mean = self.moment(lambda x: x)
            return self.moment(lambda x: (x - mean) ** 2)


def density(law, p):
    return float(law.density_at(p) if hasattr(law, "density_at") else law.pdf(law.ppf(p)))


THREE = [(0.1, 2), (0.5, 5), (0.9, 11)]
FIVE = [(0.05, -3), (0.25, 0), (0.5, 4), (0.75, 9), (0.95, 20)]
TEN = [(0.01, 1.23), (0.05, 2.05), (0.1, 2.62), (0.25, 3.8), (0.4, 4.82), (0.6, 6.26),
       (0.75, 7.66), (0.9, 10.02), (0.95, 11.63), (0.99, 15.07)]


def flat(points):
    return [number for point in points for number in point]


frozen = [
    ("uniform", [-1, 3], stats.uniform(-1, 4)),
    ("triangular", [0, 3, 10], stats.triang(0.3, 0, 10)),
    ("triangular", [0, 0, 1], stats.triang(0, 0, 1)),
    ("triangular", [-2, 5, 5], stats.triang(1, -2, 7)),
    ("pert", [0, 3, 10], pert(0, 3, 10)),
    ("pert", [30, 75, 200], pert(30, 75, 200)),
    ("pert", [-2.2, -2.2, -2.1], pert(-2.2, -2.2, -2.1)),
    ("normal", [3, 2], stats.norm(3, 2)),
    ("logNormal", [math.exp(1), 0.5], stats.lognorm(0.5, scale=math.exp(1))),
    ("logNormal", [2, 1.7], stats.lognorm(1.7, scale=2)),
    ("beta", [2, 5, 0, 1], stats.beta(2, 5)),
    ("beta", [0.3, 0.4, -1, 2], stats.beta(0.3, 0.4, -1, 3)),
    ("beta", [300, 4000, 0, 1], stats.beta(300, 4000)),
    ("truncatedNormal", [1, 2, 0, 4], stats.truncnorm(-0.5, 1.5, 1, 2)),
    ("truncatedNormal", [0, 1, 5, 6], stats.truncnorm(5, 6)),
    ("truncatedNormal", [0, 1, -3, 1.5], stats.truncnorm(-3, 1.5)),
    ("logUniform", [1, 100], stats.loguniform(1, 100)),
    ("logUniform", [20, 21], stats.loguniform(20, 21)),
    ("modifiedPERT", [0, 3, 10, 2], modified_pert(0, 3, 10, 2)),
    ("modifiedPERT", [-5, 1, 2, 20], modified_pert(-5, 1, 2, 20)),
    ("logNormalByMoments", [300, 30], log_normal_by_moments(300, 30)),
    ("logNormalByMoments", [1, 4], log_normal_by_moments(1, 4)),
    ("gamma", [2.5, 1.5], stats.gamma(2.5, scale=1.5)),
    ("gamma", [0.3, 7], stats.gamma(0.3, scale=7)),
    ("gamma", [1, 1], stats.gamma(1)),
    ("gamma", [900, 0.01], stats.gamma(900, scale=0.01)),
    ("weibull", [1.5, 2], stats.weibull_min(1.5, scale=2)),
    ("weibull", [0.6, 3], stats.weibull_min(0.6, scale=3)),
    ("weibull", [40, 1], stats.weibull_min(40)),
    ("gumbel", [1, 2], stats.gumbel_r(1, 2)),
    ("generalisedExtremeValue", [1, 2, 0.2], stats.genextreme(-0.2, 1, 2)),
    ("generalisedExtremeValue", [1, 2, -0.3], stats.genextreme(0.3, 1, 2)),
    ("generalisedExtremeValue", [-4, 0.5, -1.2], stats.genextreme(1.2, -4, 0.5)),
    ("generalisedExtremeValue", [1, 2, 0], stats.gumbel_r(1, 2)),
    ("pareto", [1, 2.5], stats.pareto(2.5)),
    ("pareto", [30, 9], stats.pareto(9, scale=30)),
    ("logistic", [2, 0.7], stats.logistic(2, 0.7)),
    ("studentT", [0, 1, 5], stats.t(5)),
    ("studentT", [10, 3, 2.4], stats.t(2.4, 10, 3)),
    ("studentT", [0, 1, 300], stats.t(300)),
    ("truncatedGamma", [2.5, 1.5, 2, 9], Cut(stats.gamma(2.5, scale=1.5), 2, 9)),
    ("truncatedGumbel", [1, 2, 3, 40], Cut(stats.gumbel_r(1, 2), 3, 40)),
    ("truncatedLogistic", [2, 0.7, -1, 2.5], Cut(stats.logistic(2, 0.7), -1, 2.5)),
    ("mixtureOfNormals", [0.3, 0, 1, 0.7, 3, 0.5],
     Mixed([(0.3, stats.norm(0, 1)), (0.7, stats.norm(3, 0.5))])),
    ("metalog", flat(THREE), Metalog(THREE)),
    ("metalog", flat(FIVE), Metalog(FIVE)),
    ("metalog", flat(TEN), Metalog(TEN)),
    ("metalogFrom", [0] + flat(TEN), Metalog(TEN, least=0)),
    ("metalogTo", [60] + flat(FIVE), Metalog(FIVE, most=60)),
    ("metalogBetween", [-10, 40] + flat(FIVE), Metalog(FIVE, least=-10, most=40)),
]
distributions = [
    {
        "kind": kind,
        "parameters": parameters,
        "mean": float(law.mean()),
        "variance": float(law.var()),
        "quantiles": [[p, float(law.ppf(p))] for p in levels],
        "upperQuantiles": [[q, upper_quantile(kind, parameters, law, q)] for q in tails],
        "densities": [
            row for row in ([float(law.ppf(p)), density(law, p)] for p in levels)
            if math.isfinite(row[1])
        ],
    }
    for kind, parameters, law in frozen
]


def truncated_moments(a, b):
    """Mean and variance of a standard normal number between a and b."""
    a, b = mp.mpf(a), mp.mpf(b)
    with mp.workdps(250):
        density = lambda t: mp.exp(-t * t / 2) / mp.sqrt(2 * mp.pi)
        mass = (mp.erfc(a / mp.sqrt(2)) - mp.erfc(b / mp.sqrt(2))) / 2
        mean = (density(a) - density(b)) / mass
        variance = 1 + (a * density(a) - b * density(b)) / mass - mean * mean
    return float(mean), float(variance)


truncated = [
    [a, b, *truncated_moments(a, b)]
    for a, b in ((50, 60), (8, 1e6), (-1e6, -20), (300, 1e6), (1, 1.001), (-0.001, 0.002), (-9, 9))
]

MASK = 2**64 - 1


def philox(key, counter):
    state = {
        "bit_generator": "Philox",
        "state": {
            "counter": numpy.array(counter, dtype=numpy.uint64),
            "key": numpy.array(key, dtype=numpy.uint64),
        },
        "buffer": numpy.zeros(4, dtype=numpy.uint64), "buffer_pos": 4, "has_uint32": 0, "uinteger": 0,
    }
    generator = numpy.random.Philox()
    generator.state = state
    return [int(x) for x in generator.random_raw(4)]


def block(key, counter):
    """NumPy counts up before it makes a block."""
    number = (sum(word << (64 * i) for i, word in enumerate(counter)) - 1) % 2**256
    return philox(key, [(number >> (64 * i)) & MASK for i in range(4)])


blocks = [
    {"key": list(map(str, key)), "counter": list(map(str, counter)),
     "block": list(map(str, block(key, counter)))}
    for key, counter in (
        ([0, 0], [0, 0, 0, 0]), ([1, 2], [3, 4, 5, 6]), ([MASK, MASK], [MASK] * 4),
        ([0x243F6A8885A308D3, 0x13198A2E03707344], [7, MASK - 1, 0, 0]))
]


def fnv(name):
    value = 0xCBF29CE484222325
    for byte in name.encode():
        value = ((value ^ byte) * 0x100000001B3) & MASK
    return value


def finaliser(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def rotated(x, k):
    return ((x << k) | (x >> (64 - k))) & MASK


def stream(seed, factor, step, chunk, draws):
    """NormalStream, written again from its description."""
    words = block([seed, fnv(factor)], [chunk & MASK, step & MASK, 0, 0])
    lanes = [
        [finaliser((w + (lane + 1) * 0x9E3779B97F4A7C15) & MASK) for w in words]
        for lane in range(8)
    ]
    result = []
    for _ in range(draws):
        for s in lanes:
            bits = (rotated((s[0] + s[3]) & MASK, 23) + s[0]) & MASK
            shifted = (s[1] << 17) & MASK
            s[2] ^= s[0]
            s[3] ^= s[1]
            s[1] ^= s[2]
            s[0] ^= s[3]
            s[2] ^= shifted
            s[3] = rotated(s[3], 45)
            p = mp.mpf(2 * (bits >> 12) + 1) / 2**54
            result.append(float(normal_quantile(p)) * (-1 if bits & 1 else 1) * 1.0)
    return result


streams = [
    {"seed": str(seed), "factor": factor, "step": step, "chunk": chunk,
     "values": stream(seed, factor, step, chunk, 3)}
    for seed, factor, step, chunk in (
        (1, "shock", 0, 0), (1, "shock", 1, 0), (1, "shock", 0, 1),
        (18446744073709551615, "law.ratio", -3, 97))
]

def student_rank_correlation(r, nu):
    """12 E[T(X) T(Y)] − 3 under the bivariate t density, by quadrature in z of the marginals."""
    law = stats.t(nu)
    # u = T(x), v = T(y): 12 ∫∫ u v c(u, v) du dv − 3, by Gauss–Legendre on a graded grid.
    nodes, weights = numpy.polynomial.legendre.leggauss(24)
    edges = numpy.concatenate(
        [[0], 0.5 * 0.35 ** numpy.arange(14, -1, -1), 1 - 0.5 * 0.35 ** numpy.arange(1, 15), [1]])
    u = numpy.concatenate(
        [(b - a) / 2 * nodes + (a + b) / 2 for a, b in zip(edges, edges[1:])])
    w = numpy.concatenate([(b - a) / 2 * weights for a, b in zip(edges, edges[1:])])
    x = law.ppf(u)
    # E[T(Y) | X = x]: Y is r x + √((ν + x²)(1 − r²)/(ν + 1)) T with ν + 1 degrees of freedom.
    inner = stats.t(nu + 1)
    t = inner.ppf(u)
    scale = numpy.sqrt((nu + x**2) * (1 - r * r) / (nu + 1))
    given = (law.cdf(r * x[:, None] + scale[:, None] * t[None, :]) * w[None, :]).sum(axis=1)
    return float(12 * (w * u * given).sum() - 3)


def sobol_points(dimensions, indices):
    """A row for each index: SciPy's points in Gray order, of 52 digits and more."""
    points = qmc.Sobol(1000, scramble=False, bits=60).random(4096)
    return [[float(points[i, d]) for d in dimensions] for i in indices]


document = {
    "versions": {"mpmath": mp.__version__, "scipy": scipy.__version__, "numpy": numpy.__version__},
    "functions": functions,
    "incompleteBeta": beta,
    "incompleteBetaQuantile": beta_quantile,
    "incompleteGamma": gamma,
    "distributions": distributions,
    "sobol": {
        "dimensions": [0, 1, 2, 3, 4, 7, 31, 100, 499, 998, 999],
        "indices": [0, 1, 2, 3, 5, 8, 100, 1023, 4095],
        "points": sobol_points([0, 1, 2, 3, 4, 7, 31, 100, 499, 998, 999],
                               [0, 1, 2, 3, 5, 8, 100, 1023, 4095]),
    },
    "studentRankCorrelation": [
        [nu, r, student_rank_correlation(r, nu)]
        for nu in (2.5, 4, 10, 200) for r in (-0.9, -0.3, 0.2, 0.5, 0.8, 0.97)
    ],
    "poisson": [
        {
            "mean": mean,
            "counts": [
                [int(k), float(mp.gammainc(mp.mpf(int(k)) + 1, mp.mpf(mean), regularized=True)),
                 float(mp.gammainc(mp.mpf(int(k)) + 1, 0, mp.mpf(mean), regularized=True)),
                 float(mp.exp(k * mp.log(mean) - mean - mp.loggamma(mp.mpf(int(k)) + 1)))]
                for k in sorted({int(stats.poisson(mean).ppf(p)) for p in levels}
                                | {int(stats.poisson(mean).isf(q)) for q in tails})
            ],
            "quantiles": [[p, int(stats.poisson(mean).ppf(p))] for p in levels],
        }
        for mean in (0.02, 1, 3.5, 40, 2500)
    ],
    "truncatedMoments": truncated,
    "factorKeys": {name: str(fnv(name)) for name in ("", "a", "law.ratio", "数字经济")},
    "philox": blocks,
    "streams": streams,
}
with open("probability_reference.json", "w") as file:
    json.dump(document, file, indent=0, ensure_ascii=False, allow_nan=False)
    file.write("\n")
