"""Reads a workbook's charts with openpyxl: each series leads to cells that hold what the chart remembers of them.

    chart_references.py WORKBOOK

Prints how many charts and series each worksheet has.
"""

import sys
from decimal import Decimal, InvalidOperation

import openpyxl

book = openpyxl.load_workbook(sys.argv[1], data_only=True)
problems = []


def plain(value):
    """A figure without the zeros that one writer leaves out; a text as it stands."""
    try:
        return Decimal(str(value)).normalize()
    except InvalidOperation:
        return str(value)


def cells(reference):
    sheet, _, place = reference.rpartition("!")
    found = book[sheet.strip("'").replace("''", "'")][place.replace("$", "")]
    rows = found if isinstance(found, tuple) else ((found,),)
    return [cell.value for row in rows for cell in (row if isinstance(row, tuple) else (row,))]


def compare(title, source):
    reference = source.numRef or source.strRef
    cache = reference.numCache if source.numRef else reference.strCache
    values = cells(reference.f)
    remembered = {point.idx: plain(point.v) for point in cache.pt}
    held = {index: plain(value) for index, value in enumerate(values) if value is not None}
    # A figure that is withheld stands in its cell as a sign, and in no chart.
    held = {index: value for index, value in held.items() if value != "*" or index in remembered}
    if remembered != held or cache.ptCount != len(values):
        problems.append(f"{title}, {reference.f}: remembers {remembered}, stands {held}")


for sheet in book:
    series = [(chart, one) for chart in sheet._charts for one in chart.series]
    for chart, one in series:
        compare(sheet.title, one.val)
        compare(sheet.title, one.cat)
    if series:
        print(sheet.title, len(sheet._charts), len(series))
sys.exit("\n".join(problems[:10]) or None)
