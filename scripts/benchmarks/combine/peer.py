"""peer.py FOLDER OUT: what an analyst writes for workbooks whose sheets are known to be alike."""

import pathlib
import sys

import fastexcel
import polars as pl

frames = []
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.xlsx")):
    workbook = fastexcel.read_excel(path)
    for sheet in workbook.sheet_names:
        frame = workbook.load_sheet(sheet, header_row=2).to_polars()
        item = pl.col("Budgetpost")
        frame = frame.filter(item.is_not_null() & (item != "I alt") & ~item.str.starts_with("Kilde"))
        years = [pl.col(name).cast(pl.Float64, strict=False) for name in frame.columns if name.isdigit()]
        source = [pl.lit(str(path)).alias("source_file"), pl.lit(sheet).alias("source_sheet")]
        frames.append(frame.with_columns(years + source))
pl.concat(frames, how="diagonal_relaxed").write_csv(sys.argv[2])
