"""Mends a file that went back to its sender, as a sender would who has nothing but the file.

    mend.py RETURNED MENDED

RETURNED is a workbook with a sheet of corrections in front, or a delimited file beside its list, `NAME.rettelser.csv`.
Every line of the list is carried out as it says, and nothing else is known here: no job, no other file.
"""

import csv
import re
import sys
from pathlib import Path

import openpyxl


def number(text):
    return float(text.replace(".", "").replace(",", ".")) if "," in text else int(text.replace(".", ""))


def add_sheet(workbook, name, amounts):
    sheet = workbook.create_sheet(name[:31])
    sheet["A1"] = name
    pairs = re.findall(r"([\d.]+) i (\d{4})", amounts)
    for row, label in ((3, "Budgetpost"), (4, "Aktivitetsmidler"), (5, "I alt")):
        sheet.cell(row, 1, label)
        for column, (amount, year) in enumerate(pairs, 2):
            sheet.cell(row, column, int(year) if row == 3 else number(amount))


def mend_cell(workbook, sheet, cell, should, problem, how):
    worksheet = workbook[sheet] if sheet in workbook.sheetnames else None
    place = worksheet[cell] if worksheet and re.fullmatch(r"[A-Z]+\d+", cell or "") else None
    if should and re.match(r"Ret \S+ til", how):
        place.value = number(should)
    elif match := re.search(r"[Ss]kriv ('[^']+')[^;]* i [A-Z]+\d+, hvis det er den aktivitet", how):
        place.value = match[1].strip("'")
    elif match := re.search(r"Send et ark med navnet '([^']+)'.*posterne skal give (.*)", how):
        add_sheet(workbook, match[1], match[2])
    elif match := re.match(r"Kald arket '([^']+)'", how):
        worksheet.title = match[1]
    elif "slet arket" in how or how.startswith("Slet det skjulte ark"):
        del workbook[sheet]
    elif "skriv ?" in how:
        place.value = "?"
    elif how.startswith("Skriv 'I alt' først"):
        place.value = f"I alt {place.value}"
    elif how.startswith("Slet rækken") or "eller slet den" in how:
        worksheet.delete_rows(place.row)
    elif match := re.match(r"Ret \S+ til et årstal.* for eksempel (\d{4})", how):
        place.value = int(match[1])
    elif "beløb i kroner" in how:
        place.value = re.sub(r"\b[A-Z]{3}\b", "kr.", place.value)
    elif match := re.match(r"Lad kun én enhed stå .*: (\S.*?) eller (\S.*)\.$", how):
        for row in worksheet.iter_rows():
            for other in row:
                if isinstance(other.value, str):
                    other.value = re.sub(r"(1\.000|mio\.) kr\.", "kr.", other.value)
    elif how.startswith("Åbn filen i Excel eller LibreOffice, og gem den"):
        return  # What any program does that calculates; the caller saves with one.
    else:
        sys.exit(f"no sender could do this: {how}")


def mend_workbook(source, destination):
    workbook = openpyxl.load_workbook(source)
    lines = list(workbook.worksheets[0].iter_rows(values_only=True))
    head = next(index for index, row in enumerate(lines) if row[0] == "Nr.")
    # From below, so that a row that is deleted moves none that is still to be mended.
    for _, sheet, cell, _, should, problem, how in reversed(lines[head + 1 :]):
        mend_cell(workbook, sheet, cell, should, problem, how)
    workbook.save(destination)


def mend_text(source, destination):
    with open(source, encoding="utf-8-sig", newline="") as file:
        text = file.read()
    delimiter = ";" if ";" in text.splitlines()[0] else ","
    rows = list(csv.reader(text.splitlines(), delimiter=delimiter))
    with open(source.with_suffix(".rettelser.csv"), encoding="utf-8-sig", newline="") as file:
        corrections = list(csv.reader(file, delimiter=";"))[1:]
    for _, place, _, should, problem, how in reversed(corrections):
        line, field = (int(part) for part in place.split(":"))
        if how.startswith("Slet rækken"):
            del rows[line - 1]
        elif match := re.match(r"Ret måltallet i .* til ([\d.]+),", how):
            rows[line - 1][field - 1] = re.sub(r"^[\d.]+", match[1], rows[line - 1][field - 1])
        elif match := re.match(r"Skriv procenten .*\((-?[\d,]+ %)\)", how):
            rows[line - 1][field - 1] = re.sub(
                r"\(?-?[\d,]+ ?%\)?", f"({re.search(r'-?[0-9,]+ %', problem)[0]})", rows[line - 1][field - 1])
        elif should:
            rows[line - 1][field - 1] = should
        else:
            sys.exit(f"no sender could do this: {how}")
    with open(destination, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)


source, destination = Path(sys.argv[1]), Path(sys.argv[2])
(mend_workbook if source.suffix == ".xlsx" else mend_text)(source, destination)
