"""Runs rows in turn, several rounds, so that a change of the machine's mood meets them all."""

import statistics
import sys
from dataclasses import dataclass, field

from .running import Failed, run_line


@dataclass
class Result:
    """What a row gave on a number of threads, round by round."""

    lines: list = field(default_factory=list)
    failure: str | None = None

    @property
    def ns_per_path(self):
        return statistics.median(line["seconds"] / line["paths"] * 1e9 for line in self.lines)

    @property
    def peak_memory(self):
        return statistics.median(line["peak_memory"] for line in self.lines)

    @property
    def version(self):
        return self.lines[0]["version"]


def run_rounds(rows, rounds, scale, yardstick):
    """Results by (row id, threads), and the yardstick's lines, one a round.

    Every round has a seed of its own; odd rounds go backwards. A row that fails is left out of
    the rounds that follow.
    """
    jobs = [(row, threads) for row in rows for threads in row.threads]
    results = {(row.id, threads): Result() for row, threads in jobs}
    measures = []
    for index in range(rounds):
        measures.append(run_line(yardstick))
        for row, threads in jobs if index % 2 == 0 else reversed(jobs):
            result = results[row.id, threads]
            if result.failure:
                continue
            print(f"round {index + 1}: {row.title}, {threads} core(s) …", file=sys.stderr)
            try:
                result.lines.append(run_line(row.call(threads, index + 1, scale), threads))
            except Failed as failure:
                result.failure = str(failure)
                print(f"  failed: {failure}", file=sys.stderr)
    return results, measures
