"""Fails where `afstem.sqlite` and the CSV files do not state the same, or a key of it does not hold.

    same_in_database.py FOLDER

Python's own sqlite3 reads it, and DuckDB too where the Python has it.
"""

import csv
import sqlite3
import sys
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path


def text(value):
    return "" if value is None else str(value)


def stated(field, column_type):
    """What a CSV field says, as the database is to write it."""
    if column_type == "INTEGER" and field in ("true", "false"):
        return "1" if field == "true" else "0"
    # A sign of withholding is a null, and a text that looks like a formula is itself.
    return "" if field == "*" else field.removeprefix("'")


def columns(connection, table):
    """The table's columns but those that the CSV file has no field for, each with its type."""
    found = [row[1:3] for row in connection.execute(f'PRAGMA table_info("{table}")')]
    return [(name, kind) for name, kind in found if name != "row_number" and not name.endswith("_hundredths")]


def differences(connection, read, path):
    table = path.stem
    names = columns(connection, table)
    with path.open(newline="", encoding="utf-8") as file:
        header, *records = csv.reader(file)
    if header != [name for name, _ in names]:
        yield f"{table}: {header} against {names}"
        return
    listed = ", ".join(f'"{name}"' for name in header)
    rows = read(f'SELECT {listed} FROM "{table}" ORDER BY row_number')
    for number, (record, row) in enumerate(zip_longest(records, rows, fillvalue=()), start=1):
        for (name, kind), field, value in zip_longest(names, record, row):
            if stated(field, kind) != text(value):
                yield f"{table} row {number} {name}: {field!r} against {value!r}"


def inexact(connection, table):
    """Figures whose whole hundredths are not a hundred times what stands beside them."""
    names = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
    for name in (name.removesuffix("_hundredths") for name in names if name.endswith("_hundredths")):
        for number, figure, whole in connection.execute(
            f'SELECT row_number, "{name}", "{name}_hundredths" FROM "{table}"'
        ):
            if (None if figure is None else Decimal(figure) * 100) != whole:
                yield f"{table} row {number}: {figure!r} is not {whole!r} hundredths"


def withheld(connection, path):
    """Figures that the CSV file withholds and the database does not say so of, or the other way about."""
    with path.open(newline="", encoding="utf-8") as file:
        header, *records = csv.reader(file)
    signs = {(n, name) for n, row in enumerate(records, start=1) for name, field in zip(header, row) if field == "*"}
    told = set(connection.execute("SELECT row_number, column_name FROM _withheld WHERE table_name = ?", (path.stem,)))
    for number, name in sorted(signs ^ told):
        yield f"{path.stem} row {number} {name}: withheld in one and not in the other"


def undescribed(connection, table):
    for name, kind in columns(connection, table):
        if not connection.execute(
            "SELECT title FROM _columns WHERE table_name = ? AND column_name = ?", (table, name)
        ).fetchone():
            yield f"{table}.{name} is not described"


def problems(folder):
    connection = sqlite3.connect(f"file:{folder / 'afstem.sqlite'}?mode=ro", uri=True)
    readers = {"sqlite3": lambda query: connection.execute(query).fetchall()}
    try:
        import duckdb
        import duckdb_extension_sqlite_scanner as package

        other = duckdb.connect()
        other.load_extension(str(next(Path(package.__file__).parent.rglob("*.duckdb_extension"))))
        other.execute(f"ATTACH '{folder / 'afstem.sqlite'}' AS afstem (TYPE sqlite, READ_ONLY); USE afstem")
        readers["DuckDB"] = lambda query: other.execute(query).fetchall()
    except ImportError:
        pass
    for path in sorted((folder / "csv").glob("*.csv")):
        for name, read in readers.items():
            yield from (f"{name}: {line}" for line in differences(connection, read, path))
        yield from inexact(connection, path.stem)
        yield from withheld(connection, path)
        yield from undescribed(connection, path.stem)
    for row in connection.execute("PRAGMA foreign_key_check"):
        yield f"a key that refers to nothing: {row}"
    for (answer,) in connection.execute("PRAGMA integrity_check"):
        if answer != "ok":
            yield answer


found = list(problems(Path(sys.argv[1])))
sys.exit("\n".join(found[:20]) or None)
