"""The blocks of results as Markdown, from what was measured."""

from . import growth as growing
from .page import megabytes, number, table
from .rows import BASE, PARKCAST, PEER_ROWS, QUANTILES

# Lane operations a path of the trial kernel that set the marks: a fixed yardstick.
YARDSTICK_OPERATIONS = 6550


def peers(results):
    """Every row: time a path on one core and two, ratio to ParkCast, peak memory."""
    ours = {n: results[PARKCAST.id, n].ns_per_path for n in (1, 2)}
    lines = []
    for row in [PARKCAST, *PEER_ROWS]:
        cells = [row.title]
        one = results.get((row.id, 1))
        if one is None:
            continue
        if not one.lines:
            lines.append([f"{row.title}: not run ({one.failure})", *["–"] * 5])
            continue
        cells[0] += f" ({one.version})"
        for n in (1, 2):
            result = results.get((row.id, n))
            if result is None or not result.lines:
                cells += ["–", "–"]
            else:
                cells += [number(result.ns_per_path), number(result.ns_per_path / ours[n]) + "×"]
        lines.append([*cells, megabytes(one.peak_memory)])
    head = ["", "1 core, ns a path", "ratio", "2 cores, ns a path", "ratio", "peak memory"]
    return table(head, lines)


def marks(results, yardsticks):
    """Ratios that the marks of the project are set on."""

    def ns(row, threads=1):
        result = results.get((row, threads))
        return result.ns_per_path if result and result.lines else None

    rate = sorted(line["lane_operations_per_ns"] for line in yardsticks)[len(yardsticks) // 2]
    yardstick = YARDSTICK_OPERATIONS / rate
    ours, both = ns(PARKCAST.id), ns(PARKCAST.id, 2)
    lines = [
        ["fused multiply-adds of one core", f"{rate:.1f} lane operations a ns"],
        [f"yardstick: {YARDSTICK_OPERATIONS} lane operations", f"{yardstick:.0f} ns"],
        ["six clusters, one core, to the yardstick", f"{ours / yardstick:.2f}×"],
        ["two cores over one", f"{ours / both:.2f}×"],
    ]
    for row, name, threads in (
        ("numpy-blocked", "NumPy in blocks, one core", 1),
        ("cpp", "C++ with mt19937_64, one core", 1),
        ("numba", "Numba, both on two cores", 2),
        ("ema-workbench", "EMA Workbench, one core", 1),
    ):
        theirs = ns(row, threads)
        if theirs:
            lines.append([f"faster than {name}", f"{number(theirs / ns(PARKCAST.id, threads))}×"])
    if ns(QUANTILES.id):
        lines.append(
            ["quantiles of all series on top of moments", f"{(ns(QUANTILES.id) / ours - 1) * 100:+.0f} %"]
        )
    if ns(BASE.id):
        each = ours / results[PARKCAST.id, 1].lines[0]["inputs"]
        base = ns(BASE.id) / results[BASE.id, 1].lines[0]["inputs"]
        lines += [
            ["six clusters, ns a random input", f"{each:.2f}"],
            ["base case, ns a path", number(ns(BASE.id))],
            ["base case, ns a random input", f"{base:.2f}"],
            ["base case to six clusters, a random input", f"{base / each:.2f}×"],
        ]
    return table(["", "measured"], lines)


def command(milliseconds, start, memory):
    """The whole command: time at 10 000 paths, of that the start; peak memory by paths."""
    lines = [
        ["`parkcast run`, base case, 10 000 paths", f"{milliseconds:.0f} ms"],
        ["`parkcast version`: the start alone", f"{start:.0f} ms"],
    ]
    for paths, peak in memory.items():
        shown = f"{paths:,}".replace(",", "\u202f")
        lines.append([f"peak memory, {shown} paths", megabytes(peak)])
    return table(["", "measured"], lines)


def growth(times):
    """Exponents, and the times they are of."""
    lines = []
    for what, points in times.items():
        unit = 1e3 if what == "paths" else 1e9
        shown = ", ".join(f"{size}: {number(seconds * unit)}" for size, seconds in points.items())
        lines.append(
            [
                f"{what} ({'ms a run' if what == 'paths' else 'ns a path'}: {shown})",
                f"{growing.exponent(points):.2f}",
                f"{growing.steepest(points):.2f}",
            ]
        )
    return table(["time grows with", "exponent", "steepest step"], lines)
