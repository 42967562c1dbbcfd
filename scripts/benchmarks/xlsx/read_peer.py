"""read_peer.py fastexcel|calamine read|total FILE…: the same workbooks by a peer, as its own users would read them.

`total` says what the values come to; it is not measured.
"""

import datetime
import json
import sys

reader, work, *paths = sys.argv[1:]
totals = dict.fromkeys(["rows", "numbers", "dates", "texts", "sum", "days", "textBytes"], 0)
EPOCH = datetime.date(1970, 1, 1)


def add_frame(frame):
    import polars

    totals["rows"] += frame.height + 1
    totals["texts"] += frame.width
    totals["textBytes"] += sum(len(name.encode()) for name in frame.columns)
    for column in frame:
        column = column.drop_nulls()
        if column.dtype == polars.String:
            totals["texts"] += len(column)
            totals["textBytes"] += column.str.len_bytes().sum()
        elif column.dtype.is_temporal():
            totals["dates"] += len(column)
            totals["days"] += column.cast(polars.Date).to_physical().cast(polars.Int64).sum()
        else:
            totals["numbers"] += len(column)
            totals["sum"] += column.cast(polars.Float64).sum()


def add_rows(rows):
    for row in rows:
        totals["rows"] += any(value != "" for value in row)
        for value in row:
            if isinstance(value, str):
                totals["texts"] += value != ""
                totals["textBytes"] += len(value.encode())
            else:
                totals["numbers"] += 1
                totals["sum"] += value


if reader == "fastexcel":
    import fastexcel

    for path in paths:
        frame = fastexcel.read_excel(path).load_sheet(0).to_polars()
        if work == "total":
            add_frame(frame)
else:
    import python_calamine

    for path in paths:
        book = python_calamine.CalamineWorkbook.from_path(path)
        for name in book.sheet_names:
            rows = book.get_sheet_by_name(name).to_python()
            if work == "total":
                add_rows(rows)
if work == "total":
    print(json.dumps(totals))
