"""Attacks public editions of random jobs: is a withheld figure to be had from what one or two editions tell?

    public_attack.py PROGRAM ROUNDS [SEED]

Each round makes a job by chance, publishes it, often publishes it again when more of the year has come, and reads
nothing but what the public gets. Every figure that is told is an equation over the counts that the job was made of;
a row of incidents that stands counts at least one, and one that does not stand counts none. Integer programming then
gives the values that each withheld figure can take. A long loop: public_attack.py .build/debug/afstem 100000
"""

import csv
import random
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp

SIGN, THRESHOLD, PROTECTION = "*", 5, 3
TYPES = ["Indbrud", "Simpel vold", "Grov vold", "Tyveri", "Hærværk", "Chikane"]


class Job:
    def __init__(self, chance, folder):
        self.chance, self.folder = chance, folder
        self.types = TYPES[: chance.randint(2, 6)]
        self.areas = ["Nord", "Syd", "Vest"][: chance.randint(1, 3)]
        self.kind = chance.choice(["quarters", "quarters", "years", "incidents", "indicators"])
        self.parts = [f"K{n}" for n in range(1, 5)] if self.kind in ("quarters", "incidents") else [""]
        self.has_targets = self.kind != "indicators" and chance.random() < 0.6
        self.has_wholes = self.kind in ("quarters", "years") and chance.random() < 0.4
        self.has_totals = self.kind in ("quarters", "years") and chance.random() < 0.4
        self.has_changes = self.kind == "indicators" and chance.random() < 0.5
        small = chance.choice([0.1, 0.3, 0.6])
        self.cells = {
            (kind, area, year, part): chance.randint(0, 4) if chance.random() < small else chance.randint(5, 30)
            for kind in self.types for area in self.areas for year in (2016, 2017) for part in self.parts
        }
        self.index = {cell: place for place, cell in enumerate(self.cells)}

    def sum(self, kinds, areas, year, parts):
        return [c for c in self.cells if c[0] in kinds and c[1] in areas and c[2] == year and c[3] in parts]

    def count(self, cells):
        return sum(self.cells[c] for c in cells)

    def parts_of(self, edition):
        return {2017: self.parts[: max(1, len(self.parts) - 2)] if edition == 1 else self.parts, 2016: self.parts}

    def write(self, edition):
        parts = self.parts_of(edition)
        inputs = [] if self.kind == "indicators" else [self.write_counts(parts)]
        if self.kind == "indicators":
            inputs.append(self.write_indicators())
        if self.has_targets:
            rows = [f"{kind};Minimum fastholdelse;{self.count(self.sum([kind], self.areas, 2016, self.parts))}" for kind in self.types]
            rows.append(f"Samlet antal;Minimum fastholdelse;{self.count(self.sum(self.types, self.areas, 2016, self.parts))}")
            self.file("maal/m.csv", ["Gerningstype;Mål;Baseline 2016 (antal anm.)"] + rows)
            inputs.append('{ files: "maal/*.csv", kind: targets }')
        types = "".join(f"  - {{ id: t{n}, name: {kind} }}\n" for n, kind in enumerate(self.types))
        self.file("afstem.yml", [
            f"partnership: {{ id: p, name: P, period: 2017-2018, areas: [{', '.join(self.areas)}] }}",
            "offenceTypes:", types.rstrip(), "inputs:"] + [f"  - {line}" for line in inputs])

    def write_counts(self, parts):
        if self.kind == "incidents":
            return self.write_incidents(parts)
        rows = ["Gerningstype;Område;Periode;Antal"]
        areas = [[area] for area in self.areas] + ([self.areas] if self.has_wholes and len(self.areas) > 1 else [])
        kinds = [[kind] for kind in self.types]
        if self.has_totals and len(self.types) > 2:
            kinds.append(["Simpel vold", "Grov vold"])
        for group in kinds:
            name = group[0] if len(group) == 1 else "Voldsforbrydelser i alt"
            for places in areas:
                place = places[0] if len(places) == 1 else ""
                for year, told in parts.items():
                    rows += [f"{name};{place};{year}{part};{self.count(self.sum(group, places, year, [part]))}" for part in told]
        self.file("politi/a.csv", rows)
        return '{ files: "politi/*.csv", kind: crime }'

    def write_incidents(self, parts):
        rows, number = ["Journalnummer;Gerningsdato;Gerningstype;Bydel"], 0
        for (kind, area, year, part), count in self.cells.items():
            for day in range(count if part in parts[year] else 0):
                number += 1
                rows.append(f"0100-7{number:05d}-{year % 100};{day % 28 + 1:02d}-{int(part[1]) * 3 - 1:02d}-{year};{kind};{area}")
        self.file("politi/u.csv", rows)
        return ('{ files: "politi/u.csv", kind: incidents, period: quarter, columns: '
                "{ id: Journalnummer, date: Gerningsdato, offenceType: Gerningstype, area: Bydel } }")

    def write_indicators(self):
        rows = ["Indikator;Område;Segment;Periode;Værdi;Enhed"]
        for area in self.areas:
            for year in (2016, 2017):
                count = [self.cells[kind, area, year, ""] for kind in self.types]
                rows += [f"Sager {kind};{area};;{year};{n};antal" for kind, n in zip(self.types, count)]
                rows.append(f"Sager i alt;{area};;{year};{sum(count)};antal")
                if sum(count):
                    rows.append(f"Andel {self.types[0]};{area};;{year};{count[0] / sum(count) * 100:.1f}".replace(".", ",") + ";%")
        self.file("ind/i.csv", rows)
        for area in self.areas if self.has_changes else []:
            for kind in self.types:
                before, now = (self.cells[kind, area, year, ""] for year in (2016, 2017))
                rows.append(f"Ændring {kind};{area};;2017;{now - before};antal")
                if before:
                    rows.append(f"Udvikling {kind};{area};;2017;{(now - before) / before * 100:.1f}".replace(".", ",") + ";%")
        return '{ files: "ind/*.csv", kind: indicators }'

    def file(self, name, lines):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


