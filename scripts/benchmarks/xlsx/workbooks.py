"""Makes the workbooks that reading is measured on, and prints their paths; what exists is kept.

    workbooks.py FOLDER large|inline|small [ROWS]

Rows of ten columns: a date, three texts and six numbers, two of them amounts. `shared` and `inline` say how the
texts are stored; XlsxWriter, openpyxl and xlsxturbo (rust_xlsxwriter) write the same rows in their own ways.
"""

import csv
import datetime
import pathlib
import random
import sys

import openpyxl
import xlsxturbo
import xlsxwriter

AREAS = ["Tingbjerg", "Utterslevhuse", "Voldparken", "Gadelandet"]
TYPES = ["Indbrud", "Tyveri/Røveri", "Vold/Trusler", "Hærværk", "Narkotika", "Chikane"]
HEADER = ["Dato", "Område", "Gerningstype", "Journalnummer", "År", "Måned", "Antal", "Beløb", "Andel", "Index"]
FIRST_DAY = datetime.date(2013, 1, 1)


def rows(count):
    chance = random.Random(20_13)
    for number in range(count):
        day = FIRST_DAY + datetime.timedelta(days=chance.randrange(2922))
        yield [
            day, chance.choice(AREAS), chance.choice(TYPES), f"0100-{number:07d}-{day.year}", day.year, day.month,
            chance.randrange(1, 40), chance.randrange(100_000_000) / 100, chance.random(), number * 0.5,
        ]


def by_xlsxwriter(path, count, options):
    book = xlsxwriter.Workbook(path, options)
    sheet, date = book.add_worksheet("Udtræk"), book.add_format({"num_format": "dd-mm-yyyy"})
    sheet.write_row(0, 0, HEADER)
    for index, row in enumerate(rows(count), 1):
        sheet.write_datetime(index, 0, row[0], date)
        for column in (1, 2, 3):
            sheet.write_string(index, column, row[column])
        for column in range(4, 10):
            sheet.write_number(index, column, row[column])
    book.close()


def by_openpyxl(path, count):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Udtræk")
    sheet.append(HEADER)
    for row in rows(count):
        sheet.append(row)
    book.save(path)


def by_xlsxturbo(path, count):
    text = path.with_suffix(".csv")
    with open(text, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(rows(count))
    xlsxturbo.csv_to_xlsx(str(text), str(path))
    text.unlink()


def made(path, make, *arguments):
    if not path.exists():
        make(path.with_suffix(".new"), *arguments)
        path.with_suffix(".new").rename(path)
    return path


def inline(folder, count):
    return made(folder / f"inline-xlsxwriter-{count}.xlsx", by_xlsxwriter, count, {"constant_memory": True})


def large(folder, count):
    yield made(folder / f"shared-xlsxwriter-{count}.xlsx", by_xlsxwriter, count, {})
    yield made(folder / f"inline-openpyxl-{count}.xlsx", by_openpyxl, count)
    yield made(folder / f"shared-xlsxturbo-{count}.xlsx", by_xlsxturbo, count)
    yield inline(folder, count)


def budget(path, number):
    """A partner's budget: an overview with totals that no one has computed yet, and two annexes."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Oversigt"
    sheet.append(["Indsatsområde", "Aktivitet", 2013, 2014, 2015, 2016])
    chance = random.Random(number)
    for line in range(40):
        sheet.append([line % 5 + 1, f"Aktivitet {number}-{line}", *(chance.randrange(500) * 1000 for _ in range(4))])
    sheet.append(["I alt", None, *(f"=SUM({c}2:{c}41)" for c in "CDEF")])
    for title in ("Bilag 1", "Bilag 2"):
        other = book.create_sheet(title)
        for line in range(20):
            other.append([f"Post {line}", chance.randrange(100_000)])
    book.save(path)


def small(folder):
    (folder / "small").mkdir(exist_ok=True)
    for number in range(500):
        yield made(folder / "small" / f"{number:03d}.xlsx", budget, number)


def main():
    folder, kind, *counts = sys.argv[1:]
    makers = {"large": large, "inline": lambda *these: [inline(*these)], "small": small}
    for path in makers[kind](pathlib.Path(folder), *map(int, counts)):
        print(path)


main()
