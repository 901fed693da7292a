"""Recalculates sheets of workbooks with a program that shares no code with ours.

    python3 recalculate_workbook.py JOBS.json

JOBS.json holds a list of {"book": PATH, "sheet": NAME, "edits": {CELL: NUMBER}}. The values that
stand in the file beside the formulas are thrown away first. Prints a list: for each job the value of
every cell with a formula that is left, by the name of the cell.

Versions: pycel, numpy and openpyxl as in Tests/requirements.txt.
"""

import concurrent.futures
import json
import os
import sys
import tempfile

import numpy
import openpyxl
import pycel


def minverse(rows):
    """MINVERSE, which pycel does not know."""
    return tuple(map(tuple, numpy.linalg.inv(numpy.array(rows, dtype=float)).tolist()))


def recalculate(job):
    # A cell is followed through all cells before it, one inside the other.
    sys.setrecursionlimit(100_000)
    book = openpyxl.load_workbook(job["book"])
    for name in book.sheetnames:
        if name != job["sheet"]:
            del book[name]
    sheet = book[job["sheet"]]
    for cell, value in job["edits"].items():
        sheet[cell] = value
    wanted = [cell.coordinate for row in sheet for cell in row if cell.data_type == "f"]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "book.xlsx")
        # openpyxl writes formulas without values.
        book.save(path)
        compiled = pycel.ExcelCompiler(path, plugins=__name__)
        return {cell: float(compiled.evaluate(f"{job['sheet']}!{cell}")) for cell in wanted}


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        jobs = json.load(file)
    with concurrent.futures.ProcessPoolExecutor() as pool:
        print(json.dumps(list(pool.map(recalculate, jobs))))
