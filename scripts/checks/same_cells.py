"""Holds our reader against openpyxl and python-calamine, workbook by workbook.

    same_cells.py DUMPS FOLDER

DUMPS holds a file for each workbook of the tree FOLDER: its path, then every cell that our reader gives, or its
error (`CellDump` of the tests). A workbook passes when each of its worksheets has the cells that one of the two
gives. What neither of them can read, we may refuse. `same_cells_explained.tsv`, beside this file, lists the
worksheets that may differ from both, and why; a line of it that no longer differs is a failure too.
"""

import collections
import datetime
import multiprocessing
import pathlib
import sys
import warnings

import openpyxl
import python_calamine

warnings.simplefilter("ignore")
# It draws the borders of merged ranges cell by cell, which takes minutes for whole columns, and values do not need.
openpyxl.worksheet.merge.MergedCellRange.format = lambda merged: None
DATES = {"date", "time", "dateTime"}
LARGEST_RECTANGLE = 4_000_000


class Refused(Exception):
    """Our reader gave a typed error."""


def our_sheets(lines):
    """Name -> {(row, column): value}."""
    sheets, name, system = {}, None, None
    for line in lines:
        fields = line.split("\t")
        if fields[0] == "error":
            raise Refused(line)
        if fields[0] == "sheet":
            name, system = unescaped(fields[2]), fields[3]
            sheets[name] = {}
        else:
            _, row, column, kind, number_format, value = fields
            value = our_value(kind, number_format, unescaped(value), system)
            if value is not None:
                sheets[name][int(row), int(column)] = value
    return sheets


def unescaped(text):
    if "\\" not in text:
        return text
    pairs = {"\\\\": "\\", "\\n": "\n", "\\r": "\r", "\\t": "\t"}
    result, index = [], 0
    while index < len(text):
        pair = pairs.get(text[index : index + 2])
        result.append(pair if pair else text[index])
        index += 2 if pair else 1
    return "".join(result)


def our_value(kind, number_format, text, system):
    if kind == "number":
        try:
            number = float(text)
        except ValueError:
            return ("malformed", text)
        if number_format in DATES and is_day(number, system):
            return ("date", moment(number))
        return ("number", number)
    if kind == "date":
        return iso_value(text, system)
    if kind == "boolean":
        return ("boolean", text == "1")
    if kind == "error":
        return ("error", text)
    return text_value(text) if kind == "text" and text else None


def text_value(text):
    """The others do not tell an error from a text that reads like one."""
    return ("error" if text in ERRORS else "text", text)


def is_day(number, system):
    return 0 <= number < 2958466


def moment(serial):
    """Seconds, which no reader rounds away."""
    return round(serial * 86400)


def iso_value(text, system):
    for read in (datetime.datetime.fromisoformat, datetime.time.fromisoformat):
        try:
            return their_value(read(text.rstrip("Z")), system)
        except ValueError:
            continue
    return ("text", text)


def their_value(value, system):
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return ("boolean", value)
    if isinstance(value, (int, float)):
        return ("number", float(value))
    if isinstance(value, datetime.timedelta):
        return ("date", moment(value.total_seconds() / 86400))
    if isinstance(value, datetime.time):
        return ("date", moment((value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6) / 86400))
    if isinstance(value, datetime.date):
        if not isinstance(value, datetime.datetime):
            value = datetime.datetime(value.year, value.month, value.day)
        epoch = datetime.datetime(1904, 1, 1) if system == "since1904" else datetime.datetime(1899, 12, 30)
        serial = (value.replace(tzinfo=None) - epoch).total_seconds() / 86400
        return ("date", moment(serial - 1 if system != "since1904" and serial < 61 else serial))
    return text_value(str(value))


ERRORS = {"#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA"}


def systems(path):
    return "since1904" if openpyxl.load_workbook(path, read_only=True).epoch.year == 1904 else "since1900"


def openpyxl_sheets(path):
    book = openpyxl.load_workbook(path, data_only=True)
    system = "since1904" if book.epoch.year == 1904 else "since1900"
    # Its rows are as wide and as many as the last cell says: what it holds is far less.
    return {
        sheet.title: {
            place: value
            for place, cell in sheet._cells.items()
            if (value := their_value(cell.value, system)) is not None
        }
        for sheet in book.worksheets
    }


