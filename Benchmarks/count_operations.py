#!/usr/bin/env python3
"""Counts the arithmetic of one path, instruction by instruction: the counted limit.

    Benchmarks/.venv/bin/python3 Benchmarks/count_operations.py [--write] [--rate LANE-OPS-A-NS]

How: callgrind runs the peer program (AVX2 kernels, one thread) on two numbers of paths and counts
how often every instruction is executed; the difference is that of the paths between, without start
and end. objdump says what the instruction is. An operation on numbers in double precision counts
once for each lane: 4 for a ymm register, 2 for xmm, 1 for a scalar (`…sd`).

The limit is the time that fused multiply-adds, multiplications, additions and subtractions would
take if they alone ran, one after the other, on the pipes that do fused multiply-adds, at the rate
that `yardstick` measures. Processors with adders beside them can be a little below it.

AVX-512 does the same arithmetic with half as many instructions; callgrind cannot run it.
"""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from harness import page
from harness.places import BUILT, PAGE

PROGRAM = BUILT / "peer"
FEW, MANY = 1024, 5 * 1024
LANES = {"ymm": 4, "xmm": 2}

# What an instruction does, by its name, for double precision; the first that fits counts.
KINDS = [
    ("fused multiply-adds", r"vfn?m(add|sub)\d+[ps]d"),
    ("multiplications", r"v?mul[ps]d"),
    ("additions and subtractions", r"v?(add|sub)[ps]d"),
    ("divisions and roots", r"v?(div|sqrt)[ps]d"),
    ("comparisons, choices, bit patterns",
     r"v?(cmp\w*[ps]d|p?blend\w+|p?andn?[pdq]*d?|p?or[pdq]*|p?xor[pdq]*|min[ps]d|max[ps]d"
     r"|ps(ll|rl|ra)[wdq]+|padd[bwdq]|psub[bwdq]|pmulu?[dl]q?\w*|pcmp\w+|p?test\w*|movmskp[sd])"),
    ("shuffles and conversions",
     r"v?(p?unpck\w+|p?shuf\w+|p?perm\w+|p?insert\w+|p?extract\w+|p?broadcast\w+|p?align\w+|movddup"
     r"|movh?lp?[hl]?ps|cvt\w+)"),
    ("moves between registers and memory", r"v?mov(ap|up|nt|dq|sd|ss|[qd]$)\w*|v?gather\w+"),
]
PIPE = ("fused multiply-adds", "multiplications", "additions and subtractions")


def execution_counts(paths, scenario):
    """(object, function, address) → executions, in a whole run of the program."""
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "callgrind.out"
        # Valgrind does not read the debugging information of Swift.
        stripped = pathlib.Path(folder) / PROGRAM.name
        subprocess.run(["strip", "--strip-debug", PROGRAM, "-o", stripped], check=True)
        subprocess.run(
            [
                "valgrind", "--tool=callgrind", "--dump-instr=yes", "--compress-pos=no",
                "--compress-strings=no", f"--callgrind-out-file={out}", stripped,
                "--simd", "v3", "--threads", "1", "--paths", str(paths), *scenario,
            ],
            check=True, capture_output=True,
        )
        return read_callgrind(out)


def read_callgrind(path):
    """(object, function, address) → executions."""
    counts, skip, here, function = collections.Counter(), False, "", ""
    with open(path) as lines:
        for line in lines:
            if line.startswith("ob="):
                here = line[3:].strip()
            elif line.startswith("fn="):
                function = line[3:].strip()
            elif line.startswith("calls="):
                # The next line holds the inclusive cost of the call.
                skip = True
            elif line.startswith("0x"):
                if skip:
                    skip = False
                    continue
                words = line.split()
                if len(words) >= 3:
                    counts[here, function, int(words[0], 16)] += int(words[2])
    return counts


def instructions(program):
    """Address → (name, operands)."""
    text = subprocess.run(
        ["objdump", "-d", "--no-show-raw-insn", program], check=True, capture_output=True, text=True
    ).stdout
    found = {}
    for line in text.splitlines():
        match = re.match(r"\s+([0-9a-f]+):\s+(\S+)\s*(.*)", line)
        if match:
            found[int(match[1], 16)] = (match[2], match[3])
    return found


def lanes(name, operands):
    if re.search(r"(sd|ss)$", name) or name == "vmovq":
        return 1
    for register, width in LANES.items():
        if f"%{register}" in operands:
            return width
    return 1


def kind(name):
    for title, pattern in KINDS:
        if re.fullmatch(pattern, name):
            return title
    return None


def count(scenario=()):
    """Lane operations and instructions of one path, both by kind; those of the pipe by function."""
    few, many = execution_counts(FEW, scenario), execution_counts(MANY, scenario)
    # The peer warms up with min(paths, 20 000) paths of its own.
    between = 2 * (MANY - FEW)
    known = instructions(PROGRAM)
    operations, executed, places = (collections.Counter() for _ in range(3))
    elsewhere = 0.0
    for (where, function, address), times in many.items():
        times = (times - few.get((where, function, address), 0)) / between
        if not times:
            continue
        executed["all"] += times
        if pathlib.Path(where).name != PROGRAM.name or address not in known:
            elsewhere += times
            continue
        name, operands = known[address]
        title = kind(name)
        if title:
            executed[title] += times
            operations[title] += times * lanes(name, operands)
            if title in PIPE:
                places[function] += times * lanes(name, operands)
    if executed["all"] == 0 or elsewhere > 0.2 * executed["all"]:
        raise SystemExit(
            f"error: {elsewhere:.0f} of {executed['all']:.0f} instructions a path are not in the program"
        )
    executed["elsewhere"] = elsewhere
    return operations, executed, places


def block(operations, executed, rate):
    rows = [
        [title, page.number(operations[title]), page.number(executed[title])] for title, _ in KINDS
    ]
    rows.append(["all instructions", "", page.number(executed["all"])])
    pipe = sum(operations[title] for title in PIPE)
    table = page.table(["a path of the six-cluster case", "lane operations", "instructions"], rows)
    return (
        f"{table}\n\nFused multiply-adds, multiplications, additions and subtractions together:"
        f" {pipe:.0f} lane operations a path. At {rate:.1f} a nanosecond that takes"
        f" **{pipe / rate:.0f} ns**, the counted limit of the code as it stands."
        f" Instructions are those of the AVX2 kernels; of them {executed['elsewhere']:.0f} a path run"
        " in other libraries."
    )


def demangled(function):
    """What a person calls it, in one line."""
    done = subprocess.run(
        ["swift", "demangle", "--compact", function], check=True, capture_output=True, text=True
    )
    return done.stdout.strip()[:100]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="into Docs/Performance.md")
    parser.add_argument("--rate", type=float, help="lane operations a ns; measured without it")
    parser.add_argument("--scenario", help="another scenario file")
    given = parser.parse_args()
    rate = given.rate
    if rate is None:
        line = subprocess.run([BUILT / "yardstick"], check=True, capture_output=True, text=True)
        rate = json.loads(line.stdout)["lane_operations_per_ns"]
    scenario = ("--scenario", given.scenario) if given.scenario else ()
    operations, executed, places = count(scenario)
    text = block(operations, executed, rate)
    print(text + "\n\nLane operations of the pipe, by function:")
    for function, number in places.most_common(8):
        print(f"{number:8.0f}  {demangled(function)}")
    if given.write:
        PAGE.write_text(page.replace(PAGE.read_text(), "operations", text))


if __name__ == "__main__":
    main()
