"""Fills in a template as a partner would.

    fill_template.py TEMPLATE FILLED [CELL=TEXT ...]

Every white cell that asks for a figure gets one; then the cells that are named get what is named for them.
"""

import sys

import openpyxl

workbook = openpyxl.load_workbook(sys.argv[1])
for sheet in workbook.worksheets[:-1]:
    assert sheet.protection.sheet, sheet.title
    rules = {}
    for rule in sheet.data_validations.dataValidation:
        for cells in rule.sqref.ranges:
            for row in sheet[cells.coord] if ":" in cells.coord else ((sheet[cells.coord],),):
                for cell in row if isinstance(row, tuple) else (row,):
                    rules[cell.coordinate] = rule
    for row in sheet.iter_rows(min_row=5):
        for cell in row:
            rule = rules.get(cell.coordinate)
            if rule is None or cell.value is not None or row[0].row > 60:
                continue
            assert not cell.protection.locked, cell
            if sheet.title == "Indikatorer" and cell.row > 7:
                continue
            if rule.type == "list":
                first = workbook.defined_names[rule.formula1].attr_text
                name, place = first.replace("'", "").split("!")
                cell.value = workbook[name][place.replace("$", "").split(":")[0]].value
            elif rule.type == "whole" and rule.operator in (None, "between"):
                cell.value = 2016 + cell.row
            else:
                cell.value = 10 * cell.row + cell.column
    if sheet.title == "Indikatorer":
        for row in range(5, 8):
            sheet.cell(row, 1, "Utryghed")
for change in sys.argv[3:]:
    cell, text = change.split("=", 1)
    workbook.worksheets[0][cell] = text
workbook.save(sys.argv[2])
