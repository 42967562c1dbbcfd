"""peer.py duckdb|polars parse|group FILE THREADS: the same work by a peer."""
import os
import sys

peer, work, path, threads = sys.argv[1:5]
os.environ["POLARS_MAX_THREADS"] = threads

if peer == "duckdb":
    import duckdb

    connection = duckdb.connect()
    connection.execute(f"SET threads={threads}")
    source = f"read_csv('{path}', delim=';', quote='\"', header=true, all_varchar=true)"
    if work == "parse":
        columns = "Journalnummer, Gerningsdato, Gerningstype, Bydel, Adresse, Enhed, Værdi, Bemærkning".split(", ")
        sums = ", ".join(f'sum(length("{column}"))' for column in columns)
        print(connection.execute(f"SELECT count(*), {sums} FROM {source}").fetchall())
    else:
        query = f"SELECT Bydel, Gerningstype, substr(Gerningsdato, 4) AS m, count(*) FROM {source} GROUP BY ALL"
        print(len(connection.execute(query).fetchall()))
else:
    import polars

    rows = polars.scan_csv(path, separator=";", infer_schema=False)
    if work == "parse":
        print(rows.select(polars.all().str.len_bytes().sum()).collect().shape)
    else:
        month = polars.col("Gerningsdato").str.slice(3)
        print(rows.group_by("Bydel", "Gerningstype", month).len().collect().height)
