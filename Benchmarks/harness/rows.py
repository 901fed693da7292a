"""The rows of the table: who computes the six-cluster case, and how it is called."""

from dataclasses import dataclass

from .places import BASE_CASE, BUILT, COMPILED_PEERS, PEERS, PYTHON


@dataclass(frozen=True)
class Row:
    id: str  # for ONLY=
    title: str
    command: tuple
    paths: int  # a core and run: about one second and a half of work
    threads: tuple = (1, 2)
    agrees: bool = True  # with all others: it computes the same case

    def call(self, threads, seed, scale):
        paths = max(1000, round(self.paths * threads * scale))
        return [*self.command, "--paths", paths, "--threads", threads, "--seed", seed]


def _python(name):
    return (PYTHON, "-W", "ignore", PEERS / f"{name}.py")


PARKCAST = Row("parkcast", "ParkCast", (BUILT / "peer",), 1_500_000)

PEER_ROWS = [
    Row("jax", "JAX, CPU, float32", _python("jax_case"), 500_000),
    Row("numpy-blocked", "NumPy, float64, blocks of 1000", _python("numpy_blocked"), 300_000),
    Row("numpy-whole", "NumPy, float64, whole arrays", _python("numpy_whole"), 200_000, (1,)),
    Row("cpp", "C++ -O3, mt19937_64, normal_distribution", (COMPILED_PEERS / "six_cluster",), 400_000),
    Row("numba", "Numba, prange, float64", _python("numba_case"), 250_000),
    Row("openturns", "OpenTURNS, symbolic function", _python("openturns_case"), 100_000),
    Row("plain-swift", "Swift, plain arrays, system generator", (COMPILED_PEERS / "plain_swift",), 20_000),
    Row("ema-workbench", "EMA Workbench, NumPy function a path", _python("ema_workbench_case"), 4_000),
]

# ParkCast's own further rows.
QUANTILES = Row(
    "quantiles", "ParkCast with quantiles of all series", (BUILT / "peer", "--quantiles"), 1_500_000,
    (1,),
)
BASE = Row(
    "base", "ParkCast, base case", (BUILT / "peer", "--scenario", BASE_CASE), 500_000, (1,),
    agrees=False,
)
OWN_ROWS = [QUANTILES, BASE]
