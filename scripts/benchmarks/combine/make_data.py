"""make_data.py FOLDER WORKBOOKS [faults]: budget workbooks with names of their own, the same in every run.

`planted.json` lists the planted faults: file, sheet, cell and the code of the finding.
"""

import json
import pathlib
import random
import sys

import xlsxwriter

ITEMS = ["Lønmidler", "Aktivitetsmidler", "Drift", "Materialer", "Transport", "Forplejning", "Husleje", "Evt. andet"]
YEARS = [2017, 2018, 2019, 2020]
SHEETS = 3


class Workbook:
    """One partner's workbook; by its number it has one fault, or none."""

    def __init__(self, folder, number, has_faults, planted):
        self.name = f"b{number:03d}.xlsx"
        self.number = number
        self.planted = planted
        self.has = lambda every, place: has_faults and number % every == place
        with xlsxwriter.Workbook(str(folder / self.name)) as book:
            for place in range(SHEETS):
                sheet = book.add_worksheet(f"Projekt {number}-{place}")
                if self.has(50, 8) and place == 0:
                    self.write_addresses(sheet)
                else:
                    self.write_budget(sheet, place)

    def plant(self, sheet, cell, code):
        self.planted.append((self.name, sheet.name, cell, code))

    def write_addresses(self, sheet):
        for row, cells in enumerate([["Navn", "Adresse"], ["Peter", "Vej 1"], ["Anna", "Vej 2"]]):
            sheet.write_row(row, 0, cells)
        self.plant(sheet, "A1", "unrecognised-table")

    def write_budget(self, sheet, place):
        in_thousands, has_note = self.has(10, 3), self.has(10, 4)
        in_euro = self.has(50, 7) and place == 0
        unit = " (1.000 kr.)" if in_thousands else " (beløb i EUR)" if in_euro else ""
        sheet.write(0, 0, f"Budget for {sheet.name}{unit}")
        if in_euro:
            self.plant(sheet, "A1", "currency")
        sheet.write_row(2, 0, ["Budgetpost", *YEARS] + (["Bemærkning"] if has_note else []))
        sums = [0] * len(YEARS)
        for line, item in enumerate(random.sample(ITEMS, 5)):
            amounts = [random.randint(1, 900) * (1 if in_thousands else 1000) for _ in YEARS]
            cells = [item, *amounts] + (["aftalt"] if has_note else [])
            if self.has(10, 6) and place == 1 and line == 1:
                cells[2], amounts[1] = "efter aftale med Peter", 0
                self.plant(sheet, f"C{line + 4}", "number-malformed")
            sheet.write_row(line + 3, 0, cells)
            sums = [sum(pair) for pair in zip(sums, amounts)]
        if self.has(10, 5) and place == 2:
            sums[2] += 10
            self.plant(sheet, "D9", "total-differs")
        sheet.write_row(8, 0, ["I alt", *sums])
        if self.number % 3 == 0:
            sheet.write(10, 0, "Kilde: forvaltningen")


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    random.seed(7)
    planted = []
    for number in range(int(sys.argv[2])):
        Workbook(folder, number, "faults" in sys.argv[3:], planted)
    (folder / "planted.json").write_text(json.dumps(planted, ensure_ascii=False), encoding="utf-8")


main()
