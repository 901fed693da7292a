"""Writes blocks of results into a page, each between its two markers."""

import re


def marker(name):
    return f"<!-- {name}: written by make bench -->", f"<!-- end of {name} -->"


def replace(text, name, block):
    """The page with the block between the markers of `name` replaced."""
    begin, end = marker(name)
    pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    if len(pattern.findall(text)) != 1:
        raise ValueError(f"the page needs the markers once: {begin} and {end}")
    return pattern.sub(lambda _: f"{begin}\n\n{block.strip()}\n\n{end}", text)


def table(head, rows):
    """A Markdown table; the first column is text, the others are numbers."""
    rule = ["---"] + ["---:"] * (len(head) - 1)
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in [head, rule, *rows])


def number(value):
    """Three digits that count, thousands apart by a thin space."""
    if value >= 100:
        digits = 10 ** max(0, len(str(int(value))) - 3)
        return f"{round(value / digits) * digits:,}".replace(",", "\u202f")
    return f"{value:.3g}"


def megabytes(value):
    return f"{value / 1e6:.0f} MB"