def calamine_sheets(path, system):
    book = python_calamine.CalamineWorkbook.from_path(path)
    sheets = {}
    for meta in book.sheets_metadata:
        if meta.typ != python_calamine.SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(meta.name)
        # calamine holds the whole rectangle that a worksheet's cells span.
        if sheet.start is None:
            sheets[meta.name] = {}
            continue
        if sheet.total_height * sheet.total_width > LARGEST_RECTANGLE:
            continue
        first_row, first_column = sheet.start
        sheets[meta.name] = {
            (row, column): value
            for row, cells in enumerate(sheet.to_python(skip_empty_area=True), first_row + 1)
            for column, cell in enumerate(cells, first_column + 1)
            if (value := their_value(cell, system)) is not None
        }
    return sheets


def attempt(read, *arguments):
    try:
        return read(*arguments)
    except BaseException as error:  # calamine's panics are no Exceptions
        if isinstance(error, KeyboardInterrupt):
            raise
        return None


def same(ours, theirs, is_blind_to_errors):
    """calamine gives error cells as nothing, and dates outside its calendar as numbers."""
    if theirs is None:
        return False
    if is_blind_to_errors:
        ours = {place: value for place, value in ours.items() if value[0] != "error"}
        theirs = {place: value for place, value in theirs.items() if value[0] != "error"}
    return ours == theirs


def differences(ours, theirs):
    if theirs is None:
        return "no such worksheet"
    places = sorted(p for p in ours.keys() | theirs.keys() if ours.get(p) != theirs.get(p))
    shown = ", ".join(f"{p}: {ours.get(p)} / {theirs.get(p)}" for p in places[:3])
    return f"{len(places)} cells: {shown}"


def compared(dump):
    """What is counted, and each difference as its worksheet (`*` for the workbook) and words for it."""
    path, *lines = dump.read_text().split("\n")[:-1]
    counts, found = collections.Counter(), []
    system = attempt(systems, path) or "since1900"
    by_openpyxl, by_calamine = attempt(openpyxl_sheets, path), attempt(calamine_sheets, path, system)
    readers = [n for n, sheets in (("openpyxl", by_openpyxl), ("calamine", by_calamine)) if sheets is not None]
    try:
        ours = our_sheets(lines)
    except Refused as refusal:
        counts["workbooks refused"] += 1
        if readers:
            found.append(("*", f"{refusal}; read by {', '.join(readers)}"))
        return path, counts, found
    counts["workbooks read"] += 1
    if not readers:
        counts["read by us alone"] += 1
        return path, counts, found
    for sheet, cells in ours.items():
        counts["worksheets"] += 1
        counts["cells"] += len(cells)
        one, other = (by_openpyxl or {}).get(sheet), (by_calamine or {}).get(sheet)
        if not same(cells, one, False) and not same(cells, other, True):
            found.append((sheet, f"\n  openpyxl: {differences(cells, one)}\n  calamine: {differences(cells, other)}"))
    for sheet in (by_openpyxl or by_calamine).keys() - ours.keys():
        found.append((sheet, "the worksheet is missing"))
    return path, counts, found


def explanations(folder):
    """The worksheets of `folder` that the table explains."""
    table = pathlib.Path(__file__).with_name("same_cells_explained.tsv").read_text().splitlines()
    rows = [line.split("\t") for line in table if line and not line.startswith("#")]
    return {(str(folder / path), sheet) for path, sheet, _ in rows}


def main():
    dumps, folder = sorted(pathlib.Path(sys.argv[1]).glob("*.tsv")), pathlib.Path(sys.argv[2])
    explained, totals, differing = explanations(folder), collections.Counter(), {}
    pool = multiprocessing.Pool()
    for path, counts, found in pool.imap_unordered(compared, dumps, chunksize=8):
        totals += counts
        differing |= {(path, sheet): words for sheet, words in found}
    # As a context manager it would end its workers by a signal, which whoever started us may have blocked.
    pool.close()
    pool.join()
    for path, sheet in sorted(differing.keys() - explained):
        print(f"{path} '{sheet}' {differing[path, sheet]}")
    for path, sheet in sorted(explained - differing.keys()):
        print(f"explained, but no longer different: {path} '{sheet}'")
    print(", ".join(f"{count} {what}" for what, count in totals.items()))
    sys.exit(0 if differing.keys() == explained else 1)


if __name__ == "__main__":
    main()
