"""make_data.py FOLDER WORKBOOKS INCIDENTS: a job with as many budget workbooks and incidents, the same in every run.

Each workbook has five activities with names of their own, a sheet each; an overview states them all.
"""

import pathlib
import random
import subprocess
import sys

import xlsxwriter

HERE = pathlib.Path(__file__).resolve().parent
YEARS = [2017, 2018, 2019, 2020]
ITEMS = ["Lønmidler", "Aktivitetsmidler", "Drift", "Materialer", "Transport", "Forplejning", "Husleje", "Evt. andet"]
SHEETS = 5
SUBJECTS = ["Lektie", "Gade", "Musik", "Bold", "Familie", "Senior", "Natte", "Værksteds", "Sommer", "Job", "Teater", "Have"]
FORMS = ["café", "vagt", "skole", "klub", "rådgivning", "netværk", "fest", "lejr", "mentor", "træf", "hold", "patrulje"]
PLACES = [
    "Tingbjerg", "Husum", "Nørrebro", "Valby", "Amager", "Vanløse", "Brønshøj", "Sydhavnen", "Bispebjerg", "Vesterbro",
    "Østerbro", "Emdrup", "Sundby", "Utterslev", "Islands Brygge", "Kastrup", "Rødovre", "Hvidovre",
]
JOB = """\
partnership: { id: maaling, name: Måling, period: 2013-2020 }
inputs:
  - files: "politi/*.csv"
    kind: incidents
    columns: { id: Journalnummer, date: Gerningsdato, offenceType: Gerningstype, area: Bydel }
  - { files: oversigt.xlsx, kind: budget, unit: kr }
  - { files: "budget/*.xlsx", kind: budget, unit: kr }
"""


def danish(amount):
    return f"{amount:,}".replace(",", ".")


def activity(number):
    """The name of an activity; numbers count from 0."""
    subject, rest = number % len(SUBJECTS), number // len(SUBJECTS)
    form, rest = rest % len(FORMS), rest // len(FORMS)
    place, round = rest % len(PLACES), rest // len(PLACES)
    return f"{SUBJECTS[subject]}{FORMS[form]} {PLACES[place]}" + (f" {round + 1}" if round else "")


def fill(sheet, name, is_text, chance):
    """One activity as a partner writes it: some amounts unknown, a few of those in text with a footnote.

    Returns its totals.
    """
    sheet.write_row(0, 0, ["Aktivitet:", name])
    sheet.write_row(2, 0, ["Budgetpost", *YEARS])
    totals = [0] * len(YEARS)
    for row, item in enumerate(ITEMS, 3):
        sheet.write(row, 0, item)
        for column in range(len(YEARS)):
            amount = chance.randrange(0, 400) * 1000
            totals[column] += amount
            if chance.random() < 0.02:
                sheet.write_string(row, column + 1, "?")
            elif is_text:
                sheet.write_string(row, column + 1, danish(amount) + ("*" if chance.random() < 0.05 else ""))
            else:
                sheet.write_number(row, column + 1, amount)
    sheet.write(len(ITEMS) + 3, 0, "I alt")
    sheet.write_row(len(ITEMS) + 3, 1, totals)
    sheet.write(len(ITEMS) + 5, 0, "* Afventer endelig aftale.")
    return totals


def workbook(path, number, chance):
    """A partner's workbook; numbers count from 0. Returns the totals of its activities by name."""
    book = xlsxwriter.Workbook(path)
    names = [activity(number * SHEETS + sheet) for sheet in range(SHEETS)]
    totals = {name: fill(book.add_worksheet(name[:31]), name, number % 2 == 1, chance) for name in names}
    book.close()
    return totals


def overview(path, totals):
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Oversigt")
    sheet.write_row(0, 0, ["Aktivitet", *YEARS])
    for row, (name, figures) in enumerate(totals.items(), 1):
        sheet.write_row(row, 0, [name, *figures])
    sheet.write_row(len(totals) + 1, 0, ["I alt", *map(sum, zip(*totals.values()))])
    book.close()


def main():
    folder, workbooks, incidents = pathlib.Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    (folder / "budget").mkdir(parents=True, exist_ok=True)
    (folder / "politi").mkdir(exist_ok=True)
    chance = random.Random(2017)
    totals = {}
    for number in range(workbooks):
        totals |= workbook(folder / "budget" / f"partner-{number + 1:04d}.xlsx", number, chance)
    overview(folder / "oversigt.xlsx", totals)
    maker = HERE.parent / "csv" / "make_data.py"
    subprocess.run([sys.executable, maker, incidents, folder / "politi" / "udtraek.csv"], check=True)
    (folder / "afstem.yml").write_text(JOB, encoding="utf-8")


main()
