"""`make bench`: see Benchmarks/README.md for what it does and its options."""

import argparse
import os
import pathlib
import sys

from . import agreement, blocks, command, growth, machine, page
from .places import BUILT, PAGE
from .rounds import run_rounds
from .rows import OWN_ROWS, PARKCAST, PEER_ROWS

PARTS = ("peers", "command", "growth")


def options():
    ids = [row.id for row in PEER_ROWS + OWN_ROWS]
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--scale", type=float, default=1.0, help="times the paths of every row")
    parser.add_argument("--only", default="", help=f"of {', '.join((*PARTS, *ids))}")
    parser.add_argument("--page", type=pathlib.Path, default=PAGE)
    given = parser.parse_args()
    given.only = [word for word in given.only.replace(",", " ").split() if word]
    unknown = [word for word in given.only if word not in (*PARTS, *ids)]
    if unknown:
        parser.error(f"ONLY: unknown: {', '.join(unknown)}; there are {', '.join((*PARTS, *ids))}")
    if given.rounds < 1 or given.scale <= 0:
        parser.error("ROUNDS must be at least 1, SCALE above 0")
    return given


def chosen(given):
    """The rows, and the other parts, that `--only` leaves."""
    if not given.only:
        return [PARKCAST, *PEER_ROWS, *OWN_ROWS], set(PARTS)
    rows = PEER_ROWS + OWN_ROWS
    if "peers" not in given.only:
        rows = [row for row in rows if row.id in given.only]
    parts = {word for word in given.only if word in PARTS}
    return ([PARKCAST, *rows] if rows or "peers" in parts else []), parts


def measure_rows(rows, given):
    """Blocks of the peers' table and of the marks; every answer has been compared."""
    results, yardsticks = run_rounds(rows, given.rounds, given.scale, [BUILT / "yardstick"])
    reference = results[PARKCAST.id, 1]
    if not reference.lines or not results[PARKCAST.id, 2].lines:
        raise SystemExit(f"ParkCast itself did not run: {reference.failure}")
    others = {
        f"{row.title}, {threads} core(s)": results[row.id, threads]
        for row in rows
        for threads in row.threads
        if row.agrees and row is not PARKCAST and results[row.id, threads].lines
    }
    worst, where = agreement.check(reference, others)
    said = (
        f"All answers agree: of probability, mean and standard deviation, the largest distance of"
        f" a row from ParkCast is {worst:.1f} standard errors ({where}; limit {agreement.LIMIT:g})."
    )
    _, probability, mean, sd = agreement.pooled(reference)
    said += f" P = {probability:.4f}; total of 2032: mean {mean:.2f}, sd {sd:.2f}."
    return {
        "peers": f"{blocks.peers(results)}\n\n{said}",
        "marks": blocks.marks(results, yardsticks),
    }


def measure_command(given):
    runs = 20 if given.scale >= 1 else 5
    memory = {
        paths: command.peak_memory(max(1000, round(paths * given.scale)))
        for paths in (1_000_000, 10_000_000)
    }
    return blocks.command(
        command.milliseconds(runs), command.milliseconds_of_start(runs), memory
    )


def main():
    given = options()
    rows, parts = chosen(given)
    found = {}
    try:
        if rows:
            found |= measure_rows(rows, given)
    except agreement.Disagreement as fault:
        raise SystemExit(f"error: {fault}") from fault
    if "command" in parts:
        found["command"] = measure_command(given)
    if "growth" in parts:
        found["growth"] = blocks.growth(growth.measure(min(given.rounds, 3), given.scale))
    called = "make bench"
    for name, default in (("rounds", 5), ("scale", 1.0)):
        if getattr(given, name) != default:
            called += f" {name.upper()}={getattr(given, name):g}"
    found["machine"] = machine.sentence(called)

    for name, block in found.items():
        print(f"## {name}\n\n{block}\n")
    complete = not given.only
    if not complete or (given.scale != 1 and given.page == PAGE):
        print("A part only, or fewer paths: the page stays as it is.", file=sys.stderr)
        return
    text = given.page.read_text()
    for name, block in found.items():
        text = page.replace(text, name, block)
    draft = given.page.with_suffix(".draft")
    draft.write_text(text)
    os.replace(draft, given.page)
    print(f"Written: {given.page}", file=sys.stderr)


main()
