"""Recalculates sheets of workbooks with a program that shares no code with ours.

    python3 recalculate_workbook.py JOBS.json

JOBS.json holds a list of {"book": PATH, "sheet": NAME, "edits": {CELL: NUMBER}}. The values that
stand in the file beside the formulas are thrown away first. Prints a list: for each job the value of
every cell with a formula that is left, by the name of the cell.

Versions: formulas and openpyxl as in Tests/requirements.txt.
"""

import json
import os
import sys
import tempfile
import warnings

import formulas
import openpyxl


def recalculate(job):
    book = openpyxl.load_workbook(job["book"])
    for name in book.sheetnames:
        if name != job["sheet"]:
            del book[name]
    sheet = book[job["sheet"]]
    for cell, value in job["edits"].items():
        sheet[cell] = value
    wanted = {cell.coordinate for row in sheet for cell in row if cell.data_type == "f"}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "book.xlsx")
        # openpyxl writes formulas without values.
        book.save(path)
        solution = formulas.ExcelModel().loads(path).finish(circular=False).calculate()
    values = {}
    for key, value in solution.items():
        name = str(key).rsplit("!", 1)[-1]
        if name in wanted and hasattr(value, "value"):
            values[name] = float(value.value[0, 0])
    missing = wanted - values.keys()
    assert not missing, f"not calculated: {sorted(missing)[:5]}"
    return values


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    with open(sys.argv[1], encoding="utf-8") as file:
        jobs = json.load(file)
    print(json.dumps([recalculate(job) for job in jobs]))
