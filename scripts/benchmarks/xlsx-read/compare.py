"""Reads the same workbooks with us and with the peers, in turn, and prints what each took.

    compare.py READ_ROWS DATA [ROUNDS]

CPU seconds are those of the whole process; the ratio is of the medians of user CPU.
"""

import os
import pathlib
import statistics
import subprocess
import sys

FASTEXCEL = "import sys, fastexcel\nfor p in sys.argv[1:]:\n    fastexcel.read_excel(p).load_sheet(0).to_polars()"
CALAMINE = (
    "import sys, python_calamine\nfor p in sys.argv[1:]:\n    book = python_calamine.CalamineWorkbook.from_path(p)\n"
    "    for name in book.sheet_names:\n        book.get_sheet_by_name(name).to_python()"
)


def measure(command):
    """User CPU in seconds, peak memory in MB."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{command[0]} failed")
    return usage.ru_utime, usage.ru_maxrss / 1024


def compare(title, ours, peer, peer_name, rounds):
    results = {"ours": [], "peer": []}
    for _ in range(rounds):
        results["ours"].append(measure(ours))
        results["peer"].append(measure(peer))
    cpu = {who: statistics.median(r[0] for r in runs) for who, runs in results.items()}
    peak = {who: max(r[1] for r in runs) for who, runs in results.items()}
    print(
        f"{title:28} {cpu['ours'] / cpu['peer']:5.2f} of {peer_name}: {cpu['ours']:.2f} s, {peak['ours']:.0f} MB"
        f" against {cpu['peer']:.2f} s, {peak['peer']:.0f} MB"
    )


def main():
    tool, data = sys.argv[1], pathlib.Path(sys.argv[2])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    python = sys.executable
    for path in sorted(data.glob("*.xlsx")):
        ours = [tool, "total", str(path)]
        compare(path.stem, ours, [python, "-c", FASTEXCEL, str(path)], "fastexcel and polars", rounds)
    small = sorted(map(str, (data / "small").glob("*.xlsx")))
    compare(
        f"{len(small)} small workbooks", [tool, "total", *small], [python, "-c", CALAMINE, *small], "python-calamine",
        rounds)


main()
