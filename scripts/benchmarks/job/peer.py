"""peer.py FOLDER [--rows]: the same job as a data person writes it, for these files alone.

Nothing is detected or checked. Incidents are counted by area, type and year; `--rows` hands them on one by one
instead, with the columns of the common schema, in the workbook and as CSV.
"""

import pathlib
import sys

import polars as pl
import python_calamine
import xlsxturbo


def amount(cell):
    """A number, or Danish text of one with a footnote's mark; `None` where it is unknown."""
    if cell == "?":
        return None
    return float(str(cell).rstrip("*").replace(".", "").replace(",", ".")) if isinstance(cell, str) else float(cell)


def budget(folder):
    """The items of all sheets; what the overview states is their totals over again."""
    rows = []
    for path in sorted(folder.glob("budget/*.xlsx")):
        book = python_calamine.CalamineWorkbook.from_path(path)
        for sheet in book.sheet_names:
            rows += activity(book.get_sheet_by_name(sheet).to_python(), path)
    return pl.DataFrame(rows, schema=["activity", "budget_item", "year", "amount", "source_file"], orient="row")


def activity(cells, path):
    name, years = cells[0][1], [int(year) for year in cells[2][1:5]]
    rows, known, is_whole = [], [0.0] * len(years), [True] * len(years)
    for row in cells[3:]:
        if row[0] == "I alt":
            for total, added, whole in zip(row[1:5], known, is_whole):
                assert amount(total) == added if whole else amount(total) >= added, path
            return rows
        for index, year in enumerate(years):
            value = amount(row[index + 1])
            known[index] += value or 0
            is_whole[index] = is_whole[index] and value is not None
            rows.append((name, row[0], year, value, path.name))


def incidents(folder):
    """An id once."""
    read = pl.scan_csv(folder / "politi" / "udtraek.csv", separator=";", infer_schema=False)
    wanted = read.select("Journalnummer", "Gerningsdato", "Gerningstype", "Bydel").unique("Journalnummer")
    return wanted.select(
        area="Bydel", offence_type="Gerningstype", day=pl.col("Gerningsdato").str.to_date("%d-%m-%Y"))


def crime(folder):
    """Incidents by area, type and year."""
    grouped = incidents(folder).group_by("area", "offence_type", year=pl.col("day").dt.year())
    return grouped.len("count").sort("area", "offence_type", "year").collect()


def crime_rows(folder):
    """Incidents as rows of the common schema."""
    rows = incidents(folder).with_columns(count=1, source_file=pl.lit("udtraek.csv"))
    return rows.sort("area", "offence_type", "day").collect()


def main():
    folder = pathlib.Path(sys.argv[1])
    crimes = crime_rows if "--rows" in sys.argv[2:] else crime
    out = folder / "peer"
    (out / "csv").mkdir(parents=True, exist_ok=True)
    tables = {"budget": budget(folder), "crime": crimes(folder)}
    for name, table in tables.items():
        table.write_csv(out / "csv" / f"{name}.csv")
    sheets = [(table, name) for name, table in tables.items()]
    xlsxturbo.dfs_to_xlsx(sheets, str(out / "consolidated.xlsx"), constant_memory=True)


main()