class Reader:
    """What the public knows: equations and inequalities over the counts."""

    def __init__(self, job):
        self.job, self.lines, self.low, self.high, self.hidden, self.told = job, [], [], [], {}, 0

    def form(self, cells):
        line = numpy.zeros(len(self.job.index))
        for cell in cells:
            line[self.job.index[cell]] = 1
        return line

    def add(self, line, low, high):
        self.lines.append(line)
        self.low.append(low)
        self.high.append(high)

    def note(self, name, cells, figure, least=0):
        line = self.form(cells)
        if figure == SIGN:
            self.hidden[name] = line
            self.add(line, least, numpy.inf)
        elif figure not in ("", None):
            self.told += 1
            if int(figure) < THRESHOLD:
                raise Leak(f"{name} is told: {figure}")
            if int(figure) != self.job.count(cells):
                raise Leak(f"{name} is misunderstood: {figure}, not {self.job.count(cells)}")
            self.add(line, int(figure), int(figure))

    def read(self, folder, edition):
        job, parts = self.job, self.job.parts_of(edition)
        name = lambda row: row["offence_type"] or row["offence_label"]
        kinds = {f"t{n}": [kind] for n, kind in enumerate(job.types)}
        kinds |= {"total": job.types, "Voldsforbrydelser i alt": ["Simpel vold", "Grov vold"]}
        standing = set()
        for row in table(folder, "crime"):
            places, year = [row["area"]] if row["area"] else job.areas, int(row["period"][:4])
            told = self.part_of(row["period"]) or parts[year]
            standing.add((name(row), row["area"], year, told[0]))
            self.note(("crime", edition, name(row), row["area"], row["period"]),
                      job.sum(kinds[name(row)], places, year, told), row["count"], job.kind == "incidents")
        for row in table(folder, "targets"):
            for field, year in (("reported", row["year"]), ("baseline", row["baseline_year"])):
                if year in ("2016", "2017"):
                    told = parts[int(year)] if field == "reported" else job.parts
                    self.note((field, edition, name(row), year), job.sum(kinds[name(row)], job.areas, int(year), told), row[field])
        for row in table(folder, "totals"):
            year = int(row["year"][:4] or 0)
            told = self.part_of(row["year"]) or parts.get(year, [])
            for field in ("claimed", "known_sum"):
                for group, places in product(kinds.values(), [job.areas] + [[area] for area in job.areas]):
                    cells = job.sum(group, places, year, told)
                    if row[field] not in ("", SIGN) and cells and job.count(cells) == int(float(row[field])):
                        self.add(self.form(cells), job.count(cells), job.count(cells))
        for row in table(folder, "indicators"):
            self.note_indicator(row, edition)
        if job.kind == "incidents":
            for (kind, area, year, part) in job.cells:
                row = (f"t{job.types.index(kind)}", area, year, part)
                if part in parts[year] and row not in standing:
                    self.add(self.form([(kind, area, year, part)]), 0, 0)

    @staticmethod
    def part_of(period):
        """A quarter, by its own name or by that of the only month in it that counts any; none for a year."""
        if "-Q" in period:
            return ["K" + period[6:]]
        return [f"K{(int(period[5:]) + 2) // 3}"] if "-" in period else []

    def note_indicator(self, row, edition):
        job, year = self.job, int(row["period"])
        if row["indicator"].split()[0] in ("Ændring", "Udvikling"):
            return self.note_change(row)
        whole = job.sum(job.types, [row["area"]], year, [""])
        if row["unit"] == "%":
            if row["value"] != SIGN:
                part, share = self.form(job.sum([job.types[0]], [row["area"]], year, [""])), float(row["value"])
                self.add(100 * part - (share - 0.05) * self.form(whole), -1e-6, numpy.inf)
                self.add(100 * part - (share + 0.05) * self.form(whole), -numpy.inf, 1e-6)
            return
        kind = row["indicator"].removeprefix("Sager ")
        cells = whole if kind == "i alt" else job.sum([kind], [row["area"]], year, [""])
        self.note(("indicator", edition, kind, row["area"], year), cells, row["value"])

    def note_change(self, row):
        """A change that is withheld is known to be a whole number and no more."""
        what, kind = row["indicator"].split(" ", 1)
        before, now = (self.form(self.job.sum([kind], [row["area"]], year, [""])) for year in (2016, 2017))
        if row["value"] == SIGN:
            return
        self.told += 1
        if what == "Ændring":
            self.add(now - before, int(row["value"]), int(row["value"]))
        else:
            share = float(row["value"])
            self.add(100 * (now - before) - (share - 0.05) * before, -1e-6, numpy.inf)
            self.add(100 * (now - before) - (share + 0.05) * before, -numpy.inf, 1e-6)

    def attack(self):
        rules = LinearConstraint(numpy.array(self.lines), self.low, self.high) if self.lines else ()
        for name, line in self.hidden.items():
            found, start = [], self.least(line, rules, -numpy.inf)
            while len(found) < PROTECTION and start is not None:
                found.append(start)
                start = self.least(line, rules, start + 1)
            if len(found) < PROTECTION:
                raise Leak(f"{name} is one of {found}")

    def least(self, line, rules, from_):
        rules = [rules, LinearConstraint(line, from_, numpy.inf)] if rules else [LinearConstraint(line, from_, numpy.inf)]
        found = milp(line, constraints=rules, integrality=numpy.ones(len(line)), bounds=Bounds(0, numpy.inf))
        return round(found.fun) if found.status == 0 else None


class Leak(Exception):
    pass


def table(folder, name):
    with open(folder / "csv" / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def attack(program, seed):
    with tempfile.TemporaryDirectory() as place:
        job = Job(random.Random(seed), Path(place) / "job")
        reader = Reader(job)
        for edition in (1, 2) if len(job.parts) > 1 and seed % 3 else (2,):
            job.write(edition)
            run = subprocess.run([program, "run", job.folder, "--public", "--force"], capture_output=True, text=True)
            if run.returncode not in (0, 1):
                raise Leak(f"status {run.returncode}: {run.stderr}")
            reader.read(job.folder / "out-public", edition)
        reader.attack()
        return len(reader.hidden), reader.told


program, rounds, *seed = sys.argv[1:]
leaks, hidden, told = [], 0, 0
for number in range(int(seed[0]) if seed else 1, (int(seed[0]) if seed else 1) + int(rounds)):
    try:
        counts = attack(program, number)
        hidden, told = hidden + counts[0], told + counts[1]
    except Leak as leak:
        leaks.append(f"seed {number}: {leak}")
print(f"{hidden} figures withheld, {told} told")
sys.exit("\n".join(leaks[:20]) or None)
