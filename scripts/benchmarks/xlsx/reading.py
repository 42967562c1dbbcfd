"""What of `scripts/benchmark xlsx` reads."""

import json
import math
import pathlib
import subprocess
import sys

from contest import contest

HERE = pathlib.Path(__file__).resolve().parent


def workbooks(data, kind, *counts):
    """Made in a process of its own: what a process is measured to take is never less than its parent holds."""
    command = [sys.executable, HERE / "workbooks.py", data, kind, *map(str, counts)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [pathlib.Path(line) for line in output.splitlines()]


def peer(name, *words):
    return [sys.executable, HERE / "read_peer.py", name, *words]


def hold_together(reader, name, paths):
    """Stops unless both readers deliver as many rows, numbers, dates and texts, which come to the same."""
    ours, its = (
        json.loads(subprocess.run([str(w) for w in command], check=True, capture_output=True, text=True).stdout)
        for command in ([reader, *paths], peer(name, "total", *paths)))
    for key, value in its.items():
        if not math.isclose(value, ours[key], rel_tol=1e-9):
            sys.exit(f"{name} delivers {key} {value}, we {ours[key]}: {paths[0]}")


def read(reader, data, rows, rounds):
    for path in workbooks(data, "large", rows):
        hold_together(reader, "fastexcel", [path])
        contestants = {"afstem": [reader, path], "fastexcel → polars": peer("fastexcel", "read", path)}
        contest(f"read {path.stem}", contestants, rounds, goal=0.17)


def small(reader, data, _, rounds):
    paths = workbooks(data, "small")
    hold_together(reader, "calamine", paths)
    contestants = {"afstem": [reader, *paths], "python-calamine": peer("calamine", "read", *paths)}
    contest(f"read {len(paths)} small workbooks", contestants, rounds, goal=0.25)


def growth(reader, data, _, rounds):
    for count in (10_000, 100_000, 1_000_000):
        [path] = workbooks(data, "inline", count)
        medians = contest(f"read {count} rows", {"afstem": [reader, path]}, rounds)
        print(f"  user CPU a row {medians['afstem'][0] / count * 1e6:.3f} µs\n")
