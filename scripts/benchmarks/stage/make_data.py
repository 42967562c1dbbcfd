"""make_data.py FOLDER FILES ROWS: a job with as many incident extracts, each of as many rows and of areas of its own."""

import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
JOB = """\
partnership: { id: maaling, name: Måling, period: 2013-2020 }
inputs:
  - files: "politi/*.csv"
    kind: incidents
    columns: { id: Journalnummer, date: Gerningsdato, offenceType: Gerningstype, area: Bydel }
"""
AREAS = ["Tingbjerg", "Husum", "Utterslevhuse", "Voldparken", "Gadelandet", "Brønshøj", "Bispebjerg Øst"]


def main():
    folder, files, rows = pathlib.Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    (folder / "politi").mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        first = pathlib.Path(place) / "first.csv"
        subprocess.run([sys.executable, HERE.parent / "csv" / "make_data.py", rows, first], check=True)
        text = first.read_bytes()
    for number in range(1, files + 1):
        district = text
        for area in AREAS:
            district = district.replace(f";{area};".encode(), f";{area} {number};".encode())
        (folder / "politi" / f"kreds-{number:04d}.csv").write_bytes(district)
    (folder / "afstem.yml").write_text(JOB, encoding="utf-8")


main()
