"""Fails where a workbook's sheet and the CSV file of the same table do not state the same.

    same_as_csv.py WORKBOOK FOLDER
"""

import csv
import sys
from itertools import zip_longest
from pathlib import Path

from openpyxl import load_workbook


def text(value):
    """A cell as the CSV file would write it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.10f}".rstrip("0").rstrip(".")
    return str(value)


def typed(field):
    """Numbers are compared as numbers: `12.50` and `12.5` state the same."""
    try:
        return text(float(field))
    except ValueError:
        return field.removeprefix("'")


def table(sheet):
    """The rows from the header on, which is the first row whose first cell is a column's name."""
    rows = [[text(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    first = next(index for index, row in enumerate(rows) if "source_file" in row or "file" in row)
    return [row for row in rows[first:] if any(row)]


def differences(workbook, folder):
    for path in sorted(folder.glob("*.csv")):
        sheet = f"data_{path.stem}"
        if sheet not in workbook.sheetnames:
            yield f"{path.name}: no sheet {sheet} among {workbook.sheetnames}"
            continue
        with path.open(newline="", encoding="utf-8") as file:
            records = list(csv.reader(file))
        for line, pair in enumerate(zip_longest(records, table(workbook[sheet]), fillvalue=[]), start=1):
            for column, (a, b) in enumerate(zip_longest(*pair, fillvalue=""), start=1):
                if typed(a) != typed(b):
                    yield f"{path.name} record {line} field {column}: {a!r} against {b!r}"


problems = list(differences(load_workbook(sys.argv[1], data_only=True), Path(sys.argv[2])))
sys.exit("\n".join(problems[:20]) or None)
