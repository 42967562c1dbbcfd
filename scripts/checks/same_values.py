"""Loads a workbook in openpyxl and in python-calamine and fails where they read a cell differently.

    same_values.py WORKBOOK
"""

import sys
from datetime import date, datetime
from itertools import zip_longest

from openpyxl import load_workbook
from python_calamine import CalamineWorkbook


def plain(value):
    """One form for what the two libraries type differently: no cell, whole floats, dates without a time."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return float(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day)
    return value


def rows(grid):
    """The grid without the empty cells at the ends of rows and below the last row, where the two disagree."""
    trimmed = []
    for row in grid:
        cells = [plain(value) for value in row]
        while cells and cells[-1] == "":
            cells.pop()
        trimmed.append(cells)
    while trimmed and not trimmed[-1]:
        trimmed.pop()
    return trimmed


def differences(path):
    one, other = load_workbook(path, data_only=True), CalamineWorkbook.from_path(path)
    if one.sheetnames != other.sheet_names:
        yield f"sheets: {one.sheetnames} against {other.sheet_names}"
        return
    for name in one.sheetnames:
        left = rows(one[name].iter_rows(values_only=True))
        right = rows(other.get_sheet_by_name(name).to_python(skip_empty_area=False))
        for row, pair in enumerate(zip_longest(left, right, fillvalue=[]), start=1):
            for column, (a, b) in enumerate(zip_longest(*pair, fillvalue=""), start=1):
                if a != b:
                    yield f"{name} row {row} column {column}: {a!r} against {b!r}"


def uncalculated(path):
    """Formulas without a cached value, which most readers would show as nothing."""
    formulas, values = load_workbook(path), load_workbook(path, data_only=True)
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" and values[sheet.title][cell.coordinate].value is None:
                    yield f"{sheet.title}!{cell.coordinate}: {cell.value} has no cached value"


problems = [*differences(sys.argv[1]), *uncalculated(sys.argv[1])]
sys.exit("\n".join(problems[:20]) or None)
