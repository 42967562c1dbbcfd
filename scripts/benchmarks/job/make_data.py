"""make_data.py FOLDER WORKBOOKS INCIDENTS: a job with as many budget workbooks and incidents, the same in every run."""

import pathlib
import random
import subprocess
import sys

import xlsxwriter

HERE = pathlib.Path(__file__).resolve().parent
YEARS = [2017, 2018, 2019, 2020]
ITEMS = ["Lønmidler", "Aktivitetsmidler", "Drift", "Materialer", "Transport", "Forplejning", "Husleje", "Evt. andet"]
JOB = """\
partnership: { id: maaling, name: Måling, period: 2013-2020 }
inputs:
  - files: "politi/*.csv"
    kind: incidents
    columns: { id: Journalnummer, date: Gerningsdato, offenceType: Gerningstype, area: Bydel }
  - { files: "budget/*.xlsx", kind: budget, unit: kr }
"""


def danish(amount):
    return f"{amount:,}".replace(",", ".")


def workbook(path, number, chance):
    """One activity as a partner writes it: half of the amounts as text, a few with a footnote."""
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Budget")
    sheet.write_row(0, 0, ["Aktivitet:", f"Aktivitet nr. {number}"])
    sheet.write_row(2, 0, ["Budgetpost", *YEARS])
    totals = [0] * len(YEARS)
    for row, item in enumerate(ITEMS, 3):
        sheet.write(row, 0, item)
        for column in range(len(YEARS)):
            amount = chance.randrange(0, 400) * 1000
            totals[column] += amount
            if number % 2:
                sheet.write_number(row, column + 1, amount)
            else:
                sheet.write_string(row, column + 1, danish(amount) + ("*" if chance.random() < 0.05 else ""))
    sheet.write(len(ITEMS) + 3, 0, "I alt")
    for column, total in enumerate(totals, 1):
        sheet.write_number(len(ITEMS) + 3, column, total)
    sheet.write(len(ITEMS) + 5, 0, "* Afventer endelig aftale.")
    book.close()


def main():
    folder, workbooks, incidents = pathlib.Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    (folder / "budget").mkdir(parents=True, exist_ok=True)
    (folder / "politi").mkdir(exist_ok=True)
    chance = random.Random(2017)
    for number in range(1, workbooks + 1):
        workbook(folder / "budget" / f"aktivitet-{number:04d}.xlsx", number, chance)
    maker = HERE.parent / "csv" / "make_data.py"
    subprocess.run([sys.executable, maker, incidents, folder / "politi" / "udtraek.csv"], check=True)
    (folder / "afstem.yml").write_text(JOB, encoding="utf-8")


main()
