"""Runs what a page shows of one program, and fails where a line of it does.

    queries.py PAGE FOLDER PROGRAM

Blocks of `sql` are DuckDB's; a block of `sh` is that of the program it begins with. They run in FOLDER.
"""

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path


def blocks(page, program):
    for language, text in re.findall(r"^```(sh|sql)\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S):
        if program == ("duckdb" if language == "sql" else text.split()[0]):
            yield text


def duckdb_extension():
    """The extension that reads SQLite as a Python package holds it; DuckDB itself would fetch it."""
    import duckdb_extension_sqlite_scanner as package

    return next(Path(package.__file__).parent.rglob("*.duckdb_extension"))


def run_sql(text, folder):
    import duckdb

    os.chdir(folder)
    connection = duckdb.connect()
    connection.load_extension(str(duckdb_extension()))
    rows = connection.execute(text).fetchall()
    assert rows, f"no rows: {text}"


def run_shell(text, folder):
    result = subprocess.run(["bash", "-ec", text], cwd=folder, capture_output=True, text=True)
    assert result.returncode == 0 and result.stdout.strip(), f"{text}{result.stdout}{result.stderr}"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answer(url, patience=30):
    end = time.monotonic() + patience
    while True:
        try:
            with urllib.request.urlopen(url, timeout=patience) as response:
                return json.load(response)
        except urllib.error.URLError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def run_server(text, folder):
    """Asks the server for a table, and a row of it by the row that it refers to; then stops it."""
    port = free_port()
    command = [sys.executable, "-m", *text.split(), "--port", str(port)]
    server = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}/afstem"
        rows = answer(f"{address}/budget.json?_shape=array&_labels=on&_size=max")
        assert rows and {"amount", "amount_hundredths", "source_file"} <= rows[0].keys(), rows[:1]
        names = {table["name"] for table in answer(f"{address}.json")["tables"]}
        assert {"budget", "crime", "sources", "_columns"} <= names, names
    finally:
        # It would wait for its readers first.
        server.kill()
        server.wait()


program = sys.argv[3]
found = list(blocks(Path(sys.argv[1]), program))
if not found:
    sys.exit(f"the page shows nothing of {program}")
for block in found:
    {"duckdb": run_sql, "datasette": run_server}.get(program, run_shell)(block, Path(sys.argv[2]))
