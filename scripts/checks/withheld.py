"""Attacks a public edition: is any figure that it withholds to be had from those that it tells?

    withheld.py THRESHOLD PROTECTION FULL PUBLIC [FULL PUBLIC ...]

FULL and PUBLIC are two outputs of one job, the second made with --public. The attacker knows what adds up to what
(a type's parts to its year, types to every total, a target to its baseline), and is given every such relation that
holds in FULL between figures that PUBLIC tells. Integer programming then gives the values that each withheld count
can take, of which there must be PROTECTION. All files are read besides: a withheld figure of five digits or more may stand in none of them,
unless it happens to be the difference of two that are told.
"""

import csv
import html
import json
import re
import sys
import zipfile
from collections import defaultdict
from itertools import product
from pathlib import Path

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp

SIGN = "*"


def table(folder, name):
    with open(Path(folder) / "csv" / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def key(row):
    return row["offence_type"] or row["offence_label"]


def number(text):
    return int(text) if re.fullmatch(r"-?\d+", text) else None


class Table:
    """The counts of one output: cells by (type, area, period), year figures by (type, year)."""

    def __init__(self, folder):
        self.cells, self.years = {}, {}
        for row in table(folder, "crime"):
            if row["superseded"] == "true":
                continue
            place = (key(row), row["area"], row["period"])
            if row["area"] == "" and len(row["period"]) == 4:
                self.note(key(row), row["period"], row["count"])
            else:
                self.cells[place] = row["count"]
        for row in table(folder, "targets"):
            self.note(key(row), row["year"], row["reported"])
            self.note(key(row), row["baseline_year"], row["baseline"])
        self.totals = [row for row in table(folder, "totals")]
        self.monitored = {key(row) for row in table(folder, "targets") if row["rule"] == "monitor"}

    def note(self, kind, year, figure):
        if figure != "" and (self.years.get((kind, year), SIGN) == SIGN):
            self.years[kind, year] = figure


class Attack:
    def __init__(self, full, public):
        self.full, self.public = full, public
        self.index, self.equations = {}, []
        cells = {("cell", *place): figure for place, figure in public.cells.items()}
        years = {("year", *place): figure for place, figure in public.years.items()}
        truth = {("cell", *place): number(f) for place, f in full.cells.items()}
        truth.update({("year", *place): number(f) for place, f in full.years.items()})
        self.truth = truth
        self.told = {name: number(figure) for name, figure in {**cells, **years}.items() if figure != SIGN}
        self.told = {name: figure for name, figure in self.told.items() if figure is not None}
        self.hidden = [name for name, figure in {**cells, **years}.items() if figure == SIGN and truth.get(name) is not None]
        # A year's figure may be told nowhere, not even as withheld: it is one more unknown.
        for kind, _, period in public.cells:
            self.variable(("year", kind, period[:4]))

    def variable(self, name):
        return self.index.setdefault(name, len(self.index))

    def add(self, names, figure):
        """An equation that is true of the full edition."""
        if names and all(self.truth.get(name) is not None for name in names) and sum(self.truth[n] for n in names) == figure:
            self.equations.append((names, figure))

    def relations(self):
        parts = defaultdict(list)
        for name in list(self.index) + self.hidden + list(self.told):
            if name[0] == "cell":
                parts[name[1], name[3][:4], bool(name[2]), len(name[3]), name[3][5:6]].append(name)
        for (kind, year, *_), names in parts.items():
            names = sorted(set(names))
            whole = ("year", kind, year)
            if self.truth.get(whole) is None:
                self.truth[whole] = sum(self.truth[n] or 0 for n in names)
            if sum(self.truth[n] or 0 for n in names) == self.truth[whole]:
                self.equations.append((names + [whole], None))
        kinds = sorted({kind for kind, _ in self.public.years} | {kind for kind, _, _ in self.public.cells})
        sets = [[k for k in kinds if k != "total"], [k for k in kinds if k != "total" and k not in self.public.monitored]]
        for (kind, year), figure in self.public.years.items():
            if kind == "total" and number(figure) is not None:
                for members in sets:
                    self.add([("year", k, year) for k in members], number(figure))
        for row in self.public.totals:
            for column, members in product(("claimed", "known_sum"), sets):
                figure = number(row[column])
                if row["kind"] not in ("count", "column", "row") or figure is None:
                    continue
                self.add([("year", k, row["year"]) for k in members], figure)
                for area in sorted({a for _, a, _ in self.public.cells}):
                    self.add([("cell", k, area, row["year"]) for k in members], figure)
                self.add([n for n in self.truth if n[0] == "cell" and n[3] == row["year"] and n[1] in members], figure)

    def bounds(self):
        self.relations()
        for name, figure in self.told.items():
            self.equations.append(([name], figure))
        for names, _ in self.equations:
            for name in names:
                self.variable(name)
        for name in self.hidden:
            self.variable(name)
        rows, values = [], []
        for names, figure in self.equations:
            row = [0.0] * len(self.index)
            for name in names:
                row[self.index[name]] += 1.0
            if figure is None:  # parts add up to their year, which comes last
                row[self.index[names[-1]]] -= 2.0
                figure = 0
            rows.append(row)
            values.append(float(figure))
        equations = LinearConstraint(numpy.array(rows), values, values) if rows else ()
        for name in self.hidden:
            yield name, self.values(self.index[name], equations)

    def values(self, place, equations):
        """Some values that a count can take, at most as many as are asked for; `None` where nothing fits at all."""
        least = self.extreme(place, equations, 1, 0, numpy.inf)
        if least is None:
            return None
        found, start = [], least
        while len(found) < self.protection and start is not None:
            found.append(start)
            start = self.extreme(place, equations, 1, start + 1, numpy.inf)
        return found

    def extreme(self, place, equations, sign, lowest, highest):
        count = len(self.index)
        goal, low, high = numpy.zeros(count), numpy.zeros(count), numpy.full(count, numpy.inf)
        goal[place], low[place], high[place] = sign, lowest, highest
        found = milp(goal, constraints=equations, integrality=numpy.ones(count), bounds=Bounds(low, high))
        return round(found.x[place]) if found.status == 0 else None


def text_of(folder):
    for path in sorted(Path(folder).rglob("*")):
        if path.suffix in (".csv", ".json"):
            yield path.name, path.read_text(encoding="utf-8")
        elif path.suffix == ".html":
            # Danish and English marks between thousands go, for they hide figures.
            yield path.name, re.sub(r"(?<=\d)[.,](?=\d{3}\b)", "", html.unescape(path.read_text(encoding="utf-8")))
        elif path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as archive:
                for part in archive.namelist():
                    yield f"{path.name}/{part}", archive.read(part).decode("utf-8", "replace")


def problems_of(full_folder, public_folder, threshold, protection):
    attack = Attack(Table(full_folder), Table(public_folder))
    attack.protection = protection
    problems = []
    for name, figure in attack.told.items():
        if figure < threshold:
            problems.append(f"{name} is told, and is {figure}")
    for name, values in attack.bounds():
        if values is None:
            problems.append(f"{name}: the relations contradict each other")
        elif len(values) < protection:
            problems.append(f"{name} is {attack.truth[name]}: one of {values}")
    told = set(attack.told.values())
    told |= {one - other for one in told for other in told} | {threshold}
    secret = {attack.truth[name] for name in attack.hidden} - told
    secret = {str(figure) for figure in secret if figure >= 10000}
    for place, text in text_of(public_folder):
        for found in sorted(secret & set(re.findall(r"\d+", text))):
            problems.append(f"{place}: {found} is withheld, and stands there")
        if place.endswith("xl/workbook.xml") and 'state="' in text:
            problems.append(f"{place}: a worksheet is hidden")
    print(json.dumps({"withheld": len(attack.hidden), "told": len(attack.told), "equations": len(attack.equations)}))
    return [f"{public_folder}: {problem}" for problem in problems]


threshold, protection, *folders = sys.argv[1:]
found = [
    problem
    for full, public in zip(folders[::2], folders[1::2])
    for problem in problems_of(full, public, int(threshold), int(protection))
]
sys.exit("\n".join(found[:20]) or None)
